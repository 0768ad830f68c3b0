"""The fence of macOS: a profile of its sandbox. Written from its manual, never tried.

It is not used unless UNTRIED is set, since a profile that is too narrow would keep files unread.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from collections.abc import Iterable

UNTRIED = "LECTERN_UNTRIED_FENCES"
"""The variable that switches on the fences of systems on which nobody has tried them."""
_SYSTEM = ("/usr", "/System", "/Library", "/private/var/db/timezone", "/dev", "/opt")


def restrict_reader(readable: Iterable[str], writable: Iterable[str]) -> None:
    """Refuse this process other files, programs and connections.

    Raises:
        OSError: it is not macOS, nobody switched it on, or the system refused.
    """
    if sys.platform != "darwin" or not os.environ.get(UNTRIED):
        raise OSError("no fence that was tried on this system")
    library = ctypes.CDLL("/usr/lib/libSystem.dylib")
    reason = ctypes.c_char_p()
    profile = sandbox_profile(readable, writable).encode()
    if library.sandbox_init(profile, ctypes.c_uint64(0), ctypes.byref(reason)):
        raise OSError((reason.value or b"the sandbox refused").decode(errors="replace"))


def sandbox_profile(readable: Iterable[str], writable: Iterable[str]) -> str:
    """Return the rules: everything is refused but what follows."""
    write = list(writable)
    lines = [
        "(version 1)",
        "(deny default)",
        "(allow sysctl-read)",
        "(allow mach-lookup)",
        "(allow file-read-metadata)",
        *(f"(allow file-read* (subpath {_quoted(path)}))" for path in (*_SYSTEM, *readable)),
        *(f"(allow file-read* file-write* (subpath {_quoted(path)}))" for path in write),
    ]
    return "\n".join(lines)


def _quoted(path: str) -> str:
    return json.dumps(os.path.realpath(path), ensure_ascii=False)
