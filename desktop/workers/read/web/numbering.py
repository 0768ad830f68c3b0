"""The marks before the items of lists, as browsers show them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.workers.read.web.tree import Node

_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1",
}  # fmt: skip
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WHOLE = re.compile(r"\s*+([+-]?\d{1,9})")


def item_marks(list_: Node, items: list[Node]) -> Iterator[str]:
    """Yield the mark of each item with a blank after it; empty where a list shows none."""
    shape = _shape(list_)
    if list_.tag != "ol":
        yield from ["" if shape == "none" else "- "] * len(items)
        return
    backwards = "reversed" in list_.attributes
    number = _whole(list_.attributes.get("start"), len(items) if backwards else 1)
    for item in items:
        number = _whole(item.attributes.get("value"), number)
        yield "" if shape == "none" else f"{_in_shape(number, shape)}. "
        number += -1 if backwards else 1


def _shape(list_: Node) -> str:
    styles = (list_.style("list-style-type") or list_.style("list-style")).split()
    for style in styles:
        if style == "none" or style in _STYLES:
            return _STYLES.get(style, style)
    return list_.attributes.get("type", "1").strip() or "1"


def _whole(written: str | None, otherwise: int) -> int:
    found = _WHOLE.match(written) if written else None
    return int(found[1]) if found else otherwise


def _in_shape(number: int, shape: str) -> str:
    if shape in ("a", "A") and number > 0:
        letters = _alphabetic(number)
        return letters if shape == "a" else letters.upper()
    if shape in ("i", "I") and 0 < number < 4000:
        letters = _roman(number)
        return letters if shape == "i" else letters.upper()
    return str(number)


def _alphabetic(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        letters += sign * times
    return letters
