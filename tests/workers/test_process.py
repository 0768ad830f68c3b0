import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.core.errors import InputError, LibraryError, ModelError, WorkerError
from desktop.workers.process import WorkerProcess
from tests.fakes.processes import is_alive, wait_until, wait_until_dead

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def log_file(tmp_path):
    return tmp_path / "logs" / "fake.log"


@pytest.fixture
def worker(log_file):
    process = WorkerProcess("tests.fakes.worker", ["--an", "argument"], log_file=log_file)
    yield process
    process.close()


@pytest.fixture
def noisy():
    process = WorkerProcess("tests.fakes.noisy_worker")
    yield process
    process.close()


def test_the_child_says_who_it_is_before_anything_else(worker):
    assert not worker.running
    worker.start()

    assert worker.hello["worker"] == "fake"
    assert worker.hello["pid"] == worker.pid
    assert worker.hello["arguments"] == ["--an", "argument"]


def test_starting_twice_is_starting_once(worker):
    worker.start()
    pid = worker.pid
    worker.start()

    assert worker.pid == pid


def test_a_request_starts_the_child_and_gives_its_events_in_order_and_then_its_result(worker):
    steps = worker.call("count", to=3)

    assert [next(steps)["number"] for _ in range(3)] == [0, 1, 2]
    with pytest.raises(StopIteration) as stop:
        next(steps)
    assert stop.value.value["counted"] == 3


def test_asking_gives_the_result_alone(worker):
    assert worker.ask("count", to=5)["counted"] == 5


def test_any_text_comes_back_unchanged(worker):
    text = 'quotes " and \\ backslashes\nnew lines \u2028 \0, 漢字, 🙂 and a lone \udce9'

    assert worker.ask("echo", value=text)["value"] == text


@pytest.mark.parametrize("kind", [InputError, LibraryError, ModelError, WorkerError])
def test_a_failure_arrives_as_the_error_that_the_child_raised(worker, kind):
    with pytest.raises(kind) as caught:
        worker.ask("fail", kind=kind.__name__)

    assert (caught.value.message, caught.value.hint) == ("It broke.", "Mend it.")
    assert worker.ask("echo", value=1)["value"] == 1


def test_a_bug_in_a_handler_fails_its_request_and_leaves_its_traceback_in_the_log(worker, log_file):
    with pytest.raises(WorkerError, match="ZeroDivisionError"):
        worker.ask("bug")

    assert worker.ask("echo", value="still here")["pid"] == worker.pid
    assert "Traceback" in log_file.read_text()


def test_an_unknown_request_fails_and_the_child_lives_on(worker):
    with pytest.raises(WorkerError, match="fly"):
        worker.ask("fly")

    assert worker.ask("echo", value=1)["pid"] == worker.pid


def test_whatever_prints_in_the_child_lands_in_the_log_and_not_in_the_protocol(worker, log_file):
    assert worker.ask("shout")["shouted"]
    worker.close()

    log = log_file.read_text()
    assert all(stray in log for stray in ("stray print", "stray write", "stray child"))


def test_lines_that_are_no_events_are_passed_over(noisy):
    assert noisy.ask("echo", value="kept")["value"] == "kept"
    assert noisy.ask("echo", value="again")["value"] == "again"


def test_events_of_an_unknown_type_are_handed_on_for_the_caller_to_ignore(noisy):
    steps = noisy.call("echo", value=1)

    assert next(steps)["type"] == "of_the_future"
    with pytest.raises(StopIteration) as stop:
        next(steps)
    assert stop.value.value["value"] == 1


@pytest.mark.parametrize("op", ["forever", "until_noticed"])
def test_closing_the_steps_cancels_the_request_and_the_child_takes_the_next(worker, op):
    steps = worker.call(op)
    next(steps)
    steps.close()

    assert worker.ask("echo", value="next")["pid"] == worker.hello["pid"]


def test_a_request_that_waits_can_be_cancelled_without_harm_to_the_one_before_it(worker):
    first = worker.submit("forever")
    assert first.mailbox.get()[1]["type"] == "began"
    pid = worker.pid
    second = worker.call("count", to=3)
    third = worker.submit("echo", value="after both")
    waiting = worker.submit("count", to=3)
    worker.cancel(waiting)
    second.close()

    assert waiting.ended
    assert not first.ended
    assert worker.pid == pid
    worker.cancel(first)
    assert third.mailbox.get(timeout=10)[1]["pid"] == pid


def test_a_child_that_hears_no_cancel_is_killed_and_the_next_request_starts_another(
    worker, tmp_path
):
    call = deafen(worker, tmp_path)
    deaf = worker.pid
    worker.cancel(call, timeout_s=0.2)

    assert call.mailbox.get(timeout=10)[1]["died"]
    assert wait_until_dead(deaf)
    assert worker.ask("echo", value="hello")["pid"] != deaf


def test_a_death_in_mid_request_is_one_error_and_the_next_request_starts_another(worker):
    steps = worker.call("die")
    assert next(steps)["type"] == "began"
    dead = worker.hello["pid"]
    with pytest.raises(WorkerError, match=r"ended unexpectedly \(status 7\)"):
        next(steps)

    assert worker.ask("echo", value=1)["pid"] != dead


def test_a_killed_child_is_told_from_one_that_ended_by_itself(worker):
    steps = worker.call("forever")
    next(steps)
    os.kill(worker.pid, signal.SIGKILL)

    with pytest.raises(WorkerError) as caught:
        next(steps)
    assert "memory" in caught.value.hint


def test_a_death_between_requests_is_not_noticed(worker):
    worker.ask("echo", value=1)
    dead = worker.pid
    os.kill(dead, signal.SIGKILL)
    assert wait_until_dead(dead)

    assert worker.ask("echo", value=2)["pid"] != dead


def test_everything_under_way_fails_once_when_the_child_dies(worker):
    mailbox = queue.SimpleQueue()
    calls = [worker.submit("forever", mailbox=mailbox) for _ in range(5)]
    assert mailbox.get()[1]["type"] == "began"
    worker.kill()

    ends = [mailbox.get(timeout=10) for _ in calls]
    assert {call.number for call, _ in ends} == {call.number for call in calls}
    assert all(event["died"] for _, event in ends)
    assert mailbox.empty()


def test_a_program_that_cannot_start_is_one_error(log_file):
    process = WorkerProcess("tests.workers.there_is_no_such_worker", log_file=log_file)
    with pytest.raises(WorkerError, match="did not start"):
        process.ask("echo", value=1)

    assert "No module named" in log_file.read_text()
    process.close()


def test_long_messages_pass_both_ways_at_once(worker):
    size = 400_000
    calls = [worker.submit("large", text="x" * size, size=size) for _ in range(30)]

    for call in calls:
        _, event = call.mailbox.get(timeout=60)
        assert (event["received"], len(event["text"])) == (size, size)


def test_several_threads_share_one_child(worker):
    pids = queue.SimpleQueue()

    def ask_often():
        for number in range(50):
            answer = worker.ask("echo", value=number)
            assert answer["value"] == number
            pids.put(answer["pid"])

    threads = [threading.Thread(target=ask_often) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert pids.qsize() == 200
    assert {pids.get() for _ in range(200)} == {worker.pid}


def test_an_urgent_request_goes_ahead_of_those_that_wait(worker):
    mailbox = queue.SimpleQueue()
    steps = worker.call("forever")
    next(steps)
    late = [worker.submit("echo", mailbox=mailbox, value=number) for number in range(3)]
    urgent = worker.submit("echo", mailbox=mailbox, value="urgent", urgent=True)
    steps.close()

    order = [mailbox.get(timeout=10)[0].number for _ in range(4)]
    assert order == [urgent.number, *(call.number for call in late)]


def test_an_urgent_request_is_answered_in_a_pause_of_the_one_under_way(worker, tmp_path):
    sign = tmp_path / "sign"
    mailbox = queue.SimpleQueue()
    patient = worker.submit("patient", mailbox=mailbox, sign=str(sign))
    usual = worker.submit("echo", mailbox=mailbox, value="usual")
    assert worker.ask("echo", urgent=True, value="urgent")["value"] == "urgent"
    with pytest.raises(WorkerError, match="ZeroDivisionError"):
        worker.ask("bug", urgent=True)
    assert mailbox.empty()
    sign.touch()

    assert [mailbox.get(timeout=10)[0] for _ in range(2)] == [patient, usual]


def test_closing_ends_the_child_at_once_even_in_mid_request(worker):
    call = worker.submit("forever")
    assert call.mailbox.get()[1]["type"] == "began"
    pid = worker.pid
    worker.close()

    assert not is_alive(pid)
    assert not worker.running


def test_closing_kills_a_child_that_does_not_listen(worker, tmp_path):
    deafen(worker, tmp_path)
    pid = worker.pid
    worker.close()

    assert not is_alive(pid)


PARENT = """
import sys
from desktop.workers.process import WorkerProcess
worker = WorkerProcess("tests.fakes.worker")
worker.submit(sys.argv[1], sign=sys.argv[2])
print(worker.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("op", ["forever", "deaf"])
def test_the_child_ends_by_itself_when_its_parent_is_killed(op, tmp_path):
    sign = tmp_path / "sign"
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, op, str(sign)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as parent:
        pid = int(parent.stdout.readline())
        assert op == "forever" or wait_until(sign.exists)
        assert is_alive(pid)
        parent.kill()
        parent.wait()

        assert wait_until_dead(pid)


def deafen(worker, folder):
    """Have the child do what nothing but a kill can end."""
    sign = folder / "deaf"
    call = worker.submit("deaf", sign=str(sign))
    assert wait_until(sign.exists)
    return call
