"""The chat models on this computer: list them, add one, and remove one."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.core.errors import AppError, InputError, ModelError
from desktop.core.models.gguf import read_model_info
from desktop.core.models.gguf_parts import existing_parts, is_further_part, require_parts
from desktop.core.models.model_locator import NO_MODEL, ModelLocator
from desktop.core.paths import DataFolder, embedded_chat_model
from desktop.core.say import say, system_reason
from desktop.core.settings import Settings
from desktop.core.types import ModelInfo

CHUNK_BYTES = 8 * 1024**2
_REMOVED = ".removed"
_INCOMPLETE = ".arriving"


class ModelOrigin(StrEnum):
    """The origin of a model, which decides how it is removed."""

    EMBEDDED = "embedded"
    ADDED = "added"
    """The file is in the data folder."""
    ELSEWHERE = "elsewhere"
    """The settings contain its path; the file belongs to the person."""


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A chat model's file, with its description or the reason why it cannot be used."""

    path: Path
    origin: ModelOrigin
    size_bytes: int
    """The size of all its files together."""
    answers: bool
    """Whether the settings choose this model."""
    info: ModelInfo | None = None
    problem: str = ""
    """Why the model cannot be used; then `info` is None."""
    hint: str = ""

    @property
    def name(self) -> str:
        """The name in the file, or the name of the file."""
        return self.info.name if self.info else self.path.stem


@dataclass(frozen=True, slots=True)
class BytesCopied:
    """A part of a model's files was copied."""

    done_bytes: int
    total_bytes: int


def list_installed_models(data: DataFolder, settings: Settings) -> list[InstalledModel]:
    """The embedded model, those in the models folder, and one that the settings name by path."""
    answering = answering_model_file(data, settings)
    return [
        _describe(path, origin, answers=path == answering)
        for path, origin in _list_files(data, settings, answering)
    ]


def answering_model_file(data: DataFolder, settings: Settings) -> Path | None:
    """The file that the settings choose, which may not exist; None if they choose no model."""
    try:
        path = ModelLocator(data, settings).chat_model_file()
    except AppError:
        path = Path(settings.chat_model)
    return path and path.absolute()


def add_model(source: Path, folder: Path) -> Generator[BytesCopied, None, Path]:
    """Bring a GGUF model with all its parts into the folder, by a link if possible, else by a copy.

    The caller may stop at any event; then nothing is left in the folder.

    Raises:
        InputError: there is no such file.
        ModelError: it is not a chat model, is damaged, or there is no room.
    """
    source = source.resolve()
    if not source.is_file():
        raise InputError(
            say("{0} is not there.", source), say("Choose a file with the ending .gguf.")
        )
    files = require_parts(source, read_model_info(source).metadata)
    target = folder / source.name
    if target.exists() and target.samefile(source):
        return target
    target = _free_name(target) if len(files) == 1 else target
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield from _bring_files(
            files, [target.with_name(_rename_part(f, source, target)) for f in files]
        )
    except OSError as error:
        raise ModelError(
            say("{0} cannot be copied ({1}).", source.name, system_reason(error)),
            say("Is there room on the disk?"),
        ) from error
    return target


def set_model_aside(path: Path) -> Path:
    """Move a model out of its folder, so that it can be put back; returns its new path.

    Raises:
        ModelError: the file cannot be moved.
    """
    aside = path.parent / _REMOVED / path.name
    _move(path, aside.parent)
    return aside


def put_model_back(aside: Path) -> Path:
    """Undo `set_model_aside`; returns the model's path.

    Raises:
        ModelError: the file cannot be moved.
    """
    folder = aside.parent.parent
    _move(aside, folder)
    return folder / aside.name


def discard_removed_models(folder: Path) -> None:
    """Delete for good the models that were set aside, and the rest of unfinished copies."""
    for name in (_REMOVED, _INCOMPLETE):
        shutil.rmtree(folder / name, ignore_errors=True)


def _list_files(
    data: DataFolder, settings: Settings, answering: Path | None
) -> Iterator[tuple[Path, ModelOrigin]]:
    embedded = embedded_chat_model()
    if embedded.is_file() or answering == embedded:
        yield embedded, ModelOrigin.EMBEDDED
    added = [path for path in sorted(data.models.glob("*.gguf")) if not is_further_part(path)]
    for path in added:
        yield path, ModelOrigin.ADDED
    by_path = settings.chat_model not in ("", NO_MODEL)
    if by_path and answering and answering not in (embedded, *added):
        yield answering, ModelOrigin.ELSEWHERE


def _describe(path: Path, origin: ModelOrigin, *, answers: bool) -> InstalledModel:
    size_bytes = sum(part.stat().st_size for part in existing_parts(path))
    try:
        return InstalledModel(path, origin, size_bytes, answers, read_model_info(path))
    except AppError as error:
        problem = error.message if path.exists() else say("The file is no longer there.")
        return InstalledModel(path, origin, size_bytes, answers, None, problem, error.hint)


def _bring_files(sources: list[Path], targets: list[Path]) -> Generator[BytesCopied, None, None]:
    total = sum(source.stat().st_size for source in sources)
    arriving = targets[0].parent / _INCOMPLETE
    arriving.mkdir(exist_ok=True)
    scratch = [arriving / target.name for target in targets]
    done = 0
    try:
        yield BytesCopied(0, total)
        for source, part in zip(sources, scratch, strict=True):
            for done_here in _link_or_copy(source, part):
                yield BytesCopied(done + done_here, total)
            done += source.stat().st_size
        for part, target in zip(scratch, targets, strict=True):
            part.replace(target)
    finally:
        for part in scratch:
            part.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # another model may be on its way into it
            arriving.rmdir()


def _link_or_copy(source: Path, target: Path) -> Iterator[int]:
    try:
        os.link(source, target)
    except OSError:
        yield from _copy(source, target)


def _copy(source: Path, target: Path) -> Iterator[int]:
    size, free = source.stat().st_size, shutil.disk_usage(target.parent).free
    if size > free:
        raise ModelError(
            say(
                "{0} has {1:,.1f} GB, and the disk has room for {2:.1f}.",
                source.name,
                size / 1e9,
                free / 1e9,
            ),
            say("Make room, or choose a smaller one."),
        )
    done = 0
    with source.open("rb") as reading, target.open("wb") as writing:
        while chunk := reading.read(CHUNK_BYTES):
            writing.write(chunk)
            done += len(chunk)
            yield done


def _free_name(path: Path) -> Path:
    number = 2
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem} {number}.gguf")
        number += 1
    return free


def _rename_part(file: Path, source: Path, target: Path) -> str:
    return target.name if file == source else file.name


def _move(path: Path, folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
        for file in existing_parts(path) or [path]:
            file.replace(folder / file.name)
    except OSError as error:
        raise ModelError(
            say("{0} cannot be moved ({1}).", path.name, system_reason(error)),
            say("Is another program using it?"),
        ) from error
