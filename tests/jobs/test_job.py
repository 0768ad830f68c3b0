"""Jobs run generators on other threads and are heard of on the window's."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread

from desktop.core.errors import InputError
from desktop.jobs.job import Job, call
from desktop.jobs.runner import JobRunner


class SignalRecorder(QObject):
    """Notes what a job says, and on which thread it hears it."""

    def __init__(self, job):
        super().__init__()
        self.said = []
        self.threads = set()
        job.reported.connect(self.on_reported)
        job.done.connect(self.on_done)
        job.failed.connect(self.on_failed)
        job.cancelled.connect(self.on_cancelled)

    def _note(self, *what):
        self.said.append(what)
        self.threads.add(QThread.currentThread())

    def on_reported(self, fact):
        self._note("reported", fact)

    def on_done(self, result):
        self._note("done", result)

    def on_failed(self, error):
        self._note("failed", str(error))

    def on_cancelled(self):
        self._note("cancelled")


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.shut_down()


def run_job(qtbot, runner, job, lane=""):
    heard = SignalRecorder(job)
    with qtbot.waitSignal(job.ended, timeout=5000):
        runner.start(job, lane=lane)
    return heard


def test_what_is_yielded_is_reported_and_what_is_returned_is_the_result(qtbot, runner):
    def steps():
        yield 1
        yield 2
        return "end"

    heard = run_job(qtbot, runner, Job(steps))

    assert heard.said == [("reported", 1), ("reported", 2), ("done", "end")]
    assert heard.threads == {QThread.currentThread()}


def test_the_work_itself_is_on_another_thread(qtbot, runner):
    heard = run_job(qtbot, runner, call(threading.get_ident))

    assert heard.said[0][1] != threading.get_ident()


def test_an_error_ends_a_job_and_is_handed_on(qtbot, runner):
    def steps():
        yield 1
        raise InputError("Bad.", "Do better.")

    assert run_job(qtbot, runner, Job(steps)).said == [
        ("reported", 1),
        ("failed", "Bad. Do better."),
    ]


def test_a_cancelled_job_is_left_at_its_next_step_and_cleans_up(qtbot, runner):
    cleaned = threading.Event()
    begun = threading.Event()

    def steps():
        try:
            while True:
                begun.set()
                yield
        finally:
            cleaned.set()

    job = Job(steps)
    heard = SignalRecorder(job)
    with qtbot.waitSignal(job.ended, timeout=5000):
        runner.start(job)
        assert begun.wait(5)
        job.cancel()

    assert cleaned.is_set()
    assert heard.said[-1] == ("cancelled",)


def test_hundreds_of_reports_arrive_whole_and_in_order(qtbot, runner):
    def steps():
        yield from range(3000)

    heard = run_job(qtbot, runner, Job(steps))

    assert [signal[1] for signal in heard.said] == [*range(3000), None]
