"""A part of a long document counts from its own beginning."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.store.excerpt import CHARACTERS_AROUND, LINE_AT_MOST, read_excerpt
from tests.fakes.answering import IndexedFolder


@pytest.fixture
def library(tmp_path):
    folder = IndexedFolder(tmp_path)
    folder.add("home", rent="The rent of the flat is 500 pounds a month.")
    yield folder.library
    folder.library.close()


def test_an_excerpt_of_a_long_document_counts_from_its_own_beginning(library):
    row = library.documents.list_page()[0]
    whole = read_excerpt(library, row.id, row.path, 4, 8)

    assert whole.is_whole
    assert whole.text[4:8] == "rent"


def test_a_document_indexed_anew_is_found_by_its_path(library):
    row = library.documents.list_page()[0]

    assert read_excerpt(library, 9999, row.path, 0, 4).path == row.path
    assert read_excerpt(library, 9999, Path("/nowhere.txt"), 0, 4) is None


def add(tmp_path, name, text):
    folder = IndexedFolder(tmp_path)
    folder.add("long", **{name: text})
    row = folder.library.documents.list_page()[0]
    return folder.library, row


def test_a_text_without_line_ends_is_cut_all_the_same(tmp_path):
    library, row = add(tmp_path, "line", "word " * 200_000)
    found = read_excerpt(library, row.id, row.path, 500_000, 500_004)

    assert len(found.text) <= 2 * CHARACTERS_AROUND + 2 * LINE_AT_MOST + 4
    assert found.text[500_000 - found.char_start :].startswith("word")
    assert not found.is_whole
    assert found.document_characters == 1_000_000
    library.close()


def test_more_of_a_document_is_read_when_it_is_wanted(tmp_path):
    text = "word " * 20_000
    library, row = add(tmp_path, "line", text)
    found = read_excerpt(library, row.id, row.path, 50_000, 50_004, characters_around=200_000)

    assert found.is_whole
    assert found.document_characters == len(found.text)
    library.close()


def test_an_excerpt_begins_and_ends_with_a_line_and_knows_the_first_one(tmp_path):
    text = "name,owed\n" + "".join(f"person {n},{n}\n" for n in range(10_000))
    library, row = add(tmp_path, "table", text)
    at = text.index("person 5000,")
    found = read_excerpt(library, row.id, row.path, at, at + 6)

    assert found.text.startswith("person ")
    assert text[found.char_start + len(found.text)] == "\n"
    assert found.first_line == "name,owed"
    assert read_excerpt(library, row.id, row.path, 0, 4).first_line == ""
    library.close()
