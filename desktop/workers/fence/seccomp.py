"""Seccomp: the kernel refuses this process calls that it does not need.

A refused call fails with EPERM, so that a library can go on without it. `clone3` fails as if the
kernel did not know it: its arguments cannot be seen by a filter, and the C library then uses
`clone`, whose arguments can.
"""

from __future__ import annotations

import ctypes
import errno
import os
import socket
import struct
from collections.abc import Iterator

from desktop.workers.fence.kernel import (
    PR_SET_NO_NEW_PRIVS,
    Architecture,
    architecture,
    call,
    set_process_option,
)

ESCAPES = (
    "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_open", "pidfd_getfd",
    "pidfd_send_signal", "mount",
    "umount2", "pivot_root", "chroot", "open_tree", "move_mount", "fsopen", "mount_setattr",
    "unshare", "setns", "bpf", "perf_event_open", "userfaultfd", "io_uring_setup",
    "io_uring_enter", "io_uring_register", "add_key", "request_key", "keyctl",
    "name_to_handle_at", "open_by_handle_at", "init_module", "finit_module", "kexec_load",
)  # fmt: skip
"""Calls by which a process acts on others, or gets around the other fences."""
PROGRAMS = ("execve", "execveat", "fork", "vfork")
SIGNALS = ("kill", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo")
MARKS_OF_FILES = (
    "truncate", "chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown",
    "fchownat", "utime", "utimes", "futimesat", "utimensat", "setxattr", "lsetxattr",
    "fsetxattr", "setxattrat", "removexattr", "lremovexattr", "fremovexattr", "removexattrat",
)  # fmt: skip
"""Calls that change a file without opening it for writing, which Landlock does not see."""
_FORBIDDEN_TO_READERS = (*PROGRAMS, *SIGNALS, *MARKS_OF_FILES, "socket")

_SET_FILTER, _ALL_THREADS = 1, 1
_LOAD, _EQUAL, _AT_LEAST, _HAS_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_ALLOW, _KILL_PROCESS, _FAIL = 0x7FFF0000, 0x80000000, 0x00050000
_X32 = 0x40000000
_CLONE_THREAD = 0x00010000

Instruction = tuple[int, int, int, int]


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_void_p))


def restrict_calls(*, only_reading: bool) -> None:
    """Refuse escapes and the Internet; with `only_reading` also programs, and all new sockets.

    Raises:
        OSError: the kernel has no filters, or refused.
    """
    here = architecture()
    if here is None:
        raise OSError(errno.ENOSYS, "no filter for this processor")
    program = b"".join(
        struct.pack("=HBBI", *instruction) for instruction in _program(here, only_reading)
    )
    packed = ctypes.create_string_buffer(program, len(program))
    whole = _Filter(len(program) // 8, ctypes.cast(packed, ctypes.c_void_p))
    set_process_option(PR_SET_NO_NEW_PRIVS, 1)
    call("seccomp", _SET_FILTER, _ALL_THREADS, ctypes.byref(whole))


def _program(here: Architecture, only_reading: bool) -> Iterator[Instruction]:
    yield (_LOAD, 0, 0, _ARCHITECTURE)
    yield (_EQUAL, 1, 0, here.audit)
    yield (_RETURN, 0, 0, _KILL_PROCESS)
    yield (_LOAD, 0, 0, _NUMBER)
    yield (_AT_LEAST, 0, 1, _X32)
    yield (_RETURN, 0, 0, _FAIL | errno.ENOSYS)
    for name in (*ESCAPES, *(_FORBIDDEN_TO_READERS if only_reading else ())):
        if name in here.calls:
            yield (_EQUAL, 0, 1, here.calls[name])
            yield (_RETURN, 0, 0, _FAIL | errno.EPERM)
    yield from _threads_alone(here) if only_reading else _no_internet(here)
    yield (_RETURN, 0, 0, _ALLOW)


def _threads_alone(here: Architecture) -> Iterator[Instruction]:
    # `abort` sends its signal to this very process.
    yield (_EQUAL, 0, 4, here.calls["tgkill"])
    yield (_LOAD, 0, 0, _FIRST_ARGUMENT)
    yield (_EQUAL, 1, 0, os.getpid())
    yield (_RETURN, 0, 0, _FAIL | errno.EPERM)
    yield (_RETURN, 0, 0, _ALLOW)
    yield (_EQUAL, 0, 1, here.calls["clone3"])
    yield (_RETURN, 0, 0, _FAIL | errno.ENOSYS)
    yield (_EQUAL, 0, 3, here.calls["clone"])
    yield (_LOAD, 0, 0, _FIRST_ARGUMENT)
    yield (_HAS_BIT, 1, 0, _CLONE_THREAD)
    yield (_RETURN, 0, 0, _FAIL | errno.EPERM)


def _no_internet(here: Architecture) -> Iterator[Instruction]:
    yield (_EQUAL, 0, 4, here.calls["socket"])
    yield (_LOAD, 0, 0, _FIRST_ARGUMENT)
    yield (_EQUAL, 1, 0, socket.AF_INET)
    yield (_EQUAL, 0, 1, socket.AF_INET6)
    yield (_RETURN, 0, 0, _FAIL | errno.EPERM)
