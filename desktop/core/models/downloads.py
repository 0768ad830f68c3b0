"""Downloads a model file from the Hugging Face hub: the one thing in Lectern that opens a socket,
and only because a person asked for this very file.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from pathlib import Path
from typing import Any

from desktop.core.errors import ModelError

_SHA256 = re.compile("[0-9a-f]{64}")


def download(
    repository: str,
    filename: str,
    folder: Path,
    *,
    sha256: str | None = None,
    endpoint: str | None = None,
) -> Path:
    """Fetch `filename` of `repository` into the folder; resumes what an earlier try left.

    The hub's own SHA-256 is checked, and the person's too where one is given. `endpoint` is another
    hub that speaks the same protocol.

    Raises:
        ModelError: no such file, no network, no room, or the checksum differs.
    """
    # These are read when the library is first imported.
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_XET", "1")
    import huggingface_hub as hub

    staging = folder / ".downloads" / repository.replace("/", "--")
    try:
        url = hub.hf_hub_url(repository, filename, endpoint=endpoint)
        about = hub.get_hf_file_metadata(url, token=False)
        _check_room(folder, about.size)
        got = Path(
            hub.hf_hub_download(
                repository, filename, local_dir=staging, token=False, endpoint=endpoint
            )
        )
    except Exception as error:
        raise _translated(error, repository, filename) from error
    _verify(got, {sha256, _promised(about)} - {None})
    target = folder / Path(filename).name
    got.replace(target)
    shutil.rmtree(staging, ignore_errors=True)
    return target


def _promised(about: Any) -> str | None:
    """The hub names large files by their SHA-256, and small ones by another hash."""
    etag = (about.etag or "").lower()
    return etag if _SHA256.fullmatch(etag) else None


def _check_room(folder: Path, size_bytes: int | None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if size_bytes and size_bytes > free:
        raise ModelError(
            f"The file has {size_bytes / 1e9:.1f} GB, and the disk has room for {free / 1e9:.1f}.",
            "Make room, or choose a smaller one.",
        )


def _verify(file: Path, expected: set[str | None]) -> None:
    with file.open("rb") as data:
        digest = hashlib.file_digest(data, "sha256").hexdigest()
    if any(promised and promised.lower() != digest for promised in expected):
        file.unlink()
        raise ModelError(
            "The file arrived damaged (its checksum differs) and was discarded.", "Try again."
        )


def _translated(error: Exception, repository: str, filename: str) -> ModelError:
    from huggingface_hub import errors

    if isinstance(error, ModelError):
        return error
    if isinstance(error, errors.OfflineModeIsEnabled):
        return ModelError("Downloads are switched off (HF_HUB_OFFLINE is set).", "Unset it.")
    if isinstance(error, errors.GatedRepoError):
        return ModelError(f"{repository} asks for an agreement.", "Accept it on its page first.")
    if isinstance(error, errors.RepositoryNotFoundError | errors.HFValidationError):
        return ModelError(f"There is no repository “{repository}”.", "Its form is OWNER/NAME.")
    if isinstance(error, errors.EntryNotFoundError):
        return ModelError(f"{repository} has no file “{filename}”.", "Look at its list of files.")
    return ModelError(
        f"The download failed ({type(error).__name__}: {str(error)[:200]}).",
        "Is there a network? A second try takes up where this one ended.",
    )
