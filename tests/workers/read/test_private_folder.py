"""What readers wrote does not outlive them, not even where their program was killed."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from desktop.workers.isolation import PACKAGE_ROOT, child_environment, python_command
from desktop.workers.read.private_folder import PREFIX, PrivateFolder, delete_left_behind

WAITS = (
    "import sys; from desktop.workers.read.private_folder import PrivateFolder;"
    "folder = PrivateFolder(); open(folder.path + '/letter', 'w').write('secret');"
    "print(folder.path, flush=True); sys.stdin.read()"
)


@pytest.fixture(autouse=True)
def base(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def other_process(base):
    with subprocess.Popen(
        python_command("-c", WAITS),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PACKAGE_ROOT,
        env=child_environment({"TMPDIR": str(base)}),
    ) as child:
        yield child
        child.kill()


def test_a_closed_folder_is_gone(base):
    folder = PrivateFolder()
    Path(folder.path, "attachment").write_text("secret")
    folder.close()
    assert list(base.iterdir()) == []


def test_the_folder_of_a_killed_process_goes_with_the_next(other_process):
    place = Path(other_process.stdout.readline().rstrip("\n"))
    other_process.kill()
    other_process.wait()
    assert (place / "letter").read_text() == "secret"
    PrivateFolder().close()
    assert not place.parent.exists()


def test_the_folder_of_a_running_process_stays(other_process):
    place = Path(other_process.stdout.readline().rstrip("\n"))
    PrivateFolder().close()
    assert (place / "letter").read_text() == "secret"


def test_the_own_folder_stays_where_another_is_made():
    first, second = PrivateFolder(), PrivateFolder()
    assert Path(first.path).is_dir()
    assert Path(second.path).is_dir()
    first.close()
    second.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_nothing_is_deleted_through_a_link(base):
    precious = base / "precious"
    (precious / "files").mkdir(parents=True)
    (base / f"{PREFIX}x").symlink_to(precious)
    delete_left_behind()
    assert (precious / "files").is_dir()


def test_a_folder_that_is_being_made_stays(base):
    (base / f"{PREFIX}new").mkdir()
    delete_left_behind()
    assert (base / f"{PREFIX}new").is_dir()


def test_the_lock_lies_where_readers_may_not_write():
    folder = PrivateFolder()
    assert list(Path(folder.path).iterdir()) == []
    assert (Path(folder.path).parent / "owner").is_file()
    folder.close()
