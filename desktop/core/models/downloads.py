"""Downloads a model file from the Hugging Face hub.

Nothing else in Lectern opens an Internet socket, and this does only because a person asked for this
very file.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.atomic_write import flush_file
from desktop.core.errors import InputError, ModelError
from desktop.core.models.gguf import read_header
from desktop.core.paths import is_plain_name
from desktop.core.say import Sentence, say

SHA256 = re.compile("[0-9a-f]{64}")
_PART = re.compile(r"-\d{5}-of-\d{5}\.gguf$")
_PARTS = ".downloads"
CHUNK_BYTES = 1024 * 1024
PATIENCE_S = 30.0
"""The time without data after which a connection counts as lost."""
TRIES = 5
"""The number of attempts without any data after which a lost connection is given up."""
RETRY_S = 1.0
PARTIAL = 206


@dataclass(frozen=True, slots=True)
class BytesFetched:
    """A part of the file has arrived."""

    done_bytes: int
    total_bytes: int | None


def download(
    repository: str,
    filename: str,
    folder: Path,
    *,
    sha256: str | None = None,
    endpoint: str | None = None,
) -> Generator[BytesFetched, None, Path]:
    """Fetch `filename` of `repository` into the folder, and continue an earlier attempt.

    The caller may stop at any event; the part that has arrived is kept. The file is checked against
    the hub's SHA-256, and against the person's if there is one. `endpoint` is another hub with the
    same protocol.

    Raises:
        InputError: the name is not that of a model in one file.
        ModelError: no such file, no network, no room, or the file is damaged.
    """
    _check_name(filename)
    target = folder / Path(filename).name
    try:
        url = _hub().hf_hub_url(repository, filename, endpoint=endpoint)
        about = _hub().get_hf_file_metadata(url, token=False)
        expected = {digest for digest in (sha256, _promised_sha256(about)) if digest}
        size_bytes = _checked_promise(about.size, expected, filename)
        if target.is_file() and _has_digests(target, expected):
            return target
        version = hashlib.sha256(f"{url} {about.etag}".encode()).hexdigest()
        part = _partial_path(folder, repository, filename).with_suffix(f".{version}")
        part.parent.mkdir(parents=True, exist_ok=True)
        _check_room(folder, size_bytes, _file_size(part))
        yield from _fetch(url, part, size_bytes)
        _verify(part, target.name, expected)
        flush_file(part)
        part.replace(target)
    except Exception as error:
        raise _translate_text(error, repository, filename) from error
    return target


def partial_bytes(repository: str, filename: str, folder: Path) -> int:
    """The number of bytes that an earlier attempt left of this file."""
    return max(map(_file_size, _partial_files(folder, repository, filename)), default=0)


def discard_partial(repository: str, filename: str, folder: Path) -> None:
    """Delete the part that an earlier attempt left of this file."""
    for part in _partial_files(folder, repository, filename):
        part.unlink(missing_ok=True)


def _partial_path(folder: Path, repository: str, filename: str) -> Path:
    """The path of the growing file, without the extension that tells versions apart."""
    name = hashlib.sha256(f"{repository} {filename}".encode()).hexdigest()[:16]
    return folder / _PARTS / name


def _partial_files(folder: Path, repository: str, filename: str) -> list[Path]:
    part = _partial_path(folder, repository, filename)
    return list(part.parent.glob(f"{part.name}.*"))


def _check_name(filename: str) -> None:
    parts = Path(filename).parts
    if not filename.endswith(".gguf") or not all(map(is_plain_name, parts)):
        raise InputError(
            say("“{0}” is not a GGUF file.", filename), say("Its name must end in .gguf.")
        )
    if _PART.search(filename):
        raise InputError(
            say("{0} is only a part of a model.", filename),
            say("Choose a variant that is in one file."),
        )


def _hub() -> Any:
    # The library reads these variables when it is first imported.
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_XET", "1")
    import huggingface_hub

    return huggingface_hub


def _fetch(url: str, part: Path, size: int) -> Generator[BytesFetched, None, None]:
    """Fetch the rest of the file, over as many connections as needed.

    The hub's own download function starts again from the beginning after an interruption; this one
    continues.
    """
    import httpx2

    failures = 0
    while _file_size(part) < size:
        before = _file_size(part)
        try:
            yield from _stream(url, part, size)
        except httpx2.TransportError:
            failures = 0 if _file_size(part) > before else failures + 1
            if failures >= TRIES:
                raise
            time.sleep(RETRY_S)
        else:
            return


def _stream(url: str, part: Path, size: int) -> Generator[BytesFetched, None, None]:
    hub = _hub()
    headers = {"Accept-Encoding": "identity"}
    if begin := _file_size(part):
        headers["Range"] = f"bytes={begin}-"
    with (
        hub.get_session().stream("GET", url, headers=headers, timeout=PATIENCE_S) as response,
        part.open("ab") as file,
    ):
        hub.hf_raise_for_status(response)
        done = begin if response.status_code == PARTIAL else 0
        file.truncate(done)  # 0 if the server sends the whole file
        for chunk in response.iter_raw(CHUNK_BYTES):
            if done + len(chunk) > size:
                file.truncate(0)
                raise ModelError(
                    say("More arrived than the hub had promised ({0:,} bytes).", size),
                    say("Choose another repository of it."),
                )
            file.write(chunk)
            done += len(chunk)
            yield BytesFetched(done, size)


def _file_size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def _checked_promise(size_bytes: int | None, expected: set[str], filename: str) -> int:
    """The size of the file, which is fetched only if a size and a checksum are promised."""
    if size_bytes is None or not expected:
        raise ModelError(
            say(
                "The hub does not name the size and the SHA-256 of {0}, so it is not fetched.",
                filename,
            ),
            say("Choose another repository of it."),
        )
    return size_bytes


def _promised_sha256(about: Any) -> str | None:
    """The SHA-256 that the hub names; None for small files, for which it uses another hash."""
    etag = (about.etag or "").lower()
    return etag if SHA256.fullmatch(etag) else None


def _check_room(folder: Path, size_bytes: int, have_bytes: int) -> None:
    free = shutil.disk_usage(folder).free
    if size_bytes - have_bytes > free:
        raise ModelError(
            say(
                "The file has {0:,.1f} GB, and the disk has room for {1:.1f}.",
                size_bytes / 1e9,
                free / 1e9,
            ),
            say("Make room, or choose a smaller one."),
        )


def _verify(file: Path, name: str, expected: set[str]) -> None:
    try:
        if not _has_digests(file, expected):
            raise ModelError(
                say("The file arrived damaged (its checksum differs) and was discarded."),
                say("Try again."),
            )
        read_header(file)
    except ModelError as error:
        file.unlink()
        raise ModelError(_renamed(error.message, file.name, name), error.hint) from error


def _renamed(text: str, old: str, new: str) -> str:
    """The text with a file's name replaced by another one."""
    if not isinstance(text, Sentence):
        return text.replace(old, new)
    values = [new if value == old else value for value in text.values]
    return Sentence(text.replace(old, new), text.template, values, text.number)


def _has_digests(file: Path, expected: set[str]) -> bool:
    with file.open("rb") as data:
        digest = hashlib.file_digest(data, "sha256").hexdigest()
    return all(promised.lower() == digest for promised in expected)


def _translate_text(error: Exception, repository: str, filename: str) -> Exception:
    import httpx2
    from huggingface_hub import errors

    again = say("A second try takes up where this one ended.")
    match error:
        case InputError() | ModelError():
            return error
        case errors.OfflineModeIsEnabled():
            return ModelError(
                say("Downloads are switched off (HF_HUB_OFFLINE is set)."), say("Unset it.")
            )
        case errors.GatedRepoError():
            return ModelError(
                say("{0} asks for an agreement first.", repository),
                say("Choose another repository of it."),
            )
        case errors.RepositoryNotFoundError() | errors.HFValidationError():
            return ModelError(
                say("There is no repository “{0}”.", repository), say("Its form is OWNER/NAME.")
            )
        case errors.EntryNotFoundError():
            return ModelError(
                say("{0} has no file “{1}”.", repository, filename),
                say("Look at its list of files."),
            )
        case httpx2.TransportError():
            return ModelError(
                say("The hub cannot be reached."), say("Is there a network? {0}", again)
            )
        case errors.HfHubHTTPError():
            return ModelError(
                say("The hub refused (status {0}).", error.response.status_code),
                say("Wait a little. {0}", again),
            )
        case OSError() if error.errno == errno.ENOSPC:
            return ModelError(say("The disk is full."), say("Make room. {0}", again))
        case _:
            reason = f"{type(error).__name__}: {str(error)[:200]}"
            return ModelError(say("The download failed ({0}).", reason), again)
