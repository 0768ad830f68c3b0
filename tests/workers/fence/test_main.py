import subprocess
import sys

import pytest

from desktop.workers.isolation import child_environment, python_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it forks")


def test_the_attempts_succeed_without_a_fence(tmp_path):
    code = (
        "import sys; from pathlib import Path; from desktop.workers.fence.__main__ import *;"
        "from desktop.workers.fence.__main__ import _works;"
        "tried = attempts(Path(sys.argv[1]), Path(sys.argv[2])) | attempts_to_connect();"
        "assert all(_works(act) for name, act in tried.items()), tried"
    )
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "secret").write_text("secret")
    (outside / "deletable").write_text("")
    command = python_command("-c", code, str(outside / "secret"), str(inside))
    subprocess.run(command, check=True, env=child_environment())
