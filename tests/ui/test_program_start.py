"""The program from its start to its end, in a process of its own."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.steps import run_to_end
from desktop.core.store.connection import connect
from desktop.core.store.library import Library
from desktop.services.encryption import encrypt
from tests.commands import command
from tests.core.store.conversion_child import CHEAP
from tests.guard import ARCHITECTURES

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 120
PASSPHRASE = "correct horse battery"
GUARD = ROOT / "tests" / "guard.py"
HAS_KERNEL_FENCE = platform.system() == "Linux" and platform.machine() in ARCHITECTURES


@pytest.fixture
def data(tmp_path):
    made = DataFolder(tmp_path / "data")
    made.make()
    Settings(language="en").save(made.settings)
    return made


@pytest.fixture
def start(data):
    started = []

    def begin(task, *arguments):
        child = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.ui.driver", task),
                *("--data-dir", str(data.root), *map(str, arguments)),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        started.append(child)
        return child

    yield begin
    for child in started:
        if child.poll() is None:
            child.kill()
        child.communicate()


def exit_status(child):
    out, err = child.communicate(timeout=PATIENCE_S)
    return child.returncode, out.splitlines(), err


def test_it_opens_and_closes_and_leaves_no_error(start, data):
    status, said, err = exit_status(start("close_at_once"))
    assert (status, said) == (0, ["opened"])
    assert "Traceback" not in err
    assert data.library.is_file()


def test_a_second_start_gives_its_files_to_the_window_that_is_open(start, tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear all")
    first = start("wait_for_files")
    assert first.stdout.readline() == "opened\n"

    status, said, _ = exit_status(start("close_at_once", file))
    assert (status, said) == (0, ["Lectern is open already; its window is in front now."])
    status, said, err = exit_status(first)
    assert status == 0, err
    assert said == ["files letter.txt"]


def test_files_of_the_first_start_are_added_too(start, tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear all")
    status, said, err = exit_status(start("wait_for_files", file))
    assert status == 0, err
    assert said == ["opened", "files letter.txt"]


def test_another_language_is_put_on_without_a_second_start(start):
    status, said, err = exit_status(start("change_language"))
    assert status == 0, err
    there = "AskScreenState(conversation_id=1, draft='And the')"
    assert said == ["Keyboard True settings", there, "Tastatur True settings", there]
    assert "Traceback" not in err


@pytest.fixture
def encrypted(data):
    with Library.of(data) as library:
        library.collections.ensure("kept")
    done = run_to_end(encrypt(data, LibraryKey.make(), PASSPHRASE, CHEAP))
    return done.data.key


def test_a_locked_library_asks_for_its_passphrase_before_a_window_is_made(start, encrypted):
    status, said, err = exit_status(start("close_at_once"))
    assert status == 0, err
    assert said == ["locked", "opened"]


def test_a_lock_closes_everything_and_the_window_comes_back_as_it_was(
    start, encrypted, data, tmp_path
):
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n")
    status, said, err = exit_status(
        start("lock_itself", "--passphrase-file", tmp_path / "passphrase")
    )
    assert status == 0, err
    assert said == ["opened {1: 'kept'}", "locked", "opened {1: 'kept'}", "And the"]
    logged = b"".join(path.read_bytes() for path in data.logs.rglob("*") if path.is_file())
    assert encrypted.secret.hex().encode() not in logged
    assert PASSPHRASE.encode() not in logged


def test_a_mistake_is_logged_and_shown_and_the_window_stays(start, data):
    status, said, err = exit_status(start("fail"))
    assert (status, said) == (0, ["dialog True"]), err
    log = (data.logs / "lectern.log").read_text()
    assert "ValueError: a mistake" in log
    assert "tests/ui/driver.py" in log


def test_a_library_of_a_newer_version_is_one_sentence(start, data):
    Library.open(data.library).close()
    db = connect(data.library)
    db.execute("PRAGMA user_version = 9999")
    db.close()

    status, said, err = exit_status(start("close_at_once"))
    assert status == 1
    assert said[0].startswith("said Lectern")
    assert "newer" in said[0]
    assert "Traceback" not in err


def test_a_data_folder_that_can_not_be_is_one_sentence(start, data):
    for file in data.root.iterdir():
        if file.is_file():
            file.unlink()
    data.root.rmdir()
    data.root.write_text("a file")
    status, said, err = exit_status(start("close_at_once"))
    assert status == 1
    assert "cannot be made" in said[0]
    assert "Traceback" not in err


LOOK_AROUND = """
import runpy, sys
sys.argv = ["tests.ui.driver", "look_around", "--data-dir", {folder!r}]
runpy.run_module("tests.ui.driver", run_name="__main__")
"""


def test_the_window_asks_for_no_network(data, tmp_path):
    log = tmp_path / "used.log"
    kill = {"GUARD_KILL": "1"} if HAS_KERNEL_FENCE else {}
    done = subprocess.run(
        [sys.executable, GUARD, "-c", LOOK_AROUND.format(folder=str(data.root))],
        capture_output=True,
        cwd=ROOT,
        env=command.environment(data.root, GUARD_LOG=str(log), **kill),
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "settings" in done.stdout.split()
    assert log.read_text() == ""
