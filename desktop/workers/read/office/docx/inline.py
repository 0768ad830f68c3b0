"""Reads the content of a paragraph: its text, and what is attached to it."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx import drawings
from desktop.workers.read.office.docx.fields import Fields, box_of_control
from desktop.workers.read.office.docx.math import linear
from desktop.workers.read.office.docx.names import (
    MC,
    M,
    W,
    alternative,
    find,
    switch,
    value,
    whole,
)  # fmt: skip
from desktop.workers.read.office.docx.omissions import Omissions
from desktop.workers.read.office.docx.styles import StyleSheet
from desktop.workers.read.office.docx.symbols import as_unicode, is_symbol_font

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
UNIT_LETTERS_AT_MOST = 3
"""A raised digit after a longer word is no power of a unit, but the mark of a note."""
_WHITE = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_NOTES = {
    f"{W}footnoteReference": "footnote",
    f"{W}endnoteReference": "endnote",
    f"{W}commentReference": "comment",
}
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_SILENT = frozenset(
    {f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}delText", f"{W}delInstrText",
     f"{W}smartTagPr", f"{W}customXmlPr", f"{W}fldData"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attached:
    """A thing attached to a paragraph: a note or comment by its id, a text box, a drawing."""

    kind: str
    """`footnote`, `endnote`, `comment`, `box`, `chart`, `diagram` or `words`."""
    id: str = ""
    """The id of the note, the relationship of the drawing, or the words themselves."""
    box: Element | None = None


class InlineReader:
    """Reads paragraphs in their order; fields may go on from one to the next."""

    def __init__(self, styles: StyleSheet, omissions: Omissions) -> None:
        self._styles = styles
        self._omissions = omissions
        self._fields = Fields()
        self._pieces: list[str] = []
        self._attached: list[Attached] = []
        self._paragraph: Element | None = None

    def read(self, paragraph: Element) -> tuple[str, list[Attached]]:
        """Return the text of a paragraph, and what is attached to it."""
        self._pieces, self._attached, self._paragraph = [], [], paragraph
        self._content(paragraph)
        self._fields.end_paragraph()
        return "".join(self._pieces), self._attached

    def _content(self, parent: Element) -> None:
        for child in parent:
            if child.tag == f"{W}r":
                self._run(child)
            elif child.tag in _DELETED:
                if child.tag == f"{W}del":
                    self._omissions.add("deleted")
            elif child.tag == f"{MC}AlternateContent":
                for branch in alternative(child):
                    self._content_of(branch)
            else:
                self._content_of(child)

    def _content_of(self, child: Element) -> None:
        if child.tag == f"{W}r":
            self._run(child)
        elif child.tag == f"{W}sdt" and (box := box_of_control(child)):
            self._pieces.append(box)
        elif drawings.is_equation(child):
            self._equation(child)
        elif child.tag == f"{W}ruby":
            self._ruby(child)
        elif child.tag not in _SILENT:
            self._content(child)

    def _equation(self, equation: Element) -> None:
        lines = equation.findall(f"{M}oMath") if equation.tag == f"{M}oMathPara" else [equation]
        self._pieces.append("\n".join(filter(None, map(linear, lines))))

    def _ruby(self, ruby: Element) -> None:
        self._omissions.add("ruby")
        base = find(ruby, "rubyBase")
        if base is not None:
            self._content(base)

    def _run(self, run: Element) -> None:
        if self._styles.is_hidden(run, self._paragraph):
            if any(child.tag == f"{W}t" and child.text for child in run):
                self._omissions.add("hidden")
            # The marks of fields and notes are often hidden, but what they stand for counts.
            for child in run:
                if child.tag in (f"{W}fldChar", f"{W}instrText"):
                    self._run_part(child, run)
            return
        for child in run:
            self._run_part(child, run)

    def _run_part(self, part: Element, run: Element) -> None:
        if part.tag == f"{W}t":
            self._text(part.text or "", run)
        elif part.tag in _WHITE:
            self._pieces.append(_WHITE[part.tag])
        elif part.tag == f"{W}sym":
            self._symbol(whole_hex(part.get(f"{W}char", "")), part.get(f"{W}font", ""))
        elif part.tag in _NOTES:
            self._attached.append(Attached(_NOTES[part.tag], part.get(f"{W}id", "")))
        elif part.tag == f"{W}fldChar":
            self._fields.mark(part, self._pieces)
        elif part.tag == f"{W}instrText":
            self._fields.instruct(part.text or "")
        elif part.tag in _DRAWN:
            self._drawing(part)
        elif part.tag == f"{MC}AlternateContent":
            for branch in alternative(part):
                self._run_part(branch, run)
        elif part.tag == f"{W}contentPart":
            self._omissions.add("ink")
        elif part.tag == f"{W}ruby":
            self._ruby(part)

    def _text(self, text: str, run: Element) -> None:
        text = text.replace("\xad", "").replace("\u2011", "-")
        fonts = find(run, "rPr/rFonts")
        font = "" if fonts is None else fonts.get(f"{W}ascii", "")
        if is_symbol_font(font) and fonts is not None and fonts.get(f"{W}hAnsi", font) == font:
            for character in text:
                self._symbol(ord(character), font)
            return
        if switch(run, "rPr/strike") or switch(run, "rPr/dstrike"):
            self._omissions.add("struck")
        if value(run, "rPr/vertAlign") == "superscript":
            text = raise_text("".join(self._pieces[-8:]), text)
        self._pieces.append(text)

    def _symbol(self, code: int | None, font: str) -> None:
        character = as_unicode(code or 0, font)
        if character is None:
            self._omissions.add("symbol")
        else:
            self._pieces.append(character)

    def _drawing(self, drawing: Element) -> None:
        described = shows_picture = False
        for element in drawings.shown_elements(drawing):
            if element.tag == f"{W}txbxContent":
                self._attached.append(Attached("box", box=element))
            elif words := drawings.description(element):
                described = True
                self._attached.append(Attached("words", f"Picture: {words}"))
            elif words := drawings.drawn_words(element):
                self._attached.append(Attached("words", words))
            elif relationship := drawings.chart_id(element):
                self._attached.append(Attached("chart", relationship))
            elif relationship := drawings.diagram_id(element):
                self._attached.append(Attached("diagram", relationship))
            elif drawings.is_embedded(element):
                self._omissions.add("embedded")
            shows_picture |= drawings.is_picture(element)
        if shows_picture and not described and drawing.tag != f"{W}object":
            self._omissions.add("picture")


def raise_text(before: str, text: str) -> str:
    """Write the power of a unit raised (m²), and other raised numbers apart from what is before.

    A number beside another one, or beside a long word, would run together with it: 10^6.
    """
    if not text.strip() or not before or not (text[0].isdigit() or text[0] in "-−–+"):
        return text
    letters = len(before) - len(before.rstrip("".join(set(filter(str.isalpha, before)))))
    if before[-1].isalpha() and letters <= UNIT_LETTERS_AT_MOST and text[0].isdigit():
        return text.translate(RAISED)
    return text if before[-1].isspace() else f"^{text}"


def whole_hex(text: str) -> int | None:
    """Return a hexadecimal number of a few digits; None where it is anything else."""
    is_hex = 0 < len(text) < 7 and all(digit in "0123456789abcdefABCDEF" for digit in text)
    return int(text, 16) if is_hex else None


def is_deleted(element: Element, path: str) -> bool:
    """Tell whether a row, cell or end of a paragraph was deleted or moved away."""
    return any(find(element, f"{path}/{name}") is not None for name in ("del", "moveFrom"))


def as_whole(text: str, default: int) -> int:
    """Return a text as a whole number; else the default."""
    found = whole(text)
    return default if found is None else found
