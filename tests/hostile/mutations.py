"""Damages files in many ways, each decided by a seed alone."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.benchmarks.reading_corpus.collect import all_cases
from tests.benchmarks.reading_corpus.facts import Case

_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"<[^<>]{1,200}>")
_ATTRIBUTE = re.compile(rb'="[^"<>]{0,200}"')
_VALUES = (
    b"",
    b"-1",
    b"0",
    b"4294967296",
    b"9" * 40,
    b"NaN",
    b"&amp;",
    b"\xff\xfe",
    b"../../etc/passwd",
)
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
_MARKUP = (
    b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    b"&e;",
    b"]]>",
    b"<![CDATA[",
    b"<" * 60,
)


@dataclass(frozen=True)
class Mutant:
    """A damaged file, and how it came about."""

    name: str
    content: bytes
    change: str


Change = Callable[[random.Random, bytes], bytes]


def mutants(count: int, seed: int) -> list[Mutant]:
    """Return the same damaged files for the same seed and corpus."""
    cases = all_cases()
    return [_mutant(cases, f"{seed}-{number}") for number in range(count)]


def _mutant(cases: Sequence[Case], seed: str) -> Mutant:
    chosen = random.Random(seed)
    case = chosen.choice(cases)
    other = chosen.choice(cases)
    changes = dict(CHANGES)
    if case.content.startswith(b"PK\x03\x04"):
        # Damage to the bytes of a zip rarely reaches the reader of what is inside.
        changes |= ZIP_CHANGES
        names = [*ZIP_CHANGES, *ZIP_CHANGES, *CHANGES]
    else:
        changes["splice"] = lambda chance, content: _splice(chance, content, other.content)
        names = list(changes)
    content, done = case.content, []
    for _ in range(chosen.randint(1, 3)):
        name = chosen.choice(names)
        content = changes[name](chosen, content)
        done.append(name)
    stem, _, suffix = case.name.rpartition(".")
    return Mutant(f"{seed}-{stem}.{suffix}", content, f"{case.name}: {', '.join(done)}")


def _flip_bits(chance: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 20) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut_off(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randint(0, len(content))]


def _cut_out(chance: random.Random, content: bytes) -> bytes:
    start = chance.randint(0, len(content))
    return content[:start] + content[start + chance.randint(1, 400) :]


def _repeat(chance: random.Random, content: bytes) -> bytes:
    start = chance.randint(0, len(content))
    piece = content[start : start + chance.randint(1, 200)]
    return content[:start] + piece * chance.randint(2, 300) + content[start:]


def _splice(chance: random.Random, content: bytes, other: bytes) -> bytes:
    return content[: chance.randint(0, len(content))] + other[chance.randint(0, len(other)) :]


def _change_number(chance: random.Random, content: bytes) -> bytes:
    return _replace_match(chance, content, _NUMBER, chance.choice(_VALUES))


def _change_head(chance: random.Random, content: bytes) -> bytes:
    head = bytearray(content[:64])
    if head:
        start = chance.randrange(len(head))
        head[start : start + 4] = chance.randbytes(4)
    return bytes(head) + content[64:]


def _swap_line(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def _change_tag(chance: random.Random, content: bytes) -> bytes:
    made = chance.choice((*_MARKUP, b"", b"<w:t>", b"</p>", b"<a xmlns='urn:x'>"))
    return _replace_match(chance, content, _TAG, made)


def _change_attribute(chance: random.Random, content: bytes) -> bytes:
    return _replace_match(chance, content, _ATTRIBUTE, b'="' + chance.choice(_VALUES) + b'"')


def _nest(chance: random.Random, content: bytes) -> bytes:
    found = _TAG.findall(content)
    opening = [
        tag for tag in found if not tag.startswith((b"</", b"<?", b"<!")) and tag[-2:] != b"/>"
    ]
    if not opening:
        return content
    tag = chance.choice(opening)
    return content.replace(tag, tag * chance.choice((2, 50, 3000)), 1)


def _replace_match(
    chance: random.Random, content: bytes, pattern: re.Pattern[bytes], made: bytes
) -> bytes:
    places = [match.span() for match in pattern.finditer(content)]
    if not places:
        return content
    start, end = chance.choice(places)
    return content[:start] + made + content[end:]


def _in_part(change: Change) -> Change:
    """Make a change of bytes into the change of a part of a zip file, which is packed again."""

    def changed(chance: random.Random, content: bytes) -> bytes:
        parts = _parts(content)
        if not parts:
            return content
        name = chance.choice(list(parts))
        parts[name] = change(chance, parts[name])
        return _pack(parts)

    return changed


def _drop_part(chance: random.Random, content: bytes) -> bytes:
    parts = _parts(content)
    if not parts:
        return content
    del parts[chance.choice(list(parts))]
    return _pack(parts)


def _parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file; none where an earlier change has damaged the zip itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return {name: packed.read(name) for name in packed.namelist()}
    except _DAMAGED:
        return {}


def _pack(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), part)
    return made.getvalue()


CHANGES: dict[str, Change] = {
    "bits flipped": _flip_bits,
    "cut off": _cut_off,
    "a piece cut out": _cut_out,
    "a piece repeated": _repeat,
    "a number changed": _change_number,
    "the head changed": _change_head,
    "two lines exchanged": _swap_line,
    "a tag changed": _change_tag,
    "an attribute changed": _change_attribute,
    "nested": _nest,
}
ZIP_CHANGES: dict[str, Change] = {
    "a part dropped": _drop_part,
    **{f"in a part: {name}": _in_part(change) for name, change in CHANGES.items()},
}
