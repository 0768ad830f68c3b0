"""A library of small sheets, and ways to compute over them."""

from dataclasses import replace

from desktop.core.answering.computed import compute_answer
from desktop.core.ingest.passages import split_into_passages
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.library import Library
from desktop.core.tables.columns import columns_of
from desktop.core.tables.reading import tables_of
from desktop.core.types import Heading, ReadDocument, Span
from tests.fakes.ingest import PlainReader


class SheetReader(PlainReader):
    """Reads files as the reader process does: sheets as rows, Markdown with its headings."""

    def submit(self, path, *, ocr=False, password=""):
        text = path.read_text("utf-8")
        kind = {"md": "markdown", "txt": "text"}.get(path.suffix[1:], path.suffix[1:])
        headings, at = [], 0
        for line in text.splitlines(keepends=True):
            if kind == "markdown" and line.startswith("#"):
                level = len(line) - len(line.lstrip("#"))
                headings.append(Heading(level, line.strip("# \n"), at))
            at += len(line)
        tables = (Span(0, len(text)),) if kind in ("csv", "tsv") else ()
        document = ReadDocument(text, kind, headings=tuple(headings), tables=tables)
        passages = tuple(split_into_passages(document))
        self._done.append((path, replace(document, passages=passages)))


class Sheets:
    """A folder of sheets and the library made of it."""

    def __init__(self, folder):
        self.folder = folder / "sheets"
        self.folder.mkdir()
        self.library = Library.open(folder / "library.db")

    def add(self, name, text):
        path = self.folder / name
        path.write_text(text, "utf-8")
        add_paths(self.library, "all", [path])
        for _ in index(self.library, "all", SheetReader(), None):
            pass
        return self

    def tables(self):
        ids = [id_ for (id_,) in self.library.db.execute("SELECT id FROM documents ORDER BY id")]
        return [table for id_ in ids for table in tables_of(self.library, id_)]

    def columns(self):
        return {column.name: column for table in self.tables() for column in columns_of(table)}

    def compute(self, question, language="en"):
        return compute_answer(self.library, question, language, None)

    def said(self, question, language="en"):
        """What is answered; empty if the question is left to others."""
        made = self.compute(question, language)
        return str(made.text) if made else ""
