import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.workers.fence.resources import (
    has_graphics_driver,
    machine_memory_bytes,
    memory_share_bytes,
)
from desktop.workers.isolation import child_environment, python_command
from desktop.workers.process import WorkerProcess

GIGABYTE = 1024**3
unix_only = pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")


def status_of(code):
    command = python_command("-c", code)
    return subprocess.run(
        command, check=False, env=child_environment(), capture_output=True
    ).returncode


def test_each_of_many_processes_gets_a_share_of_the_memory_but_enough_to_read():
    assert memory_share_bytes(3 * GIGABYTE, 10_000) == GIGABYTE
    assert memory_share_bytes(GIGABYTE // 2, 1) == GIGABYTE // 2


@unix_only
def test_a_process_that_computes_too_long_is_ended():
    code = (
        "from desktop.workers.fence import resources;"
        "resources._SECONDS_OVER = 0; resources.limit_processor_time(0.2)\n"
        "while True: pass"
    )
    assert status_of(code) == -signal.SIGXCPU


@unix_only
def test_the_limit_counts_from_each_file_anew():
    code = (
        "import time; from desktop.workers.fence import resources;"
        "resources._SECONDS_OVER = 1\n"
        "for _ in range(3):\n"
        "    resources.limit_processor_time(0)\n"
        "    until = time.process_time() + 0.7\n"
        "    while time.process_time() < until: pass"
    )
    assert status_of(code) == 0


@unix_only
def test_a_crash_leaves_no_core_file():
    code = (
        "import resource; from desktop.workers.fence.resources import forbid_core_files;"
        "forbid_core_files();"
        "assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)"
    )
    assert status_of(code) == 0


limits_models = pytest.mark.skipif(
    sys.platform != "linux" or has_graphics_driver(), reason="models are not limited here"
)


@limits_models
def test_a_model_that_wants_more_memory_than_the_machine_has_is_refused_it():
    code = (
        "from desktop.workers.fence.resources import limit_model_memory;"
        "assert limit_model_memory(300_000_000)\n"
        "bytearray(100_000_000)\n"
        "try: bytearray(300_000_000)\n"
        "except MemoryError: raise SystemExit(7)"
    )
    assert status_of(code) == 7


@limits_models
@pytest.mark.parametrize(
    ("module", "arguments"), [("desktop.workers.llama", ()), ("desktop.workers.embed", ("none",))]
)
def test_the_processes_of_models_are_limited(module, arguments):
    process = WorkerProcess(module, arguments)
    process.start()
    limits = Path(f"/proc/{process.pid}/limits").read_text()
    process.close()
    (line,) = (line for line in limits.splitlines() if line.startswith("Max data size"))
    assert int(line.split()[3]) == machine_memory_bytes() * 9 // 10
