import pytest

from desktop.core.store.library import Library
from tests.commands import command
from tests.core.store.test_backup import ask, questions


@pytest.fixture
def data(tmp_path):
    (tmp_path / "data").mkdir()
    Library.open(tmp_path / "data/library.db").close()
    ask(tmp_path / "data/library.db", "First?")
    return tmp_path / "data"


def library(data, *arguments):
    return command.run(data, "library", *arguments, "--json")


def test_a_backup_is_made_listed_and_restored(data):
    made = library(data, "backup").json
    assert [b["path"] for b in library(data, "backups").json["backups"]] == [made["backup"]]
    ask(data / "library.db", "Second?")
    restored = library(data, "restore", "1")
    assert (restored.status, restored.json["restored"]) == (0, made["backup"])
    assert questions(data / "library.db") == ["First?"]


def test_a_backup_can_go_to_any_file_and_come_from_it(data, tmp_path):
    assert library(data, "backup", tmp_path / "copy.db").status == 0
    ask(data / "library.db", "Second?")
    assert library(data, "restore", tmp_path / "copy.db").status == 0
    assert questions(data / "library.db") == ["First?"]


def test_the_daily_backup_is_switched(data):
    assert library(data, "backups").json["daily"] is True
    assert library(data, "backups", "off").json["daily"] is False
    assert library(data, "backups").json["daily"] is False


def test_everything_is_exported_and_imported(data, tmp_path):
    assert library(data, "export", tmp_path / "all.zip").json["size_bytes"] > 0
    other = tmp_path / "other"
    assert library(other, "import", tmp_path / "all.zip").json["replaced"] is None
    assert questions(other / "library.db") == ["First?"]


@pytest.mark.parametrize(
    "arguments",
    [("restore", "7"), ("export",), ("import",), ("check", "more"), ("backups", "perhaps")],
)
def test_what_cannot_be_done_is_a_sentence(data, arguments):
    outcome = library(data, *arguments)
    assert outcome.status == 1
    assert outcome.json["error"]
