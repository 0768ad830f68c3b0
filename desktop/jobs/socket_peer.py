"""Tells who is at the other end of a local socket, as the system's kernel knows it."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import sys

_CREDENTIALS = struct.Struct("3i")
"""Process, user and group of the other end, on Linux."""


def find_peer_user(descriptor: int) -> int | None:
    """The id of the user at the other end; None where the system does not tell."""
    if sys.platform == "win32":
        return None
    try:
        if sys.platform == "linux":
            with socket.socket(fileno=os.dup(descriptor)) as peer:
                told = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
            _, user, _ = _CREDENTIALS.unpack(told)
            return int(user)
        user_id, group_id = ctypes.c_uint32(), ctypes.c_uint32()
        told = ctypes.CDLL(None).getpeereid(
            descriptor, ctypes.byref(user_id), ctypes.byref(group_id)
        )
    except (OSError, AttributeError):
        return None
    return int(user_id.value) if told == 0 else None


def is_peer(descriptor: int, user: int) -> bool:
    """Whether this user is at the other end.

    On Windows always: there the name of the pipe has the user in it, and the pipe that the first
    window makes is closed to others.
    """
    return sys.platform == "win32" or find_peer_user(descriptor) == user


def own_user() -> int:
    return 0 if sys.platform == "win32" else os.getuid()
