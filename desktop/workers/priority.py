"""Work in the background steps back for whatever else the machine is asked to do."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

BACKGROUND = "LECTERN_BACKGROUND"
"""In a child's environment: it and its own children work in the background."""
LAST = 19
SESSION = Path("/proc/self/autogroup")


def step_back_if_asked() -> None:
    """Take the lowest priority where the environment says so."""
    if not os.environ.get(BACKGROUND) or not hasattr(os, "nice"):
        return
    with contextlib.suppress(OSError):
        os.nice(LAST)
    # Linux weighs whole sessions against each other, and each of our children has its own.
    with contextlib.suppress(OSError):
        if SESSION.exists():
            SESSION.write_text(str(LAST), encoding="ascii")
