import os
import threading

import pytest

from desktop.core.ingest.events import FileDone, Summary
from desktop.core.ingest.pipeline import add_paths
from desktop.core.ingest.watch import watch
from desktop.core.store.library import Library
from tests.core.ingest.fakes import HashEmbedder, PlainReader


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


@pytest.fixture
def folder(tmp_path, library):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "one.txt").write_text("The first.")
    add_paths(library, "c", [folder])
    return folder


@pytest.fixture
def followed(library):
    stop = threading.Event()
    events = watch(library, "c", PlainReader(), HashEmbedder(), stop)
    yield events
    stop.set()
    assert not any(isinstance(event, FileDone) for event in events)


def until_read(events, name):
    """Go on until this file has been read; the test's time limit is the only one."""
    for event in events:
        if isinstance(event, FileDone) and event.path.name == name:
            return
    raise AssertionError("it ended")


def first_round(events):
    while not isinstance(next(events), Summary):
        pass


def test_a_file_that_comes_just_after_the_first_round_is_read(folder, followed):
    first_round(followed)
    (folder / "two.txt").write_text("The second.")
    until_read(followed, "two.txt")


def test_a_file_that_comes_while_it_is_quiet_is_read(folder, followed):
    first_round(followed)
    first_round(followed)  # the look at what came before the watcher stood
    writing = threading.Timer(0.3, (folder / "two.txt").write_text, ["The second."])
    writing.start()
    until_read(followed, "two.txt")
    writing.join()


def test_a_file_that_comes_in_the_midst_of_a_round_is_read(folder, followed):
    first_round(followed)
    first_round(followed)
    (folder / "two.txt").write_text("The second.")
    next(followed)  # that round's scan is over
    (folder / "three.txt").write_text("The third.")
    until_read(followed, "three.txt")


def test_a_folder_added_meanwhile_is_followed_too(folder, followed, library, tmp_path):
    first_round(followed)
    first_round(followed)
    other = tmp_path / "other"
    other.mkdir()
    add_paths(library, "c", [other])
    (folder / "two.txt").write_text("The second.")
    until_read(followed, "two.txt")
    first_round(followed)
    (other / "three.txt").write_text("The third.")
    until_read(followed, "three.txt")


def test_a_folder_whose_name_is_not_utf8_is_no_obstacle(folder, followed, library, tmp_path):
    odd = os.fsencode(tmp_path) + b"/caf\xe9"
    os.mkdir(odd)  # noqa: PTH102 - bytes
    add_paths(library, "c", [os.fsdecode(odd)])
    first_round(followed)
    (folder / "two.txt").write_text("The second.")
    until_read(followed, "two.txt")
