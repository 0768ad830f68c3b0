import random
import shutil

import apsw
import pytest

from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.store.repair import replace_damaged_library
from desktop.core.store.salvage.rescue import rows_in_order_first
from desktop.core.store.salvage.tree import StoredRow
from tests.core.store.salvage import damage

SLOW_SEEDS = [pytest.param(seed, marks=pytest.mark.slow) for seed in range(20, 180)]
KINDS = ("flip", "tear", "truncate", "noise", "elsewhere")


def lost_by_repair(path, whole):
    """The rows that SQLite reads in the damaged file, and that the repaired one lacks."""
    before = damage.readable(path, whole)
    replace_damaged_library(path)
    with Library.open(path) as library:
        assert [found for found in check(library) if found.problem] == []
    after = damage.all_rows(path)
    lost = {
        table: {
            id_
            for id_ in ids
            if damage.lasting(table, after[table].get(id_))
            != damage.lasting(table, whole[table][id_])
        }
        for table, ids in before.items()
    }
    return {table: ids for table, ids in lost.items() if ids}


def test_a_page_of_zeros_in_any_table_or_index_costs_no_row_that_can_be_read(
    sound, whole, tmp_path
):
    failures = {}
    for name, pages in damage.pages_of(sound).items():
        for page in dict.fromkeys((pages[0], pages[len(pages) // 2], pages[-1])):
            path = shutil.copy(sound, tmp_path / "library.db")
            damage.zero(path, page)
            lost = lost_by_repair(path, whole)
            if lost:
                failures[name, page] = lost
    assert failures == {}


@pytest.mark.parametrize("seed", [*range(20), *SLOW_SEEDS])
def test_random_damage_costs_no_row_that_can_be_read(path, whole, seed):
    path.write_bytes(damage.damage(path.read_bytes(), random.Random(seed), KINDS[seed % 5]))
    assert lost_by_repair(path, whole) == {}


def with_log(path):
    """Change the library so that the changes stand in the log alone."""
    library = Library.open(path)
    library.db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    library.db.execute("PRAGMA wal_autocheckpoint = 0")
    with library.transaction():
        library.db.execute("UPDATE turns SET rating = 1 WHERE id % 3 = 0")
        library.db.execute("DELETE FROM turns WHERE id > 70")
    for number in range(40):
        conversation = library.conversations.start()
        library.conversations.ask(conversation, None, f"late question {number} " * 40)
    library.close()
    return path.with_name(path.name + "-wal")


@pytest.mark.parametrize(
    "seed", [*range(4), *(pytest.param(n, marks=pytest.mark.slow) for n in range(4, 24))]
)
def test_damage_in_the_log_costs_no_row_that_can_be_read(path, seed):
    log = with_log(path)
    whole = damage.all_rows(shutil.copytree(path.parent, path.parent / "whole") / path.name)
    chance = random.Random(seed)
    log.write_bytes(damage.damage(log.read_bytes(), chance, KINDS[seed % 4]))
    if seed % 2:
        path.write_bytes(damage.damage(path.read_bytes(), chance, "tear"))
    assert lost_by_repair(path, whole) == {}


@pytest.mark.skipif(not shutil.which("sqlite3"), reason="SQLite's own shell is not installed")
@pytest.mark.parametrize("seed", range(5))
def test_as_much_is_saved_as_by_the_shell_of_sqlite(path, whole, tmp_path, seed):
    path.write_bytes(damage.damage(path.read_bytes(), random.Random(seed), KINDS[seed]))
    theirs = damage.recovered_by_shell(shutil.which("sqlite3"), path, tmp_path / "theirs.db")
    replace_damaged_library(path)
    ours = damage.all_rows(path)
    for table in ("collections", "documents", "contents", "conversations", "turns", "experts"):
        right = {id_ for id_, row in theirs[table].items() if whole[table].get(id_) == row}
        assert right - ours[table].keys() == set()


def test_what_was_deleted_does_not_come_back(path):
    with Library.open(path) as library:
        library.db.execute("DELETE FROM conversations")
        library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damage.zero(path, damage.pages_of(path)["passages"][0])
    replace_damaged_library(path)
    assert damage.all_rows(path)["turns"] == {}


def test_of_two_rows_with_one_id_the_one_in_its_place_comes_first():
    ids = [36, 40, 38, 39, 40, 41]
    rows = [StoredRow(id_, [place]) for place, id_ in enumerate(ids)]
    first = {}
    for row in rows_in_order_first(rows):
        first.setdefault(row.rowid, row.values[0])
    assert first == {36: 0, 38: 2, 39: 3, 40: 4, 41: 5}
    assert len(list(rows_in_order_first(rows))) == len(rows)
