"""The text of shapes in drawings, as slides and sheets have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from desktop.workers.read.zipped.package import attribute, local_name

_RAISED = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_RAISABLE, _LOWERABLE = frozenset("0123456789+-=()ni "), frozenset("0123456789+-=() ")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def paragraphs(body: ElementTree.Element) -> list[str]:
    """Return the paragraphs of a shape that have text."""
    found = (paragraph_text(element) for element in body.iter() if local_name(element.tag) == "p")
    return [text for text in found if text]


def paragraph_text(paragraph: ElementTree.Element) -> str:
    return "".join(_pieces(paragraph)).replace("\v", "\n").strip()


def shift(text: str, baseline: int) -> str:
    """Return a text above or below the line as such characters, where all of them exist."""
    if baseline > 0 and _RAISABLE.issuperset(text):
        return text.translate(_RAISED)
    if baseline < 0 and _LOWERABLE.issuperset(text):
        return text.translate(_LOWERED)
    return text


def unescape_controls(text: str) -> str:
    """Return a text in which characters that XML cannot hold are no longer written by number."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _pieces(paragraph: ElementTree.Element) -> Iterator[str]:
    for child in paragraph:
        name = local_name(child.tag)
        if name in ("r", "fld"):
            yield _run(child)
        elif name == "br":
            yield "\n"
        elif name in ("m", "oMath", "oMathPara"):
            yield equation_text(child)


def _run(run: ElementTree.Element) -> str:
    text, baseline = "", 0
    for child in run:
        if local_name(child.tag) == "t":
            text += unescape_controls(child.text or "")
        elif local_name(child.tag) == "rPr":
            value = child.get("baseline", "0").rstrip("%")
            baseline = int(value) if value.lstrip("-").isdecimal() else 0
    return shift(text, baseline)


def equation_text(element: ElementTree.Element) -> str:
    """Return an equation on one line: fractions with a stroke, raised parts with ^."""
    name = local_name(element.tag)
    if name == "t":
        return element.text or ""
    if name.endswith("Pr"):
        return ""
    parts = {local_name(child.tag): equation_text(child) for child in element}
    if name == "f":
        return f"{_bracketed(parts.get('num', ''))}/{_bracketed(parts.get('den', ''))}"
    if name == "rad":
        degree = parts.get("deg", "")
        return f"{degree}√{_bracketed(parts.get('e', ''))}"
    if name in ("sSup", "sSub", "sSubSup"):
        base = parts.get("e", "")
        below = _shifted(parts.get("sub", ""), -1)
        return base + below + _shifted(parts.get("sup", ""), 1)
    if name == "d":
        return f"({', '.join(equation_text(child) for child in element if _is(child, 'e'))})"
    if name == "nary":
        sign = next((attribute(e, "val") for e in element.iter() if _is(e, "chr")), "∫")
        below, above = _shifted(parts.get("sub", ""), -1), _shifted(parts.get("sup", ""), 1)
        return f"{sign}{below}{above} {parts.get('e', '')}"
    return "".join(equation_text(child) for child in element)


def _is(element: ElementTree.Element, name: str) -> bool:
    return local_name(element.tag) == name


def _bracketed(text: str) -> str:
    return text if len(text) < 2 or text.isalnum() else f"({text})"


def _shifted(text: str, direction: int) -> str:
    shown = shift(text, direction)
    if shown != text or not text:
        return shown
    return ("^" if direction > 0 else "_") + _bracketed(text)


def resolve_alternates(tree: ElementTree.Element) -> None:
    """Replace each choice between a new and an old form of a shape by one of them.

    The new one is taken; the old one only where the new one is empty.
    """
    for parent in reversed(list(tree.iter())):  # the inner ones first
        for at, child in reversed(list(enumerate(parent))):
            if local_name(child.tag) == "AlternateContent":
                forms = [form for form in child if len(form)]
                parent[at : at + 1] = list(forms[0]) if forms else []


def described(element: ElementTree.Element) -> str:
    """Return the words by which its author describes a shape for those who cannot see it."""
    for properties in element.iter():
        if local_name(properties.tag) == "cNvPr":
            text = " ".join(properties.get("descr", "").split())
            is_file = "." in text and " " not in text
            return "" if is_file else text
    return ""
