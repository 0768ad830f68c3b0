r"""Puts what it stands for in the place of each command that a LaTeX file defines (`\newcommand`).

This is done in the source, before it is parsed, because a command may stand for half of a thing:
`\newcommand{\bl}{\begin{itemize}}`. Definitions are taken out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

CHARACTERS_AT_MOST = 100_000
GROWTH_AT_MOST = 20
"""How much all commands of a file may become together: characters, and times its own length.

A hostile file doubles with every command."""
_DEPTH_AT_MOST = 12
_OPTION_AT_MOST = 1_000
"""The length of an argument in brackets, whose end is looked for character by character."""
_MARK = re.compile(
    r"%[^\n]*+"
    r"|\\(?:begin\{(?P<verbatim>verbatim\*?|lstlisting|minted|Verbatim|comment)\}"
    r"|verb\*?(?P<quote>[^\sA-Za-z*])"
    r"|(?P<word>[A-Za-z@]++)(?P<star>\*?)|.)",
    re.DOTALL,
)
_BRACE = re.compile(r"%[^\n]*+|\\.|[{}]", re.DOTALL)
_GAP = re.compile(r"(?:\s|%[^\n]*+)*+")
_NAME = re.compile(r"\s*\\([A-Za-z@]++)\s*|\s*([A-Za-z@*]++)\s*")
_TEX_PARAMETERS = re.compile(r"\s*+((?:#[1-9]\s*+)*+)(?=\{)")
_DOCUMENT_PARAMETER = re.compile(r"([mos])|O\{([^{}]{0,200}+)\}")


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the file: its arguments and its meaning, in which `#1` is the first of them."""

    defaults: tuple[str | None, ...]
    """For each argument its value where it is left out; None if it must be there."""
    meaning: str
    stars: tuple[bool, ...] = ()
    """Which arguments are a star."""

    def length_at_most(self, values: list[str]) -> int:
        """No less than the length of `filled`, without making it."""
        return len(self.meaning) + self.meaning.count("#") * max(map(len, values), default=0)

    def filled(self, values: list[str]) -> str:
        """The meaning, with the values of its arguments in their places."""
        first, *others = self.meaning.split("#")
        pieces = [first]
        for piece in others:
            number = int(piece[0]) if piece[:1] in tuple("123456789") else 0
            known = 0 < number <= len(values)
            pieces += [values[number - 1], piece[1:]] if known else ["#", piece]
        return "".join(pieces)


@dataclass(slots=True)
class Expansion:
    """A source with its commands replaced, and where its characters come from."""

    text: str = ""
    is_incomplete: bool = False
    """Whether some commands were too deep or too long, and were left out."""
    starts: list[int] = field(default_factory=list)
    origins: list[tuple[int, bool]] = field(default_factory=list)
    """For each piece where it begins in the file, and whether it stands there as it is."""

    def origin(self, position: int) -> int:
        """The place in the file of a character of `text`."""
        place = bisect_right(self.starts, position) - 1
        if place < 0:
            return 0
        begins, stands_there = self.origins[place]
        return begins + (position - self.starts[place] if stands_there else 0)


def expand_commands(source: str, kept: frozenset[str]) -> Expansion:
    """Replace the commands that a file defines.

    Args:
        source: The whole file.
        kept: Names of commands that mean structure, and are never defined anew.
    """
    return _Expander(source, kept).run()


class _Expander:
    def __init__(self, source: str, kept: frozenset[str]) -> None:
        self._source = source
        self._kept = kept
        self._commands: dict[str, Command] = {}
        self._environments: dict[str, tuple[Command, str]] = {}
        self._left = CHARACTERS_AT_MOST + GROWTH_AT_MOST * len(source)
        self._pieces: list[str] = []
        self._length = 0
        self._made = Expansion()

    def run(self) -> Expansion:
        self._read(_Part(self._source), None, 0)
        self._made.text = "".join(self._pieces)
        return self._made

    def _read(self, part: _Part, origin: int | None, depth: int) -> None:
        """Write a part of the source, or of what a command at `origin` stands for."""
        text, at = part.text, 0
        for mark in iter(lambda: _MARK.search(text, part.at), None):
            part.at = mark.end()
            place = origin if origin is not None else mark.start()
            if mark["verbatim"]:
                part.skip_to("\\end{" + mark["verbatim"] + "}")
                continue
            if mark["quote"]:
                part.skip_to(mark["quote"])
                continue
            replaced = self._replaced(part, mark) if mark["word"] else None
            if replaced is None:
                continue
            self._write(text[at : mark.start()], origin if origin is not None else at, origin)
            at = part.at
            self._expand(replaced, place, depth)
        self._write(text[at:], origin if origin is not None else at, origin)

    def _write(self, text: str, place: int, origin: int | None) -> None:
        if text:
            self._made.starts.append(self._length)
            self._made.origins.append((place, origin is None))
            self._pieces.append(text)
            self._length += len(text)

    def _expand(self, text: str, place: int, depth: int) -> None:
        if text and (depth >= _DEPTH_AT_MOST or self._left < 0):
            self._made.is_incomplete = True
        elif text:
            self._read(_Part(text), place, depth + 1)

    def _replaced(self, part: _Part, mark: re.Match[str]) -> str | None:
        """What takes the place of a command; None if it stays. `part.at` is then behind it."""
        word, begins = mark["word"], part.at
        if word in _DEFINING:
            self._take(*_DEFINING[word](part))
            found = part.at != begins
            return "" if found else None
        if word in ("begin", "end"):
            return self._environment(part, word)
        if mark["star"] and word in self._commands:
            part.at = begins = begins - 1
        return self._filled(part, self._commands.get(word), begins)

    def _take(self, name: str, defined: Command | tuple[Command, str] | None) -> None:
        if defined is None or name in self._kept:
            return
        if isinstance(defined, Command):
            # Another name for a command: `\let\new\old`.
            old = _ALIAS.fullmatch(defined.meaning) if not defined.defaults else None
            self._commands[name] = self._commands.get(old[1], defined) if old else defined
        else:
            self._environments[name] = defined

    def _environment(self, part: _Part, word: str) -> str | None:
        begins = part.at
        name = part.argument()
        known = self._environments.get(name.strip()) if name else None
        if known is None:
            part.at = begins
            return None
        return self._filled(part, known[0], begins) if word == "begin" else known[1]

    def _filled(self, part: _Part, command: Command | None, begins: int) -> str | None:
        if command is None:
            return None
        values: list[str] = []
        for number, default in enumerate(command.defaults):
            if number < len(command.stars) and command.stars[number]:
                value: str | None = "*" if part.take("*") else ""
            elif default is not None:
                value = part.option()
                value = default if value is None else value
            else:
                value = part.argument()
            if value is None:
                part.at = begins
                return None
            values.append(value)
        self._left -= command.length_at_most(values)
        if self._left < 0:
            self._made.is_incomplete = True
            return ""
        return command.filled(values)


_ALIAS = re.compile(r"\\([A-Za-z@]++)")


class _Part:
    """A text that is read from left to right; each brace knows the one that closes it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self._closing: dict[int, int] | None = None

    def skip_to(self, end: str) -> None:
        found = self.text.find(end, self.at)
        self.at = found + len(end) if found >= 0 else len(self.text)

    def take(self, mark: str) -> bool:
        """Go behind a mark if it is the next."""
        start = self._behind_gap()
        if self.text.startswith(mark, start):
            self.at = start + len(mark)
            return True
        return False

    def argument(self) -> str | None:
        """The next argument: what stands in braces, a command or a character."""
        start = self._behind_gap()
        if self.text[start : start + 1] == "{":
            return self._braced(start)
        found = _MARK.match(self.text, start) or re.compile(r"[^}&$]").match(self.text, start)
        if found is None or found[0].startswith("%"):
            return None
        self.at = found.end()
        return found[0]

    def body(self) -> str | None:
        """The next argument, only if it stands in braces."""
        start = self._behind_gap()
        return self._braced(start) if self.text[start : start + 1] == "{" else None

    def option(self) -> str | None:
        """The next argument if it stands in brackets."""
        start = self._behind_gap()
        if self.text[start : start + 1] != "[":
            return None
        at = start + 1
        closing = self._braces()
        while at < min(len(self.text), start + _OPTION_AT_MOST):
            if self.text[at] == "]":
                self.at = at + 1
                return self.text[start + 1 : at]
            at = closing.get(at, at) + 1
        return None

    def name(self) -> str | None:
        r"""The name that is defined: `\name` or `{\name}`."""
        start = self._behind_gap()
        braced = self.body()
        found = _NAME.fullmatch(braced) if braced is not None else _NAME.match(self.text, start)
        if found is None:
            return None
        if braced is None:
            if not found[1]:
                return None
            self.at = found.end(1)
        return found[1] or found[2]

    def _braced(self, start: int) -> str | None:
        end = self._braces().get(start)
        if end is None:
            return None
        self.at = end + 1
        return self.text[start + 1 : end]

    def _behind_gap(self) -> int:
        gap = _GAP.match(self.text, self.at)
        return gap.end() if gap else self.at

    def _braces(self) -> dict[int, int]:
        if self._closing is None:
            self._closing, opened = {}, list[int]()
            for brace in _BRACE.finditer(self.text):
                if brace[0] == "{":
                    opened.append(brace.start())
                elif brace[0] == "}" and opened:
                    self._closing[opened.pop()] = brace.start()
        return self._closing


_Defined = tuple[str, "Command | tuple[Command, str] | None"]


def _restored(part: _Part, begins: int) -> _Defined:
    part.at = begins
    return "", None


def _new_command(part: _Part) -> _Defined:
    begins = part.at
    part.take("*")
    name, parameters = part.name(), _parameters(part)
    meaning = part.argument()
    if name is None or parameters is None or meaning is None:
        return _restored(part, begins)
    return name, Command(parameters, meaning)


def _parameters(part: _Part) -> tuple[str | None, ...] | None:
    count = part.option()
    if count is None:
        return ()
    default = part.option()
    number = count.strip()
    if len(number) != 1 or number not in "0123456789":
        return None
    required: tuple[str | None, ...] = (None,) * (int(number) - (default is not None))
    return required if default is None else (default, *required)


def _tex_definition(part: _Part) -> _Defined:
    r"""`\def\name#1#2{...}`; other marks between its arguments are not understood, and left out."""
    begins = part.at
    name = part.name()
    opens = part.text.find("{", part.at, part.at + _OPTION_AT_MOST)
    if name is None or opens < 0:
        return _restored(part, begins)
    plain = _TEX_PARAMETERS.match(part.text, part.at)
    part.at = opens
    meaning = part.body()
    if meaning is None:
        return _restored(part, begins)
    if plain is None:
        return name, None
    return name, Command((None,) * plain[1].count("#"), meaning)


def _let(part: _Part) -> _Defined:
    begins = part.at
    name = part.name()
    part.take("=")
    old = part.argument()
    if name is None or old is None:
        return _restored(part, begins)
    return name, Command((), old)


def _operator(part: _Part) -> _Defined:
    begins = part.at
    part.take("*")
    name, meaning = part.name(), part.body()
    return (name, Command((), meaning)) if name and meaning else _restored(part, begins)


def _document_command(part: _Part) -> _Defined:
    begins = part.at
    name, wanted, meaning = part.name(), part.body(), part.body()
    if name is None or wanted is None or meaning is None:
        return _restored(part, begins)
    found = [*_DOCUMENT_PARAMETER.finditer(wanted)]
    if "".join("".join(item[0] for item in found).split()) != "".join(wanted.split()):
        return name, None
    defaults = tuple(None if item[1] == "m" else item[2] or "" for item in found)
    return name, Command(defaults, meaning, tuple(item[1] == "s" for item in found))


def _new_environment(part: _Part) -> _Defined:
    begins = part.at
    part.take("*")
    name, parameters = part.name(), _parameters(part)
    opening, closing = part.body(), part.body()
    if name is None or parameters is None or opening is None or closing is None:
        return _restored(part, begins)
    return name, (Command(parameters, opening), closing)


_DEFINING: dict[str, Callable[[_Part], _Defined]] = {
    **dict.fromkeys(
        ("newcommand", "renewcommand", "providecommand", "DeclareRobustCommand"), _new_command
    ),
    **dict.fromkeys(("def", "gdef", "edef", "xdef"), _tex_definition),
    **dict.fromkeys(("NewDocumentCommand", "RenewDocumentCommand"), _document_command),
    **dict.fromkeys(("newenvironment", "renewenvironment"), _new_environment),
    "let": _let,
    "DeclareMathOperator": _operator,
}
DEFINING = frozenset(_DEFINING)
