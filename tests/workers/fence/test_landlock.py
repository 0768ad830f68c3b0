import subprocess
import sys

import pytest

from desktop.workers.fence.landlock import landlock_version
from desktop.workers.isolation import child_environment, python_command

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not landlock_version(), reason="this kernel has no Landlock"
)
CODE = """
import sys
from pathlib import Path
from desktop.workers.fence import landlock
if sys.argv[2] != "new":
    landlock.landlock_version = lambda: int(sys.argv[2])
landlock.restrict_files(["/usr", "/no/such/place", sys.argv[1]], [])
assert Path(sys.argv[1]).read_text() == "words"
try:
    Path(sys.argv[1]).with_name("other").read_text()
except PermissionError:
    sys.exit(7)
"""


@pytest.mark.parametrize("version", ["1", "2", "3", "4", "5", "6", "new"])
def test_with_every_version_one_file_can_be_read_and_its_neighbour_cannot(version, tmp_path):
    if version != "new" and int(version) > landlock_version():
        pytest.skip("this kernel has an older version")
    (tmp_path / "text").write_text("words")
    (tmp_path / "other").write_text("secret")
    command = python_command("-c", CODE, str(tmp_path / "text"), version)
    done = subprocess.run(command, check=False, env=child_environment(), capture_output=True)
    assert done.returncode == 7, done.stderr
