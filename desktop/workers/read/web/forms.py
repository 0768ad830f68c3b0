"""The values of form fields: what a person sees in them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.workers.read.web.tree import Node

_NOT_SHOWN = frozenset({"hidden", "password", "file", "color", "range"})
_CHECKED = frozenset({"checkbox", "radio"})


def field_value(field: Node) -> str:
    """Return what an `input` shows: its value, or whether it is checked."""
    kind = field.attributes.get("type", "text").strip().lower()
    if kind in _NOT_SHOWN:
        return ""
    if kind in _CHECKED:
        return "[x]" if "checked" in field.attributes else "[ ]"
    if kind == "image":
        return field.attributes.get("alt", "")
    return field.attributes.get("value", "")


def is_checkable(field: Node) -> bool:
    return field.attributes.get("type", "").strip().lower() in _CHECKED


def chosen_options(select: Node) -> list[str]:
    """Return the options that are chosen; where none is, all of them."""
    chosen = [_label(o) for o in _options(select) if "selected" in o.attributes]
    return chosen or all_options(select)


def all_options(select: Node) -> list[str]:
    return [label for option in _options(select) if (label := _label(option))]


def _options(select: Node) -> Iterator[Node]:
    return (node for node in select.walk() if node.tag == "option")


def _label(option: Node) -> str:
    return " ".join((option.text().strip() or option.attributes.get("label", "")).split())
