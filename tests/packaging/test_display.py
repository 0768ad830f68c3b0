import os
import shutil
import socket
import sys

import pytest

from bootstrapping import display
from bootstrapping.display import PROGRAM, screen_in_memory

pytestmark = pytest.mark.skipif(not shutil.which(PROGRAM), reason=f"{PROGRAM} is not here")


def answers(name):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        return probe.connect_ex(f"/tmp/.X11-unix/X{name.removeprefix(':')}") == 0


def test_a_screen_is_there_as_long_as_it_is_needed():
    with screen_in_memory(shutil.which(PROGRAM)) as variables:
        assert variables["QT_QPA_PLATFORM"] == "xcb"
        assert answers(variables["DISPLAY"])
    assert not answers(variables["DISPLAY"])


def test_a_server_that_ends_at_once_leaves_the_platform_as_it_is():
    with screen_in_memory(shutil.which("true")) as variables:
        assert variables == {}


def test_what_is_there_is_not_installed_again(tmp_path):
    log = tmp_path / "log"
    assert os.access(display.provide(log), os.X_OK)
    assert not log.exists()


def test_other_systems_do_without(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "win32")
    assert display.provide(tmp_path / "log") == ""
