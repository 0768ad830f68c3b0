"""Texts of the Library screen about files and indexing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.core.types import DocumentState
from desktop.jobs.indexing.state import IndexingPhase, IndexingState
from desktop.ui.widgets.amounts import decimal_text, number_text

translate = QCoreApplication.translate

PROBLEMS = (
    DocumentState.UNREADABLE,
    DocumentState.ENCRYPTED,
    DocumentState.TOO_LARGE,
    DocumentState.EMPTY,
)
"""States of a file in which a person may want to act."""


def state_name(state: DocumentState) -> str:
    names = {
        DocumentState.WAITING: translate("Library", "Waiting"),
        DocumentState.READY: translate("Library", "Ready"),
        DocumentState.EMPTY: translate("Library", "Empty"),
        DocumentState.UNREADABLE: translate("Library", "Unreadable"),
        DocumentState.TOO_LARGE: translate("Library", "Too large"),
        DocumentState.ENCRYPTED: translate("Library", "Encrypted"),
        DocumentState.SKIPPED: translate("Library", "Skipped"),
        DocumentState.UNAVAILABLE: translate("Library", "Unavailable"),
    }
    return names[state]


def state_colour(state: DocumentState) -> str:
    """Return the role in the palette for a state; its name tells the same without colour."""
    if state is DocumentState.READY:
        return "accent"
    if state is DocumentState.UNREADABLE:
        return "danger"
    if state in PROBLEMS or state is DocumentState.UNAVAILABLE:
        return "warning"
    return "muted"


def documents_text(counts: Mapping[DocumentState, int]) -> str:
    """Return counts such as `1,204 documents · 3 need a look`."""
    total = sum(counts.values())
    parts = [translate("Library", "%Ln document(s)", "", total)]
    if waiting := counts.get(DocumentState.WAITING, 0):
        parts.append(translate("Library", "{0} waiting").format(number_text(waiting)))
    if problems := sum(counts.get(state, 0) for state in PROBLEMS):
        parts.append(translate("Library", "{0} not readable").format(number_text(problems)))
    if gone := counts.get(DocumentState.UNAVAILABLE, 0):
        parts.append(translate("Library", "{0} unavailable").format(number_text(gone)))
    return " · ".join(parts)


def activity_text(state: IndexingState) -> str:
    """Return the current phase of indexing and its progress."""
    far = amount_text(state)
    if state.paused:
        return " · ".join(filter(None, (translate("Library", "Paused"), far)))
    if state.held:
        waits = translate("Library", "Waiting while an answer is written")
        return " · ".join(filter(None, (waits, far)))
    match state.phase:
        case IndexingPhase.NONE:
            return ""
        case IndexingPhase.TURN:
            return translate("Library", "Waiting for another Lectern that indexes this library")
        case IndexingPhase.LOOKING:
            return translate("Library", "Looking through “{0}”").format(state.collection)
        case IndexingPhase.READING:
            return translate("Library", "Reading {0}").format(far or state.file_name)
        case IndexingPhase.EMBEDDING:
            text = translate("Library", "Making “{0}” searchable by meaning")
            return " · ".join(filter(None, (text.format(state.collection), far)))


def amount_text(state: IndexingState) -> str:
    """Return how many passages or files are done, and of how many."""
    if state.phase is IndexingPhase.EMBEDDING and state.passages_total:
        of = translate("Library", "{0} of {1} passages")
        return of.format(number_text(state.passages_done), number_text(state.passages_total))
    if state.phase is IndexingPhase.READING and state.files_total:
        of = translate("Library", "{0} of {1} files")
        return of.format(number_text(state.files_done), number_text(state.files_total))
    return ""


def detail_text(state: IndexingState) -> str:
    """Return the name of the current file, or that the collection can be asked already."""
    if state.phase is IndexingPhase.READING and state.files_total:
        return state.file_name
    if state.phase is IndexingPhase.EMBEDDING:
        return translate("Library", "Can be asked already")
    return ""


def speed_text(state: IndexingState) -> str:
    """Return the speed and the time left."""
    if state.paused or state.held:
        return ""
    parts: list[str] = []
    if state.phase is IndexingPhase.READING and state.files_per_s:
        parts.append(_files_rate(state.files_per_s))
    elif state.phase is IndexingPhase.EMBEDDING and state.passages_per_s:
        parts.append(translate("Library", "{0} passages/s").format(_rate(state.passages_per_s)))
    if state.seconds_left is not None:
        parts.append(left_text(state.seconds_left))
    return " · ".join(parts)


def left_text(seconds: float) -> str:
    """Return the time left, no more precise than the estimate is."""
    if seconds < 10:
        return translate("Library", "a few seconds left")
    if seconds < 90:
        return translate("Library", "about {0} s left").format(round(seconds / 10) * 10)
    if seconds < 5400:
        return translate("Library", "about {0} min left").format(round(seconds / 60))
    return translate("Library", "about {0} h left").format(number_text(round(seconds / 3600)))


def _files_rate(per_second: float) -> str:
    if per_second < 1:
        return translate("Library", "{0} files/min").format(_rate(60 * per_second))
    return translate("Library", "{0} files/s").format(_rate(per_second))


def _rate(per_second: float) -> str:
    return decimal_text(per_second, 1 if per_second < 10 else 0)
