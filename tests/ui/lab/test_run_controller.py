"""The verdict of a run switches the expert in the window too, and a notice takes that back."""

from __future__ import annotations

import pytest

from desktop.core.settings import Settings
from desktop.jobs.lab import LabJobs
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.lab.screen import LabScreen
from tests.fakes.lab_bench import build_bench


@pytest.fixture
def bench(tmp_path):
    bench = build_bench(tmp_path)
    yield bench
    bench.library.close()


@pytest.fixture
def workspace(qapp, bench):
    workspace = Workspace(bench.data, bench.processes)
    yield workspace
    workspace.close()


def test_the_verdict_switches_the_expert_and_can_be_undone(qtbot, qapp, bench, workspace):
    comparing = LabJobs(workspace)
    screen = LabScreen(workspace, comparing, CurrentTheme(qapp, Settings(theme="light")))
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.undo_offered, timeout=30_000) as heard:
        comparing.compare(bench.question_set.id, bench.request)
    qtbot.waitUntil(lambda: not comparing.is_busy, timeout=10_000)
    sentence, undo = heard.args
    assert sentence == "“Keeper” now answers by itself where it fits."
    assert bench.expert.enabled
    assert bench.expert.measures["lab"]["outcome"] == "helps"

    undo()
    qtbot.waitUntil(lambda: not bench.expert.enabled, timeout=10_000)
    qtbot.waitUntil(lambda: "lab" not in bench.expert.measures, timeout=10_000)
