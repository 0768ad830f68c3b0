"""Names the files that the program itself needs, whatever document it reads."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.workers.isolation import FOLDER_LISTS, PACKAGE_ROOT

SYSTEM = (
    "/usr", "/lib", "/lib64", "/lib32", "/nix/store", "/gnu/store",
    "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/ld-musl-x86_64.path",
    "/etc/localtime", "/etc/timezone", "/etc/locale.alias", "/etc/fonts", "/etc/mime.types",
    "/etc/ssl/openssl.cnf", "/etc/pki/tls/openssl.cnf", "/etc/crypto-policies",
    "/etc/nsswitch.conf", "/var/cache/fontconfig",
    "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/filesystems",
    "/proc/version", "/proc/sys/kernel", "/proc/sys/vm",
    "/sys/devices", "/sys/bus", "/sys/class", "/sys/fs/cgroup",
    "/sys/kernel/mm/transparent_hugepage",
    "/dev/null", "/dev/zero", "/dev/random", "/dev/urandom",
)  # fmt: skip
"""Libraries, fonts, locales, the time zone, and what libraries ask about the processor."""
WRITABLE_DEVICES = ("/dev/null",)
_OF_OURS = ("desktop", "resources", "trainer")
_OF_PYTHON = ("bin", "lib", "lib64", "share", "pyvenv.cfg")
_OF_A_HOME = (".fonts", ".local/share/fonts", ".cache/fontconfig")


def program_places() -> Iterator[str]:
    """Yield what must be readable: the system's parts, this Python, its packages, ourselves."""
    yield from SYSTEM
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - `home` raises where there is none
    yield from (str(home / name) for name in _OF_A_HOME)
    yield from (str(PACKAGE_ROOT / name) for name in _OF_OURS)
    for prefix in (sys.prefix, sys.base_prefix):
        yield from (str(Path(prefix, name)) for name in _OF_PYTHON)
    of_python = (sys.prefix, sys.base_prefix, *sys.path)
    lists = (os.environ.get(name, "").split(os.pathsep) for name in FOLDER_LISTS if name != "PATH")
    for place in (*of_python, *(folder for folders in lists for folder in folders)):
        # A wrong variable must not open the whole disk, or everything of a person.
        if Path(place).is_absolute() and not home.is_relative_to(os.path.realpath(place)):
            yield place
