"""The lines of a PDF page in pdfium's order, with their places and their type."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from desktop.core.store.text_normalisation import expand_ligatures
from desktop.workers.read.pdf.boxes import Box, Word, turn_box
from desktop.workers.read.pdf.line_ends import part_lines
from desktop.workers.read.pdf.raised_marks import SMALL, rejoin_lines, write_raised
from desktop.workers.read.pdf.spaced_letters import join_spaced_letters
from desktop.workers.read.pdf.unseen_text import VisiblePage
from desktop.workers.read.pdf.vertical import order_vertical
from desktop.workers.read.pdf.vowel_marks import order_marks

BROKEN_WORD = "\ufffe"
"""The character that pdfium gives for a hyphen at a line's end, inside a broken word."""
CELL_GAP = 1.0
"""A gap of this many type sizes separates two cells of a line; justified text has narrower ones."""
NUMBER_GAP = 0.6
"""The same beside a number, since columns of numbers are close together."""
_WORD = re.compile(r"\S+")
_SOLID = re.compile(r"\S")
_LINE = re.compile(f"[^\r\n{BROKEN_WORD}]+{BROKEN_WORD}?")
_LEADER = re.compile(r"^[.·…_]{3,}$")
_TRAILING_LEADER = re.compile(r"(?<![.·…_])[.·…_]{4,}+$")
_SIGN_BEFORE = re.compile(r"^[$€£¥(+–-]+$")
_SIGNS = frozenset("$€£¥–-")
_SIGN_AFTER = re.compile(r"^[)%]+$")
_PUNCTUATION = re.compile(r"^[:;,.]+$")
_AMOUNT = re.compile(r"\(?\d|[—–-]$")
_SYMBOL = re.compile("[\uf000-\uf0ff]")
"""List marks in the private code points of symbol fonts."""
_DIGIT = re.compile(r"\d")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CODE = re.compile(r"(?<!\S)[!-~]++(?!\S)")
"""A word of Latin letters, digits and signs."""
_TEXT_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_TEXT_ITALIC = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
_FONT_ITALIC = 1 << 6
_FONT_FORCE_BOLD = 1 << 18
HEAVY = 600
UNREADABLE_SHARE = 0.2
"""A page of which this share of characters has no meaning is read as an image."""
SAMPLE = 40
_MEANINGLESS = re.compile("[\ufffd\ue000-\uefff\uf100-\uf8ff\x01\x03-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class LineCell:
    """Words of a line that are close together."""

    text: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class LineStyle:
    """The type size and weight of a line."""

    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line, mostly of one cell. Points are from the lower left corner of the upright page."""

    cells: tuple[LineCell, ...]
    bottom: float
    top: float
    style: LineStyle
    record: bool = False
    """Whether it is a field of a form, which stands by itself."""

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def left(self) -> float:
        return self.cells[0].left

    @property
    def right(self) -> float:
        return self.cells[-1].right

    @property
    def size(self) -> float:
        return self.style.size

    @property
    def widest_gap(self) -> float:
        """The widest gap between two of its cells, in points."""
        return max((b.left - a.right for a, b in pairwise(self.cells)), default=0.0)


class PageText:
    """The characters of a page, each with its box."""

    def __init__(self, page: Any, text_page: Any) -> None:
        self._text_page = text_page.raw
        self._turn = page.get_rotation() // 90
        self._width, self._height = page.get_size()
        self._rectangle = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()
        self._typefaces: dict[tuple[bytes, int], tuple[bool, bool]] = {}
        self._boxes: dict[int, Box] = {}
        self._places: list[int] | None = None
        text = _turn_codes(_align_text(text_page), self._left)
        text, self._places = order_marks(text, self.box)
        if self._places is None:
            text, self._places = order_vertical(text, self.box)
        self.text = rejoin_lines(part_lines(text, self.box), self.box)

    def place(self, position: int) -> int:
        """Return pdfium's index of a character of the text."""
        return self._places[position] if self._places else position

    def box(self, position: int) -> Box:
        """Return the box of one character on the page as it is shown, after rotation."""
        place = self._places[position] if self._places else position
        box = self._boxes.get(place)
        if box is None:
            box = self._boxes[place] = self._ask_for_box(place)
        return box

    def _ask_for_box(self, place: int) -> Box:
        found = self._rectangle
        if not pdfium.FPDFText_GetLooseCharBox(self._text_page, place, found):
            return 0.0, 0.0, 0.0, 0.0
        box = (found.left, found.bottom, found.right, found.top)
        return turn_box(box, self._turn, self._width, self._height) if self._turn else box

    @property
    def meaningless(self) -> float:
        """The share of the characters whose font does not tell which letters they are."""
        solid = len("".join(self.text.split()))
        if not solid:
            return 0.0
        signs = max(0, self.text.count("•") - self.text.count("\n") - 1)
        share = (len(_MEANINGLESS.findall(self.text)) + signs) / solid
        step = max(1, len(self.text) // SAMPLE)
        sample = [
            found.start()
            for position in range(0, len(self.text), step)
            if (found := _SOLID.search(self.text, position, position + step))
        ]
        unknown = sum(
            pdfium.FPDFText_HasUnicodeMapError(self._text_page, self.place(position)) == 1
            for position in sample
        )
        return max(share, unknown / len(sample))

    def _left(self, place: int) -> float:
        return self.box(place)[0]

    def style(self, place: int) -> LineStyle:
        """Return the style of the character with this index of pdfium's."""
        size = pdfium.FPDFText_GetFontSize(self._text_page, place)
        matrix = self._matrix
        if pdfium.FPDFText_GetMatrix(self._text_page, place, matrix):
            size *= abs(matrix.d) or abs(matrix.b) or 1.0
        pdfium.FPDFText_GetFontInfo(self._text_page, place, self._name, 256, self._flags)
        face = self._name.value, self._flags.value
        if face not in self._typefaces:
            self._typefaces[face] = _bold_and_italic(*face)
        bold, italic = self._typefaces[face]
        if not bold and not italic:
            # pdfium guesses the weight by the width of the stems, which is unreliable in most
            # files.
            bold = pdfium.FPDFText_GetFontWeight(self._text_page, place) >= HEAVY
        return LineStyle(round(size, 1), bold, italic)


def _bold_and_italic(name: bytes, flags: int) -> tuple[bool, bool]:
    """Tell whether a font with this name and these flags is bold, and whether it is italic."""
    text = name.decode(errors="replace")
    return (
        bool(_TEXT_BOLD.search(text) or flags & _FONT_FORCE_BOLD),
        bool(_TEXT_ITALIC.search(text) or flags & _FONT_ITALIC),
    )


def page_lines(page_text: PageText, view: VisiblePage | None = None) -> list[TextLine]:
    """Return the lines that are not empty, in the order of the file.

    With a view of the page, the words that the page does not show are left out, and counted there.
    """
    found = _LINE.finditer(page_text.text)
    return [line for match in found if (line := _line(page_text, match, view))]


def _line(page_text: PageText, match: re.Match[str], view: VisiblePage | None) -> TextLine | None:
    found = _WORD.finditer(page_text.text, match.start(), match.end())
    words = [_word(page_text, word) for word in found]
    if view:
        words = view.shown_words(words)
    if not words:
        return None
    # The mark of an item, or of a note, is often set smaller than its text.
    tall = SMALL * max(word.height for word in words)
    leading = next(
        (word for word in words if word.text[:1].isalnum() and word.height > tall), words[0]
    )
    style = page_text.style(leading.place)
    if style.bold or style.italic:
        # A paragraph that begins in bold is not set in bold.
        last = page_text.style(words[-1].place)
        style = LineStyle(style.size, style.bold and last.bold, style.italic and last.italic)
    placed = [(word.text, word.begins[0], word.ends[2]) for word in words]
    bottom, top = leading.begins[1], leading.begins[3]
    cells = tuple(_cells(join_spaced_letters(placed, style.size), style.size))
    return TextLine(cells, bottom, top, style) if cells else None


def _word(page_text: PageText, word: re.Match[str]) -> Word:
    start, end = word.span()
    begins, ends = page_text.box(start), page_text.box(end - 1)
    text = write_raised(word, page_text.box, begins, ends)
    if not text.isascii():
        text = expand_ligatures(text).replace("\u00ad", "")
    return Word(text, page_text.place(start), begins, ends)


def _cells(words: list[tuple[str, float, float]], size: float) -> Iterator[LineCell]:
    """Join words that are close together; the sign of a number belongs to it at any distance."""
    texts: list[str] = []
    left = right = 0.0
    for text, begins, ends in words:
        if text[:1] in ".·…_" and _LEADER.match(text):
            if texts:
                yield LineCell(" ".join(texts), left, right)
            texts = []
            continue
        if texts and _is_new_cell(texts[-1], text, begins - right, size):
            yield LineCell(" ".join(texts), left, right)
            texts = []
        if not texts:
            left = begins
        _append(texts, text)
        right = ends
    if texts:
        yield LineCell(" ".join(texts), left, right)


def join_signs(cells: Sequence[LineCell]) -> list[LineCell]:
    """Return the cells of one height, with each number and its sign joined."""
    joined: list[LineCell] = []
    for cell in cells:
        before = joined[-1].text if joined else ""
        if joined and _is_sign_of(before.split()[-1], cell.text):
            joined[-1] = LineCell(before + cell.text, joined[-1].left, cell.right)
        else:
            joined.append(cell)
    return joined


def _is_sign_of(before: str, text: str) -> bool:
    """Tell whether one of two words is only the sign of the other."""
    if text[:1] in ")%" and _SIGN_AFTER.match(text):
        return bool(_DIGIT.search(before))
    return before[:1] in "$€£¥(+–-" and bool(_SIGN_BEFORE.match(before) and _AMOUNT.match(text))


def _is_new_cell(before: str, text: str, gap: float, size: float) -> bool:
    if gap <= NUMBER_GAP * size and text[:1] not in "$€£¥":
        return False  # as nearly all words
    if _is_sign_of(before, text) or _PUNCTUATION.match(text):
        return False
    if gap > CELL_GAP * size or (_DIGIT.search(before) and text[:1] in "$€£¥"):
        return True
    beside_number = _DIGIT.search(before) or _DIGIT.search(text)
    return bool(beside_number) and gap > NUMBER_GAP * size


def _append(texts: list[str], text: str) -> None:
    """Append a word, writing `$ 5`, `( 5 )` and `5 %` as one word."""
    if text[-1:] in ".·…_":
        text = _TRAILING_LEADER.sub("", text)
    # “rooms – 18 free” has no minus, and “costs € 5” is written so.
    between = len(texts) > 1 and texts[-1] in _SIGNS
    if texts and not between and _is_sign_of(texts[-1], text):
        texts[-1] += text
    elif text:
        texts.append(text)


def _align_text(text_page: Any) -> str:
    """Return the text in which each character has pdfium's index."""
    text = text_page.get_text_range()
    count = text_page.count_chars()
    if len(text) == count:
        return _SYMBOL.sub("•", text)
    # Characters beyond the first plane, or ones that pdfium hides: ask for each.
    codes = [pdfium.FPDFText_GetUnicode(text_page, place) for place in range(count)]
    letters = [_character(code) for code in codes]
    for place, (high, low) in enumerate(pairwise(codes)):
        if 0xD800 <= high < 0xDC00 <= low < 0xE000:
            # The two halves of a character; a soft hyphen, which is left out, keeps its place.
            letters[place] = chr(0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00)
            letters[place + 1] = "\u00ad"
    return "".join(letters)


def _turn_codes(text: str, left: Callable[[int], float]) -> str:
    """Return the text with codes such as `AB-77` in their order, inside lines from right to left.

    pdfium turns the parts of such a code as if they were words of the line.
    """
    if not _RIGHT_TO_LEFT.search(text):
        return text
    letters = list(text)
    for line in _LINE.finditer(text):
        if _RIGHT_TO_LEFT.search(line.group()):
            for code in _CODE.finditer(text, line.start(), line.end()):
                places = sorted(range(code.start(), code.end()), key=left)
                letters[code.start() : code.end()] = [text[place] for place in places]
    return "".join(letters)


def _character(code: int) -> str:
    if code == 0x02:
        return BROKEN_WORD
    usable = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
    return chr(code) if usable else " "
