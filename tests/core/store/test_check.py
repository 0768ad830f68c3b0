import pytest

from desktop.core.store.check import check, repair
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
    assert len(list(check(library))) == 6


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
