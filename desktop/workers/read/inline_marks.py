"""Removes links, pictures and bold marks from a line of Markdown, in time linear in its length.

A regular expression alone would start again at each opening mark, and search to the end of the line
from there.
"""

from __future__ import annotations

import re

# An opening mark that is never closed is matched too, so that it is examined only once.
_IMAGE = re.compile(r"!\[([^\]]*+)(?:\]\([^)]*+(\))?)?")
_LINK = re.compile(r"(?<!\\)\[([^\]]*+)(\]\()?")
_PARENTHESIS = re.compile(r"[()]")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)")
_STRONG_END = {mark: re.compile(rf"(?<=[^\s\\]){re.escape(mark)}") for mark in ("**", "__")}


def without_images(line: str) -> str:
    """Return the line with only the words of its pictures."""
    return _IMAGE.sub(lambda match: match[1] if match[2] else match[0], line)


def without_links(line: str) -> str:
    """Return the line with only the words of its links."""
    targets = _Targets(line)
    parts: list[str] = []
    at = begin = 0
    while match := _LINK.search(line, at):
        at = match.end()
        if match[2] and (end := targets.end(at)) is not None:
            parts += [line[begin : match.start()], match[1]]
            at = begin = end
    return "".join([*parts, line[begin:]])


class _Targets:
    """The ends of link targets in a line; a target may contain one pair of parentheses."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._unclosed: set[int] = set()
        """The positions of parentheses that are never closed."""
        self._last = line.rfind(")")

    def end(self, at: int) -> int | None:
        passed: list[int] = []
        while at <= self._last and (match := _PARENTHESIS.search(self._line, at)):
            if match[0] == ")":
                return match.end()
            if match.start() in self._unclosed:
                break
            passed.append(match.start())
            closing = self._line.find(")", match.end())
            if closing < 0:
                break
            at = closing + 1
        self._unclosed.update(passed)
        return None


def without_strong(line: str) -> str:
    """Return the line without the marks of bold text."""
    parts: list[str] = []
    at = begin = 0
    unclosed: set[str] = set()
    while match := _STRONG.search(line, at):
        mark, at = match[1], match.start() + 1
        if mark in unclosed:
            continue
        closing = _STRONG_END[mark].search(line, match.end() + 1)
        if closing is None:
            unclosed.add(mark)
        else:
            parts += [line[begin : match.start()], line[match.end() : closing.start()]]
            at = begin = closing.end()
    return "".join([*parts, line[begin:]])
