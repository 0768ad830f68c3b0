import pytest

from desktop.core.store.migrations import STEPS
from desktop.core.store.salvage.page_file import PageFile
from desktop.core.store.salvage.shape import shapes
from desktop.core.store.salvage.source import DamagedFile
from tests.core.store.salvage import damage

SHAPES = shapes(len(STEPS))


@pytest.fixture
def opened(path):
    files = []

    def open_file():
        files.append(PageFile(path))
        return DamagedFile(files[-1], SHAPES)

    yield open_file
    for file in files:
        file.close()


def test_the_rows_and_the_entries_of_indexes_are_found(opened):
    file = opened()
    assert len(list(file.rows(SHAPES["turns"]))) == 80
    assert len(list(file.rows(SHAPES["lab_answers"]))) == 30
    assert len(list(file.index_rows("turns_by_conversation"))) == 80
    assert list(file.pages_astray()) == []


def test_rows_below_a_damaged_page_are_astray(opened, path):
    damage.zero(path, damage.pages_of(path)["passages"][0])
    file = opened()
    assert list(file.rows(SHAPES["passages"])) == []
    assert sum(map(len, file.pages_astray())) == 144


def test_of_a_schema_whose_first_page_is_lost_the_others_are_read(opened, path):
    damage.zero(path, 1)
    file = opened()
    reached = sum(len(list(file.rows(SHAPES[table]))) for table in ("turns", "passages"))
    assert reached + sum(map(len, file.pages_astray())) > 220
