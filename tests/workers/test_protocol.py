import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.workers.protocol import Cancel

ROOT = Path(__file__).resolve().parents[2]


ENDS = ("done", "failed", "cancelled")


def talk(*lines, wait_for=()):
    """Give a worker these lines and, once these requests have ended, the end of its input.

    Returns its events, its log and its exit status.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        child.stdin.write(b"".join(x if isinstance(x, bytes) else _line(x) for x in lines))
        child.stdin.flush()
        events = []
        while not set(wait_for) <= {e.get("id") for e in events if e["type"] in ENDS}:
            events.append(json.loads(child.stdout.readline()))
        rest, log = child.communicate(timeout=30)
    events += [json.loads(line) for line in rest.splitlines()]
    return events, log.decode(), child.returncode


def _line(message):
    return json.dumps(message).encode() + b"\n"


def test_the_first_line_is_the_hello_and_the_end_of_input_ends_the_worker():
    events, _, status = talk()

    assert [event["type"] for event in events] == ["hello"]
    assert events[0]["protocol"] == 1
    assert status == 0


@pytest.mark.parametrize("op", ["until_noticed", "forever"])
def test_a_worker_whose_parent_is_gone_ends_without_a_word(op):
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        child.stdin.write(_line({"id": 1, "op": op}))
        child.stdin.flush()
        assert json.loads(child.stdout.readline())["type"] == "hello"
        assert json.loads(child.stdout.readline())["id"] == 1
        # As when the parent is killed: both ends are closed at once.
        child.stdout.close()
        child.stdin.close()
        log = child.stderr.read().decode()
        assert child.wait(timeout=30) == 0

    assert log == ""


def test_a_worker_whose_parent_is_gone_before_it_began_ends_without_a_word():
    read, written = os.pipe()
    os.close(read)
    child = subprocess.run(
        [sys.executable, "-m", "tests.fakes.worker"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=written,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(written)
    assert (child.returncode, child.stderr) == (0, b"")


def test_what_is_no_message_is_logged_and_passed_over():
    events, log, status = talk(
        b"this is not JSON\n",
        b"\xff\xfe\n",
        b"[1, 2]\n",
        b"17\n",
        b"\n",
        {"id": 1},
        {"op": "echo"},
        {"id": 2, "op": "echo", "value": "heard"},
        wait_for=[2],
    )

    done = [event for event in events if event.get("id") == 2]
    assert [(event["type"], event["value"]) for event in done] == [("done", "heard")]
    assert "this is not JSON" in log
    assert status == 0


def test_every_request_has_exactly_one_end():
    ops = ["echo", "count", "bug", "nonsense", "fail", "echo"]
    requests = [
        {"id": number, "op": op, "value": 1, "to": 2, "kind": "ModelError"}
        for number, op in enumerate(ops)
    ]
    events, _, _ = talk(*requests, wait_for=range(len(ops)))

    ended = [event["id"] for event in events if event["type"] in ENDS]
    assert ended == list(range(len(ops)))


def test_at_the_end_of_input_what_is_under_way_and_what_waits_is_cancelled():
    requests = [{"id": number, "op": "forever"} for number in range(4)]
    events, _, status = talk(*requests)

    assert sorted(event["id"] for event in events if event["type"] == "cancelled") == [0, 1, 2, 3]
    assert status == 0


def test_a_cancel_for_nothing_is_ignored():
    events, _, status = talk({"cancel": 99}, {"id": 1, "op": "echo", "value": 1}, wait_for=[1])

    assert events[-1]["type"] == "done"
    assert status == 0


def test_a_failure_carries_what_a_person_needs_and_its_kind():
    events, _, _ = talk({"id": 1, "op": "fail", "kind": "ModelError"}, wait_for=[1])

    fields = {"message": "It broke.", "hint": "Mend it.", "code": "ModelError"}
    assert events[-1] == {"id": 1, "type": "failed", **fields}


def test_what_is_to_happen_on_a_cancel_happens_at_once_where_it_was_heard_before():
    cancel = Cancel()
    cancel.set()
    calls = []
    cancel.when_set(lambda: calls.append("stop"))

    assert calls == ["stop"]


def test_a_late_cancel_does_not_touch_the_next_request():
    cancel = Cancel()
    calls = []
    cancel.when_set(lambda: calls.append("stop"))
    cancel.when_set(None)
    cancel.set()

    assert calls == []


@pytest.mark.parametrize("round_number", range(20))
def test_a_cancel_is_heard_whenever_it_comes(round_number):
    cancel, heard = Cancel(), threading.Event()
    setter = threading.Thread(target=cancel.set)
    setter.start()
    cancel.when_set(heard.set)
    setter.join()

    assert heard.is_set()
