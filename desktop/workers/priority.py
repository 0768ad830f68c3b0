"""Lowers the priority of background work, so that other programs go first."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

BACKGROUND = "LECTERN_BACKGROUND"
"""A variable in a child's environment: it and its own children work in the background."""
NICENESS = 10
"""Gives a tenth of what others get where all want a core.

With 19, work would stop on a machine that is always busy.
"""
SESSION = Path("/proc/self/autogroup")


def lower_priority_if_asked() -> None:
    """Take a low priority if the environment asks for it."""
    if not os.environ.get(BACKGROUND) or not hasattr(os, "nice"):
        return
    with contextlib.suppress(OSError):
        os.nice(NICENESS)
    # Linux shares the processor between sessions, and each of our children has its own session.
    with contextlib.suppress(OSError):
        if SESSION.exists():
            SESSION.write_text(str(NICENESS), encoding="ascii")
