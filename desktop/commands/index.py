"""`index PATHS...`: adds folders and files to a collection and brings it up to date."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

from rich.progress import Progress

from desktop.core.errors import InputError
from desktop.core.ingest.event_json import event_to_json
from desktop.core.ingest.events import (
    Embedded,
    FileDone,
    FolderUnavailable,
    IndexEvent,
    Scanned,
    Summary,
    WaitingForLock,
    Working,
)
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from desktop.services.indexing import add_to_collection, follow_collection, index_collection
from desktop.terminal.context import Context
from desktop.terminal.output import Output, count_text, one_line
from desktop.terminal.parsing import some_path

DEFAULT_COLLECTION = "documents"
UNREACHED = 1
FOLDERS_NAMED = 5


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=some_path, help="folders and files to add")
    parser.add_argument(
        "--collection", default=DEFAULT_COLLECTION, metavar="NAME", help="default: %(default)s"
    )
    parser.add_argument("--watch", action="store_true", help="go on, and follow every change")
    parser.add_argument(
        "--words-only", action="store_true", help="without vectors: quicker, and finds less"
    )
    parser.add_argument(
        "--retry", action="store_true", help="try again what could not be read before"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    library = context.library()
    if not arguments.paths and not _has(library, arguments.collection):
        raise InputError(
            f"There is nothing in “{arguments.collection}” yet.", "Name folders or files to add."
        )
    added = add_to_collection(library, arguments.collection, arguments.paths)
    if arguments.retry:
        with library.transaction():
            library.documents.retry(added.collection_id)
    if arguments.watch:
        return _watch(arguments, context)
    steps = index_collection(
        library, arguments.collection, context.processes, words_only=arguments.words_only
    )
    unreached = _is_unreachable(arguments.paths, show(steps, context.output).unreached)
    return UNREACHED if unreached else 0


def _is_unreachable(asked: Sequence[Path], unavailable: Sequence[Path]) -> bool:
    """Return whether a path that was named on the command line is out of reach."""
    wholes = (path.absolute() for path in asked)
    return any(whole.is_relative_to(gone) for whole in wholes for gone in unavailable)


def _has(library: Library, collection: str) -> bool:
    return any(candidate.name == collection for candidate in library.collections.all())


def _watch(arguments: argparse.Namespace, context: Context) -> int:
    """Index changes until the person interrupts the command, which is its normal end."""
    steps = follow_collection(
        context.library(),
        arguments.collection,
        context.processes,
        threading.Event(),
        words_only=arguments.words_only,
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    context.output.note("Following the folders; Ctrl-C ends it.")
    try:
        for event in steps:
            _show_event(event, context.output, None)
    except KeyboardInterrupt:
        context.output.note("No longer following.")
    return 0


def show(steps: Generator[IndexEvent, None, Summary], output: Output) -> Summary:
    """Run an indexing to its end with progress on the terminal."""
    with output.progress() as progress:
        bars = _Bars(progress) if progress else None
        summary = run_to_end(steps, lambda event: _show_event(event, output, bars))
    _show_event(summary, output, None)
    return summary


class _Bars:
    """One bar for files and one for passages; each appears with its first event."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, Any] = {}

    def move(self, name: str, description: str, done: int, total: int) -> None:
        if name not in self._tasks:
            self._tasks[name] = self._progress.add_task(description)
        self._progress.update(
            self._tasks[name], description=description, completed=done, total=total
        )


def _show_event(event: IndexEvent | Summary, output: Output, bars: _Bars | None) -> None:
    if isinstance(event, Working) or (isinstance(event, WaitingForLock) and event.times):
        return
    output.result(event_to_json(event))
    match event:
        case WaitingForLock():
            output.note("Another Lectern is indexing; this one goes on when it is done.")
        case FileDone(path=path, done=done, total=total):
            if bars:
                bars.move("files", f"Reading {_shorten(one_line(path.name))}", done, total)
            if event.state not in (DocumentState.READY, DocumentState.SKIPPED):
                output.note(f"{path}: {event.state}. {event.message} {event.hint}".rstrip())
        case Embedded(done=done, total=total):
            if bars:
                bars.move("passages", "Embedding passages", done, total)
        case FolderUnavailable(path=path, reason=reason):
            output.note(f"{path} is unavailable; what was read of it before is kept. {reason}")
        case Scanned(unread=unread):
            for folder in unread[:FOLDERS_NAMED]:
                output.note(f"{folder} could not be looked through; it may not be read.")
            if len(unread) > FOLDERS_NAMED:
                output.note(f"Nor could {len(unread) - FOLDERS_NAMED} more folders.")
        case Summary():
            output.say(_in_words(event))
            if event.with_notes:
                output.say(_notes_in_words(event.with_notes))


def _in_words(summary: Summary) -> str:
    states = ", ".join(f"{count} {state}" for state, count in sorted(summary.by_state.items()))
    return (
        f"“{summary.collection}” has {count_text(summary.documents, 'document')}"
        f"{f' ({states})' if states else ''};"
        f" {count_text(summary.passages_embedded, 'passage')} embedded in {summary.seconds:.1f} s."
    )


def _notes_in_words(count: int) -> str:
    files = "1 file has notes" if count == 1 else f"{count:,} files have notes"
    return f"{files} on what was left out or is unsure; `documents --notes` shows them."


def _shorten(name: str, length: int = 40) -> str:
    return name if len(name) <= length else f"{name[: length // 2]}…{name[-length // 2 :]}"
