import platform
import subprocess
import sys

import pytest

from desktop.workers.fence.kernel import ARCHITECTURES
from desktop.workers.isolation import child_environment, python_command

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ARCHITECTURES,
    reason="the filter is Linux's",
)


def status_of(code):
    command = python_command("-c", code)
    return subprocess.run(
        command, check=False, env=child_environment(), capture_output=True
    ).returncode


def test_a_crash_by_abort_still_looks_like_one():
    code = (
        "import os; from desktop.workers.fence.seccomp import restrict_calls;"
        "restrict_calls(only_reading=True); os.abort()"
    )
    assert status_of(code) == -6


def test_a_fence_within_a_fence_holds_too():
    code = (
        "import socket; from desktop.workers.fence.seccomp import restrict_calls;"
        "restrict_calls(only_reading=False); restrict_calls(only_reading=True)\n"
        "try: socket.socket()\n"
        "except PermissionError: raise SystemExit(7)"
    )
    assert status_of(code) == 7


def test_a_program_that_a_model_starts_has_no_internet_either():
    code = (
        "import subprocess, sys; from desktop.workers.fence.seccomp import restrict_calls;"
        "restrict_calls(only_reading=False);"
        "raise SystemExit(subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'],"
        " stderr=-3).returncode)"
    )
    assert status_of(code) == 1
