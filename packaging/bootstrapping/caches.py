"""The caches that several checkouts of one person share: compiled wheels, embedded models."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Return the person's cache folder for this application, where the system wants it."""
    if chosen := os.environ.get("XDG_CACHE_HOME"):
        return Path(chosen) / "lectern"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "lectern"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "lectern" / "cache"
    return Path.home() / ".cache" / "lectern"


def place(source: Path, target: Path) -> None:
    """Put a file in its place, completely or not at all; linked where both are on one disk."""
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch = target.with_name(f"{target.name}.{os.getpid()}.part")
    scratch.unlink(missing_ok=True)
    try:
        scratch.hardlink_to(source)
    except OSError:
        shutil.copy2(source, scratch)
    # Replacing a file by another hard link of itself does nothing, not even remove the link.
    scratch.replace(target)
    scratch.unlink(missing_ok=True)
