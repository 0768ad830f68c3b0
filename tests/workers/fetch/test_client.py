"""Downloads in a process of their own, from a hub on this machine."""

from __future__ import annotations

import time

import pytest

from desktop.core.errors import ModelError
from desktop.core.models.downloads import BytesFetched
from desktop.core.steps import run_to_end
from desktop.workers.fetch.client import fetch
from tests.fakes.model_hub import ModelHub, gguf, serve

MEGABYTE = 1024 * 1024
LARGE = gguf(5 * MEGABYTE)
KEY = "someone/tiny/tiny.gguf"


@pytest.fixture
def hub(monkeypatch):
    with serve(ModelHub({KEY: LARGE})) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        monkeypatch.setenv("HF_HUB_OFFLINE", "0")
        yield hub


def finish(steps):
    events = []
    path = run_to_end(steps, events.append)
    return path, [event for event in events if event]


def test_a_model_arrives_with_news_of_how_much_has_come(hub, tmp_path):
    path, events = finish(fetch("someone/tiny", "tiny.gguf", tmp_path))

    assert path.read_bytes() == LARGE
    assert events[-1] == BytesFetched(len(LARGE), len(LARGE))


def test_a_download_that_hears_nothing_can_be_left_at_once_and_is_taken_up(hub, tmp_path):
    hub.stall_after = 3 * MEGABYTE
    steps = fetch("someone/tiny", "tiny.gguf", tmp_path)
    while next(steps) is None:
        pass
    while next(steps) is not None:
        pass
    before = time.monotonic()
    steps.close()
    assert time.monotonic() - before < 5  # and not the thirty seconds of a lost connection
    hub.go_on.set()

    path, _ = finish(fetch("someone/tiny", "tiny.gguf", tmp_path))

    assert path.read_bytes() == LARGE
    assert hub.ranges[-1].startswith("bytes=")


def test_what_the_hub_refuses_is_the_same_sentence_as_without_a_process(hub, tmp_path):
    with pytest.raises(ModelError, match="no repository “someone/else”"):
        finish(fetch("someone/else", "tiny.gguf", tmp_path))


def test_downloads_that_the_system_switched_off_stay_off(hub, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    with pytest.raises(ModelError, match="HF_HUB_OFFLINE"):
        finish(fetch("someone/tiny", "tiny.gguf", tmp_path))
    assert hub.asked == []
