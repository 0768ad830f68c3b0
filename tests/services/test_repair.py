import pytest

from desktop.core.errors import LibraryError
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.services.repair import repair_library
from tests.core.store.test_library import add


@pytest.fixture
def path(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        add(library, "a", "/a/one.txt", "Alpha.")
    return tmp_path / "library.db"


def test_what_is_derived_is_rebuilt_in_the_same_file(path):
    with Library.open(path) as library:
        library.db.execute("INSERT INTO words (words) VALUES ('delete-all')")
    rebuilt = []
    result = run_to_end(repair_library(path), rebuilt.append)
    assert result.replacement is None
    assert [found.problem for found in result.checks if found.problem] == []
    assert len(rebuilt) >= 2
    assert [file.name for file in path.parent.glob("*.db")] == ["library.db"]


def test_a_damaged_file_is_replaced_and_never_written_to(path):
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(4096))
    damaged = path.read_bytes()
    result = run_to_end(repair_library(path))
    assert result.replacement is not None
    assert result.replacement.damaged.read_bytes() == damaged
    assert result.replacement.saved["documents"] == 1


def test_a_library_of_the_future_stays_as_it_is(path):
    with Library.open(path) as library:
        library.db.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryError, match="newer version"):
        run_to_end(repair_library(path))
    assert [file.name for file in path.parent.glob("*.db")] == ["library.db"]
