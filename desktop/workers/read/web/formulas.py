"""Writes MathML, sub- and superscripts in one line."""

from __future__ import annotations

from desktop.workers.read.web.tree import Node

_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LEFT_OUT = frozenset({"annotation", "annotation-xml", "mphantom", "none", "mprescripts"})


def raised(text: str) -> str:
    """Return a superscript in characters that are raised themselves, where all of them exist."""
    if text and any(map(str.isdigit, text)) and all(ord(c) in _RAISED for c in text):
        return text.translate(_RAISED)
    return text


def linear_formula(node: Node) -> str:
    """Return a formula in one line, such as `(a + b)/(2)` or `x²`."""
    return " ".join(_linear(node).split()) or node.attributes.get("alttext", "")


def _linear(node: Node) -> str:
    if node.tag in _LEFT_OUT:
        return ""
    parts = [_linear(child) for child in node.elements() if child.tag not in _LEFT_OUT]
    if not parts:
        text = node.text().strip()
        return f" {text} " if node.tag == "mo" and text in _SPACED else text
    return _PATTERNS.get(node.tag, _row)(parts)


_SPACED = frozenset("=+−-<>≤≥≠≈±×·→⇒∈⊂∪∩")


def _row(parts: list[str]) -> str:
    return "".join(parts)


def _fraction(parts: list[str]) -> str:
    return "/".join(map(_grouped, parts))


def _power(parts: list[str]) -> str:
    base, *above = parts
    return _grouped(base) + "".join(map(_exponent, above))


def _exponent(part: str) -> str:
    part = part.strip()
    small = raised(part)
    return small if small != part else "^" + _grouped(part)


def _index(parts: list[str]) -> str:
    return "_".join(map(_grouped, parts))


def _index_and_power(parts: list[str]) -> str:
    if len(parts) < 3:
        return _index(parts)
    return _index(parts[:2]) + _exponent(parts[2]) + " "


def _root(parts: list[str]) -> str:
    return "√(" + "".join(parts).strip() + ")"


def _root_of_degree(parts: list[str]) -> str:
    degree = raised(parts[1].strip()) if len(parts) > 1 else ""
    return degree + "√(" + parts[0].strip() + ")"


def _cells(parts: list[str]) -> str:
    return ", ".join(part.strip() for part in parts)


def _lines(parts: list[str]) -> str:
    return "; ".join(part.strip() for part in parts)


def _grouped(part: str) -> str:
    part = part.strip()
    return part if len(part) == 1 or part.isalnum() else f"({part})"


_PATTERNS = {
    "mfrac": _fraction, "msup": _power, "mover": _power, "msub": _index, "munder": _index,
    "msubsup": _index_and_power, "munderover": _index_and_power, "msqrt": _root,
    "mroot": _root_of_degree, "mtr": _cells, "mtable": _lines,
}  # fmt: skip
