"""Downloads in the window: allowed first, then paused, taken up, given up, and arrived."""

from __future__ import annotations

import pytest

from desktop.core.errors import InputError
from desktop.core.models.catalogue import CatalogueModel
from desktop.core.paths import DataFolder
from desktop.jobs.downloads import Downloads, Transfer, TransferStage
from desktop.jobs.workspace import Changed, Workspace
from tests.fakes.model_hub import ModelHub, gguf, serve

MEGABYTE = 1024 * 1024
FILE = gguf(5 * MEGABYTE)
OFFER = CatalogueModel("tiny", "Tiny", "someone/tiny", "tiny.gguf", len(FILE), 512, "MIT")


@pytest.fixture
def hub(monkeypatch):
    with serve(ModelHub({"someone/tiny/tiny.gguf": FILE})) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        monkeypatch.setenv("HF_HUB_OFFLINE", "0")
        yield hub


@pytest.fixture
def workspace(qapp, tmp_path):
    made = Workspace(DataFolder(tmp_path / "data"))
    made.change_settings(downloads_allowed=True)
    yield made
    made.close()


@pytest.fixture
def downloads(workspace):
    return Downloads(workspace)


def stage(downloads):
    transfer = downloads.transfer(OFFER)
    return transfer and transfer.stage


def until(qtbot, condition):
    qtbot.waitUntil(condition, timeout=20_000)


def begin_download(qtbot, downloads, hub):
    """A download that has 3 MB and gets nothing more."""
    hub.stall_after = 3 * MEGABYTE
    downloads.start(OFFER)
    until(qtbot, lambda: downloads.transfer(OFFER).done_bytes >= MEGABYTE)


def test_a_model_arrives_and_the_data_folder_says_so(qtbot, downloads, workspace, hub):
    with (
        qtbot.waitSignal(downloads.arrived, timeout=20_000) as arrived,
        qtbot.waitSignal(workspace.changed, timeout=20_000) as changed,
    ):
        downloads.start(OFFER)

    assert arrived.args == [OFFER, workspace.data.models / "tiny.gguf"]
    assert changed.args == [Changed.MODELS]
    assert (workspace.data.models / "tiny.gguf").read_bytes() == FILE
    assert downloads.transfer(OFFER) is None
    assert downloads.active == []


def test_nothing_is_fetched_until_downloads_are_allowed(downloads, workspace, hub):
    workspace.change_settings(downloads_allowed=False)

    with pytest.raises(InputError, match="not allowed"):
        downloads.start(OFFER)
    assert hub.asked == []


def test_a_pause_shows_at_once_and_going_on_takes_up(qtbot, downloads, workspace, hub):
    begin_download(qtbot, downloads, hub)

    downloads.pause(OFFER)
    assert stage(downloads) is TransferStage.PAUSED
    downloads.start(OFFER)  # before the process of the first try is gone
    assert stage(downloads) is TransferStage.RUNNING
    until(qtbot, lambda: len(hub.ranges) == 2)
    hub.go_on.set()
    until(qtbot, (workspace.data.models / "tiny.gguf").is_file)

    assert (workspace.data.models / "tiny.gguf").read_bytes() == FILE
    assert hub.ranges[-1].startswith("bytes=")


def test_a_download_of_an_earlier_day_is_shown_as_paused(qtbot, downloads, workspace, hub):
    begin_download(qtbot, downloads, hub)
    downloads.pause(OFFER)
    until(qtbot, lambda: not workspace.runner.is_busy)

    transfer = Downloads(workspace).transfer(OFFER)

    assert transfer.stage is TransferStage.PAUSED
    assert transfer.done_bytes >= MEGABYTE


def test_giving_up_deletes_what_has_come(qtbot, downloads, workspace, hub):
    begin_download(qtbot, downloads, hub)

    downloads.give_up(OFFER)
    until(qtbot, lambda: not workspace.runner.is_busy)

    assert downloads.transfer(OFFER) is None
    assert [path for path in workspace.data.models.rglob("*") if path.is_file()] == []


def test_forbidding_downloads_pauses_those_under_way(qtbot, downloads, workspace, hub):
    begin_download(qtbot, downloads, hub)

    workspace.change_settings(downloads_allowed=False)

    assert stage(downloads) is TransferStage.PAUSED


def test_a_failure_says_what_to_do_and_can_be_tried_again(qtbot, downloads, workspace, hub):
    hub.refuse = (503, "")
    downloads.start(OFFER)
    until(qtbot, lambda: stage(downloads) is TransferStage.FAILED)
    assert "status 503" in downloads.transfer(OFFER).error.message

    hub.refuse = None
    downloads.start(OFFER)
    until(qtbot, (workspace.data.models / "tiny.gguf").is_file)


def test_closing_the_window_in_a_download_takes_no_time_and_loses_nothing(
    qtbot, downloads, workspace, hub, tmp_path
):
    begin_download(qtbot, downloads, hub)

    workspace.runner.shut_down()

    again = Workspace(DataFolder(tmp_path / "data"))
    assert Downloads(again).transfer(OFFER).done_bytes >= MEGABYTE
    again.close()


def test_the_rate_is_that_of_the_last_seconds_and_tells_the_time_left(workspace, hub):
    now = [0.0]
    downloads = Downloads(workspace, clock=lambda: now[0])
    download = downloads._make_download(OFFER)
    rates = []
    for second, done in ((0, 0), (1, 1000), (2, 2000), (20, 3000), (21, 5000)):
        now[0] = float(second)
        rates.append(download._rate(done))

    assert rates == [None, 1000, 1000, None, 2000]
    left = Transfer(OFFER, TransferStage.RUNNING, 0, 10_000, bytes_per_second=2000)
    assert left.seconds_left == 5
