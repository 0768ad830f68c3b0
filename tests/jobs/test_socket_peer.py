"""The kernel tells which user is at the other end of a socket."""

import os
import socket
import sys

import pytest

from desktop.jobs.socket_peer import find_peer_user, is_peer, own_user

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell")


@pytest.fixture
def ends():
    here, there = socket.socketpair(socket.AF_UNIX)
    with here, there:
        yield here


def test_the_user_at_the_other_end_is_known(ends):
    assert find_peer_user(ends.fileno()) == os.getuid()
    assert is_peer(ends.fileno(), own_user())
    assert not is_peer(ends.fileno(), own_user() + 1)


def test_the_socket_stays_open(ends):
    find_peer_user(ends.fileno())
    assert ends.send(b"still open") == 10


def test_nobody_is_at_the_other_end_of_a_file(tmp_path):
    with (tmp_path / "file").open("wb") as file:
        assert find_peer_user(file.fileno()) is None
        assert not is_peer(file.fileno(), own_user())
