import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bootstrapping.commands import CommandError, Runner, answers
from bootstrapping.python_packages import explain

PACKAGING = Path(__file__).parents[2] / "packaging"
posix_only = pytest.mark.skipif(os.name == "nt", reason="process groups are POSIX")


def test_what_a_program_prints_goes_to_the_log_and_to_the_caller(tmp_path):
    lines: list[str] = []
    log = tmp_path / "log"

    Runner(log).run([sys.executable, "-c", "print('one'); print('two')"], on_line=lines.append)

    assert lines == ["one", "two"]
    assert log.read_text().splitlines()[1:] == ["one", "two"]


def test_a_failure_shows_the_last_lines_only(tmp_path):
    code = "for n in range(300): print('line', n)\nraise SystemExit(3)"

    with pytest.raises(CommandError) as caught:
        Runner(tmp_path / "log").run([sys.executable, "-c", code])

    assert "status 3" in caught.value.message
    assert caught.value.excerpt.splitlines()[-1] == "line 299"
    assert len(caught.value.excerpt.splitlines()) == 12


@posix_only
def test_nothing_keeps_running_after_the_setup_was_killed(tmp_path):
    sleeper = tmp_path / "sleeper.pid"
    grandchild = (
        f"import os, time; open({str(sleeper)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    )
    child = f"import subprocess, sys; subprocess.call([sys.executable, '-c', {grandchild!r}])"
    setup = (
        f"import sys; sys.path.insert(0, {str(PACKAGING)!r})\n"
        "from pathlib import Path\nfrom bootstrapping.commands import Runner\n"
        f"Runner(Path({str(tmp_path / 'log')!r})).run([sys.executable, '-c', {child!r}])"
    )
    process = subprocess.Popen([sys.executable, "-c", setup])
    pid = _wait_for_number(sleeper)

    process.send_signal(signal.SIGKILL)
    process.wait()

    assert _ends_within(pid, seconds=10)


def test_a_program_that_is_not_there_answers_nothing():
    assert answers(["no-such-program-anywhere"]) is None
    assert answers([sys.executable, "-c", "raise SystemExit(1)"]) is None
    assert answers([sys.executable, "-c", "print(1)"]) == f"1{os.linesep}"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: Temporary failure in name resolution", "The network could not be reached"),
        ("g++: fatal error: Killed signal terminated program cc1plus", "Memory ran out"),
        ("ERROR: No matching distribution found for torch==9.9", "torch==9.9 is not to be had"),
        ("something nobody foresaw", "Something failed"),
    ],
)
def test_a_failure_gets_a_sentence_and_a_hint(printed, said):
    error = explain(CommandError(["pip"], 1, ["Collecting torch", printed]), "installing")

    assert error.message.startswith(said)
    assert error.hint
    assert printed in error.excerpt


def test_no_connection_is_told_from_a_package_that_does_not_exist():
    lines = ["WARNING: Retrying: NewConnectionError", "No matching distribution found for torch"]

    assert "network" in explain(CommandError(["pip"], 1, lines), "installing").message


def _wait_for_number(path: Path) -> int:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if path.exists() and (text := path.read_text()):
            return int(text)
        time.sleep(0.02)
    raise AssertionError("the program did not start")


def _ends_within(pid: int, *, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False
