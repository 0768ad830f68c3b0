import os
import subprocess
import sys

import pytest

from desktop.workers.fence.parent import PARENT
from desktop.workers.isolation import child_environment, python_command

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone ends such processes")
CODE = "from desktop.workers.fence.parent import die_with_parent; print(die_with_parent())"


def outcome(**variables):
    command = python_command("-c", CODE)
    return subprocess.run(
        command, check=False, env=child_environment(variables), capture_output=True, text=True
    )


def test_a_process_whose_parent_has_gone_already_ends_at_once():
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    done = outcome(**{PARENT: str(gone.pid)})
    assert (done.returncode, done.stdout) == (1, "")


def test_a_process_of_its_parent_goes_on():
    assert outcome(**{PARENT: str(os.getpid())}).stdout == "True\n"


def test_a_process_that_a_person_starts_alone_goes_on():
    assert outcome(**{PARENT: ""}).stdout == "False\n"


def test_a_process_behind_a_script_goes_on():
    assert outcome(**{PARENT: str(os.getppid())}).stdout == "True\n"
