"""Makes records of JSON: entries of JSON lines, objects of an array, members of an object."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from desktop.core.ingest.units.tables import CELL_SEPARATOR
from desktop.core.types import Unit, UnitKind

RECORD_CHARACTERS_AT_MOST = 700
"""The length up to which an object is one record; a longer one is divided into its members."""
DEPTH_AT_MOST = 60

# A quote that is not closed and a backslash outside a string are tokens, so that the search ends.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|\\.?|["\[\]{},]', re.DOTALL)


@dataclass(slots=True)
class _Value:
    """A member of a container; with members of its own if it is an object or array."""

    opens: str = ""
    """The bracket that opens it; empty for a plain value."""
    char_start: int = 0
    """The start of the member with its name."""
    bracket: int = 0
    char_end: int = 0
    members: list[_Value] = field(default_factory=list["_Value"])

    @property
    def is_short(self) -> bool:
        return self.char_end - self.char_start <= RECORD_CHARACTERS_AT_MOST

    @property
    def is_array_of_objects(self) -> bool:
        return self.opens == "[" and any(member.opens == "{" for member in self.members)

    @property
    def has_records(self) -> bool:
        """Whether several records are in it, and it is none itself."""
        objects = sum(member.opens == "{" for member in self.members)
        if self.is_array_of_objects or (objects > 1 and objects == len(self.members)):
            return objects > 1
        return any(member.has_records for member in self.members)


def json_units(text: str, start: int, end: int) -> list[Unit]:
    """The records of a text in JSON or JSON lines; none if the text is something else."""
    tops = _parse(text, start, end)
    if tops is None:
        return []
    are_lines = len(tops) > 1
    return [unit for top in tops for unit in _cut(text, top, "", "", is_record=are_lines)]


def _parse(text: str, start: int, end: int) -> list[_Value] | None:
    """The containers at the top; None where brackets or quotes do not match."""
    root = _Value(char_start=start)
    stack = [root]
    at = start
    for token in _TOKEN.finditer(text, start, end):
        mark, holder = token[0], stack[-1]
        if mark in "[{":
            stack.append(_Value(mark, at, token.start()))
            at = token.end()
            if len(stack) > DEPTH_AT_MOST:
                return None
        elif mark == ",":
            _add_plain(text, holder, at, token.start())
            at = token.end()
        elif mark in "]}":
            if len(stack) == 1 or mark != ("]" if holder.opens == "[" else "}"):
                return None
            _add_plain(text, holder, at, token.start())
            holder.char_end = at = token.end()
            stack.pop()
            stack[-1].members.append(holder)
        elif mark in ('"', "\\") or mark[0] == "\\":
            return None
    return root.members if len(stack) == 1 and any(m.opens for m in root.members) else None


def _add_plain(text: str, holder: _Value, start: int, end: int) -> None:
    """Add the plain value in this range, unless it holds white space only."""
    if text[start:end].strip():
        holder.members.append(_Value(char_start=start, char_end=end))


def _cut(text: str, value: _Value, path: str, head: str, *, is_record: bool) -> Iterator[Unit]:
    """The records of a value.

    `path` has the names of the members above it, `head` the first member of the record that was too
    long to be one.
    """
    if value.is_short and (is_record or not value.has_records):
        yield from _record(text, value, path, head)
        return
    if not value.opens:
        yield from _record(text, value, path, head)
        return
    path = _joined(path, _name(text, value))
    if value.opens == "{" and is_record and value.members and not value.members[0].opens:
        head = _labelled(text, value.members[0], path)
    for member in _with_values_joined(value):
        yield from _cut(text, member, path, head, is_record=value.is_array_of_objects)


def _with_values_joined(value: _Value) -> Iterator[_Value]:
    """The members, where plain values of an array that follow each other are one."""
    held: _Value | None = None
    for member in value.members:
        is_value = value.opens == "[" and not member.opens
        if held and is_value and member.char_end - held.char_start <= RECORD_CHARACTERS_AT_MOST:
            held.char_end = member.char_end
            continue
        if held:
            yield held
        held = _Value(char_start=member.char_start, char_end=member.char_end) if is_value else None
        if not is_value:
            yield member
    if held:
        yield held


def _record(text: str, value: _Value, path: str, head: str) -> Iterator[Unit]:
    start, end = value.char_start, value.char_end
    while start < end and (text[start].isspace() or text[start] == ","):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    labelled = _labelled(text, value, path)
    if head and labelled and head != labelled:
        labelled = f"{head}{CELL_SEPARATOR}{labelled}"
    if start < end:
        yield Unit(start, end, UnitKind.RECORD, labelled)


def _name(text: str, value: _Value) -> str:
    """The name of a member that is an object or array; empty in an array."""
    before = text[value.char_start : value.bracket].strip(" \t\r\n,")
    read = _loaded(f"{{{before} null}}") if before else None
    return next(iter(cast("Mapping[str, object]", read)), "") if isinstance(read, dict) else ""


def _labelled(text: str, value: _Value, path: str) -> str:
    """The values with their names, as words; empty if the text is no valid JSON."""
    written = text[value.char_start : value.char_end].strip(" \t\r\n,")
    read = _loaded(f"{{{written}}}")
    if read is None:
        read = _loaded(f"[{written}]")
        read = read[0] if isinstance(read, list) and len(read) == 1 else read  # pyright: ignore[reportUnknownVariableType]
    return CELL_SEPARATOR.join(_words(read, path)) if read is not None else ""


def _words(read: object, path: str) -> Iterator[str]:
    if isinstance(read, dict):
        for name, inner in cast("Mapping[str, object]", read).items():
            yield from _words(inner, _joined(path, name))
    elif isinstance(read, list) and any(
        isinstance(inner, dict | list) for inner in cast("list[object]", read)
    ):
        for inner in cast("list[object]", read):
            yield from _words(inner, path)
    else:
        values = cast("list[object]", read) if isinstance(read, list) else [read]
        shown = " ".join(", ".join(map(_shown, values)).split())
        if shown:
            yield f"{path}: {shown}" if path else shown


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path and name else path or name


def _loaded(written: str) -> object:
    try:
        return json.loads(written, strict=False)
    except (ValueError, RecursionError):
        return None
