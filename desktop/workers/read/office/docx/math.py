"""Writes equations as a line of text: a/b, x^2, √(x), ∑_(i=1)^n."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx.names import A, M, W

_INTEGRAL = "∫"


def linear(element: Element) -> str:
    """Return an equation, or a part of one, as linear text."""
    if element.tag in (f"{M}t", f"{W}t", f"{A}t"):
        return element.text or ""
    name = str(element.tag).removeprefix(M)
    if name.endswith("Pr") or element.tag in (f"{W}del", f"{W}moveFrom"):
        return ""
    write = _WRITERS.get(name)
    return write(element) if write else "".join(map(linear, element))


def _part(element: Element, name: str) -> str:
    found = element.find(M + name)
    return "" if found is None else linear(found)


def _property(element: Element, path: str, default: str) -> str:
    found = element.find("/".join(M + name for name in path.split("/")))
    return default if found is None else found.get(f"{M}val", "")


def _grouped(text: str) -> str:
    """Put parentheses around a text of several parts."""
    simple = text.isalnum() or not text or (text[0] == "(" and _closes_at_end(text))
    return text if simple else f"({text})"


def _closes_at_end(text: str) -> bool:
    depth = 0
    for place, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0:
            return place == len(text) - 1
    return False


def _fraction(element: Element) -> str:
    above, below = _part(element, "num"), _part(element, "den")
    if _property(element, "fPr/type", "bar") == "noBar":
        return f"({above} over {below})"
    return f"{_grouped(above)}/{_grouped(below)}"


def _root(element: Element) -> str:
    degree = _part(element, "deg")
    return f"{_grouped(degree)}√({_part(element, 'e')})" if degree else f"√({_part(element, 'e')})"


def _scripts(element: Element) -> str:
    below, above = _part(element, "sub"), _part(element, "sup")
    base = _part(element, "e")
    base = base if len(base) < 2 or base.isalnum() else _grouped(base)
    return base + _limits(below, above)


def _scripts_before(element: Element) -> str:
    return _limits(_part(element, "sub"), _part(element, "sup")) + _part(element, "e")


def _limits(below: str, above: str) -> str:
    return (f"_{_grouped(below)}" if below else "") + (f"^{_grouped(above)}" if above else "")


def _sum(element: Element) -> str:
    sign = _property(element, "naryPr/chr", _INTEGRAL)
    limits = _limits(_part(element, "sub"), _part(element, "sup"))
    return f"{sign}{limits} {_part(element, 'e')}"


def _brackets(element: Element) -> str:
    begin = _property(element, "dPr/begChr", "(")
    end = _property(element, "dPr/endChr", ")")
    between = _property(element, "dPr/sepChr", "|")
    return begin + between.join(linear(part) for part in element.iterfind(f"{M}e")) + end


def _matrix(element: Element) -> str:
    rows = [", ".join(map(linear, row.iterfind(f"{M}e"))) for row in element.iterfind(f"{M}mr")]
    return "[" + "; ".join(rows) + "]"


def _lines(element: Element) -> str:
    return "; ".join(linear(line) for line in element.iterfind(f"{M}e"))


def _function(element: Element) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


def _accented(element: Element) -> str:
    accent = _property(element, "accPr/chr", "\u0302")
    return _part(element, "e") + accent


def _limit_below(element: Element) -> str:
    return _part(element, "e") + _limits(_part(element, "lim"), "")


def _limit_above(element: Element) -> str:
    return _part(element, "e") + _limits("", _part(element, "lim"))


_WRITERS: dict[str, Callable[[Element], str]] = {
    "f": _fraction, "rad": _root, "sSup": _scripts, "sSub": _scripts, "sSubSup": _scripts,
    "sPre": _scripts_before, "nary": _sum, "d": _brackets, "m": _matrix, "eqArr": _lines,
    "func": _function, "acc": _accented, "limLow": _limit_below, "limUpp": _limit_above,
}  # fmt: skip
