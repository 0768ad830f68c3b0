"""Reads files for the tests, within their own process."""

from pathlib import Path

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

FILES = Path(__file__).parents[1] / "files"


def read_file(name):
    """Read a file of `tests/files`, which must succeed."""
    return read_well(FILES / name)


def read_well(path, **limits):
    document = read(path, ReadLimits(**limits))
    assert isinstance(document, ReadDocument), document
    return document


def read_bytes(tmp_path, name, content, **limits):
    """Read bytes as a file of this name; returns a document or a failure."""
    path = tmp_path / name
    path.write_bytes(content)
    return read(path, ReadLimits(**limits))


def headings(document):
    """Return level and title of each heading, after checking its place."""
    for heading in document.headings:
        assert document.text.startswith(heading.title, heading.char_start)
    return [(heading.level, heading.title) for heading in document.headings]


def tables(document):
    """Return the rows of each table."""
    return [
        document.text[table.char_start : table.char_end].splitlines() for table in document.tables
    ]


def pages(document):
    """Return the text of each page by number, after checking that they make up the text."""
    assert (
        "".join(document.text[page.char_start : page.char_end] for page in document.pages).rstrip()
        == document.text.rstrip()
    )
    return {
        page.number: document.text[page.char_start : page.char_end].strip()
        for page in document.pages
    }
