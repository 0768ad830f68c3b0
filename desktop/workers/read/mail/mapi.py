"""Reads the properties of an Outlook message from its compound file (MS-OXMSG)."""

from __future__ import annotations

import datetime
import struct
from collections.abc import Sequence
from typing import Any

from desktop.workers.read.mail.charsets import decode_text

_TEXT, _NARROW, _BINARY, _OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
_TIME, _NUMBER, _BOOLEAN = 0x0040, 0x0003, 0x000B
_EPOCH = datetime.datetime(1601, 1, 1, tzinfo=datetime.UTC)
CODE_PAGES = {65001: "utf-8", 20127: "ascii", 28591: "cp1252", 50220: "iso-2022-jp"}
BYTES_AT_MOST = 200 * 1024 * 1024
Place = tuple[str, ...]


class MapiObject:
    """A message, recipient or attachment: a storage with properties."""

    def __init__(self, file: Any, place: Place, header_bytes: int) -> None:
        self._file = file
        self.place = place
        self._names = {entry[-1] for entry in file.listdir(storages=True) if entry[:-1] == [*place]}
        self._fixed = self._read_fixed(header_bytes)

    def text(self, number: int, charset: str = "cp1252") -> str:
        """Return a text property; empty if there is none."""
        wide = self._stream(number, _TEXT)
        if wide is not None:
            return wide.decode("utf-16-le", errors="replace").replace("\0", "")
        narrow = self._stream(number, _NARROW)
        return decode_text(narrow, charset).replace("\0", "") if narrow else ""

    def binary(self, number: int) -> bytes:
        """Return a binary property; empty if there is none."""
        return self._stream(number, _BINARY) or b""

    def number(self, number: int) -> int | None:
        """Return a whole number or a truth value; None if there is none."""
        for kind in (_NUMBER, _BOOLEAN):
            if (raw := self._fixed.get(number << 16 | kind)) is not None:
                return struct.unpack_from("<i" if kind == _NUMBER else "<H", raw)[0]
        return None

    def time(self, number: int) -> datetime.datetime | None:
        """Return a moment; None if there is none."""
        raw = self._fixed.get(number << 16 | _TIME)
        if raw is None:
            return None
        (ticks,) = struct.unpack("<Q", raw)
        try:
            return _EPOCH + datetime.timedelta(microseconds=ticks // 10)
        except OverflowError:
            return None

    def children(self, prefix: str) -> list[MapiObject]:
        """Return the recipients or attachments, in their order."""
        names = sorted(name for name in self._names if name.startswith(prefix))
        return [MapiObject(self._file, (*self.place, name), 8) for name in names]

    def embedded(self, number: int) -> MapiObject | None:
        """Return the message that is the value of a property."""
        name = f"__substg1.0_{number:04X}{_OBJECT:04X}"
        return MapiObject(self._file, (*self.place, name), 24) if name in self._names else None

    def _stream(self, number: int, kind: int) -> bytes | None:
        name = f"__substg1.0_{number:04X}{kind:04X}"
        return self._read(name) if name in self._names else None

    def _read(self, name: str) -> bytes | None:
        try:
            with self._file.openstream([*self.place, name]) as stream:
                return stream.read(BYTES_AT_MOST)
        except OSError:
            return None

    def _read_fixed(self, header_bytes: int) -> dict[int, bytes]:
        raw = self._read("__properties_version1.0") or b""
        rows = range(header_bytes, len(raw) - 15, 16)
        return {struct.unpack_from("<I", raw, at)[0]: raw[at + 8 : at + 16] for at in rows}


def named_property(file: Any, numbers: Sequence[int]) -> dict[int, int]:
    """Return, for numbers of named properties, those that this file uses in their place."""
    try:
        with file.openstream(["__nameid_version1.0", "__substg1.0_00030102"]) as stream:
            raw = stream.read(BYTES_AT_MOST)
    except OSError:
        return {}
    found: dict[int, int] = {}
    for at in range(0, len(raw) - 7, 8):
        name, kind, index = struct.unpack_from("<IHH", raw, at)
        if not kind & 1 and name in numbers:
            found[name] = 0x8000 + index
    return found
