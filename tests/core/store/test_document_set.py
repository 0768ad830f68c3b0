"""A set of documents confines every search to it, whether it is small or large."""

from __future__ import annotations

import pytest

from desktop.core.retrieval.search import search
from desktop.core.scope import Scope
from desktop.core.store import document_set
from desktop.core.store.document_set import DocumentSet
from tests.fakes.answering import IndexedFolder, WordEmbedder


@pytest.fixture(params=["few", "many"])
def folder(request, tmp_path, monkeypatch):
    if request.param == "many":
        monkeypatch.setattr(document_set, "LISTED_AT_MOST", -1)
    shelf = IndexedFolder(tmp_path, WordEmbedder())
    shelf.add(
        "harbour",
        crane="The harbour has a crane that lifts forty tons.",
        quay="The harbour has a quay of stone.",
    )
    yield shelf
    shelf.library.close()


def set_of(folder, *names):
    rows = folder.library.documents.list_page()
    return DocumentSet.of(folder.library.db, [row.id for row in rows if row.path.stem in names])


def names(sources):
    return {source.passage.path.stem for source in sources}


def test_a_search_finds_only_documents_of_the_set(folder):
    found = search(folder.library, "harbour crane", embedder=folder.embedder, limit=10)
    assert names(found) >= {"crane"}
    for name in ("crane", "quay"):
        within = set_of(folder, name)
        alone = search(folder.library, "harbour crane", within=within, embedder=folder.embedder)
        assert names(alone) == {name}


def test_an_empty_set_is_no_document(folder):
    within = set_of(folder)
    assert search(folder.library, "harbour", within=within, embedder=folder.embedder) == []
    assert folder.library.documents.searchable_count(within) == 0
    assert folder.library.documents.searchable_count(None) > 0


def test_a_text_of_two_files_is_shown_as_the_one_in_the_set(folder):
    folder.add("first", original="The ferry leaves at noon from pier nine.")
    folder.add("second", copy="The ferry leaves at noon from pier nine.")
    for name in ("original", "copy"):
        (source,) = search(folder.library, "ferry at noon", within=set_of(folder, name))
        assert source.passage.path.stem == name
        assert source.passage.other_paths == ()


def test_names_are_found_within_the_set_alone(folder):
    crane = set_of(folder, "crane")
    assert len(folder.library.names.search("crane OR quay", crane, 5)) == 1
    assert folder.library.names.search("quay", crane, 5) == []


def test_every_document_of_the_set_is_found_and_no_other(folder):
    within = set_of(folder, "crane", "quay")
    folder.add("elsewhere", port="Another harbour lies in the north.")
    rows = folder.library.search_words_in_each("harbour", within, 3)
    assert {row[0] for row in rows} == within.ids
    space = folder.library.vectors.active()
    near = folder.library.vectors.nearest_of_each(
        space, folder.embedder.embed_query("harbour"), within, 3
    )
    assert {row[0] for row in near} == within.ids


def test_a_document_that_cannot_be_cited_has_no_passages_in_the_set(folder):
    within = set_of(folder, "crane", "quay")
    gone = min(within.ids)
    with folder.library.transaction():
        folder.library.documents.mark_missing([gone], 1.0)
    again = DocumentSet.of(folder.library.db, within.ids)
    assert len(again.few_passages(9)) == len(within.few_passages(9)) - 1
    assert search(folder.library, "harbour", within=again, limit=5)


def test_a_scope_without_one_file_finds_the_others(folder):
    rows = folder.library.documents.list_page()
    (crane,) = [row.path for row in rows if row.path.stem == "crane"]
    within = folder.library.resolve(Scope(excluded=(crane,))).documents
    found = search(folder.library, "harbour crane", within=within, embedder=folder.embedder)
    assert "crane" not in names(found)
    assert "quay" in names(found)


def test_passages_are_in_the_set_wherever_their_ids_lie(folder):
    folder.add("more", tower="The tower of the harbour is white.")
    db = folder.library.db
    crane, quay, tower = (
        db.execute(
            "SELECT p.id FROM passages p JOIN documents d USING (content_id) WHERE d.name = ?",
            (f"{name}.txt",),
        ).get
        for name in ("crane", "quay", "tower")
    )
    # One text has the first and the last passage.
    content = "SELECT content_id FROM passages WHERE id = ?"
    db.execute(f"UPDATE passages SET content_id = ({content}), ordinal = 9 WHERE id = ?2",
               (crane, tower))  # fmt: skip
    assert set_of(folder, "crane").few_passages(9) == [crane, tower]
    assert quay in set_of(folder, "quay", "tower").few_passages(9)
    everything = set_of(folder, "crane", "quay", "tower").few_passages(9)
    assert {crane, quay, tower} <= set(everything)
    assert set_of(folder, "crane", "quay").few_passages(1) is None
