import apsw
import pytest

from desktop.core.errors import DamagedLibraryError
from desktop.core.ingest.reader_versions import is_current
from desktop.core.retrieval.search import search
from desktop.core.store.check import check, repair
from desktop.core.store.connection import as_library_error
from desktop.core.store.library import Library
from tests.core.store.test_library import add, embed_all, vector


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        add(library, "a", "/a/one.txt", "Alpha one.", "Alpha two.")
        add(library, "b", "/b/one.txt", "Alpha one.", "Alpha two.")
        embed_all(library, vectors=[vector(1), vector(0, 1)])
        yield library


def problems(library):
    return [found.problem for found in check(library) if found.problem]


def test_a_sound_library_has_no_problems(library):
    assert problems(library) == []
    assert len(list(check(library))) == 7


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        ("INSERT INTO words (words) VALUES ('delete-all')", "word index"),
        ("DELETE FROM codes_1 WHERE passage_id = 2", "cannot be found by vector"),
        ("DELETE FROM vectors_1 WHERE passage_id = 1", "neither a vector"),
        ("UPDATE vectors_1 SET vector = x'00' WHERE passage_id = 1", "wrong length"),
        ("INSERT INTO vectors_1 VALUES (99, zeroblob(32))", "belong to no passage"),
        ("UPDATE documents SET content_id = NULL", "lost their text"),
    ],
)
def test_damage_is_found_and_mended(library, damage, named):
    library.db.execute(damage)
    assert any(named in problem for problem in problems(library))
    list(repair(library))
    assert problems(library) == []


@pytest.mark.parametrize(
    ("column", "count"), [("contents.structure", 1), ("contents.notes", 1), ("passages.units", 2)]
)
def test_values_that_are_no_json_are_found_and_mended(library, column, count):
    table, _, name = column.partition(".")
    library.db.execute(f"UPDATE {table} SET {name} = 'x'")
    found = {result.subject: result.problem for result in check(library) if result.problem}
    assert list(found) == ["stored values"]
    assert found["stored values"].startswith(f"{count} stored value")
    list(repair(library))
    assert problems(library) == []
    assert search(library, "alpha")


def test_a_document_whose_structure_was_damaged_is_read_again(library):
    library.db.execute("UPDATE contents SET structure = '[['")
    list(repair(library))
    (reader,) = library.contents.readers()
    assert not is_current(reader)


def test_an_error_of_damaged_values_is_told_as_damage(library):
    library.db.execute("UPDATE passages SET units = 'x'")
    with pytest.raises(DamagedLibraryError):
        search(library, "alpha")
    library.db.execute("UPDATE passages SET units = NULL")
    library.db.execute("UPDATE contents SET structure = 'x'")
    with pytest.raises(apsw.SQLError) as failed:
        search(library, "alpha")
    assert isinstance(as_library_error(failed.value, library.path), DamagedLibraryError)
