"""Jobs run on other threads, in their lane, and end before the program does."""

from __future__ import annotations

import gc
import sys
import threading
import weakref

import pytest

from desktop.jobs.job import call
from desktop.jobs.runner import JobRunner


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.shut_down()


def test_whoever_computes_gives_way_to_the_window_at_once(runner):
    assert sys.getswitchinterval() <= 0.001


def test_jobs_of_one_lane_run_one_after_the_other_in_order(qtbot, runner):
    order = []
    jobs = [call(lambda n=n: order.append(n)) for n in range(20)]
    with qtbot.waitSignal(jobs[-1].ended, timeout=5000):
        for job in jobs:
            runner.start(job, lane="writes")

    assert order == list(range(20))


def test_shutting_down_finishes_what_is_to_be_written(qtbot, qapp):
    runner = JobRunner()
    written = []
    gate = threading.Event()

    def first():
        gate.wait(5)
        written.append("first")

    runner.start(call(first), lane="writes")
    runner.start(call(lambda: written.append("second")), lane="writes")
    gate.set()
    runner.shut_down()

    assert written == ["first", "second"]


def test_a_job_outlives_its_thread_and_is_then_let_go(qtbot, runner, monkeypatch):
    monkeypatch.setattr("desktop.jobs.runner.KEPT_MS", 200)
    job = call(lambda: 1)
    known = weakref.ref(job)
    with qtbot.waitSignal(job.ended):
        runner.start(job)
    del job

    assert known() is not None  # its thread may still be on the way out
    qtbot.waitUntil(lambda: not gc.collect() and known() is None, timeout=5_000)
