"""The metadata of an expert in its adapter file, so that one file contains all of it.

The metadata is one JSON text in the file's header. It can be changed in a finished file, because an
expert's gain is measured after the training. The header grows by multiples of the alignment, so
that the weights keep their positions relative to each other.
"""

from __future__ import annotations

import json
import shutil
import struct
from pathlib import Path
from typing import Any, cast

from desktop.core.atomic_write import open_atomically
from desktop.core.errors import ModelError
from desktop.core.models.gguf import DEFAULT_ALIGNMENT, read_header
from desktop.core.say import say

EXPERT_KEY = "lectern.expert"
_STRING = 8
_COUNTS_AT = 8
"""The byte at which the counts of tensors and metadata begin, after magic and version."""
_PAIRS_AT = 24


def read_metadata(path: Path) -> dict[str, Any]:
    """The metadata of an adapter's expert; empty if there is none that can be read.

    Raises:
        ModelError: the file is not a GGUF file, or is damaged.
    """
    text = read_header(path).metadata.get(EXPERT_KEY)
    try:
        read = json.loads(text) if isinstance(text, str) else {}
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", read) if isinstance(read, dict) else {}


def write_with_metadata(source: Path, target: Path, notes: dict[str, Any]) -> None:
    """Copy an adapter with this metadata in place of its own.

    Raises:
        ModelError: the source is not a GGUF file, or is damaged.
        OSError: the target cannot be written.
    """
    header = read_header(source)
    alignment = int(header.metadata.get("general.alignment", DEFAULT_ALIGNMENT))
    with open_atomically(target) as out, source.open("rb") as file:
        start = file.read(header.data_start)
        tensors, pairs = struct.unpack_from("<QQ", start, _COUNTS_AT)
        rest = start[_PAIRS_AT:]
        before = b""
        if EXPERT_KEY in header.metadata:
            before = _encode_pair(str(header.metadata[EXPERT_KEY]))
            if before not in rest:
                raise ModelError(
                    say("The notes of {0} are damaged.", source.name), say("Get the file again.")
                )
            pairs -= 1
        # Spaces after the JSON, so that the header's size changes by multiples of the alignment.
        text = json.dumps(notes)
        added = _encode_pair(text + " " * ((len(before) - len(_encode_pair(text))) % alignment))
        out.write(start[:_COUNTS_AT] + struct.pack("<QQ", tensors, pairs + 1))
        out.write(added + rest.replace(before, b"", 1))
        while part := file.read(1 << 20):
            out.write(part)


def replace_in_header(path: Path, old: str, new: str) -> None:
    """Replace a text of the metadata by another of the same length, completely or not at all.

    A file without the text stays as it is.

    Raises:
        ModelError: the file is not a GGUF file, or is damaged.
        OSError: the file cannot be written.
    """
    assert len(old.encode()) == len(new.encode())
    data_start = read_header(path).data_start
    with path.open("rb") as file:
        start = file.read(data_start)
    if old.encode() not in start:
        return
    with open_atomically(path) as out, path.open("rb") as file:
        out.write(start.replace(old.encode(), new.encode()))
        file.seek(data_start)
        shutil.copyfileobj(file, out)


def _encode_pair(text: str) -> bytes:
    key, value = EXPERT_KEY.encode(), text.encode()
    return struct.pack("<Q", len(key)) + key + struct.pack("<IQ", _STRING, len(value)) + value
