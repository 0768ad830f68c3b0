"""Names of WordprocessingML and of the formats inside it, and small questions to its elements."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
OFF = frozenset({"0", "false", "off", "none"})


def value(parent: Element | None, path: str, default: str = "") -> str:
    """Return the `w:val` of the element at a path of names without prefix; else the default."""
    found = find(parent, path)
    return found.get(f"{W}val", default) if found is not None else default


def number(parent: Element | None, path: str) -> int | None:
    """Return the `w:val` at a path as a whole number; None where there is none."""
    return whole(value(parent, path))


def whole(text: str) -> int | None:
    """Return a text of a few digits as a number; None where it is anything else."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else None


def find(parent: Element | None, path: str) -> Element | None:
    """Return the first element at a path of names without prefix."""
    if parent is None:
        return None
    return parent.find("/".join(W + name for name in path.split("/")))


def switch(parent: Element | None, path: str) -> bool | None:
    """Return whether a property is on; None where it is not told."""
    found = find(parent, path)
    return None if found is None else found.get(f"{W}val", "1") not in OFF


def text_below(parent: Element, tag: str) -> str:
    """Return the texts of all elements of a name below the parent, put together."""
    return "".join(found.text or "" for found in parent.iter(tag))


def alternative(element: Element) -> Iterator[Element]:
    """Yield the children of the first alternative of `mc:AlternateContent` that shows something."""
    chosen = next(
        (
            branch
            for branch in element
            if branch.tag in (f"{MC}Choice", f"{MC}Fallback") and _shows_something(branch)
        ),
        None,
    )
    yield from () if chosen is None else chosen


def _shows_something(branch: Element) -> bool:
    return any(
        found.tag in _SHOWN or (found.tag == f"{W}t" and found.text) for found in branch.iter()
    )


_SHOWN = frozenset(
    {
        f"{M}t", f"{A}t", f"{A}blip", f"{C}chart", f"{DGM}relIds", f"{W}sym", f"{V}imagedata",
        f"{V}textpath", f"{O}OLEObject", f"{W}footnoteReference", f"{W}endnoteReference",
    }
)  # fmt: skip
