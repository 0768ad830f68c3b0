"""Landlock: the kernel refuses this process all files but those that are named.

It never gives rights back, and everything that the process starts inherits it. Files that are open
already stay open.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import stat
import struct
from collections.abc import Iterable

from desktop.workers.fence.kernel import PR_SET_NO_NEW_PRIVS, call, set_process_option

_ASK_VERSION = 1
_RULE_PATH_BENEATH = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_REG = 1 << 4, 1 << 5, 1 << 7, 1 << 8
_REFER = 1 << 13
_TRUNCATE, _USE_DEVICE = 1 << 14, 1 << 15
_FIRST_RIGHTS = (1 << 13) - 1
_RIGHTS_SINCE = {2: _REFER, 3: _TRUNCATE, 5: _USE_DEVICE}
"""The rights to files that a version of Landlock added."""
_TCP, _TCP_SINCE = 0b11, 4
_SIGNALS_AND_ABSTRACT_SOCKETS, _SCOPED_SINCE = 0b11, 6
_OF_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _USE_DEVICE
READ = _READ_FILE | _READ_DIR
WRITE = (
    READ | _WRITE_FILE | _TRUNCATE | _MAKE_DIR | _MAKE_REG | _REMOVE_DIR | _REMOVE_FILE
    | _REFER
)  # fmt: skip


def landlock_version() -> int:
    """Return the kernel's version of Landlock; 0 where it has none, or may not use it."""
    try:
        return call("landlock_create_ruleset", None, 0, _ASK_VERSION)
    except OSError:  # ENOSYS, EOPNOTSUPP, or EPERM in a container
        return 0


def restrict_files(readable: Iterable[str], writable: Iterable[str]) -> int:
    """Refuse this thread, and those it starts, all other files; returns Landlock's version.

    Paths that do not exist are passed over.

    Raises:
        OSError: the kernel has no Landlock, or refused.
    """
    version = landlock_version()
    if not version:
        raise OSError(errno.ENOSYS, "no Landlock")
    handled = _FIRST_RIGHTS
    for since, right in _RIGHTS_SINCE.items():
        handled |= right if version >= since else 0
    rules = _create_ruleset(version, handled)
    try:
        for paths, rights in ((readable, READ), (writable, WRITE)):
            for path in paths:
                _allow(rules, path, rights & handled)
        set_process_option(PR_SET_NO_NEW_PRIVS, 1)
        call("landlock_restrict_self", rules, 0)
    finally:
        os.close(rules)
    return version


def _create_ruleset(version: int, handled: int) -> int:
    fields = [handled]
    if version >= _TCP_SINCE:
        fields.append(_TCP)
    if version >= _SCOPED_SINCE:
        fields.append(_SIGNALS_AND_ABSTRACT_SOCKETS)
    # An older kernel refuses a longer structure than it knows.
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    buffer = ctypes.create_string_buffer(attributes, len(attributes))
    return call("landlock_create_ruleset", buffer, len(attributes), 0)


def _allow(rules: int, path: str, rights: int) -> None:
    with contextlib.suppress(OSError):  # it does not exist, or may not be reached: no rule needed
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            if not stat.S_ISDIR(os.fstat(place).st_mode):
                rights &= _OF_FILES
            rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, place), 12)
            call("landlock_add_rule", rules, _RULE_PATH_BENEATH, rule, 0)
        finally:
            os.close(place)
