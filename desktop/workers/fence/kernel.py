"""Calls the Linux kernel by number; the C library has no functions for these calls."""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PR_SET_PDEATHSIG = 1
PR_SET_NO_NEW_PRIVS = 38


@dataclass(frozen=True, slots=True)
class Architecture:
    """The numbers by which a kind of processor calls the kernel, from the kernel's own headers."""

    audit: int
    """The mark of the architecture in the kernel's audit.h."""
    calls: Mapping[str, int]


_NEWER = {
    "pidfd_send_signal": 424, "io_uring_setup": 425, "io_uring_enter": 426,
    "io_uring_register": 427, "pidfd_open": 434, "clone3": 435, "pidfd_getfd": 438,
    "landlock_create_ruleset": 444, "landlock_add_rule": 445, "landlock_restrict_self": 446,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "mount_setattr": 442,
    "setxattrat": 463, "removexattrat": 466, "fchmodat2": 452,
}  # fmt: skip
"""Calls of newer kernels, which have the same number everywhere."""
ARCHITECTURES: Mapping[str, Architecture] = {
    "x86_64": Architecture(0xC000003E, {
        **_NEWER, "socket": 41, "connect": 42, "clone": 56, "fork": 57, "vfork": 58,
        "execve": 59, "kill": 62, "truncate": 76, "chmod": 90, "fchmod": 91, "chown": 92,
        "fchown": 93, "lchown": 94, "ptrace": 101, "utime": 132, "pivot_root": 155,
        "chroot": 161, "mount": 165, "umount2": 166, "setxattr": 188, "lsetxattr": 189,
        "fsetxattr": 190, "removexattr": 197, "lremovexattr": 198, "fremovexattr": 199,
        "tkill": 200, "utimes": 235, "add_key": 248, "request_key": 249, "keyctl": 250,
        "fchownat": 260, "futimesat": 261, "fchmodat": 268, "unshare": 272, "utimensat": 280,
        "perf_event_open": 298, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297,
        "name_to_handle_at": 303, "open_by_handle_at": 304, "setns": 308,
        "process_vm_readv": 310, "process_vm_writev": 311, "finit_module": 313,
        "init_module": 175, "kexec_load": 246, "seccomp": 317, "bpf": 321, "execveat": 322,
        "userfaultfd": 323, "tgkill": 234,
    }),
    "aarch64": Architecture(0xC00000B7, {
        **_NEWER, "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7, "removexattr": 14,
        "lremovexattr": 15, "fremovexattr": 16, "umount2": 39, "mount": 40, "pivot_root": 41,
        "truncate": 45, "chroot": 51, "fchmod": 52, "fchmodat": 53, "fchownat": 54,
        "fchown": 55, "utimensat": 88, "unshare": 97, "kexec_load": 104, "init_module": 105,
        "ptrace": 117, "kill": 129, "tkill": 130, "tgkill": 131, "rt_sigqueueinfo": 138,
        "socket": 198, "connect": 203, "add_key": 217, "request_key": 218, "keyctl": 219,
        "clone": 220, "execve": 221, "rt_tgsigqueueinfo": 240, "perf_event_open": 241,
        "name_to_handle_at": 264, "open_by_handle_at": 265, "setns": 268,
        "process_vm_readv": 270, "process_vm_writev": 271, "finit_module": 273, "seccomp": 277,
        "bpf": 280, "execveat": 281, "userfaultfd": 282,
    }),
}  # fmt: skip


def architecture() -> Architecture | None:
    """Return this machine's numbers; None where they are not known, and off Linux."""
    # A 32-bit Python on a 64-bit kernel calls by other numbers.
    if sys.platform != "linux" or sys.maxsize < 2**32:
        return None
    return ARCHITECTURES.get(platform.machine())


def call(name: str, *arguments: Any) -> int:
    """Call the kernel.

    Raises:
        OSError: the kernel refused.
    """
    here = architecture()
    if here is None:
        raise OSError(f"{name}: the number of this call is unknown here")
    library = ctypes.CDLL(None, use_errno=True)
    values = [ctypes.c_long(value) if isinstance(value, int) else value for value in arguments]
    result: int = library.syscall(ctypes.c_long(here.calls[name]), *values)
    if result < 0:
        raise OSError(ctypes.get_errno(), f"{name}: {os.strerror(ctypes.get_errno())}")
    return result


def set_process_option(option: int, value: int) -> None:
    """Call `prctl`.

    Raises:
        OSError: the kernel refused.
    """
    library = ctypes.CDLL(None, use_errno=True)
    zero = ctypes.c_ulong(0)
    if library.prctl(ctypes.c_int(option), ctypes.c_ulong(value), zero, zero, zero):
        raise OSError(ctypes.get_errno(), f"prctl {option}")
