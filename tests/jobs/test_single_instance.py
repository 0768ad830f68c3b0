"""One window for each data folder."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from desktop.jobs.single_instance import SingleInstance, socket_name
from desktop.jobs.socket_peer import own_user

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.jobs.single_instance import SingleInstance
application = QCoreApplication([])
files = [Path(one) for one in sys.argv[2:]]
print(SingleInstance(Path(sys.argv[1])).claim(files), flush=True)
"""
DIES = SECOND + "import os; os._exit(1)"


def start(code, folder, *files):
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder), *map(str, files)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )


@pytest.fixture
def first(qapp, tmp_path):
    made = SingleInstance(tmp_path)
    assert made.claim([])
    yield made
    made.close()


def test_a_second_start_gives_its_files_to_the_first_and_does_not_open(qtbot, first, tmp_path):
    odd = tmp_path / "ä “odd” name\n.txt"
    with qtbot.waitSignal(first.second_start, timeout=20_000) as called:
        second = start(SECOND, tmp_path, odd, "b.pdf")

    assert called.args[0] == [odd, Path("b.pdf")]
    assert second.communicate(timeout=20)[0] == "False\n"


def test_a_second_start_without_files_is_heard_too(qtbot, first, tmp_path):
    with qtbot.waitSignal(first.second_start, timeout=20_000) as called:
        second = start(SECOND, tmp_path)
    assert called.args[0] == []
    second.communicate(timeout=20)


def test_another_folder_is_another_window(qapp, first, tmp_path):
    (tmp_path / "other").mkdir()
    other = SingleInstance(tmp_path / "other")
    assert other.claim([])
    other.close()


def test_what_a_dead_window_left_is_taken_over(qapp, qtbot, tmp_path):
    dead = start(DIES, tmp_path)
    assert dead.communicate(timeout=20)[0] == "True\n"

    first = SingleInstance(tmp_path)
    assert first.claim([])

    with qtbot.waitSignal(first.second_start, timeout=20_000):
        second = start(SECOND, tmp_path)
    assert second.communicate(timeout=20)[0] == "False\n"
    first.close()


def test_after_the_first_has_closed_the_next_is_the_first(qapp, tmp_path):
    for _ in range(2):
        instance = SingleInstance(tmp_path)
        assert instance.claim([])
        instance.close()


def test_a_folder_that_takes_no_lock_opens_a_window_all_the_same(qapp, tmp_path):
    instance = SingleInstance(tmp_path / "missing")
    assert instance.claim([])
    instance.close()


@pytest.mark.parametrize(
    "message", [b"nonsense\n", b"[]\n", b'{"files": 3}\n', b"[" * 100_000 + b"\n"]
)
def test_nonsense_on_the_socket_is_ignored(qtbot, first, tmp_path, message):
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path))
    assert socket.waitForConnected(1000)
    with (
        qtbot.assertNotEmitted(first.second_start),
        qtbot.waitSignal(socket.readyRead, timeout=5000),
    ):
        socket.write(message)
    socket.abort()


def test_a_message_in_pieces_is_put_together(qtbot, first, tmp_path):
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path))
    assert socket.waitForConnected(1000)
    message = json.dumps({"files": ["a"]}).encode() + b"\n"
    with qtbot.waitSignal(first.second_start, timeout=5000) as called:
        socket.write(message[:5])
        socket.flush()
        qtbot.wait(20)
        socket.write(message[5:])
    assert called.args[0] == [Path("a")]
    socket.abort()


@pytest.fixture
def runtime(tmp_path, monkeypatch):
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has named pipes instead")


@unix
def test_the_socket_lies_where_no_other_user_has_a_way(runtime, tmp_path, monkeypatch):
    assert Path(socket_name(tmp_path)).parent == runtime
    runtime.chmod(0o755)
    assert Path(socket_name(tmp_path)) == tmp_path / "window.socket"
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert Path(socket_name(tmp_path)) == tmp_path / "window.socket"


@unix
def test_a_data_folder_with_a_long_path_has_a_private_socket_too(runtime, tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    place = Path(socket_name(tmp_path / "long" / ("x" * 200)))
    assert len(str(place)) <= 100
    assert place.parent.stat().st_mode & 0o777 == 0o700


@unix
def test_a_window_hears_no_other_user(qtbot, tmp_path):
    first = SingleInstance(tmp_path, user=own_user() + 1)
    assert first.claim([])
    with qtbot.assertNotEmitted(first.second_start):
        second = start(SECOND, tmp_path, "letter.txt")
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0] == "True\n"
    first.close()


@unix
def test_a_second_start_tells_another_user_nothing(qtbot, first, tmp_path):
    second = SingleInstance(tmp_path, user=own_user() + 1)
    with qtbot.assertNotEmitted(first.second_start):
        assert second.claim([Path("letter to my doctor.txt")])
        qtbot.wait(50)
    second.close()
