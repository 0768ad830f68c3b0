from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.store.repair import replace_damaged_library
from tests.core.store.salvage import damage


def test_texts_and_passages_are_made_again_from_each_other(path, whole):
    pages = damage.pages_of(path)
    damage.zero(path, pages["passages"][len(pages["passages"]) // 2])
    damage.zero(path, pages["contents"][-1])
    replace_damaged_library(path)
    with Library.open(path) as library:
        texts = {text for (text,) in library.db.execute("SELECT text FROM contents")}
        covered = library.db.execute(
            "SELECT sum(length(text)) FROM passages WHERE content_id <= 12"
        ).get
    assert texts <= {row[5] for row in whole["contents"].values()}
    there = sum(len(row[5]) for (id_,), row in whole["contents"].items() if id_ <= 12)
    assert covered > 0.95 * there


def test_a_number_that_is_damaged_makes_no_endless_work(path):
    with Library.open(path) as library:
        library.db.execute("UPDATE passages SET ordinal = 1 << 60 WHERE id = 5")
        library.db.execute("UPDATE passages SET char_start = 1 << 50 WHERE id = 9")
    replace_damaged_library(path)
    with Library.open(path) as library:
        assert [found for found in check(library) if found.problem] == []
