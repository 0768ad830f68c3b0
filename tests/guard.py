"""Runs Python under guard: `guard.py [-P] -c CODE`, `-m MODULE` or `SCRIPT`.

What this process and all Python processes that it starts do with the network is written to the file
named by GUARD_LOG, one line each. With GUARD_KILL the kernel also ends every process that asks for
an Internet socket, whatever language it is written in.
"""

import ctypes
import os
import platform
import runpy
import socket
import stat
import struct
import sys
import tempfile
from pathlib import Path

INTERNET = (socket.AF_INET, socket.AF_INET6)
ADDRESSES = {"socket.connect", "socket.bind", "socket.sendto"}
NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}

# Linux's own numbers, from its headers audit.h, prctl.h, seccomp.h and bpf_common.h. Of an
# architecture: its mark, and the number of the system call `socket`.
ARCHITECTURES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
ALLOW, KILL_PROCESS = 0x7FFF0000, 0x80000000
LOAD_WORD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16


def main(arguments):
    log_internet_use(Path(os.environ["GUARD_LOG"]))
    if os.environ.get("GUARD_KILL"):
        forbid_internet_sockets()
    with tempfile.TemporaryDirectory(prefix="guard-") as folder:
        sys.executable = guarded_python(Path(folder))
        run(arguments)


def log_internet_use(path):
    """From here on every use of the network leaves a line."""
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def hear(event, arguments):
        if event == "socket.__new__":
            used, what = arguments[1] in INTERNET, arguments[1]
        elif event in ADDRESSES:
            used, what = arguments[0].family in INTERNET, arguments[1]
        else:
            used, what = event in NAMES, arguments[:1]
        if used:
            os.write(log, f"{os.getpid()} {event} {what!r}\n".encode())

    sys.addaudithook(hear)


def forbid_internet_sockets():
    """Have the kernel end this process, or any it starts, when it asks for an Internet socket."""
    architecture, socket_call = ARCHITECTURES[platform.machine()]
    program = [
        (LOAD_WORD, 0, 0, ARCHITECTURE),
        (JUMP_IF_EQUAL, 0, 5, architecture),
        (LOAD_WORD, 0, 0, NUMBER),
        (JUMP_IF_EQUAL, 0, 3, socket_call),
        (LOAD_WORD, 0, 0, FIRST_ARGUMENT),
        (JUMP_IF_EQUAL, 2, 0, socket.AF_INET),
        (JUMP_IF_EQUAL, 1, 0, socket.AF_INET6),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, KILL_PROCESS),
    ]
    packed = ctypes.create_string_buffer(
        b"".join(struct.pack("HBBI", *instruction) for instruction in program)
    )

    class Filter(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_void_p))

    whole = Filter(len(program), ctypes.cast(packed, ctypes.c_void_p))
    kernel = ctypes.CDLL(None, use_errno=True)
    if kernel.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or kernel.prctl(
        PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(whole), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "the kernel takes no filter")


def guarded_python(folder):
    """A program that is like this Python, for what is started with `sys.executable`."""
    program = folder / "python"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{Path(__file__).resolve()}" "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def run(arguments):
    """Do what Python itself does with these arguments."""
    # A child must inherit neither a second filter nor lose the log; both come with the variables.
    os.environ.pop("GUARD_KILL", None)
    if arguments[0] == "-P":  # as it is in any case: the present folder is not on the path
        arguments = arguments[1:]
    kind, rest = arguments[0], arguments[1:]
    sys.path.pop(0)
    if kind == "-c":
        sys.argv = ["-c", *rest[1:]]
        exec(compile(rest[0], "<string>", "exec"), {"__name__": "__main__"})
    elif kind == "-m":
        sys.argv = rest
        runpy.run_module(rest[0], run_name="__main__", alter_sys=True)
    else:
        sys.argv = arguments
        sys.path.insert(0, str(Path(kind).parent))
        runpy.run_path(kind, run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1:])
