r"""Writes out the commands that a LaTeX file defines, as TeX does before it sets the text.

A command may stand for a heading, or for half of an environment
(`\newcommand{\bl}{\begin{itemize}}`), so that its meaning must stand in the source before this is
parsed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable

from desktop.workers.read.markup.latex_commands import DEFINING, Command, Definition
from desktop.workers.read.markup.latex_source import (
    VERBATIM,
    LatexSource,
    LatexToken,
    environment_of,
)

CHARACTERS_AT_MOST = 100_000
GROWTH_AT_MOST = 20
"""How much all commands of a file may become together: characters, and times its own length.

A hostile file doubles with every command."""
_DEPTH_AT_MOST = 40
_GROUP = "{"
_BODY = "\\begin{document}"


class Expansion:
    """A LaTeX source in which the commands that it defines are written out.

    Its groups and environments all end: what is open when another one ends is ended before.
    `is_incomplete` tells that some commands were too deep or too long, `is_unclear` that some
    definitions could not be read.
    """

    def __init__(self, source: str, kept: frozenset[str]) -> None:
        """Expand a source; `kept` are names that mean structure, and are never defined anew."""
        self._source = LatexSource(source)
        self._kept = kept
        self._left = CHARACTERS_AT_MOST + GROWTH_AT_MOST * len(source)
        self._commands = dict[str, Command]()
        self._environments = dict[str, Definition]()
        self._aliases = dict[str, str]()
        self._open = list[str]()
        self._opened = Counter[str]()
        self._parts = list[str]()
        self._starts, self._places = list[int](), list[tuple[int, bool]]()
        self._length = 0
        self.is_incomplete = False
        self.is_unclear = False
        while token := self._source.token():
            self._take(token)
        self._end_others("")
        self.text = "".join(self._parts)

    def place(self, position: int) -> int:
        """The character of the file from which a character of the expanded text comes."""
        found = bisect_right(self._starts, position) - 1
        if found < 0:
            return 0
        place, is_of_file = self._places[found]
        return place + (position - self._starts[found]) * is_of_file

    def _take(self, token: LatexToken) -> None:
        text = token.text
        if text in ("{", "}"):
            self._group(token)
        elif text.startswith(("\\begin", "\\end")) and text.endswith("}"):
            self._environment(token)
        elif text.startswith("\\") and text[1:] in DEFINING:
            self._define(DEFINING[text[1:]])
        elif text == "\\let":
            self._let()
        elif text == "\\xspace":
            return  # the space that it sees to has not been passed over
        elif text.startswith("\\") and text[1:] in self._aliases:
            self._emit(token, self._aliases[text[1:]])
        elif text.startswith("\\") and text[1:] in self._commands:
            self._write_out(self._commands[text[1:]], token)
        else:
            self._emit(token, text)

    def _define(self, read: Callable[[LatexSource], Definition | None]) -> None:
        place = self._source.place()
        found = read(self._source)
        if found is None:
            self.is_unclear = True
        elif _BODY in found.command.meaning:
            # A brace is missing, so that the definition would end with the document.
            self.is_unclear = True
            self._source.return_to(place)
        elif found.name in self._kept:
            return
        elif found.ending is None:
            self._commands[found.name] = found.command
            self._aliases.pop(found.name, None)
        elif found.name not in VERBATIM:
            self._environments[found.name] = found

    def _let(self) -> None:
        """Give a command a second name, which it keeps when the first one is defined anew."""
        name = (self._source.argument() or "").removeprefix("\\")
        self._source.take_literal("=")
        meaning = self._source.argument() or ""
        if not name or name in self._kept:
            return
        known = self._commands.get(meaning.removeprefix("\\"))
        if known:
            self._commands[name] = known
        else:
            self._aliases[name] = self._aliases.get(meaning.removeprefix("\\"), meaning)

    def _write_out(self, command: Command, token: LatexToken) -> None:
        values = command.values(self._source)
        self._left -= command.length_at_most(values)
        if token.depth >= _DEPTH_AT_MOST or self._left < 0:
            self.is_incomplete = True
            return
        self._source.read_first(command.filled(values), token.depth + 1)

    def _group(self, token: LatexToken) -> None:
        if token.text == "{":
            self._begin(_GROUP, token)
        elif self._opened[_GROUP]:
            self._end_others(_GROUP)
            self._end(token)

    def _environment(self, token: LatexToken) -> None:
        name = environment_of(token.text)
        known = self._environments.get(name)
        if name in VERBATIM:
            self._emit(token, token.text)
        elif known and token.text.startswith("\\begin"):
            self._write_out(known.command, token)
        elif known and known.ending is not None:
            self._write_out(Command(known.ending), token)
        elif token.text.startswith("\\begin"):
            self._begin(name, token)
        elif self._opened[name]:
            self._end_others(name)
            self._end(token)

    def _begin(self, name: str, token: LatexToken) -> None:
        self._open.append(name)
        self._opened[name] += 1
        self._emit(token, token.text)

    def _end(self, token: LatexToken) -> None:
        self._opened[self._open.pop()] -= 1
        self._emit(token, token.text)

    def _end_others(self, name: str) -> None:
        """End what was begun after the innermost group or environment of a name."""
        while self._open and self._open[-1] != name:
            last = self._open[-1]
            ending = "}" if last == _GROUP else rf"\end{{{last}}}"
            self._end(LatexToken(ending, self.place(self._length), 1))

    def _emit(self, token: LatexToken, text: str) -> None:
        before = self._parts[-1] if self._parts else ""
        if text[:1].isalpha() and before.startswith("\\") and before[-1:].isalpha():
            self._add(token, "{}")  # the letters would become a part of the command
        self._add(token, text)

    def _add(self, token: LatexToken, text: str) -> None:
        self._starts.append(self._length)
        self._places.append((token.place, token.depth == 0))
        self._parts.append(text)
        self._length += len(text)
