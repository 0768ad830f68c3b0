"""Reads Jupyter notebooks (.ipynb), cell by cell, with what the cells printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.plain import decode, read_plain

_ESCAPE_SEQUENCE = re.compile("\x1b\\[[0-9;?]*+[A-Za-z]")
# A string, a line end or a sign. A string without its end is one as well, so each is read once.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|\r\n?|[\n,{}\[\]]', re.DOTALL)
_PLACES_OF_CELLS = (["{", '"cells"['], ["{", '"worksheets"[', "{", '"cells"['])

Json = dict[str, Any]


def read_notebook(raw: bytes) -> ReadDocument:
    """Read a notebook; one that is damaged is read as the text that it is."""
    source = decode(raw)
    cells = _cells(source)
    if cells is None:
        plain = read_plain(raw, "code")
        note = say("It is no whole notebook, so it was read as plain text.")
        return ReadDocument(plain.text, "code", notes=(*plain.notes, note))
    reader = _NotebookReader()
    lines = cell_lines(source)
    for number, cell in enumerate(cells):
        if len(lines) == len(cells):
            reader.builder.at_line(lines[number])
        reader.cell(cell)
    return reader.builder.build("notebook", notes=tuple(reader.notes))


def cell_lines(source: str) -> list[int]:
    """Return the line of the file on which each cell begins, from 1.

    A cell is an object within the list `cells` of the notebook or of one of its worksheets.
    """
    lines: list[int] = []
    around: list[str] = []
    key, line = "", 1
    for token in _TOKEN.finditer(source):
        sign = token[0]
        if sign in ("\n", "\r\n", "\r"):
            line += 1
            continue
        if sign == "{" and around in _PLACES_OF_CELLS:
            lines.append(line)
        if sign in ("{", "["):
            around.append(key + sign)
        elif sign in ("}", "]"):
            del around[-1:]
        key = sign if sign.startswith('"') else ""
    return lines


def _cells(source: str) -> list[Json] | None:
    try:
        notebook: object = json.loads(source)
    except (ValueError, RecursionError):
        return None
    if not isinstance(notebook, dict):
        return None
    whole = cast("Json", notebook)
    # Before version 4 the cells lay in worksheets.
    holders = [whole, *_objects(whole.get("worksheets"))]
    if not any("cells" in holder for holder in holders):
        return None
    return [cell for holder in holders for cell in _objects(holder.get("cells"))]


class _NotebookReader:
    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.notes: dict[str, None] = {}

    def cell(self, cell: Json) -> None:
        """Add a cell: prose as Markdown, anything else line by line."""
        source = _text(cell.get("source", cell.get("input", "")))
        kind = cell.get("cell_type")
        if kind == "heading":
            level = cell.get("level")
            self.builder.heading(level if isinstance(level, int) else 1, source)
        elif kind == "markdown":
            self.builder.markdown(source)
            if cell.get("attachments"):
                self._note_picture()
        else:
            self._lines(source)
        for output in _objects(cell.get("outputs")):
            self._output(output)

    def _output(self, output: Json) -> None:
        if output.get("output_type") in ("error", "pyerr"):
            self._lines(f"{output.get('ename', '')}: {output.get('evalue', '')}")
            return
        data = output.get("data", output)
        shown: Json = cast("Json", data) if isinstance(data, dict) else {}
        kinds = [key for key in shown if key.startswith("image/") or key in ("png", "jpeg", "svg")]
        if kinds:
            self._note_picture()
        text = _text(shown.get("text/plain", shown.get("text", "")))
        if text.strip():
            # Beside a picture this is only the name of the object that drew it.
            self._lines("" if kinds else text)
        elif "text/markdown" in shown:
            self.builder.markdown(_text(shown["text/markdown"]))
        elif "text/html" in shown:
            self._page(_text(shown["text/html"]))

    def _page(self, source: str) -> None:
        from desktop.workers.read.web.page import add_page

        self.notes.update(dict.fromkeys(add_page(self.builder, source.encode("utf-8", "replace"))))

    def _lines(self, text: str) -> None:
        lines = (line.rstrip() for line in _ESCAPE_SEQUENCE.sub("", text).splitlines())
        self.builder.rows([line for line in lines if line])

    def _note_picture(self) -> None:
        self.notes[say("Its pictures are not read.")] = None


def _objects(value: object) -> Iterator[Json]:
    for entry in cast("list[object]", value) if isinstance(value, list) else []:
        if isinstance(entry, dict):
            yield cast("Json", entry)


def _text(value: object) -> str:
    if isinstance(value, list):
        return "".join(map(str, cast("list[object]", value)))
    return value if isinstance(value, str) else ""
