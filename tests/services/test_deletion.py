"""What is deleted for good stands in no file of the data folder; the rest stays."""

import time

import pytest

from desktop.core.experts.registry import Experts
from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.core.store.purge import KEPT_S
from desktop.services.deletion import Waiting, count_waiting, delete_due, list_damaged, purge
from tests.core.store.test_erasure import WORD, delete_secrets, fill, occurrences


@pytest.fixture
def data(tmp_path):
    data = DataFolder(tmp_path / "data")
    data.make()
    for folder, name in (
        (data.logs, "lectern.log"),
        (data.logs, "lectern.log.1"),
        (data.logs / "indexing", "lectern.log"),
        (data.cache / "lab/questions-of-1", "examples.jsonl"),
        (data.experts / "gone", "examples.jsonl"),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"about {WORD}.txt\n", encoding="utf-8")
    return data


def delete_in(library, days_ago=0.0):
    """Delete a conversation, a collection and an expert, each of which speaks of the word."""
    conversation = fill(library)
    with library.transaction():
        library.conversations.delete(conversation)
        library.removals.add_collection(library.collections.ensure("secret"))
        library.db.execute(
            "INSERT INTO experts (name, collection_name, base_fingerprint, base_name, folder)"
            f" VALUES ('{WORD}', 'secret', '', '', 'gone')"
        )
        long_ago = time.time() - days_ago * 86400
        for table in ("conversations", "experts"):
            library.db.execute(
                f"UPDATE {table} SET deleted_at = ? WHERE id = (SELECT max(id) FROM {table})",
                (long_ago,),
            )


def test_a_purge_leaves_nothing_of_it_in_any_file(data):
    with Library.open(data.library) as library:
        delete_in(library)
        assert count_waiting(library) == Waiting(1, 1, 0, 1)
    aside = data.root / "library.damaged-20260101-000000.db"
    aside.write_text(WORD, encoding="utf-8")

    done = run_to_end(purge(data, damaged_too=False), lambda _: None)
    assert (done.conversations, done.collections, done.experts) == (1, 1, 1)
    assert done.compacted
    assert done.freed_bytes > 0
    assert done.damaged == (aside,)
    assert occurrences(data.library) == 1  # in the damaged file, of which the person is asked

    done = run_to_end(purge(data, damaged_too=True), lambda _: None)
    assert list_damaged(data) == []
    assert occurrences(data.library) == 0
    with Library.open(data.library) as library:
        assert [known.name for known in library.collections.all()] == ["open"]
        assert count_waiting(library) == Waiting(0, 0, 0, 0)


def test_a_purge_needs_no_other_process_to_end(data):
    with Library.open(data.library) as other:
        delete_in(other)
        assert run_to_end(purge(data, damaged_too=False), lambda _: None).compacted
        assert occurrences(data.library) == 0
        assert other.documents.counts() == {"ready": 60}


def test_what_was_deleted_a_month_ago_goes_by_itself_and_the_rest_can_be_restored(data):
    days = KEPT_S / 86400
    with Library.open(data.library) as library:
        delete_in(library, days_ago=days - 1)
        list(delete_due(data))
        assert count_waiting(library) == Waiting(1, 0, 0, 1)
        assert len(Experts(library, data.experts).list_removed()) == 1
        library.db.execute("UPDATE conversations SET deleted_at = deleted_at - 2 * 86400")
        library.db.execute("UPDATE experts SET deleted_at = deleted_at - 2 * 86400")
        list(delete_due(data))
        assert count_waiting(library) == Waiting(0, 0, 0, 0)
    assert not (data.experts / "gone").exists()


def test_questions_of_a_removed_collection_leave_the_cache(data):
    with Library.open(data.library) as library:
        fill(library)
        removed = library.collections.ensure("secret")
        kept = library.collections.ensure("open")
        delete_secrets(library, 0)
    for id_ in (removed, kept):
        (data.cache / f"lab/questions-of-{id_}").mkdir(exist_ok=True)

    list(delete_due(data))
    assert [f.name for f in (data.cache / "lab").iterdir()] == [f"questions-of-{kept}"]
