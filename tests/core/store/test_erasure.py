"""What was deleted stands nowhere in the library's file, its log, or the tables of its indexes."""

import apsw
import pytest

from desktop.core.store.connection import connect
from desktop.core.store.erasure import compact, empty_log, has_remains, is_worth_compacting
from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS
from desktop.core.store.purge import purge_removed
from tests.core.store.test_library import add

WORD = "zyxquorl"
"""A word that stands in no other text; its stem is itself."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.db"


@pytest.fixture
def library(path):
    with Library.open(path) as library:
        yield library


def occurrences(path, word=WORD):
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    return sum(file.read_bytes().lower().count(word.encode()) for file in files)


def fill(library):
    for number in range(60):
        add(library, "secret", f"/s/{number}.txt", f"{WORD} letter {number}. " * 40)
        add(library, "open", f"/o/{number}.txt", f"An open letter {number}. " * 40)
    with library.transaction():
        kept = library.conversations.start()
        library.conversations.ask(kept, None, "What is open?")
        gone = library.conversations.start()
        for number in range(20):
            library.conversations.ask(gone, None, f"What does {WORD} say in {number}?")
    return gone


def delete_secrets(library, conversation):
    with library.transaction():
        library.removals.add_collection(library.collections.ensure("secret"))
        library.conversations.delete(conversation)
    list(purge_removed(library))
    with library.transaction():
        library.conversations.purge(older_than_s=0)


def test_nothing_of_a_deleted_text_or_conversation_stays_in_any_file(library, path):
    gone = fill(library)
    assert occurrences(path) > 1000
    delete_secrets(library, gone)

    assert empty_log(library)
    assert occurrences(path) == 0
    assert [c.title for c in library.conversations.all()] == ["What is open?"]


def test_no_shadow_table_of_the_word_index_keeps_a_deleted_word(library, path):
    delete_secrets(library, fill(library))

    names = [n for (n,) in library.db.execute("SELECT name FROM sqlite_schema WHERE type='table'")]
    assert {"words_data", "words_idx"} <= set(names)
    for name in names:
        for row in library.db.execute(f"SELECT * FROM {name}"):
            values = [v.encode() if isinstance(v, str) else v for v in row]
            assert not any(isinstance(v, bytes) and WORD.encode() in v for v in values), name
    library.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def test_the_vectors_of_a_deleted_text_are_overwritten(library, path):
    space = library.vectors.open("embedder", 16)
    add(library, "secret", "/s/1.txt", f"{WORD}.")
    vector = b"\xaa\xbb\xcc\x3d" * 16
    library.vectors.add(
        space, [(id_, vector) for id_, _ in library.vectors.pending(space, after=0, limit=9)]
    )
    empty_log(library)
    assert path.read_bytes().count(vector) == 1
    with library.transaction():
        library.removals.add_collection(library.collections.ensure("secret"))
    list(purge_removed(library))

    assert empty_log(library)
    assert path.read_bytes().count(vector[:32]) == 0


def make_old_library(path):
    """A library of the version before, with deleted text as that version left it."""
    with Library.open(path) as library:
        library.db.execute("PRAGMA secure_delete = OFF")
        library.db.execute("INSERT INTO words (words, rank) VALUES ('secure-delete', 0)")
        delete_secrets(library, fill(library))
        library.db.execute("DROP TABLE remains")
        library.db.execute(
            "DROP INDEX contents_by_language; DROP INDEX passages_by_language;"
            " DROP INDEX contents_by_index_version; DROP VIEW passage_words;"
            " ALTER TABLE contents DROP COLUMN language;"
            " ALTER TABLE contents DROP COLUMN index_version;"
            " ALTER TABLE documents DROP COLUMN language;"
            " ALTER TABLE passages DROP COLUMN language;"
            " ALTER TABLE passages DROP COLUMN index_context;"
            " ALTER TABLE conversations DROP COLUMN scope;"
            " CREATE VIEW passage_words AS"
            " SELECT id, coalesce(index_text, text) AS text, context FROM passages"
        )
        step = next(n for n, step in enumerate(STEPS) if "CREATE TABLE remains" in str(step))
        library.db.execute(f"PRAGMA user_version = {step}")


def test_what_an_earlier_version_deleted_leaves_when_the_file_is_compacted(path):
    make_old_library(path)
    assert occurrences(path) > 100
    with Library.open(path) as library:
        assert has_remains(library)
        assert is_worth_compacting(library)
        assert compact(library)
        assert occurrences(path) == 0
        assert not is_worth_compacting(library)
        library.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def test_a_library_that_another_process_reads_is_compacted_later(path):
    make_old_library(path)
    with Library.open(path) as library:
        library.db.set_busy_timeout(50)
        other = connect(path)
        with other:
            other.execute("UPDATE collections SET name = name")
            assert not compact(library)
        other.close()
        assert has_remains(library)
        assert compact(library)


def test_a_new_library_has_no_remains(library):
    assert not is_worth_compacting(library)
    assert library.db.execute("PRAGMA secure_delete").get == 1
    assert isinstance(library.db, apsw.Connection)
