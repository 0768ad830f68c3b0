"""Reads files for the tests here, in this process."""

from pathlib import Path

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

FILES = Path(__file__).parents[1] / "files"


def read_file(name):
    """A file of `tests/files` that can be read."""
    return read_well(FILES / name)


def read_well(path, **limits):
    document = read(path, ReadLimits(**limits))
    assert isinstance(document, ReadDocument), document
    return document


def read_bytes(tmp_path, name, content, **limits):
    """What becomes of bytes under a name: a document or a failure."""
    path = tmp_path / name
    path.write_bytes(content)
    return read(path, ReadLimits(**limits))


def headings(document):
    """Level and title of each, checked to stand where they say."""
    for heading in document.headings:
        assert document.text.startswith(heading.title, heading.char_start)
    return [(heading.level, heading.title) for heading in document.headings]


def tables(document):
    """The rows of each table."""
    return [
        document.text[table.char_start : table.char_end].splitlines() for table in document.tables
    ]


def pages(document):
    """The text of each page by its number; together they are the text."""
    assert (
        "".join(document.text[page.char_start : page.char_end] for page in document.pages).rstrip()
        == document.text.rstrip()
    )
    return {
        page.number: document.text[page.char_start : page.char_end].strip()
        for page in document.pages
    }
