"""The system libraries that Qt needs to open a window; the command line works without them."""

from __future__ import annotations

import sys
from pathlib import Path

from bootstrapping.commands import answers

QT_FILES = (
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqwayland-generic.so",
)


def not_found(ldd_output: str) -> set[str]:
    """Return the libraries that `ldd` could not find."""
    lines = ldd_output.splitlines()
    return {line.split("=>")[0].strip() for line in lines if line.rstrip().endswith("not found")}


def missing_libraries(site_packages: Path) -> list[str]:
    """Return the shared libraries that Qt needs and this system lacks; empty except on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    qt = site_packages / "PySide6"
    found: set[str] = set()
    for file in QT_FILES:
        if (qt / file).exists():
            found |= not_found(answers(["ldd", qt / file]) or "")
    return sorted(found)
