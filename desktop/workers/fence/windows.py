"""The fence of Windows: a job object. Written from its manual, never tried.

It is not used unless UNTRIED of `macos.py` is set. A job object holds no files back; that needs a
restricted token, which a parent must make before the process starts.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Any

from desktop.workers.fence.macos import UNTRIED

_EXTENDED_LIMITS = 9
_ONE_PROCESS, _PROCESS_MEMORY, _END_ON_CRASH = 0x8, 0x100, 0x400


class _Limits(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("largest_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
        ("input_and_output", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("process_peak", ctypes.c_size_t),
        ("job_peak", ctypes.c_size_t),
    )


def restrict_reader(memory_bytes: int) -> None:
    """Let this process start no other, and take no more memory than this.

    Raises:
        OSError: it is not Windows, nobody switched it on, or the system refused.
    """
    if sys.platform != "win32" or not os.environ.get(UNTRIED):
        raise OSError("no fence that was tried on this system")
    system: Any = ctypes.WinDLL("kernel32", use_last_error=True)
    system.CreateJobObjectW.restype = ctypes.c_void_p
    system.GetCurrentProcess.restype = ctypes.c_void_p
    limits = _Limits(
        flags=_ONE_PROCESS | _PROCESS_MEMORY | _END_ON_CRASH,
        processes=1,
        process_memory=memory_bytes,
    )
    job = ctypes.c_void_p(system.CreateJobObjectW(None, None))
    process = ctypes.c_void_p(system.GetCurrentProcess())
    is_set = system.SetInformationJobObject(
        job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    if not is_set or not system.AssignProcessToJobObject(job, process):
        raise OSError(ctypes.get_last_error(), "the job object refused")
