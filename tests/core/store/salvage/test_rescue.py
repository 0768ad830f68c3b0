import random
import shutil

import pytest

from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.store.repair import replace_damaged_library
from tests.core.store.salvage import damage

KINDS = ("flip", "tear", "truncate", "noise", "elsewhere")


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    return damage.fill(tmp_path_factory.mktemp("sound") / "library.db")


@pytest.fixture(scope="module")
def whole(sound):
    return damage.all_rows(sound)


@pytest.fixture
def path(sound, tmp_path):
    return shutil.copy(sound, tmp_path / "library.db")


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


@pytest.mark.parametrize("seed", range(20))
def test_random_damage_costs_no_row_that_can_be_read(path, whole, seed):
    path.write_bytes(damage.damage(path.read_bytes(), random.Random(seed), KINDS[seed % 5]))
    assert lost_by_repair(path, whole) == {}
