"""Writes an OpenDocument formula as other spreadsheets write it."""

from __future__ import annotations

import re

_PREFIX = re.compile(r"^(?:[a-z]{1,8}:)?=")
_REFERENCE = re.compile(r"\[([^\[\]]{1,300})\]")
_QUOTED = re.compile(r'("[^"]*")')


def open_formula(formula: str) -> str:
    """Return a formula without its sign of equality: `of:=[.B2]*2` becomes `B2*2`."""
    parts = _QUOTED.split(_PREFIX.sub("", formula))
    for at in range(0, len(parts), 2):
        parts[at] = _REFERENCE.sub(_plain_reference, parts[at]).replace(";", ",")
    return "".join(parts)


def _plain_reference(match: re.Match[str]) -> str:
    begin, _, end = match[1].partition(":")
    sheet, _, cell = begin.rpartition(".")
    _, _, last = end.rpartition(".")
    name = sheet.removeprefix("$")
    return f"{name}!{cell}" + f":{last}" * bool(last) if name else cell + f":{last}" * bool(last)
