"""Finds a widget as a person does: by its accessible name or its text; or by its object name."""

from __future__ import annotations

from typing import TypeVar

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
    text = getattr(widget, "text", str)()
    return {widget.accessibleName(), widget.objectName(), text.replace("&", "")}
