"""Recognises files that a cloud service keeps online only; opening such a file would download it.

Nothing is opened to find out: the attributes that the system gives with size and time are enough,
or the name of the placeholder that stands for the file. Linux has no mark for such files. That a
file has no blocks is none: small files on btrfs, and all files of many network and FUSE drives,
have no blocks either.
"""

from __future__ import annotations

import os
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import DocumentState, ReadFailure

WINDOWS_REPARSE_POINT = 0x400
WINDOWS_OFFLINE = 0x1000
WINDOWS_RECALL_ON_OPEN = 0x40000
WINDOWS_RECALL_ON_DATA_ACCESS = 0x400000
MACOS_DATALESS = 0x40000000

ICLOUD = ".icloud"
PLACEHOLDER_SUFFIXES = (".nextcloud", ".owncloud", ".cloud", ".cloudf")
"""Endings that Nextcloud, ownCloud and odrive give to files without content."""
PLACEHOLDER_BYTES_AT_MOST = 1
LINK_SUFFIXES = frozenset(
    {".gdoc", ".gsheet", ".gslides", ".gdraw", ".gform", ".gtable", ".gjam", ".glink", ".gmap"}
)
LINK_BYTES_AT_MOST = 8192

ONLINE_ONLY = ReadFailure(
    DocumentState.UNAVAILABLE,
    say("It is kept online only, and opening it would download it."),
    say("Make it available on this device; it is read then."),
)
ONLINE_LINK = ReadFailure(
    DocumentState.UNAVAILABLE,
    say("It is only a link to a document that is edited online."),
    say("Download the document itself, for example as PDF."),
)


def why_not_opened(path: Path, status: os.stat_result) -> ReadFailure | None:
    """Why a file should not be opened, or None if its content is on this device."""
    if is_online_only(status):
        return ONLINE_ONLY
    if path.suffix.lower() in LINK_SUFFIXES and status.st_size <= LINK_BYTES_AT_MOST:
        return ONLINE_LINK
    return None


def is_online_only(status: os.stat_result) -> bool:
    """Whether the system says that the content of a file is not on this device."""
    if getattr(status, "st_flags", 0) & MACOS_DATALESS:
        return True
    attributes = getattr(status, "st_file_attributes", 0)
    if attributes & (WINDOWS_OFFLINE | WINDOWS_RECALL_ON_DATA_ACCESS):
        return True
    # Alone, the same bit means extended attributes, which Linux programs on Windows give to files.
    recalled = WINDOWS_RECALL_ON_OPEN | WINDOWS_REPARSE_POINT
    return attributes & recalled == recalled


def named_by_placeholder(name: str, size_bytes: int) -> str | None:
    """The name of the file that a placeholder stands for; None if it is no placeholder."""
    if name.startswith(".") and name.endswith(ICLOUD) and len(name) > len(ICLOUD) + 1:
        return name[1 : -len(ICLOUD)]
    suffix = next((end for end in PLACEHOLDER_SUFFIXES if name.endswith(end)), "")
    if suffix and size_bytes <= PLACEHOLDER_BYTES_AT_MOST:
        return name.removesuffix(suffix) or None
    return None


def has_placeholder(path: Path) -> bool:
    """Whether a file that does not exist is kept online, and a placeholder stands for it."""
    names = (f".{path.name}{ICLOUD}", *(f"{path.name}{end}" for end in PLACEHOLDER_SUFFIXES))
    return any(os.path.lexists(path.with_name(name)) for name in names)
