import json
import os
import platform
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from desktop.workers.fence.kernel import ARCHITECTURES
from desktop.workers.fence.landlock import landlock_version
from desktop.workers.isolation import child_environment, python_command
from desktop.workers.process import WorkerProcess
from desktop.workers.read.client import ReaderPool

pytestmark = pytest.mark.skipif(
    platform.system() != "Linux" or platform.machine() not in ARCHITECTURES,
    reason="the fences of the kernel are Linux's",
)
needs_landlock = pytest.mark.skipif(
    sys.platform == "linux" and not landlock_version(), reason="this kernel has no Landlock"
)
FILES = (
    "read_outside",
    "list_outside",
    "write_outside",
    "delete_outside",
    "read_by_link",
)
CALLS = (
    "truncate_outside",
    "change_mode_outside",
    "internet_socket",
    "internet_6_socket",
    "unix_socket",
    "program",
    "fork",
    "signal_parent",
)
ALLOWED = ("socket_pair", "thread", "write_inside", "temporary_folder", "own_abort_signal")


def tried_within(kind, folder):
    outside = folder / "outside"
    outside.mkdir()
    (outside / "secret").write_text("secret")
    (outside / "deletable").write_text("")
    inside = folder / "inside"
    inside.mkdir()
    command = python_command(
        "-m", "desktop.workers.fence", kind, str(outside / "secret"), str(inside), "connect"
    )
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=child_environment()
    )
    assert (outside / "secret").exists()
    return json.loads(done.stdout)["tried"]


@needs_landlock
def test_a_reader_opens_no_other_file(tmp_path):
    tried = tried_within("reader", tmp_path)
    assert not [name for name in FILES if tried[name]]


def test_a_reader_starts_nothing_and_connects_to_nothing(tmp_path):
    tried = tried_within("reader", tmp_path)
    assert not [name for name in CALLS if tried[name]]


def test_a_reader_can_do_what_its_libraries_need(tmp_path):
    tried = tried_within("reader", tmp_path)
    assert [name for name in ALLOWED if tried[name]] == list(ALLOWED)


def test_a_model_gets_no_internet_socket_and_keeps_the_rest(tmp_path):
    tried = tried_within("model", tmp_path)
    refused = [name for name, worked in tried.items() if not worked]
    assert refused == ["internet_socket", "internet_6_socket"]


def test_the_readers_of_a_pool_say_that_their_fences_stand(tmp_path):
    text = tmp_path / "text.txt"
    text.write_text("The tower is white.")
    with ReaderPool(1) as readers:
        readers.submit(text)
        readers.next_result()
        (seat,) = readers._seats
        fences = seat.process.hello["fences"]
    assert fences == {"files": bool(landlock_version()), "calls": True, "parent": True}


BUSY_READER = """
import sys, time
from pathlib import Path
from desktop.workers.read.client import ReaderPool
pool = ReaderPool(1, module="tests.fakes.slow_cutter")
pool.submit(Path(sys.argv[1]))
print(pool._seats[0].process.pid, flush=True)
pool.next_result()
"""


def test_a_busy_reader_ends_within_a_second_after_its_parent_was_killed(tmp_path):
    text = tmp_path / "endless.txt"
    text.write_text("This is the endless text.")
    command = python_command("-c", BUSY_READER, str(text))
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=child_environment())
    with parent:
        reader = int(parent.stdout.readline())
        until_it_computes(reader)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        killed = time.monotonic()
        while is_running(reader) and time.monotonic() < killed + 5:
            time.sleep(0.01)
        assert time.monotonic() < killed + 1


def until_it_computes(pid):
    """Wait until the process has computed for two seconds: then it is in the expression."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        ticks = fields_of(pid)[11]
        if int(ticks) / os.sysconf("SC_CLK_TCK") > 2:
            return
        time.sleep(0.05)
    raise AssertionError("it never computed")


def fields_of(pid):
    """The fields of the kernel's line about a process, from its state on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def is_running(pid):
    try:
        return fields_of(pid)[0] != "Z"
    except OSError:
        return False


def test_a_child_outlives_the_thread_that_asked_for_it():
    process = WorkerProcess("desktop.workers.read", ["{}", '{"readable": [], "writable": []}'])
    thread = threading.Thread(target=process.start)
    thread.start()
    thread.join()
    time.sleep(0.3)
    assert process.running
    process.close()
