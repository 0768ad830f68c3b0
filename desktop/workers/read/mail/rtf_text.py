r"""Takes the text out of RTF: the HTML that Outlook hides in it (MS-OXRTFEX), or its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop.workers.read.mail.charsets import decode_text

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
)
_SIGNS = {
    b"par": "\n", b"line": "\n", b"row": "\n", b"sect": "\n", b"page": "\n", b"tab": "\t",
    b"cell": "\t", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"endash": "–", b"emdash": "—", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_SYMBOLS = {b"\\": "\\", b"{": "{", b"}": "}", b"~": "\u00a0", b"_": "\u2011", b"-": ""}
_HIDDEN = frozenset(
    b"""fonttbl colortbl stylesheet info pict object themedata datastore latentstyles listtable
    listoverridetable rsidtbl generator xmlnstbl fldinst header footer headerl headerr footerl
    footerr mmathPr objdata nonshppict""".split()
)
_GROUPS_AT_MOST = 500
_FONT_CHARSETS = {
    0: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Group:
    """The state within a pair of braces."""

    is_hidden: bool = False
    is_tag: bool = False
    is_suppressed: bool = False
    in_fonts: bool = False
    skip: int = 1
    font: int = -1


def read_rtf(source: bytes) -> tuple[str, bool]:
    """Return the text in RTF, and whether it is HTML."""
    is_html = b"\\fromhtml1" in source[:2000]
    return _RtfReading(source, is_html).read(), is_html


class _RtfReading:
    """One pass over the tokens of an RTF text."""

    def __init__(self, source: bytes, is_html: bool) -> None:
        self._source = source
        self._is_html = is_html
        page = re.search(rb"\\ansicpg(\d{1,5})", source[:2000])
        number = page.group(1).decode() if page else "1252"
        self._charset = "utf-8" if number == "65001" else f"cp{number}"
        self._fonts: dict[int, str] = {}
        self._groups = [_Group()]
        self._found: list[str] = []
        self._bytes = bytearray()
        self._to_skip = 0

    def read(self) -> str:
        for token in _TOKEN.finditer(self._source):
            word, number, code, symbol, brace, text = token.groups()
            if code is not None:
                self._add_bytes(bytes([int(code, 16)]), 1)
            elif text is not None:
                self._add_bytes(text, len(text))
            elif word is not None:
                self._obey(word, int(number) if number else None)
            elif brace == b"{":
                self._flush()
                if len(self._groups) < _GROUPS_AT_MOST:
                    self._groups.append(self._groups[-1])
            elif brace == b"}":
                self._flush()
                if len(self._groups) > 1:
                    self._groups.pop()
            elif symbol == b"*":
                self._change(is_hidden=True)
            elif symbol is not None:
                self._add(_SYMBOLS.get(symbol, "\n" if symbol in b"\r\n" else ""))
        self._flush()
        return "".join(self._found)

    def _change(self, **changes: bool | int) -> None:
        self._groups[-1] = replace(self._groups[-1], **changes)  # type: ignore[arg-type]

    def _obey(self, word: bytes, number: int | None) -> None:
        group = self._groups[-1]
        if word == b"u" and number is not None:
            self._add(chr(number % 0x10000))
            self._to_skip = group.skip
        elif word == b"uc":
            self._change(skip=number if number is not None else 1)
        elif word == b"htmltag" and self._is_html:
            self._flush()
            self._change(is_hidden=False, is_tag=True)
        elif word == b"htmlrtf":
            self._flush()
            self._change(is_suppressed=number != 0)
        elif word == b"fonttbl":
            self._change(is_hidden=True, in_fonts=True)
        elif word in _HIDDEN or word == b"mhtmltag":
            self._change(is_hidden=True)
        elif word == b"f" and number is not None:
            self._flush()
            self._change(font=number)
        elif word == b"fcharset" and group.in_fonts and number is not None:
            self._fonts[group.font] = _FONT_CHARSETS.get(number, self._charset)
        elif word == b"plain":
            self._flush()
        elif word in _SIGNS:
            self._add(_SIGNS[word])

    def _is_shown(self) -> bool:
        group = self._groups[-1]
        return not group.is_hidden and not group.is_suppressed

    def _add_bytes(self, raw: bytes, length: int) -> None:
        skipped = min(self._to_skip, length)
        self._to_skip -= skipped
        if self._is_shown():
            self._bytes += raw[skipped:]

    def _add(self, text: str) -> None:
        self._flush()
        self._to_skip = 0
        if self._is_shown():
            self._found.append(text)

    def _flush(self) -> None:
        if self._bytes:
            charset = self._fonts.get(self._groups[-1].font, self._charset)
            self._found.append(decode_text(bytes(self._bytes), charset))
            self._bytes.clear()


def join_surrogates(text: str) -> str:
    """Return the text with the pairs that RTF writes for characters beyond 16 bits joined."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
