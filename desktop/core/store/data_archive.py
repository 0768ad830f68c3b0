"""Writes everything of a person into one file, and reads it again.

The file is a zip: `manifest.json` names every other file with its size and SHA-256. These are the
library, the settings, and the folders of the experts; models are not among them. That of an
encrypted library is sealed with its key (`sealed_file.py`).
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from desktop import __version__
from desktop.core.atomic_write import flush_file, flush_folder, open_atomically, write_atomically
from desktop.core.errors import AppError, InputError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder, is_plain_name
from desktop.core.say import say, system_reason
from desktop.core.settings import Settings
from desktop.core.steps import run_to_end
from desktop.core.store.backup import check_backup, copy_library, copy_with_key, restore
from desktop.core.store.connection import locked_error
from desktop.core.store.conversion import complete_conversion
from desktop.core.store.foreign_backup import restore_with_key
from desktop.core.store.key_file import KeyFile
from desktop.core.store.key_place import is_encrypted, load_key_file
from desktop.core.store.sealed_file import SealedReader, SealedWriter, is_sealed, read_key_file

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


@dataclass(frozen=True, slots=True)
class _Seal:
    key: LibraryKey
    key_file: KeyFile


def export_data(data: DataFolder, target: Path, *, plain: bool = False) -> int:
    """Write everything into one file, which is replaced when it is whole; returns its size.

    What comes from an encrypted library is encrypted with its key, unless it shall be plain.

    Raises:
        LibraryError: the library is damaged.
        InputError: there is no library, or the file cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(dir=data.root, prefix=".export-") as scratch:
            library = Path(scratch) / LIBRARY
            key = None if plain else data.key
            files = {LIBRARY: library, **_other_files(data)}
            with open_atomically(target) as out:
                if key is None:
                    copy_with_key(data.library, library, data.key, None)
                    _write(out, files)
                else:
                    copy_library(data.library, library, key)
                    with SealedWriter(out, key, load_key_file(data)) as sealed:
                        _write(cast("BinaryIO", sealed), files)
        return target.stat().st_size
    except OSError as error:
        raise InputError(
            say("{0} cannot be written ({1}).", target, system_reason(error)),
            say("Is the disk full, or the folder not yours?"),
        ) from error


def import_data(
    data: DataFolder, source: Path, unlock: Callable[[KeyFile], LibraryKey] | None = None
) -> Path | None:
    """Put everything from such a file in the place of what is there.

    Nothing changes before the whole file is checked. An encrypted library stays encrypted with its
    key; a plain one that an encrypted export replaces gets the key of the export, which `unlock`
    asks the person for. Returns where the library of before is now; the experts and settings of
    before lie beside it.

    Raises:
        InputError: the file is damaged or not such a file.
        LockedLibraryError: the library is locked, or the key of the export was not given.
        LibraryError: its library is from a newer version.
    """
    if data.key is None and is_encrypted(data):
        raise locked_error()
    data.make()
    try:
        with tempfile.TemporaryDirectory(dir=data.root, prefix=".import-") as scratch:
            folder = Path(scratch)
            with source.open("rb") as file:
                seal = _read_seal(file, data, unlock)
                content = io.BufferedReader(SealedReader(file, seal.key)) if seal else file
                with zipfile.ZipFile(content) as archive:
                    _unpack(archive, folder)
            check_backup(folder / LIBRARY, source, seal.key if seal else None)
            settings = _checked_settings(folder / SETTINGS, data)
            return _put_in_place(data, folder, settings, seal)
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


def _read_seal(
    file: BinaryIO, data: DataFolder, unlock: Callable[[KeyFile], LibraryKey] | None
) -> _Seal | None:
    """The key of a sealed export; None for one that is plain."""
    if not is_sealed(file):
        return None
    key_file = read_key_file(file)
    if data.key is not None and data.key.id == key_file.key.id:
        return _Seal(data.key, key_file)
    if unlock is None:
        raise locked_error()
    return _Seal(unlock(key_file), key_file)


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


def _put_in_place(
    data: DataFolder, folder: Path, settings: Settings | None, seal: _Seal | None
) -> Path | None:
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
    if seal is not None and data.key is None:
        aside = restore_with_key(data, folder / LIBRARY, seal.key, seal.key_file)
        run_to_end(complete_conversion(replace(data, key=seal.key)))
    else:
        aside = restore(data.library, folder / LIBRARY, data.key, seal.key if seal else None)
    if settings is not None:
        if data.settings.is_file():
            before = data.settings.read_bytes()
            write_atomically(data.root / f"settings.replaced-{when}.json", before)
        settings.save(data.settings)
    return aside
