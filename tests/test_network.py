"""Proof that Lectern opens no network socket, except for a download that was asked for.

The real commands run, with all the processes they start, behind every fence that this system has: a
hook that sees what Python does with the network, the kernel ending whoever asks for an Internet
socket (in any language), and a network namespace in which there is no network at all.
"""

import platform
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import COMMANDS
from desktop.commands.doctor.ocr_picture import word_as_png
from tests.commands import command
from tests.commands.command import ROOT
from tests.commands.conftest import TEXTS, write
from tests.fakes.model_hub import ModelHub, gguf, serve
from tests.guard import ARCHITECTURES

GUARD = ROOT / "tests" / "guard.py"
HAS_KERNEL_FENCE = platform.system() == "Linux" and platform.machine() in ARCHITECTURES

OFFLINE_COMMANDS = [
    ["index", "DOCUMENTS", "--collection", "notes"],
    ["index", "--collection", "notes"],
    ["search", "marine animal"],
    ["verify", "CLAIMS"],
    ["search", "river", "--words-only", "--json"],
    ["ask", "Where does the river rise?", "--json"],
    ["collections"],
    ["documents"],
    ["library"],
    ["library", "check"],
    ["library", "repair"],
    ["models"],
    ["models", "catalogue"],
    ["models", "use", "none"],
    ["models", "use", "embedded"],
    ["expert"],
    ["expert", "reader"],
    ["expert", "route", "Where does the river rise?"],
    ["lab"],
    ["doctor", "--deep", "--json"],
    ["bench"],
    pytest.param(["demo", "--model", "SHORT"], marks=pytest.mark.slow, id="demo"),
]
"""In this order, since each works on what those before it made."""


REMOTE = """<html><head><link rel="stylesheet" href="http://192.0.2.1/style.css">
<script src="http://192.0.2.1/script.js"></script></head><body><p>Words from afar.</p>
<img src="http://192.0.2.1/picture.png"><iframe src="http://192.0.2.1/"></iframe></body></html>"""


def can_leave_the_network():
    unshare = shutil.which("unshare")
    return unshare is not None and (
        subprocess.run([unshare, "-n", "true"], capture_output=True, check=False).returncode == 0
    )


@pytest.fixture(scope="module")
def no_network():
    """What starts a program where there is no network; nothing where the system has no such way."""
    return ("unshare", "-n") if can_leave_the_network() else ()


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("fenced") / "data"


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    folder = write(tmp_path_factory.mktemp("texts"), TEXTS)
    (folder / "remote.html").write_text(REMOTE)
    (folder / "remote.eml").write_text(f"Subject: Hello\nContent-Type: text/html\n\n{REMOTE}")
    (folder / "scan.png").write_bytes(word_as_png())
    for kind in ("*.pdf", "*.docx"):
        shutil.copy(sorted((ROOT / "resources" / "sample").rglob(kind))[0], folder)
    return folder


@pytest.fixture
def log(tmp_path):
    return tmp_path / "used.log"


def internet_uses(log: Path):
    return log.read_text().splitlines()


@pytest.mark.model
@pytest.mark.parametrize("arguments", OFFLINE_COMMANDS, ids=" ".join)
def test_a_command_works_without_a_network_and_asks_for_none(
    arguments, data, documents, short_model, no_network, log, tmp_path
):
    claims = tmp_path / "claims.txt"
    claims.write_text("The river rises in the hills. Whales sing in the garden.")
    places = {"DOCUMENTS": documents, "SHORT": short_model, "CLAIMS": claims}
    given = [places.get(argument, argument) for argument in arguments]
    kill = {"GUARD_KILL": "1"} if HAS_KERNEL_FENCE else {}
    outcome = command.run(
        data, *given, python=(*no_network, sys.executable, GUARD), GUARD_LOG=str(log), **kill
    )
    assert internet_uses(log) == []
    assert outcome.status in (0, 3), outcome.out + outcome.err
    assert "unreadable" not in outcome.out + outcome.err  # a reader that was ended would leave that


@pytest.mark.slow
@pytest.mark.skipif(not HAS_KERNEL_FENCE, reason="this system's kernel has no such filter")
def test_a_process_that_recognises_text_stays_silent_for_seconds(tmp_path, log):
    # Its library would report its use to its maker, nine seconds after it was loaded.
    (tmp_path / "scan.png").write_bytes(word_as_png())
    done = run_guarded(log, RECOGNISE.format(path=str(tmp_path / "scan.png")), GUARD_KILL="1")
    assert (done.stdout, done.returncode) == ("LECTERN True\n", 0), done.stderr


def test_no_command_is_left_out():
    lists = [getattr(value, "values", [value])[0] for value in OFFLINE_COMMANDS]
    assert {arguments[0] for arguments in lists} == set(COMMANDS)


def test_a_download_that_was_asked_for_speaks_to_the_hub_and_nobody_else(tmp_path, log):
    with serve(ModelHub({"someone/tiny/tiny.gguf": gguf(4096)})) as hub:
        outcome = command.run(
            tmp_path / "data",
            *("models", "download", "someone/tiny", "tiny.gguf"),
            python=(sys.executable, GUARD),
            GUARD_LOG=str(log),
            HF_ENDPOINT=hub.endpoint,
            HF_HUB_OFFLINE="0",
        )
    assert outcome.status == 0
    port = hub.endpoint.rsplit(":", 1)[1]
    connected = [line for line in internet_uses(log) if "socket.connect" in line]
    assert connected
    assert {re.search(r"\d+(?=(, 0, 0)?\)$)", line).group() for line in connected} == {port}
    named = [line for line in internet_uses(log) if "getaddrinfo" in line]
    assert named
    assert all("127.0.0.1" in line or "localhost" in line for line in named)


def run_guarded(log, code, *, prefix=(), **changes):
    return subprocess.run(
        [*prefix, sys.executable, GUARD, "-c", code],
        capture_output=True,
        env=command.environment(log.parent, GUARD_LOG=str(log), **changes),
        check=False,
        text=True,
    )


RECOGNISE = """
import pathlib, time
import psutil
from desktop.workers.read.client import ReaderPool
with ReaderPool(1) as readers:
    readers.submit(pathlib.Path({path!r}))
    text = readers.next_result(60)[1].text
    before = psutil.Process().children()
    time.sleep(12)
    print(text, psutil.Process().children() == before != [])
"""
CONNECT = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
IN_A_CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CONNECT!r}])"
NATIVE = "import ctypes; print(ctypes.CDLL(None).socket(2, 1, 0))"


@pytest.mark.parametrize("code", [CONNECT, IN_A_CHILD], ids=["itself", "a child"])
def test_the_hook_sees_a_connection(log, code):
    run_guarded(log, code)
    assert any("socket.connect ('127.0.0.1', 9)" in line for line in internet_uses(log))


@pytest.mark.skipif(not HAS_KERNEL_FENCE, reason="this system's kernel has no such filter")
@pytest.mark.parametrize("code", [CONNECT, NATIVE], ids=["Python", "C"])
def test_the_kernel_ends_whoever_asks_for_an_internet_socket(log, code):
    assert run_guarded(log, code, GUARD_KILL="1").returncode == -signal.SIGSYS
    assert run_guarded(log, NATIVE).returncode == 0


def test_in_the_namespace_nothing_can_be_reached(log, no_network):
    if not no_network:
        pytest.skip("this system lets no test leave the network")
    with serve(ModelHub()) as hub:
        port = int(hub.endpoint.rsplit(":", 1)[1])
        code = f"import socket; socket.create_connection(('127.0.0.1', {port}), 5)"
        assert run_guarded(log, code).returncode == 0
        assert "Network is unreachable" in run_guarded(log, code, prefix=no_network).stderr
