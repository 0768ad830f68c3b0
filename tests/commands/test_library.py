import os
import random

import pytest

from desktop.core.store.library import Library
from tests.commands import command
from tests.commands.conftest import write

PAGE = 4096


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A library of some hundred pages."""
    base = tmp_path_factory.mktemp("large")
    texts = {f"{n}.txt": f"Document {n} of the river archive. " * 300 for n in range(60)}
    folder = write(base / "documents", texts)
    outcome = command.run(base / "data", "index", folder, "--words-only", "--collection", "notes")
    assert outcome.status == 0
    return (base / "data/library.db").read_bytes()


@pytest.fixture
def data(large, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/library.db").write_bytes(large)
    return tmp_path / "data"


def library(data, *arguments):
    return command.run(data, "library", *arguments, "--json")


def overwrite(path, at, length):
    with path.open("r+b") as file:
        file.seek(at)
        file.write(bytes(random.Random(at).randbytes(length)))


def test_a_sound_library_says_so(data):
    outcome = library(data, "check")
    assert (outcome.status, outcome.json["sound"]) == (0, True)
    assert {check["problem"] for check in outcome.json["checks"]} == {""}


def test_info_counts_what_is_there(data):
    info = library(data).json
    assert info["documents"] == {"ready": 60}
    assert info["size_bytes"] == (data / "library.db").stat().st_size


DAMAGES = {
    "cut in half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "cut by a page": lambda path: os.truncate(path, path.stat().st_size - PAGE),
    "cut to its first page": lambda path: os.truncate(path, PAGE),
    "cut to some bytes": lambda path: os.truncate(path, 50),
    "overwritten at the beginning": lambda path: overwrite(path, 0, 100),
    "overwritten in the schema": lambda path: overwrite(path, 100, 3000),
    "overwritten at a third": lambda path: overwrite(path, path.stat().st_size // 3, 9000),
    "overwritten at two thirds": lambda path: overwrite(path, path.stat().st_size * 2 // 3, 9000),
    "overwritten near the end": lambda path: overwrite(path, path.stat().st_size - 9000, 8000),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_a_sentence_found_by_check_and_ended_by_repair(data, damage):
    path = data / "library.db"
    DAMAGES[damage](path)
    for arguments in (["search", "--words-only", "river"], ["documents"], ["collections"]):
        outcome = command.run(data, *arguments)
        assert outcome.status in (0, 1)
        said = outcome.sentence
        assert said == "" or "is damaged" in said or "is not a Lectern library" in said

    checked = library(data, "check")
    assert (checked.status, checked.json["sound"]) == (4, False)

    repaired = library(data, "repair")
    assert repaired.status == 0
    assert library(data, "check").json["sound"]
    if repaired.json.get("replaced"):
        assert os.path.exists(repaired.json["damaged"])  # noqa: PTH110


def test_a_library_of_which_half_was_saved_can_be_filled_again(data):
    os.truncate(data / "library.db", (data / "library.db").stat().st_size // 2)
    assert library(data, "repair").json["collections"] == ["notes"]
    summary = command.run(data, "index", "--words-only", "--collection", "notes", "--json").lines[
        -1
    ]
    assert summary["by_state"] == {"ready": 60}


def test_repair_leaves_a_library_of_the_future_where_it_is(data):
    with Library.open(data / "library.db") as opened:
        opened.db.execute("PRAGMA user_version = 999")
    outcome = library(data, "repair")
    assert outcome.status == 1
    assert "newer version" in outcome.json["error"]
    assert [path.name for path in data.glob("*.db")] == ["library.db"]


def test_another_file_in_its_place_is_named(tmp_path):
    (tmp_path / "library.db").write_text("A shopping list. " * 100)
    outcome = command.run(tmp_path, "documents")
    assert outcome.status == 1
    assert "not a Lectern library" in outcome.sentence


def test_purge_says_what_it_deleted_for_good(data):
    (data / "library.damaged-20260101-000000.db").write_bytes(b"damaged")
    command.run(data, "collections", "--remove", "notes")
    told = library(data, "purge").json
    assert told["compacted"] is True
    assert [os.path.basename(path) for path in told["damaged"]] == [  # noqa: PTH119 - of text
        "library.damaged-20260101-000000.db"
    ]
    assert library(data, "purge", "--damaged-too").json["damaged"] == []
    assert b"river archive" not in (data / "library.db").read_bytes()
