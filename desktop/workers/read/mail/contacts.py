"""Turns vCards into lines: `Name: ...`, `Phone (work): ...`."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.workers.read.mail.charsets import decode_text

CARDS_AT_MOST = 50_000
_LABELS = {
    "FN": "Name", "NICKNAME": "Nickname", "ORG": "Organisation", "TITLE": "Title", "ROLE": "Role",
    "TEL": "Phone", "EMAIL": "Mail", "ADR": "Address", "URL": "Web", "BDAY": "Birthday",
    "ANNIVERSARY": "Anniversary", "NOTE": "Note", "IMPP": "Messenger", "CATEGORIES": "Categories",
    "RELATED": "Related", "GENDER": "Gender", "TZ": "Time zone", "LANG": "Language",
    "X-SKYPE": "Skype", "X-ABRELATEDNAMES": "Related", "X-PHONETIC-LAST-NAME": "Phonetic name",
}  # fmt: skip
_TYPES = {
    "HOME": "home", "WORK": "work", "CELL": "mobile", "FAX": "fax", "PAGER": "pager",
    "MAIN": "main", "OTHER": "other", "IPHONE": "mobile",
}  # fmt: skip
_PARTED = frozenset({"N", "ADR", "ORG"})
_ESCAPED = re.compile(r"\\([\\,;nN:])")
_UNESCAPED_SEMICOLON = re.compile(r"(?<!\\);")


@dataclass(frozen=True, slots=True)
class _Property:
    """A line of a vCard, with its parameters."""

    name: str
    types: tuple[str, ...]
    value: str
    group: str


def contact_records(source: str) -> list[str]:
    """Return each contact on one line, its facts between bars; empty if it has no vCard."""
    return [" | ".join(lines) for lines in contact_cards(source)]


def contact_cards(source: str) -> list[list[str]]:
    """Return the facts of each contact, as `Name: value`."""
    cards: list[list[_Property]] = []
    is_inside = False
    for line in _unfold(source):
        mark = line.strip().upper()
        if mark == "BEGIN:VCARD":
            is_inside = len(cards) < CARDS_AT_MOST
            if is_inside:
                cards.append([])
        elif mark == "END:VCARD":
            is_inside = False
        elif is_inside and (found := _parse(line)):
            cards[-1].append(found)
    return [facts for card in cards if (facts := list(_facts(card)))]


def _unfold(source: str) -> list[str]:
    lines: list[str] = []
    for line in source.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line[:1] in (" ", "\t") and lines:
            lines[-1] += line[1:]
        elif lines and lines[-1].endswith("=") and "QUOTED-PRINTABLE" in lines[-1].upper():
            lines[-1] = lines[-1][:-1] + line
        else:
            lines.append(line)
    return lines


def _parse(line: str) -> _Property | None:
    head, colon, value = _divide(line)
    if not colon:
        return None
    name, *parameters = head.split(";")
    group, _, name = name.rpartition(".")
    types: list[str] = []
    charset, is_quoted = "utf-8", False
    for parameter in parameters:
        key, equals, content = parameter.partition("=")
        if key.upper() == "CHARSET":
            charset = content
        elif content.upper() == "QUOTED-PRINTABLE" or key.upper() == "QUOTED-PRINTABLE":
            is_quoted = True
        elif key.upper() == "TYPE" or not equals:
            types += (content or key).strip('"').upper().split(",")
    if is_quoted:
        raw = binascii.a2b_qp(value.encode("utf-8", errors="surrogateescape"))
        value = decode_text(raw, charset)
    return _Property(name.upper(), tuple(types), value, group)


def _divide(line: str) -> tuple[str, str, str]:
    """Divide a line at its first colon outside quotes."""
    is_quoted = False
    for at, character in enumerate(line):
        if character == '"':
            is_quoted = not is_quoted
        elif character == ":" and not is_quoted:
            return line[:at], ":", line[at + 1 :]
    return line, "", ""


def _facts(card: list[_Property]) -> Iterator[str]:
    own_labels = {item.group: item.value for item in card if item.name == "X-ABLABEL"}
    if not any(item.name == "FN" and item.value.strip() for item in card):
        names = [item for item in card if item.name == "N"]
        card = [*(_Property("FN", (), _full_name(item.value), "") for item in names), *card]
    ordered = sorted(card, key=lambda item: item.name != "FN")
    for item in ordered:
        label = _LABELS.get(item.name)
        value = _value_text(item)
        if label is None or not value:
            continue
        kinds = dict.fromkeys(_TYPES[kind] for kind in item.types if kind in _TYPES)
        own = own_labels.get(item.group, "").removeprefix("_$!<").removesuffix(">!$_")
        shown = ", ".join(kinds) or (own if item.group else "")
        yield f"{label} ({shown}): {value}" if shown else f"{label}: {value}"


def _value_text(item: _Property) -> str:
    if item.name in _PARTED:
        parts = (_unescape(part) for part in _UNESCAPED_SEMICOLON.split(item.value))
        return ", ".join(part for part in parts if part)
    value = _unescape(item.value)
    for scheme in ("tel:", "mailto:"):
        value = value[len(scheme) :] if value.lower().startswith(scheme) else value
    return value


def _full_name(value: str) -> str:
    """Return a name in its usual order from `family;given;middle;before;after`."""
    parts = [_unescape(part) for part in _UNESCAPED_SEMICOLON.split(value)]
    family, given, middle, before, after = (parts + [""] * 5)[:5]
    return " ".join(part for part in (before, given, middle, family, after) if part)


def _unescape(value: str) -> str:
    text = _ESCAPED.sub(lambda found: " " if found.group(1) in "nN" else found.group(1), value)
    return " ".join(text.split())
