"""Dialogs for files and folders, which open in the folder of the last choice."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.jobs.workspace import Workspace

ENDING = re.compile(r"\*(\.\w+)")
NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
NAME_AT_MOST = 60


def choose_folder(parent: QWidget, workspace: Workspace, title: str) -> Path | None:
    """Ask for a folder; returns None if the person cancels."""
    chosen = QFileDialog.getExistingDirectory(parent, title, start_folder(workspace))
    return _remember(workspace, [chosen])[0] if chosen else None


def choose_file(parent: QWidget, workspace: Workspace, title: str, kinds: str) -> Path | None:
    """Ask for one file of these kinds; returns None if the person cancels."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, start_folder(workspace), kinds)
    return _remember(workspace, [chosen])[0] if chosen else None


def choose_files(parent: QWidget, workspace: Workspace, title: str, kinds: str = "") -> list[Path]:
    """Ask for files of these kinds; returns an empty list if the person cancels."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, start_folder(workspace), kinds)
    return _remember(workspace, chosen)


def choose_target(
    parent: QWidget, workspace: Workspace, title: str, name: str, kinds: str
) -> Path | None:
    """Ask where to write a file; its ending follows the chosen kind."""
    proposed = Path(start_folder(workspace)) / name
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not chosen:
        return None
    (path,) = _remember(workspace, [chosen])
    return _with_ending(path, proposed.suffix, ENDING.findall(kind), ENDING.findall(kinds))


def start_folder(workspace: Workspace) -> str:
    """Return the folder of the last choice, or else the documents or the home folder."""
    kinds = QStandardPaths.StandardLocation
    for folder in (
        workspace.settings.last_folder,
        QStandardPaths.writableLocation(kinds.DocumentsLocation),
    ):
        if folder and Path(folder).is_dir():
            return folder
    return str(Path.home())


def name_for(title: str, ending: str) -> str:
    """Return a valid file name made from a title that a person wrote."""
    words = " ".join(NOT_IN_NAMES.sub(" ", title).split())[:NAME_AT_MOST].strip(" .")
    return f"{words or 'Lectern'}{ending}"


def _remember(workspace: Workspace, chosen: list[str]) -> list[Path]:
    paths = [Path(name) for name in chosen]
    if paths:
        workspace.change_settings(last_folder=str(paths[0].parent))
    return paths


def _with_ending(path: Path, proposed: str, meant: list[str], known: list[str]) -> Path:
    """Return the path with the right ending.

    A typed ending wins over the chosen kind, and the kind wins over the proposed ending.
    """
    ending = path.suffix.lower()
    if not meant or ending in meant or (ending in known and ending != proposed):
        return path
    return _free_path(path.with_suffix(meant[0]) if ending in known else Path(f"{path}{meant[0]}"))


def _free_path(path: Path) -> Path:
    """Return a path that does not exist yet.

    The dialog has asked about another name, so no file may be overwritten.
    """
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem} ({number})")
        number += 1
    return free
