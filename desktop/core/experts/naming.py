"""Rules for the names of experts and of their folders."""

from __future__ import annotations

import re
import uuid

from desktop.core.errors import InputError
from desktop.core.paths import is_plain_name
from desktop.core.say import say

AUTO = "auto"
"""The choice of the expert that fits the sources."""
NONE = "none"
"""The choice of no expert: the base model answers alone."""
READER = "Reader"
"""The name of the expert that comes with Lectern."""
RESERVED_NAMES = frozenset(map(str.casefold, (AUTO, NONE, READER)))
NAME_CHARACTERS_AT_MOST = 80


def validate_name(name: str) -> str:
    """The name without needless spaces.

    Raises:
        InputError: the name is blank, too long, or has another meaning.
    """
    plain = " ".join(name.split())
    if not plain or plain.casefold() in RESERVED_NAMES:
        raise InputError(
            say("An expert cannot be called “{0}”.", plain),
            say("Give it a name with some letters in it."),
        )
    if len(plain) > NAME_CHARACTERS_AT_MOST:
        raise InputError(
            say("The name has {0:,} characters.", len(plain)),
            say("{0} are the most.", NAME_CHARACTERS_AT_MOST),
        )
    return plain


def make_name_unique(name: str, taken: set[str]) -> str:
    """The name, or the name with the first number that makes it unique."""
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{name} {number}"
    return candidate


def make_folder_name(name: str, *, unique: bool = True) -> str:
    """A folder name made from the expert's name; with `unique`, a random ending is added."""
    plain = re.sub(r"[^\w-]+", "-", name.lower()).strip("-")[:40] or "expert"
    if unique:
        return f"{plain}-{uuid.uuid4().hex[:8]}"
    return plain if is_plain_name(plain) else f"expert-{plain}"
