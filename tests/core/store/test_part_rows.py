"""The rows of files within files."""

import pytest

from desktop.core.store.library import Library
from desktop.core.store.part_rows import FoundPart, PartRows, sorted_name
from desktop.core.types import DocumentState, ReadFailure

FAILURE = ReadFailure(DocumentState.SKIPPED, "why")


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        library.collections.ensure("c")
        root = library.collections.add_root(1, tmp_path, is_folder=True)
        with library.transaction():
            library.documents.add(1, root.id, tmp_path / "a.eml", 1, 1)
        yield library


def test_a_part_is_added_once(library):
    rows = PartRows(library.db)
    with library.transaction():
        first = rows.add(1, FoundPart("plan.pdf", 10, FAILURE))
        again = rows.add(1, FoundPart("plan.pdf", 20, FAILURE))
    assert first == again == (2, False)
    assert rows.ids(1) == [2]
    assert [document.size_bytes for document in library.documents.list_page()] == [1, 20]


def test_a_waiting_part_queues_its_file(library):
    rows = PartRows(library.db)
    with library.transaction():
        rows.add(1, FoundPart("plan.pdf", 10, FAILURE))
        library.db.execute("UPDATE documents SET state = 'ready' WHERE id = 1")
        assert rows.is_waiting(1)
        rows.queue_files_of_waiting(1)
    assert [file.id for file in library.documents.list_waiting(1)] == [1]


def test_a_name_is_sorted_without_its_case(tmp_path):
    assert sorted_name(tmp_path / "Mail.EML › Plan.pdf") == "mail.eml › plan.pdf"
