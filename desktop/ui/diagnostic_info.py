"""Facts about this installation for a bug report, without private names."""

from __future__ import annotations

import os
import platform
import re
import traceback
from pathlib import Path

import apsw
import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from desktop import __version__
from desktop.core.models.model_locator import NO_MODEL
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.workers.graphics import compiled_backend
from desktop.workers.processor import available_memory_bytes, physical_cores

ROOT = Path(__file__).resolve().parents[2]
PATHS = re.compile(
    r"(?:(?<![\w/])/|\b[A-Za-z]:[\\/]|\\\\)[^\s'\"”“’:;,)]+(?: [^\s'\"”“’:;,)/]+\.\w+)?"
)
NAMES = re.compile(r"[“\"'‘][^“”\"'‘’]+[”\"'’]")
PRIVATE = ("chat_model", "embedding_model", "reranker", "last_folder")


def system_details() -> list[str]:
    """Return facts about the program and the machine; works without a library too."""
    memory = available_memory_bytes()
    free = f", {memory / 1e9:.1f} GB free" if memory else ""
    window = QGuiApplication.platformName() if QGuiApplication.instance() else "no window"
    return [
        f"Lectern {__version__}",
        f"System: {platform.system()} {platform.release()} ({platform.machine()})",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__},"
        f" SQLite {apsw.sqlite_lib_version()}",
        f"Window system: {window}",
        f"Processor: {physical_cores()} cores, {os.cpu_count()} threads{free}",
        f"llama.cpp: compiled for {compiled_backend() or 'the processor'}",
    ]


def settings_details(settings: Settings) -> list[str]:
    """Return the settings that were changed; of a path only that it was changed."""
    usual = Settings()
    changed: list[str] = []
    for name in Settings.__dataclass_fields__:
        value = getattr(settings, name)
        if value != getattr(usual, name):
            hidden = name in PRIVATE and value != NO_MODEL
            changed.append(f"{name} = {'(another one)' if hidden else value}")
    return [f"Settings: {', '.join(changed) or 'as they came'}"]


def library_details(library: Library) -> list[str]:
    """Return the numbers of collections, documents and passages, without names."""
    count = library.db.execute("SELECT count(*) FROM collections").get
    passages = library.db.execute("SELECT count(*) FROM passages").get
    states = library.documents.counts()
    told = ", ".join(f"{number} {state}" for state, number in states.items() if number) or "none"
    spaces = [
        f"{space.dimension} numbers, {library.vectors.pending_count(space)} waiting"
        f"{', answering' if space.active else ''}"
        for space in library.vectors.spaces()
    ]
    return [
        f"Library: {count} collections; documents: {told}; {passages} passages",
        f"Vectors: {'; '.join(spaces) or 'none'}",
    ]


def error_details(error: BaseException) -> list[str]:
    """Return the error and where it happened, without file names and quoted words."""
    lines = [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    causes = [error_line(error)]
    cause = error.__cause__ or error.__context__
    if cause:
        causes.append(f"because of {error_line(cause)}")
    return [*causes, *lines]


def error_line(error: BaseException) -> str:
    return f"{type(error).__name__}: {without_names(str(error))}".rstrip(": ")


def without_names(text: str) -> str:
    """Return the text without paths and without the words in quotation marks."""
    return NAMES.sub("“…”", PATHS.sub("…", text))


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
        return path.relative_to(ROOT).as_posix()
    return "/".join(path.parts[-2:])
