"""The files of a model in several parts, named as llama.cpp's `gguf-split` names them.

llama.cpp is given the first part, and finds the others beside it by these names alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.say import say

PARTS_AT_MOST = 1000
_PART = re.compile(r"(.*)-(\d{5})-of-(\d{5})\.gguf$")


def parts_by_name(path: Path) -> list[Path]:
    """All files of a model by the name of its first one, whether they exist or not."""
    found = _PART.match(path.name)
    if found is None or not 1 <= int(found[3]) <= PARTS_AT_MOST:
        return [path]
    stem, _, count = found.groups()
    return [path.with_name(f"{stem}-{n:05}-of-{count}.gguf") for n in range(1, int(count) + 1)]


def existing_parts(path: Path) -> list[Path]:
    """The files of a model that exist."""
    return [part for part in parts_by_name(path) if part.is_file()]


def is_further_part(path: Path) -> bool:
    """Whether the name is that of a part after the first."""
    found = _PART.match(path.name)
    return found is not None and int(found[2]) > 1


def require_parts(path: Path, metadata: Mapping[str, object]) -> list[Path]:
    """All files of a model, by the metadata of its first one.

    Raises:
        ModelError: this is a later part, has another name than llama.cpp expects, or a part is not
            beside it.
    """
    number, count = metadata.get("split.no"), metadata.get("split.count")
    if isinstance(number, int) and number > 0:
        raise ModelError(
            say("{0} is part {1} of a model in several files.", path.name, number + 1),
            say("Choose the first of them; the others must lie beside it."),
        )
    if not isinstance(count, int) or count <= 1:
        return [path]
    parts = parts_by_name(path)
    if len(parts) != count:
        raise ModelError(
            say("{0} is one of {1} parts, and does not have its name any more.", path.name, count),
            say("Its name must end with {0}.", f"-00001-of-{count:05}.gguf"),
        )
    absent = [part.name for part in parts if not part.is_file()]
    if absent:
        raise ModelError(
            say("{0} is one of {1} parts, and {2} is not beside it.", path.name, count, absent[0]),
            say("Put all parts into one folder."),
        )
    return parts
