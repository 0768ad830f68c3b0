import hashlib
import struct
from pathlib import Path

import apsw
import pytest

from desktop.core.errors import InputError, LibraryError
from desktop.core.store.check import check
from desktop.core.store.contents import TITLE_CHARACTERS_AT_MOST
from desktop.core.store.library import Library
from desktop.core.types import (
    DocumentState,
    LinePlace,
    Page,
    PassageDraft,
    ReadDocument,
    ReadFailure,
    Unit,
    UnitKind,
)


def vector(*numbers):
    padded = list(numbers) + [0.0] * (8 - len(numbers))
    return struct.pack("<8f", *padded)


def add(library, collection, path, *passages):
    """A file of these passages, as the pipeline would store it."""
    collection_id = library.collections.ensure(collection)
    root = library.collections.add_root(collection_id, Path(path).parent, is_folder=True)
    text = "\n".join(passages)
    digest = hashlib.sha256(text.encode(errors="surrogatepass")).digest()
    with library.transaction():
        document_id = library.documents.add(collection_id, root.id, Path(path), len(text), 1)
        content_id = library.contents.find(digest, "r1")
        if content_id is None:
            drafts, at = [], 0
            for passage in passages:
                drafts.append(PassageDraft(passage, at, at + len(passage), page=1))
                at += len(passage) + 1
            document = ReadDocument(text, "text", pages=(Page(1, 0, len(text), ocr=True),))
            content_id = library.contents.add(digest, "r1", document, drafts)
        library.documents.set_ready(document_id, content_id)
    return document_id


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


def embed_all(library, identity="toy", vectors=()):
    space = library.vectors.open(identity, 8)
    pending = library.vectors.pending(space, after=0, limit=100)
    library.vectors.add(space, [(id_, v) for (id_, _), v in zip(pending, vectors, strict=True)])
    return space


def test_words_find_a_passage_as_soon_as_it_is_stored(library):
    add(library, "bills", "/d/a.txt", "The rent is due in May.", "The cat sleeps.")
    (hit,) = library.words.search("rents", None, 5)
    (passage,) = library.passages([hit.passage_id])
    assert passage.text == "The rent is due in May."
    assert passage.ocr
    assert hit.bm25 > 0


def test_a_text_in_two_files_is_stored_once_and_outlives_one_of_them(library):
    first = add(library, "a", "/d/one.txt", "Alpha beta.")
    add(library, "a", "/d/two.txt", "Alpha beta.")
    assert library.db.execute("SELECT count(*) FROM contents").get == 1
    with library.transaction():
        library.documents.remove([first])
    (hit,) = library.words.search("alpha", None, 5)
    assert library.passages([hit.passage_id])[0].path == Path("/d/two.txt")
    with library.transaction():
        library.documents.remove(library.documents.ids_of_root(1))
    assert library.words.search("alpha", None, 5) == []
    assert library.db.execute("SELECT count(*) FROM passages").get == 0


def documents_of(library, *names):
    return library.documents_of(library.collections.ids(names))


def test_vectors_answer_only_for_the_collections_asked(library):
    add(library, "a", "/a/one.txt", "Alpha.")
    add(library, "b", "/b/two.txt", "Beta.")
    embed_all(library, vectors=[vector(1, 0.1), vector(1, -0.1)])
    near_a = library.search_vectors(vector(1, 0.1), documents_of(library, "a"), 5)
    near_all = library.search_vectors(vector(1, 0.1), None, 5)
    assert [id_ for id_, _ in near_a] == [1]
    assert [id_ for id_, _ in near_all] == [1, 2]
    assert near_all[0][1] == pytest.approx(1.0)


def test_vectors_of_a_shared_text_follow_it_into_and_out_of_collections(library):
    add(library, "a", "/a/one.txt", "Alpha.")
    embed_all(library, vectors=[vector(1)])
    copy = add(library, "b", "/b/copy.txt", "Alpha.")
    assert library.vectors.pending_count(library.vectors.active()) == 0
    assert len(library.search_vectors(vector(1), documents_of(library, "b"), 5)) == 1
    assert len(library.search_vectors(vector(1), None, 5)) == 1
    with library.transaction():
        library.documents.remove([copy])
    assert library.search_vectors(vector(1), documents_of(library, "b"), 5) == []


def test_a_new_embedder_answers_only_when_it_is_activated(library):
    add(library, "a", "/a/one.txt", "Alpha.")
    embed_all(library, "old", [vector(1)])
    new = embed_all(library, "new", [vector(0, 1)])
    assert library.search_vectors(vector(1), None, 5)[0][1] == pytest.approx(1.0)
    library.vectors.activate(new)
    assert library.search_vectors(vector(1), None, 5)[0][1] == pytest.approx(0.0)
    assert [space.identity for space in library.vectors.spaces()] == ["new"]


def test_a_changed_file_answers_with_its_old_text_until_the_new_one_is_read(library):
    document_id = add(library, "a", "/a/one.txt", "Alpha.")
    with library.transaction():
        library.documents.set_changed(document_id, 9, 2)
    assert library.words.search("alpha", None, 5)
    with library.transaction():
        failure = ReadFailure(DocumentState.UNREADABLE, "It is broken.")
        library.documents.set_failed(document_id, failure)
    assert library.words.search("alpha", None, 5) == []
    assert library.documents.counts() == {DocumentState.UNREADABLE: 1}


def test_an_unavailable_folder_keeps_its_documents_searchable(library):
    add(library, "a", "/a/one.txt", "Alpha.")
    library.collections.set_available(1, False)
    assert library.documents.counts() == {DocumentState.UNAVAILABLE: 1}
    assert library.words.search("alpha", None, 5)


def test_paths_that_are_not_utf8_come_back_as_they_were(library):
    path = Path("/a/caf\udce9 \"q'\n.txt")
    add(library, "a", path, "Alpha.")
    assert library.documents.list_page()[0].path == path
    assert path in library.documents.known_files(1)


def test_text_with_nul_and_half_surrogates_keeps_its_length(library):
    document_id = add(library, "a", "/a/one.txt", "Al\x00pha \ud800 beta.")
    assert library.text(document_id, 0, 99) == "Al\ufffdpha \ufffd beta."


def test_chinese_words_are_found_within_a_sentence(library):
    add(library, "a", "/a/one.txt", "我们在北京大学学习。")
    assert library.words.search('"北京"', None, 5)
    assert not library.words.search('"东京"', None, 5)


def test_an_unknown_collection_is_named_with_those_that_exist(library):
    library.collections.ensure("bills")
    with pytest.raises(InputError, match="bills"):
        library.collections.ids(["bill"])


def test_removing_a_collection_leaves_the_texts_that_others_share(library):
    add(library, "a", "/a/one.txt", "Alpha.")
    add(library, "b", "/b/one.txt", "Alpha.")
    library.remove_collection(library.collections.ids(["a"])[0])
    assert [c.name for c in library.collections.all()] == ["b"]
    assert library.words.search("alpha", None, 5)


def test_a_library_from_the_future_is_refused(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        library.db.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryError, match="newer version"):
        Library.open(tmp_path / "library.db")


def test_a_file_that_is_no_library_is_refused(tmp_path):
    (tmp_path / "library.db").write_bytes(b"GIF89a" * 1000)
    with pytest.raises(LibraryError, match="not a Lectern library"):
        Library.open(tmp_path / "library.db")


def test_a_library_of_every_older_version_opens(tmp_path):
    from desktop.core.store.migrations import STEPS

    for version in range(len(STEPS)):
        path = tmp_path / f"{version}.db"
        db = apsw.Connection(str(path))
        for step in STEPS[:version]:
            step(db) if callable(step) else db.execute(step)
        db.execute(f"PRAGMA user_version = {version}")
        db.close()
        with Library.open(path) as library:
            assert library.db.execute("PRAGMA user_version").get == len(STEPS)


def test_a_title_as_long_as_a_book_does_not_stand_whole_with_every_passage(library):
    document = ReadDocument("The rent is due in May.", "text", "rent " * 40_000)
    drafts = [PassageDraft("The rent", n, n + 8) for n in range(3)]
    with library.transaction():
        content_id = library.contents.add(b"digest", "r1", document, drafts)
    assert len(library.contents.document(content_id).title) <= TITLE_CHARACTERS_AT_MOST
    contexts = list(library.db.execute("SELECT length(context), context FROM passages"))
    assert len(contexts) == 3
    for length, context in contexts:
        assert context.startswith("rent rent")
        assert length <= TITLE_CHARACTERS_AT_MOST


ROW = "Dunham;555-1032"
UNITS = (Unit(0, 15, UnitKind.RECORD, "Name: Dunham | Phone: 555-1032"),)


def add_row(library, units):
    collection_id = library.collections.ensure("bills")
    root = library.collections.add_root(collection_id, Path("/d"), is_folder=True)
    with library.transaction():
        document_id = library.documents.add(collection_id, root.id, Path("/d/a.csv"), 15, 1)
        draft = PassageDraft(ROW, 0, 15, units=units)
        document = ReadDocument(ROW, "csv")
        content_id = library.contents.add(b"digest", "r1", document, [draft])
        library.documents.set_ready(document_id, content_id)


def test_a_passage_comes_back_with_its_records(library):
    add_row(library, UNITS)
    (hit,) = library.words.search("dunham", None, 5)
    (passage,) = library.passages([hit.passage_id])
    assert passage.text == ROW
    assert passage.units == UNITS


def test_a_row_is_found_by_the_names_of_its_columns(library):
    add_row(library, UNITS)
    assert library.words.search("phone", None, 5)
    library.remove_collection(library.collections.ensure("bills"))
    assert not library.words.search("phone", None, 5)


def test_a_row_is_embedded_with_the_names_of_its_columns(library):
    add_row(library, UNITS)
    space = library.vectors.open("toy", 8)
    ((_, text),) = library.vectors.pending(space, after=0, limit=9)
    assert text.endswith("\nName: Dunham | Phone: 555-1032")


def test_a_passage_that_an_earlier_version_stored_has_no_units(library):
    add_row(library, UNITS)
    library.db.execute("UPDATE passages SET units = NULL")
    (passage,) = library.passages([1])
    assert passage.units == ()


def test_a_library_of_before_finds_names_and_no_passage_by_the_name_of_another_file(tmp_path):
    from desktop.core.store.migrations import STEPS

    path = tmp_path / "library.db"
    db = apsw.Connection(str(path))
    before = next(n for n, step in enumerate(STEPS) if "name_words" in str(step))
    for step in STEPS[:before]:
        step(db) if callable(step) else db.execute(step)
    db.execute(
        """
        INSERT INTO collections (name) VALUES ('c');
        INSERT INTO roots (collection_id, path, is_folder) VALUES (1, '/d/Beta', 1);
        INSERT INTO contents (sha256, reader, format, title, text, structure)
            VALUES (x'00', 'r', 'text', 'Costs', 'The rent is due.', '{"pages": []}');
        INSERT INTO documents (collection_id, root_id, path, content_id, state, size_bytes,
            mtime_ns) VALUES (1, 1, '/d/Beta/old_lease.txt', 1, 'ready', 1, 1);
        INSERT INTO passages (content_id, ordinal, text, context, heading, char_start, char_end)
            VALUES (1, 0, 'The rent is due.', 'Blenkinsop · Costs › May', 'May', 0, 16);
        INSERT INTO words (words) VALUES ('rebuild');
        """
    )
    db.execute(f"PRAGMA user_version = {before}")
    db.close()
    with Library.open(path) as library:
        assert library.db.execute("SELECT context FROM passages").get == "Costs › May"
        assert library.words.search("blenkinsop", None, 5) == []
        assert len(library.words.search("costs AND rent", None, 5)) == 1
        assert [named.document_id for named in library.names.search("beta lease", None, 5)] == [1]
        assert all(not result.problem for result in check(library))


def test_a_character_knows_its_line_and_a_text_of_before_has_none(library):
    id_ = add(library, "c", "/a/old.tex", "Old words.")
    with library.transaction():
        library.db.execute("UPDATE contents SET structure = json_remove(structure, '$.lines')")
        lines = (LinePlace(2, 4), LinePlace(5, 9))
        content = library.contents.add(
            b"n", "r1", ReadDocument("A b. C d.", "latex", lines=lines), []
        )
        root = library.collections.add_root(1, Path("/a"), is_folder=True)
        new = library.documents.add(1, root.id, Path("/a/new.tex"), 9, 1)
        library.documents.set_ready(new, content)
    assert [library.line_at(new, char) for char in (0, 2, 4, 5, 8)] == [None, 4, 4, 9, 9]
    document = library.contents.document(content)
    assert [document.line_at(char) for char in (0, 2, 4, 5, 8)] == [None, 4, 4, 9, 9]
    assert library.line_at(id_, 0) is None
    old = library.db.execute("SELECT content_id FROM documents WHERE id = ?", (id_,)).get
    assert library.contents.document(old).lines == ()
