"""Puts all fences up that this system has."""

from __future__ import annotations

import logging
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.workers.fence import macos, windows
from desktop.workers.fence.landlock import restrict_files
from desktop.workers.fence.parent import die_with_parent
from desktop.workers.fence.places import WRITABLE_DEVICES, program_places
from desktop.workers.fence.resources import forbid_core_files, has_graphics_driver
from desktop.workers.fence.seccomp import restrict_calls

logger = logging.getLogger("fence")
_MEMORY_BYTES = 3 * 1024**3
"""The most that a reader may take, where a job object counts it."""


@dataclass(frozen=True, slots=True)
class Confinement:
    """Which fences stand around this process."""

    files: bool = False
    """Whether it may open only the files that it was given, and those of the program."""
    calls: bool = False
    """Whether it can open no connection, and if it only reads, start no program."""
    parent: bool = False
    """Whether it ends with its parent."""

    def fields(self) -> dict[str, bool]:
        return asdict(self)


def confine_reader(readable: Sequence[Path], writable: Sequence[Path]) -> Confinement:
    """Let this process open these folders and files alone, start nothing, and connect to nothing.

    It must be called before threads start and documents are opened. Where the system has no such
    fence, it says so in the log and goes on, since a person wants to read their files.
    """
    ended = _confine_any()
    if platform.system() != "Linux":
        return _confine_elsewhere(readable, writable)
    return Confinement(_restrict_files(readable, writable), _restrict_calls(True), ended)


def _confine_elsewhere(readable: Sequence[Path], writable: Sequence[Path]) -> Confinement:
    """Put up the untried fences of other systems, where a person asked for them."""
    try:
        if platform.system() == "Darwin":
            macos.restrict_reader([*program_places(), *map(str, readable)], map(str, writable))
            return Confinement(files=True, calls=True)
        windows.restrict_reader(_MEMORY_BYTES)
    except OSError as error:
        logger.info("no fence: %s", error)
    return Confinement()


def confine_model() -> Confinement:
    """Let this process open no Internet socket; files and programs stay as they are.

    Libraries for graphics processors open devices, caches and programs that nobody can list.
    """
    ended = _confine_any()
    return Confinement(False, _restrict_calls(False), ended)


def confine_trainer(readable: Sequence[Path], writable: Sequence[Path]) -> Confinement:
    """Let this process open these files and folders alone, start no program, and stay offline.

    With the driver of a graphics processor it keeps files and programs, as a model does. It does
    not end with its parent: it saves a checkpoint first.
    """
    forbid_core_files()
    if platform.system() != "Linux":
        return Confinement()
    files = not has_graphics_driver() and _restrict_files(readable, writable)
    return Confinement(files, _restrict_calls(False))


def _confine_any() -> bool:
    forbid_core_files()
    return die_with_parent()


def _restrict_files(readable: Sequence[Path], writable: Sequence[Path]) -> bool:
    try:
        restrict_files(
            [*program_places(), *map(str, readable)], [*WRITABLE_DEVICES, *map(str, writable)]
        )
    except OSError as error:
        logger.warning("no fence around files: %s", error)
        return False
    return True


def _restrict_calls(only_reading: bool) -> bool:
    try:
        restrict_calls(only_reading=only_reading)
    except OSError as error:
        logger.warning("no fence around system calls: %s", error)
        return False
    return True
