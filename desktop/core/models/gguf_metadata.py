"""What an adapter's file says of its expert, so that one file is the whole of it.

The notes are one text of JSON in the file's header. They can be put into a finished file, since an
expert's gain is measured after it was trained: the header grows by whole units of the alignment,
so that every weight keeps its place relative to the others.
"""

from __future__ import annotations

import json
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
"""Where the numbers of tensors and of metadata stand: after magic and version."""
_PAIRS_AT = 24


def read_metadata(path: Path) -> dict[str, Any]:
    """The notes of an adapter; empty where it has none that can be read.

    Raises:
        ModelError: it is no GGUF file, or is damaged.
    """
    text = read_header(path).metadata.get(EXPERT_KEY)
    try:
        read = json.loads(text) if isinstance(text, str) else {}
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", read) if isinstance(read, dict) else {}


def write_with_metadata(source: Path, target: Path, notes: dict[str, Any]) -> None:
    """Copy an adapter with these notes, in place of any that it has.

    Raises:
        ModelError: the source is no GGUF file, or is damaged.
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
        # Spaces after the JSON, so that the header changes by whole units.
        text = json.dumps(notes)
        added = _encode_pair(text + " " * ((len(before) - len(_encode_pair(text))) % alignment))
        out.write(start[:_COUNTS_AT] + struct.pack("<QQ", tensors, pairs + 1))
        out.write(added + rest.replace(before, b"", 1))
        while part := file.read(1 << 20):
            out.write(part)


def _encode_pair(text: str) -> bytes:
    key, value = EXPERT_KEY.encode(), text.encode()
    return struct.pack("<Q", len(key)) + key + struct.pack("<IQ", _STRING, len(value)) + value
