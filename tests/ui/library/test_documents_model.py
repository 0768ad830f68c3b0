"""The model behind the table of documents."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.core.store.file_list import FileRow
from desktop.core.types import DocumentState, Treatment
from desktop.ui.library.documents_model import SECOND, DocumentsModel

READY, GONE = DocumentState.READY, DocumentState.UNAVAILABLE


class RowSource:
    """Rows for any number, and how often they were asked for."""

    def __init__(self):
        self.asked = []

    def rows(self, ids):
        self.asked.append(list(ids))
        return [
            FileRow(
                id_, 1, Path(f"/far/away/{id_}.pdf"), READY, "", "", "pdf", 2_000_000, 1200, 30,
                1.0, Treatment.USUAL, language="de",
            )
            for id_ in ids
            if id_ >= 0
        ]  # fmt: skip


@pytest.fixture
def row_source():
    return RowSource()


@pytest.fixture
def documents(qapp, row_source):
    return DocumentsModel(row_source.rows)


def test_the_table_is_a_sound_model(documents, qtmodeltester):
    documents.show_ids(list(range(200)))
    qtmodeltester.check(documents)


def test_of_fifty_thousand_files_only_those_in_view_are_fetched(documents, row_source):
    documents.show_ids(list(range(50_000)))
    assert documents.rowCount() == 50_000
    for row in range(40_000, 40_030):
        assert documents.index(row, 0).data() == f"{row}.pdf"

    assert len(row_source.asked) == 1
    assert len(row_source.asked[0]) <= 64


def test_what_is_known_of_a_file_is_shown_with_units(documents):
    documents.show_ids([7])
    texts = [documents.index(0, column).data() for column in range(documents.columnCount())]

    assert texts[:5] == ["7.pdf", "Ready", "pdf", "2 MB", "1,200"]
    assert documents.index(0, 0).data(SECOND) == "/far/away"
    assert documents.index(0, 2).data(SECOND) == "Deutsch"
    assert documents.index(0, 4).data(SECOND) == "30 pages"
    side = documents.index(0, 3).data(Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight


def test_a_file_that_is_gone_meanwhile_leaves_a_gap_and_no_error(documents):
    documents.show_ids([-1, 3])

    assert documents.index(0, 0).data() == "…"
    assert documents.file(documents.index(0, 0)) is None
    assert documents.index(1, 0).data() == "3.pdf"


def test_the_same_files_are_only_drawn_anew(documents, qtbot):
    documents.show_ids([1, 2])
    resets = []
    documents.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(documents.dataChanged):
        documents.show_ids([1, 2])
    assert resets == []
    documents.show_ids([2, 1])
    assert resets == [1]
