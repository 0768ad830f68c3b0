r"""The commands that a LaTeX file defines for itself (`\newcommand`), and what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

DEFINING = {
    "newcommand": "*{[[{",
    "renewcommand": "*{[[{",
    "providecommand": "*{[[{",
    "def": "{{",
    "DeclareMathOperator": "*{{",
}
"""Commands that define others, with their arguments as the parser is told them."""
CHARACTERS_AT_MOST = 100_000
GROWTH_AT_MOST = 20
"""How much all commands of a file may become together: characters, and times its own length.

A hostile file doubles with every command."""
_DEPTH_AT_MOST = 12


@dataclass(frozen=True)
class Command:
    """A command of the file: its arguments, as the parser is told them, and its meaning."""

    name: str
    arguments: str
    default: str
    meaning: str

    def length_at_most(self, values: Sequence[str]) -> int:
        """No less than the length of `filled`, without making it."""
        return len(self.meaning) + self.meaning.count("#") * max(map(len, values), default=0)

    def filled(self, values: Sequence[str]) -> str:
        """The meaning, with the values of its arguments in their places."""
        first, *others = self.meaning.split("#")
        pieces = [first]
        for piece in others:
            number = int(piece[0]) if piece[:1] in tuple("123456789") else 0
            known = 0 < number <= len(values)
            pieces += [values[number - 1], piece[1:]] if known else ["#", piece]
        return "".join(pieces)


class Commands:
    """Sets the commands that a file defines; `incomplete` once some were too deep or too long."""

    def __init__(self, walker: Any, parsing: Any) -> None:
        self._walker = walker
        self._parsing = parsing
        self._depth = 0
        self._left = CHARACTERS_AT_MOST
        self._known = dict[tuple[str, ...], str]()
        self.incomplete = False

    def allow(self, source: str) -> None:
        """Set how much the commands of a file may become."""
        self._left = CHARACTERS_AT_MOST + GROWTH_AT_MOST * len(source)

    def define(self, found: Sequence[Command], macrospec: Any, latex2text: Any, words: Any) -> None:
        """Tell the parser and the writer of words what the commands are."""
        self._parsing.add_context_category(
            "of the file",
            macros=[macrospec.MacroSpec(command.name, command.arguments) for command in found],
            prepend=True,
        )
        words.add_context_category(
            "of the file",
            macros=[latex2text.MacroTextSpec(item.name, self._setting(item)) for item in found],
            prepend=True,
        )

    def _setting(self, command: Command) -> Any:
        def text(node: Any, l2tobj: Any) -> str:  # pylatexenc gives it by this name
            given = getattr(node.nodeargd, "argnlist", None) or []
            values = [_source(value) if value else command.default for value in given]
            key = (command.name, *values)
            known = self._known.get(key)
            self._left -= len(known) if known is not None else command.length_at_most(values)
            if self._depth >= _DEPTH_AT_MOST or self._left < 0:
                self.incomplete = True
                return ""
            if known is None:
                known = self._set(command.filled(values), l2tobj)
                self._known[key] = known
            return known

        return text

    def _set(self, source: str, writer: Any) -> str:
        self._depth += 1
        try:
            walker = self._walker.LatexWalker(
                source, latex_context=self._parsing, tolerant_parsing=True
            )
            return str(writer.nodelist_to_text(walker.get_latex_nodes()[0]))
        finally:
            self._depth -= 1


def commands_of(nodes: Sequence[Any], kept: frozenset[str]) -> list[Command]:
    """Return the commands that the file defines, the last definition of each.

    Args:
        nodes: The whole file, parsed.
        kept: Names of commands that mean structure, and are never defined anew.
    """
    found = {command.name: command for command in _definitions(nodes)}
    return [command for name, command in found.items() if name not in kept]


def _definitions(nodes: Sequence[Any]) -> Iterator[Command]:
    for node in nodes:
        if getattr(node, "environmentname", None) == "document":
            yield from _definitions(node.nodelist)
        if getattr(node, "macroname", None) in DEFINING:
            command = _definition(node)
            if command:
                yield command


def _definition(node: Any) -> Command | None:
    arguments = getattr(node.nodeargd, "argnlist", None) or []
    if len(arguments) == len(DEFINING["newcommand"]):
        _, name, count, default, meaning = arguments
    elif len(arguments) >= len(DEFINING["def"]):
        (*_, name, meaning), count, default = arguments, None, None
    else:
        return None
    if meaning is None or (count is None and not hasattr(meaning, "nodelist")):
        return None
    stated = _source(name).strip().removeprefix("\\") if name else ""
    number = _source(count).strip() if count else "0"
    if not stated.isalpha() or not (len(number) == 1 and number in "0123456789"):
        return None
    needed = int(number) - (default is not None)
    shape = ("[" if default is not None else "") + "{" * max(0, needed)
    return Command(stated, shape, _source(default) if default else "", _source(meaning))


def _source(node: Any) -> str:
    """The source of an argument, without its braces or brackets."""
    source = str(node.latex_verbatim())
    braced = hasattr(node, "nodelist") and source[:1] + source[-1:] in ("{}", "[]")
    return source[1:-1] if braced else source
