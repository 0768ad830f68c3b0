"""Writes everything of a person into one file, and reads it again.

The file is a zip: `manifest.json` names every other file with its size and SHA-256. These are the
library, the settings, and the folders of the experts; models are not among them.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from desktop import __version__
from desktop.core.atomic_write import flush_file, flush_folder, open_atomically, write_atomically
from desktop.core.errors import AppError, InputError
from desktop.core.paths import DataFolder, is_plain_name
from desktop.core.say import say, system_reason
from desktop.core.settings import Settings
from desktop.core.store.backup import check_backup, copy_library, restore

FORMAT = 1
MANIFEST = "manifest.json"
MANIFEST_BYTES_AT_MOST = 64 * 1024 * 1024
LIBRARY, SETTINGS, EXPERTS = "library.db", "settings.json", "experts"
DEPTH_AT_MOST = 4
_BLOCK_BYTES = 1 << 20
_SETTINGS_OF_A_MACHINE = ("chat_model", "embedding_model", "reranker", "last_folder")
"""Paths, which mean nothing on another machine."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    size_bytes: int
    sha256: str


def export_data(data: DataFolder, target: Path) -> int:
    """Write everything into one file, which is replaced when it is whole; returns its size.

    Raises:
        LibraryError: the library is damaged.
        InputError: there is no library, or the file cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(dir=data.root, prefix=".export-") as scratch:
            library = Path(scratch) / LIBRARY
            copy_library(data.library, library)
            with open_atomically(target) as out:
                _write(out, {LIBRARY: library, **_other_files(data)})
        return target.stat().st_size
    except OSError as error:
        raise InputError(
            say("{0} cannot be written ({1}).", target, system_reason(error)),
            say("Is the disk full, or the folder not yours?"),
        ) from error


def import_data(data: DataFolder, source: Path) -> Path | None:
    """Put everything from such a file in the place of what is there.

    Nothing changes before the whole file is checked. Returns where the library of before is now;
    the experts and settings of before lie beside it.

    Raises:
        InputError: the file is damaged or not such a file.
        LibraryError: its library is from a newer version.
    """
    data.make()
    try:
        with tempfile.TemporaryDirectory(dir=data.root, prefix=".import-") as scratch:
            folder = Path(scratch)
            with zipfile.ZipFile(source) as archive:
                _unpack(archive, folder)
            check_backup(folder / LIBRARY, source)
            settings = _checked_settings(folder / SETTINGS, data)
            return _put_in_place(data, folder, settings)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as error:
        raise _damaged(source) from error
    except FileNotFoundError as error:
        raise InputError(say("There is no file {0}.", source)) from error
    except OSError as error:
        raise InputError(
            say("{0} cannot be read ({1}).", source, system_reason(error)),
            say("Is the disk full, or the drive gone?"),
        ) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(source) from error


def _damaged(source: Path) -> InputError:
    return InputError(
        say("{0} is damaged, or not an export of Lectern.", source),
        say("Choose another file."),
    )


def _other_files(data: DataFolder) -> dict[str, Path]:
    """The settings and the files of the experts, by their names in the archive."""
    found = {SETTINGS: data.settings} if data.settings.is_file() else {}
    for path in sorted(data.experts.rglob("*")):
        if path.is_file() and not path.is_symlink():
            found[f"{EXPERTS}/{path.relative_to(data.experts).as_posix()}"] = path
    return found


def _write(out: BinaryIO, files: dict[str, Path]) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        entries: list[_Entry] = []
        for name, path in files.items():
            with path.open("rb") as content, archive.open(name, "w", force_zip64=True) as entry:
                digest, size_bytes = hashlib.sha256(), 0
                for block in _blocks(content):
                    entry.write(block)
                    digest.update(block)
                    size_bytes += len(block)
            entries.append(_Entry(name, size_bytes, digest.hexdigest()))
        manifest = {
            "format": FORMAT,
            "version": __version__,
            "made_at": time.time(),
            "files": [
                {"name": entry.name, "size_bytes": entry.size_bytes, "sha256": entry.sha256}
                for entry in entries
            ],
        }
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))


def _blocks(content: Any) -> Iterator[bytes]:
    while block := content.read(_BLOCK_BYTES):
        yield block


def _unpack(archive: zipfile.ZipFile, folder: Path) -> None:
    """Write the files that the manifest names, each checked, below the folder.

    Raises:
        ValueError: the archive holds anything else than what it says.
    """
    entries = _read_manifest(archive)
    if {info.filename for info in archive.infolist()} - {MANIFEST} != set(entries):
        raise ValueError("the manifest names other files")
    needed_bytes = sum(entry.size_bytes for entry in entries.values())
    if needed_bytes > shutil.disk_usage(folder).free:
        raise InputError(
            say("Unpacked it takes {0:,.0f} MB, which the disk does not have.", needed_bytes / 1e6),
            say("Make room, and try it again."),
        )
    for entry in entries.values():
        target = folder.joinpath(*PurePosixPath(entry.name).parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        digest, left = hashlib.sha256(), entry.size_bytes
        with archive.open(entry.name) as content, target.open("xb") as out:
            for block in _blocks(content):
                left -= len(block)
                if left < 0:
                    raise ValueError("a file is larger than the manifest says")
                out.write(block)
                digest.update(block)
        if left or digest.hexdigest() != entry.sha256:
            raise ValueError("a file differs from the manifest")
        flush_file(target)


def _read_manifest(archive: zipfile.ZipFile) -> dict[str, _Entry]:
    if archive.getinfo(MANIFEST).file_size > MANIFEST_BYTES_AT_MOST:
        raise ValueError("the manifest is too large")
    manifest = cast("dict[str, Any]", json.loads(archive.read(MANIFEST)))
    if manifest["format"] > FORMAT:
        raise InputError(
            say("This export was made by a newer version of Lectern."),
            say("Update Lectern to read it."),
        )
    entries = [
        _Entry(str(item["name"]), int(item["size_bytes"]), str(item["sha256"]))
        for item in manifest["files"]
    ]
    found = {entry.name: entry for entry in entries}
    folded = {entry.name.casefold() for entry in entries}
    if len(folded) != len(entries) or LIBRARY not in found:
        raise ValueError("a file is named twice, or the library is missing")
    if not all(_is_expected(entry) for entry in entries):
        raise ValueError("a name leads elsewhere")
    return found


def _is_expected(entry: _Entry) -> bool:
    """Whether the name is that of a file that an export holds."""
    parts = entry.name.split("/")
    if entry.size_bytes < 0 or not all(map(is_plain_name, parts)):
        return False
    is_experts = parts[0] == EXPERTS and 2 < len(parts) <= DEPTH_AT_MOST + 2
    return entry.name in (LIBRARY, SETTINGS) or is_experts


def _checked_settings(file: Path, data: DataFolder) -> Settings | None:
    """The settings of the export; paths to models stay those of this machine."""
    if not file.is_file():
        return None
    imported = Settings.load(file)
    try:
        own = Settings.load(data.settings)
    except AppError:
        own = Settings()
    kept = {name: getattr(own, name) for name in _SETTINGS_OF_A_MACHINE}
    return replace(imported, **kept)


def _put_in_place(data: DataFolder, folder: Path, settings: Settings | None) -> Path | None:
    """The experts first: a library without them would say that their files are missing."""
    when = time.strftime("%Y%m%d-%H%M%S")
    experts = folder / EXPERTS
    experts.mkdir(exist_ok=True)
    if data.experts.exists() and any(data.experts.iterdir()):
        data.experts.rename(data.root / f"{EXPERTS}.replaced-{when}")
    elif data.experts.exists():
        data.experts.rmdir()
    experts.rename(data.experts)
    flush_folder(data.root)
    aside = restore(data.library, folder / LIBRARY)
    if settings is not None:
        if data.settings.is_file():
            before = data.settings.read_bytes()
            write_atomically(data.root / f"settings.replaced-{when}.json", before)
        settings.save(data.settings)
    return aside
