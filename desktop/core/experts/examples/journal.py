"""A journal of finished work, line by line, so that interrupted work can continue."""

from __future__ import annotations

import json
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast


class Journal:
    """A file with one JSON line for each finished item, under a key."""

    def __init__(self, path: Path, about: str) -> None:
        """Open the file; its lines count only if it is about the same documents, seed and model."""
        self._done = _read_journal(path, about)
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("a" if self._done is not None else "w", encoding="utf-8")
        if self._done is None:
            self._done = {}
            self._write({"about": about})
        else:
            # A last line that was being written when the process was killed ends here.
            self._file.write("\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def get(self, key: str) -> Any:
        """The value stored under a key; None if there is none."""
        assert self._done is not None
        return self._done.get(key)

    def put(self, key: str, value: Any) -> None:
        """Store a value; it is in the file when this returns."""
        assert self._done is not None
        self._done[key] = value
        self._write({"key": key, "value": value})

    def _write(self, line: dict[str, Any]) -> None:
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._file.flush()


def _read_journal(path: Path, about: str) -> dict[str, Any] | None:
    """The entries of a journal; None if there is no journal about the same."""
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    lines = [_parse_object(line) for line in text.split("\n")]
    if lines[0].get("about") != about:
        return None
    return {line["key"]: line["value"] for line in lines[1:] if "key" in line and "value" in line}


def _parse_object(line: str) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except ValueError:
        return {}
    return cast("dict[str, Any]", read) if isinstance(read, dict) else {}
