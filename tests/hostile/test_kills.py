"""A kill at any moment loses nothing that was reported as stored."""

import shutil
from pathlib import Path

import pytest

from desktop.core.paths import DataFolder
from desktop.core.store.library import Library
from tests.hostile.kills import KINDS, Report, Stage, as_run, kill_often

COUNT, SEED = 10, 77_000
"""One of almost every kind; CI kills more, by the command."""


@pytest.mark.slow
def test_kills_at_any_moment_lose_nothing_that_was_promised(tmp_path):
    report = kill_often(COUNT, SEED, tmp_path)
    assert report.harmful == []
    assert report.kills.total() == COUNT
    assert set(report.kills) == {*KINDS[:COUNT]}
    assert report.promises > 0
    # On a fast machine some have ended before they are killed.
    assert report.at_work >= COUNT // 4


@pytest.fixture
def stage(tmp_path):
    def make(kind):
        stage = Stage(kind, tmp_path)
        shutil.copytree(tmp_path / "whole", tmp_path / "data")
        return stage

    return make


def test_a_promise_that_was_not_kept_is_found(stage):
    assert stage("settings").examine(["3"]) == [
        "the settings are those of change -1, and change 3 was reported"
    ]


def test_a_document_that_was_reported_and_is_not_there_is_found(stage):
    found = stage("indexing").examine(["7.txt"])
    assert found == ["7.txt was reported as read, and is not"]


def test_words_that_were_deleted_for_good_and_are_there_are_found(stage):
    found = stage("deletion for good").examine(["0"])
    assert found == ["conversation 0 was deleted for good, and its words are in a file"]


def test_a_damaged_library_is_found(stage, tmp_path):
    conversations = stage("conversations")
    file = DataFolder(tmp_path / "data").library
    with Library.open(file) as library:
        page = library.db.execute("PRAGMA page_size").get
    with Path(file).open("r+b") as written:
        written.seek(page * 4)
        written.write(bytes(page * 20))
    assert conversations.examine([]) != []


def test_a_report_tells_how_many_were_at_work_and_how_much_was_promised():
    report = Report(at_work=2, promises=5)
    report.kills["settings"] = 3
    run = as_run(1, 3, report)
    assert run.outcomes == {"settings": 3}
    assert run.facts == {"at work": 2, "promises": 5}
