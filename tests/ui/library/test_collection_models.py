"""The models of the lists of collections and folders."""

from pathlib import Path

from PySide6.QtCore import Qt

from desktop.core.types import DocumentState
from desktop.ui.library.collection_models import CollectionModel, RootModel
from desktop.ui.library.lines_delegate import COLOUR
from desktop.ui.library.overview import CollectionRow, RootRow

READY, GONE = DocumentState.READY, DocumentState.UNAVAILABLE


def collection(id_, name="notes", *, watched=False, roots=(), **counts):
    states = {DocumentState[state.upper()]: count for state, count in counts.items()}
    return CollectionRow(id_, name, watched, states, tuple(roots))


def test_the_lists_are_sound_models(qapp, qtmodeltester):
    collections, roots = CollectionModel(), RootModel()
    collections.show_collections([collection(1, ready=3), collection(2, "more", waiting=1)])
    roots.show_rows(
        [RootRow(1, Path("/a"), True, True, 4), RootRow(2, Path("/b"), False, False, 1)]
    )
    qtmodeltester.check(collections)
    qtmodeltester.check(roots)


def test_all_documents_come_first_and_are_the_sum(qapp):
    model = CollectionModel()
    model.show_collections([collection(1, ready=3), collection(2, "more", ready=1, unreadable=2)])

    assert model.index(0).data() == "All documents"
    assert model.at(model.index(0)).counts[READY] == 4
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEditable


def test_counts_that_change_are_drawn_without_losing_the_place(qapp):
    model = CollectionModel()
    model.show_collections([collection(1, waiting=3)])
    resets, drawn = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, _: drawn.append(first.row()))
    model.show_collections([collection(1, ready=3)])

    assert resets == []
    assert drawn == [0, 1]


def test_a_folder_on_a_drive_that_is_not_there_says_so(qapp):
    model = RootModel()
    model.show_rows([RootRow(1, Path("/stick/papers"), True, False, 4)])
    index = model.index(0)

    assert index.data() == "papers"
    assert "Not connected" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(COLOUR) == "warning"
