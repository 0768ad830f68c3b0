"""Says when a reader took almost nothing from a file that plainly holds words.

The words of a file are counted as anyone could: what stands between its tags, outside its commands,
or in the length that it states itself. It is a net under all readers, for faults nobody thought of.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.decryption import PARSE_ERRORS
from desktop.workers.read.errors import NotReadError, damaged_error
from desktop.workers.read.zipped.errors import translate_zip_errors

LITTLE_SHARE = 0.1
"""Share of the letters of a file that its text has at least, if it was read well."""
BODY_AT_LEAST = 300
"""A file with fewer letters holds no body that could be missed."""
BYTES_AT_MOST = 4 * 1024 * 1024
"""The part of a file that is looked at; a share of it suffices."""
_UNREAD = {
    "<script": "</script", "<style": "</style", "<binary": "</binary", "<!--": "-->",
}  # fmt: skip
"""Elements whose inside is no text of a page or a book, with their ends."""
_TAG = re.compile(r"<[^<>]{0,2000}>")
_SPACED_LINE = re.compile(r"^.*\w\w .*$", re.MULTILINE)
_COMMAND = re.compile(
    r"\\(?:begin|end|usepackage|label|ref|cite)\*?\{[^{}\n]*+\}|\\[A-Za-z@]++|%.*"
)
_BODY_PARTS = re.compile(
    r"^(?:word/(?:document\d?|footnotes|endnotes)\.xml|ppt/slides/[^/]+\.xml|content\.xml"
    r"|xl/(?:sharedstrings\.xml|worksheets/[^/]+\.xml)|.+\.(?:xhtml|html|htm|fb2))$"
)


def little_text_note(path: Path, document: ReadDocument) -> Iterator[str]:
    """Yield a note if almost nothing was read of a file that holds words."""
    count = _COUNTS.get(document.format)
    found = _letters(document.text)
    if count is None or found >= BYTES_AT_MOST * LITTLE_SHARE:
        return
    there = count(path)
    if there >= BODY_AT_LEAST and found < LITTLE_SHARE * there:
        yield say("Much less was read than the file holds; the rest is not found here.")


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _between_tags(text: str) -> int:
    return _letters(_TAG.sub(" ", _without_scripts(text)))


def _without_scripts(text: str) -> str:
    for name, ending in _UNREAD.items():
        lowered, parts, position = text.lower(), list[str](), 0
        if len(lowered) != len(text):
            return text  # a letter that becomes two would shift the places
        while (start := lowered.find(name, position)) >= 0:
            end = lowered.find(ending, start)
            parts.append(text[position:start])
            position = len(text) if end < 0 else end
        text = "".join((*parts, text[position:]))
    return text


def _decoded(path: Path) -> str:
    with path.open("rb") as file:
        raw = file.read(BYTES_AT_MOST)
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    return raw.decode("utf-16" if wide else "utf-8", errors="replace")


def _in_pages(path: Path) -> int:
    """Letters of a web page, a book or an office document that is one text or a package."""
    if not zipfile.is_zipfile(path):
        return _in_one_text(path)
    try:
        with translate_zip_errors(_DAMAGED), zipfile.ZipFile(path) as package:
            return _in_package(package)
    except NotReadError:
        # It only ends like a package, or it is damaged, which its reader has said.
        return _in_one_text(path)


def _in_one_text(path: Path) -> int:
    text = _decoded(path)
    # The parts of a saved page are encoded, so that their letters are no words.
    return _between_tags(text) if text.lstrip("\ufeff \t\r\n").startswith("<") else 0


def _in_package(package: zipfile.ZipFile) -> int:
    found, left = 0, BYTES_AT_MOST
    for entry in package.infolist():
        if left > 0 and _BODY_PARTS.match(entry.filename.replace("\\", "/").lower()):
            raw = _part(package, entry, left)
            left -= len(raw)
            found += _between_tags(raw.decode("utf-8", errors="replace"))
    return found


def _part(package: zipfile.ZipFile, entry: zipfile.ZipInfo, bytes_at_most: int) -> bytes:
    """The bytes of a part; none if it is damaged, which the reader has said."""
    try:
        with translate_zip_errors(_DAMAGED), package.open(entry) as part:
            return part.read(bytes_at_most)
    except NotReadError:
        return b""


_DAMAGED = damaged_error(say("an office document"))


def _in_latex(path: Path) -> int:
    text = _decoded(path)
    _, begin, body = text.partition("\\begin{document}")
    return _letters(_COMMAND.sub(" ", body.partition("\\end{document}")[0] if begin else text))


def _in_lines(path: Path) -> int:
    """Letters of lines with spaces; attached files and pictures are written without spaces."""
    return sum(_letters(line[0]) for line in _SPACED_LINE.finditer(_decoded(path)))


def _in_old_word(path: Path) -> int:
    """The number of characters of the main text, which the file states itself."""
    import olefile

    if not olefile.isOleFile(str(path)):
        return _in_pages(path)
    try:
        with olefile.OleFileIO(str(path)) as parts:
            main = parts.openstream("WordDocument") if parts.exists("WordDocument") else None
            head = main.read(0x50) if main else b""
    except PARSE_ERRORS:
        return 0  # a damaged file, which its reader could still read
    return int.from_bytes(head[0x4C:], "little")


_COUNTS: dict[str, Callable[[Path], int]] = {
    **dict.fromkeys(
        ("docx", "pptx", "xlsx", "odt", "ods", "odp", "epub", "html", "fb2"), _in_pages
    ),
    **dict.fromkeys(("subtitles", "notebook"), _in_lines),
    "latex": _in_latex,
    "doc": _in_old_word,
}
"""How the words of a format are counted; of other formats, the reader counts pages itself."""
