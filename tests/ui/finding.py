"""Finds a widget as a person does: by its accessible name or its text; or by its object name."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def find(parent: QWidget, kind: type[AnyWidget], name: str) -> AnyWidget:
    """The only widget of a kind with this name; a name of two widgets is a fault."""
    found = [widget for widget in parent.findChildren(kind) if name in names_of(widget)]
    assert len(found) == 1, f"{len(found)} widgets {kind.__name__} are called {name!r}"
    return found[0]


def only(parent: QWidget, kind: type[AnyWidget]) -> AnyWidget:
    """The only widget of a kind; a second is a fault."""
    found = parent.findChildren(kind)
    assert len(found) == 1, f"there are {len(found)} widgets {kind.__name__}"
    return found[0]


def names_of(widget: QWidget) -> set[str]:
    """What a widget may be called by; without the mark of its key."""
    text = getattr(widget, "text", "")
    said = text() if callable(text) else ""
    return {widget.accessibleName(), widget.objectName(), said.replace("&", "")}


def find_action(widget: QWidget, text: str) -> QAction:
    """The only command of a widget with this text."""
    found = [action for action in widget.actions() if action.text() == text]
    assert len(found) == 1, f"{len(found)} commands are called {text!r}"
    return found[0]
