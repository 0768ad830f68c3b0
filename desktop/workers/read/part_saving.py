"""Saves a file that lies within another one, such as a message's attachment."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from desktop.core.store.part_path import BETWEEN
from desktop.workers.read.attachments import Attachment, numbered_names
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.format_detection import HEAD_BYTES, detect_format
from desktop.workers.read.mail.kinds import KINDS, read_mail_kind

_READ_ONLY = 0o400


def save_part(file: Path, name: str, folder: Path) -> Path | None:
    """Save the part with this name, as a file lists it; None if the file has no such part.

    The copy cannot be changed, since a change would be lost.
    """
    attachment = _find(file, name)
    if attachment is None:
        return None
    place = Path(tempfile.mkdtemp(dir=folder))
    saved = place / name.rpartition(BETWEEN)[2]
    # Created so, since a reader may not change the mode of any file.
    with open(saved, "xb", opener=_open_read_only) as copy:
        copy.write(attachment.content)
    return saved


def _open_read_only(path: str, flags: int) -> int:
    return os.open(path, flags, _READ_ONLY)


def _find(file: Path, name: str) -> Attachment | None:
    for part_name, attachment in numbered_names(_attachments(file)):
        if name == part_name:
            return attachment
        if name.startswith(part_name + BETWEEN):
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                inner = Path(folder) / f"part{Path(part_name).suffix}"
                inner.write_bytes(attachment.content)
                return _find(inner, name[len(part_name + BETWEEN) :])
    return None


def _attachments(file: Path) -> list[Attachment]:
    try:
        with file.open("rb") as opened:
            kind = detect_format(file, opened.read(HEAD_BYTES))
        return read_mail_kind(file.read_bytes(), kind)[1] if kind in KINDS else []
    except (NotReadError, OSError):
        return []
