"""Reads RTF: what a word processor shows of it, with headings, tables, notes and numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.office.docx.inline import raise_text
from desktop.workers.read.office.docx.symbols import as_unicode, is_symbol_font
from desktop.workers.read.office.rtf import charsets
from desktop.workers.read.office.rtf.blocks import RtfBlocks
from desktop.workers.read.office.rtf.completeness import is_cut_off
from desktop.workers.read.office.rtf.tokens import RtfToken, tokens

_CHARACTERS = {
    "~": "\u00a0", "_": "-", "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "emspace": " ", "enspace": " ", "qmspace": " ", "\\": "\\", "{": "{", "}": "}", "\t": "\t",
    "page": "\n", "column": "\n", "nestcell": " ", "nestrow": "; ",
}  # fmt: skip
_SKIPPED = frozenset(
    {"fldinst", "pict", "objdata", "nonshppict", "shprslt", "colortbl", "listtable", "generator",
     "listoverridetable", "revtbl", "rsidtbl", "themedata", "datastore", "latentstyles", "xe", "tc",
     "filetbl", "sp", "template", "panose", "falt", "bkmkstart", "bkmkend", "nesttableprops",
     "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "private", "fontemb"}
)  # fmt: skip
_FLOWS = {
    "footnote": "footnote", "annotation": "comment", "shptxt": "box", "dptxbxtext": "box",
    "header": "header", "headerl": "header", "headerr": "header", "headerf": "header",
    "footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
}  # fmt: skip
_CAPTURED = frozenset({"fonttbl", "stylesheet", "info", "title", "atnauthor", "listtext", "pntext"})
_STARRED = frozenset({"shpinst", "annotation", "atnauthor", "ud", "pntext", "cs", "nesttableprops"})
_GROUPS_AT_MOST = 200_000


@dataclass(slots=True)
class _State:
    """The properties in force at a place; each group has its own copy."""

    target: str = "text"
    """`text`, `skip`, or the name of a table or value that is being collected."""
    flow: str = ""
    unicode_skip: int = 1
    font: int = -1
    is_hidden: bool = False
    is_deleted: bool = False
    is_raised: bool = False
    is_bold: bool = False
    level: int = 0
    in_table: bool = False


class _RtfReader:
    def __init__(self) -> None:
        self.body = RtfBlocks()
        self.headers: list[RtfBlocks] = []
        self.footers: list[RtfBlocks] = []
        self.title = ""
        self.left_out: Counter[str] = Counter()
        self._flows = [self.body]
        self._state = _State()
        self._stack: list[_State] = []
        self._encoding = charsets.USUAL
        self._fonts: dict[int, tuple[str, str]] = {}
        self._levels: dict[int, int] = {}
        self._captured: list[str] = []
        self._entry = self._entry_level = 0
        self._bytes = bytearray()
        self._to_skip = 0
        self._is_starred = False
        self._is_header_row = False
        self._counts = Counter[str]()
        self._is_endnote = False
        self._author = ""

    def read(self, source: str) -> None:
        for token in tokens(source):
            if token.brace:
                self._flush()
                self._to_skip = 0
                self._open() if token.brace == "{" else self._close()
            elif token.text:
                self._take_text(token.text)
            else:
                self._flush()
                self._control(token)
        self._flush()
        while self._stack:
            self._close()
        self.body.finish()

    def _open(self) -> None:
        if len(self._stack) >= _GROUPS_AT_MOST:
            raise RecursionError
        self._stack.append(self._state)
        self._state = replace(self._state)
        self._is_starred = False

    def _close(self) -> None:
        if not self._stack:
            return
        ended, self._state = self._state, self._stack.pop()
        if ended.target in ("listtext", "pntext") and self._state.target != ended.target:
            self._flows[-1].label = _label("".join(self._captured))
        elif ended.target == "title" and self._state.target != "title":
            self.title = "".join(self._captured)
        elif ended.target == "atnauthor" and self._state.target != "atnauthor":
            self._author = "".join(self._captured).strip()
        if ended.flow != self._state.flow:
            self._end_flow(ended.flow.partition(" ")[0])

    def _end_flow(self, kind: str) -> None:
        if len(self._flows) < 2:
            return
        flow = self._flows.pop()
        flow.finish()
        if kind in ("header", "footer"):
            margins = self.headers if kind == "header" else self.footers
            if flow.text() not in [margin.text() for margin in margins]:
                margins.append(flow)
            return
        aside = flow
        if kind in ("footnote", "comment"):
            aside = RtfBlocks()
            aside.write(self._head(kind) + flow.text())
            aside.finish()
        if not flow.is_empty:
            self._flows[-1].asides.append(aside)

    def _head(self, kind: str) -> str:
        if kind == "comment":
            self.left_out["comment"] += 1
            return f"Comment by {self._author}: " if self._author else "Comment: "
        word = "Endnote" if self._is_endnote else "Note"
        self._counts[word] += 1
        self._is_endnote = False
        return f"{word} {self._counts[word]}: "

    def _control(self, token: RtfToken) -> None:
        word, number = token.word, token.number
        if word == "*":
            self._is_starred = True
            return
        starred, self._is_starred = self._is_starred, False
        if self._state.target == "skip" and word not in ("ud",):
            return
        if self._begin_destination(word, starred=starred):
            return
        if word in _CHARACTERS:
            self._to_skip -= 1 if self._to_skip else 0
            self._write(_CHARACTERS[word])
        elif word == "u" and number is not None:
            self._write_code(number % 0x10000)
            self._to_skip = self._state.unicode_skip
        elif word in ("par", "sect", "\n", "\r"):
            self._end_paragraph()
        else:
            self._property(word, number)

    def _begin_destination(self, word: str, *, starred: bool) -> bool:
        state = self._state
        if word in _SKIPPED or (starred and word not in _STARRED):
            self.left_out[word] += 1
            state.target = "skip"
        elif word in _FLOWS and state.target == "text":
            # The number keeps apart two boxes of which one lies in the other.
            state.flow = f"{_FLOWS[word]} {len(self._flows)}"
            self._flows.append(RtfBlocks())
        elif word in _CAPTURED:
            state.target = word
            self._captured = []
        elif word == "upr":
            state.target = "skip"
        elif word == "ud":
            state.target = "text"
        else:
            return False
        return True

    def _property(self, word: str, number: int | None) -> None:
        state, on = self._state, number != 0
        if word == "f":
            self._set_font(number or 0)
        elif word == "v":
            state.is_hidden = on
        elif word == "deleted":
            state.is_deleted = on
        elif word in ("strike", "striked"):
            self.left_out["struck"] += on and state.target == "text"
        elif word == "b":
            state.is_bold = on
        elif word in ("super", "up"):
            state.is_raised = on
        elif word in ("nosupersub", "sub"):
            state.is_raised = False
        elif word == "plain":
            state.is_hidden = state.is_deleted = state.is_raised = state.is_bold = False
        elif word == "uc":
            state.unicode_skip = min(max(number or 0, 0), 16)
        elif word == "fcharset" and state.target == "fonttbl":
            self._fonts[self._entry] = ("", charsets.of_font(number or 0))
        elif word in charsets.DOCUMENT_WORDS:
            self._encoding = charsets.of_document(word)
        elif word == "ansicpg":
            self._encoding = charsets.of_code_page(number or 0)
        else:
            self._paragraph_property(word, number)

    def _paragraph_property(self, word: str, number: int | None) -> None:
        if word == "pard":
            self._state.level, self._state.in_table = 0, False
        elif word == "s":
            if self._state.target == "stylesheet":
                self._entry, self._entry_level = number or 0, 0
            else:
                self._state.level = self._levels.get(number or 0, 0)
        elif word == "outlinelevel" and number is not None:
            level = number + 1 if 0 <= number < 9 else 0
            if self._state.target == "stylesheet":
                self._entry_level = level
            else:
                self._state.level = level
        elif word == "intbl":
            self._state.in_table = True
        elif word == "cell":
            self._flows[-1].end_cell()
        elif word == "row":
            self._flows[-1].end_row(is_header=self._is_header_row)
            self._is_header_row = False
        elif word == "trhdr":
            self._is_header_row = True
        elif word == "ftnalt":
            self._is_endnote = True

    def _set_font(self, number: int) -> None:
        self._state.font = number
        if self._state.target == "fonttbl":
            self._entry = number

    def _take_text(self, text: str) -> None:
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        self._bytes += text[skipped:].encode("latin-1")

    def _flush(self) -> None:
        if not self._bytes:
            return
        raw, self._bytes = bytes(self._bytes), bytearray()
        name, encoding = self._fonts.get(self._state.font, ("", ""))
        if self._state.target == "text" and is_symbol_font(name):
            for byte in raw:
                self._write_code(byte)
            return
        self._write(raw.decode(encoding or self._encoding, "replace"))

    def _write_code(self, code: int) -> None:
        name, _ = self._fonts.get(self._state.font, ("", ""))
        if 0xD800 <= code < 0xE000:
            self._write(chr(code))
            return
        if 0xF000 <= code < 0xF100 and not is_symbol_font(name):
            name = "Symbol"
        character = as_unicode(code, name)
        if character is None and self._state.target in ("listtext", "pntext"):
            self._write("•")
        elif character is None:
            self.left_out["symbol"] += 1
        else:
            self._write(character)

    def _write(self, text: str) -> None:
        state = self._state
        if state.target == "text":
            if state.is_hidden or state.is_deleted:
                self.left_out["hidden" if state.is_hidden else "deleted"] += bool(text.strip())
                return
            flow = self._flows[-1]
            text = text.replace("\xad", "").replace("\u2011", "-")
            if state.is_raised:
                text = raise_text("".join(flow.pieces[-8:]), text)
            flow.write(text, bold=state.is_bold)
        elif state.target == "fonttbl":
            known = self._fonts.get(self._entry, ("", ""))
            self._fonts[self._entry] = (known[0] + text.split(";")[0].strip(), known[1])
        elif state.target == "stylesheet":
            self._captured.append(text)
            if text.endswith(";"):
                name = "".join(self._captured).strip(" ;").lower()
                self._levels[self._entry] = self._entry_level or _named_level(name)
                self._captured, self._entry_level = [], 0
        elif state.target in _CAPTURED:
            self._captured.append(text)

    def _end_paragraph(self) -> None:
        if self._state.target == "text":
            self._flows[-1].end_paragraph(self._state.level, in_table=self._state.in_table)


def read_rtf(path: Path) -> ReadDocument:
    """Read the text of an RTF file."""
    raw = path.read_bytes()
    if not raw.lstrip().startswith(b"{\\rtf"):
        raise damaged_error(say("an RTF file"))
    reader = _RtfReader()
    reader.read(raw.decode("latin-1"))
    builder = DocumentBuilder()
    for flow in (*reader.headers, reader.body, *reader.footers):
        flow.add_to(builder)
    return builder.build("rtf", reader.title, _sentences(reader.left_out, cut_off=is_cut_off(raw)))


def _sentences(left_out: Counter[str], *, cut_off: bool) -> list[str]:
    told = {
        say("The file ends in its middle; what is there was read."): cut_off,
        say("Hidden text was left out."): left_out["hidden"],
        say("Words that are struck out were read like others."): left_out["struck"],
        say("Text that was deleted with changes tracked was left out."): left_out["deleted"],
        say("Comments were read, and are marked as comments."): left_out["comment"],
        say("Pictures without a description were not read."): left_out["pict"],
        say("Embedded files were not read."): left_out["objdata"],
        say("Some symbols of special fonts could not be told, and were left out."): left_out[
            "symbol"
        ],
    }
    return [sentence for sentence, occurred in told.items() if occurred]


def _named_level(name: str) -> int:
    if name in ("title", "titel", "titre"):
        return 1
    digit = name.removeprefix("heading ")
    return int(digit) if digit != name and len(digit) == 1 and digit in "123456789" else 0


def _label(text: str) -> str:
    """Return the number or bullet of an item with a space behind it."""
    bare = text.strip()
    if not bare:
        return ""
    return f"{bare} " if any(map(str.isalnum, bare)) else "- "
