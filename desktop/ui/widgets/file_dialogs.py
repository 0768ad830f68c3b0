"""Dialogs for files and folders: they begin where the person chose something last."""

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
    """Ask for a folder; None is none."""
    chosen = QFileDialog.getExistingDirectory(parent, title, start_folder(workspace))
    return _remember(workspace, [chosen])[0] if chosen else None


def choose_file(parent: QWidget, workspace: Workspace, title: str, kinds: str) -> Path | None:
    """Ask for one file of these kinds; None is none."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, start_folder(workspace), kinds)
    return _remember(workspace, [chosen])[0] if chosen else None


def choose_files(parent: QWidget, workspace: Workspace, title: str, kinds: str = "") -> list[Path]:
    """Ask for files of these kinds; perhaps none."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, start_folder(workspace), kinds)
    return _remember(workspace, chosen)


def choose_target(
    parent: QWidget, workspace: Workspace, title: str, name: str, kinds: str
) -> Path | None:
    """Ask where to write a file; its ending follows the kind that was chosen."""
    proposed = Path(start_folder(workspace)) / name
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not chosen:
        return None
    (path,) = _remember(workspace, [chosen])
    return _with_ending(path, proposed.suffix, ENDING.findall(kind), ENDING.findall(kinds))


def start_folder(workspace: Workspace) -> str:
    """The folder of what was chosen last; else the person's documents, or the home folder."""
    kinds = QStandardPaths.StandardLocation
    for folder in (
        workspace.settings.last_folder,
        QStandardPaths.writableLocation(kinds.DocumentsLocation),
    ):
        if folder and Path(folder).is_dir():
            return folder
    return str(Path.home())


def name_for(title: str, ending: str) -> str:
    """A name for a file, made of words that a person wrote."""
    words = " ".join(NOT_IN_NAMES.sub(" ", title).split())[:NAME_AT_MOST].strip(" .")
    return f"{words or 'Lectern'}{ending}"


def _remember(workspace: Workspace, chosen: list[str]) -> list[Path]:
    paths = [Path(name) for name in chosen]
    if paths:
        workspace.change_settings(last_folder=str(paths[0].parent))
    return paths


def _with_ending(path: Path, proposed: str, meant: list[str], known: list[str]) -> Path:
    """Typed endings win over the kind, and the kind over the ending that was only proposed."""
    ending = path.suffix.lower()
    if not meant or ending in meant or (ending in known and ending != proposed):
        return path
    return _free_path(path.with_suffix(meant[0]) if ending in known else Path(f"{path}{meant[0]}"))


def _free_path(path: Path) -> Path:
    """The dialog asked about another name, so nothing may be written over here."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem} ({number})")
        number += 1
    return free
