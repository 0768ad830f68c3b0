"""Follows the fields of a text, so that their results are read and their instructions are not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx.names import W14, W, find, number, switch, whole
from desktop.workers.read.office.docx.symbols import as_unicode

UNTICKED, TICKED = "☐", "☒"
_SYMBOL = re.compile(r"^\s*+SYMBOL\s++(\S++)", re.IGNORECASE)
_FONT = re.compile(r'\\f\s++(?:"([^"]*+)"|([^\s"]++))', re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """A field that has begun: where its text starts, and what was in it so far."""

    start: int
    instruction: list[str] = field(default_factory=list[str])
    shows_result: bool = False
    box: str = ""


class Fields:
    """The fields that are open at a place of the text."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction, which is not shown."""
        if self._open:
            self._open[-1].instruction.append(text)

    def mark(self, element: Element, pieces: list[str]) -> None:
        """Take a begin, middle or end of a field; removes from the pieces what is not shown."""
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._open.append(_Field(len(pieces), box=_form_value(element)))
        elif kind == "separate" and self._open:
            self._open[-1].shows_result = True
            del pieces[self._open[-1].start :]
        elif kind == "end" and self._open:
            ended = self._open.pop()
            if not ended.shows_result:
                del pieces[ended.start :]
                pieces.append(ended.box or _symbol("".join(ended.instruction)))
            elif ended.box and not "".join(pieces[ended.start :]).strip():
                pieces.append(ended.box)

    def end_paragraph(self) -> None:
        """Forget what was an instruction, so that a field without an end hides nothing more.

        A field whose result is being shown may go on in the next paragraph.
        """
        self._open = [
            _Field(0, shows_result=True, box=left.box) for left in self._open if left.shows_result
        ]


def _form_value(begin: Element) -> str:
    """Return what a box or list of an old form shows; "" for other fields."""
    box = find(begin, "ffData/checkBox")
    if box is not None:
        ticked = switch(box, "checked")
        return TICKED if (switch(box, "default") if ticked is None else ticked) else UNTICKED
    choices = find(begin, "ffData/ddList")
    if choices is None:
        return ""
    entries = [entry.get(f"{W}val", "") for entry in choices.iterfind(f"{W}listEntry")]
    chosen = number(choices, "result")
    chosen = (number(choices, "default") or 0) if chosen is None else chosen
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def _symbol(instruction: str) -> str:
    found = _SYMBOL.match(instruction)
    if not found:
        return ""
    code = found[1].lower().removeprefix("0x")
    is_hex = code != found[1].lower()
    point = int(code, 16) if is_hex and len(code) < 5 and _is_hex(code) else whole(code)
    font = _FONT.search(instruction)
    return as_unicode(point or 0, (font and (font[1] or font[2])) or "Symbol") or ""


def _is_hex(text: str) -> bool:
    return bool(text) and all(character in "0123456789abcdef" for character in text)


def box_of_control(control: Element) -> str:
    """Return ☐ or ☒ for a content control that is a check box; "" for any other."""
    box = control.find(f"{W}sdtPr/{W14}checkbox")
    if box is None:
        return ""
    checked = box.find(f"{W14}checked")
    state = "0" if checked is None else checked.get(f"{W14}val", "0")
    return TICKED if state in ("1", "true", "on") else UNTICKED
