"""A part of a long document counts from its own beginning."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.store.excerpt import read_excerpt
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
