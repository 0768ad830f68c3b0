"""LaTeX that is read as TeX does: commands, groups and arguments, of texts that stand in others."""

from __future__ import annotations

import re
from dataclasses import dataclass

VERBATIM = frozenset({"verbatim", "verbatim*", "lstlisting", "minted", "Verbatim", "comment"})
_TOKEN = re.compile(
    r"\\(?:begin|end)\s*+\{[^{}\\\n]*+\}"
    r"|\\verb\*?+(?P<quote>[^\w\s*])[^\n]{0,2000}?(?P=quote)"
    r"|\\(?:[A-Za-z@]++|.)"
    r"|%[^\n]*+\n?"
    r"|[{}\[\]]"
    r"|[^\\%{}\[\]]++"
    r"|\\",
    re.DOTALL,
)
_SPACE = re.compile(r"(?:\s++|%[^\n]*+\n)*+")
_BLANK_LINE = re.compile(r"\n[ \t]*+\n")
_ARGUMENT_AT_MOST = 2_000
_WORD = re.compile(r"\\(?:[A-Za-z@]++|.)|.", re.DOTALL)


class _Text:
    """A text that is read, with the brackets that belong to each other."""

    def __init__(self, text: str, depth: int) -> None:
        self.text = text
        self.depth = depth
        self.position = 0
        self._closings: dict[int, int] | None = None

    def closing(self, opening: int) -> int | None:
        """Where the group ends that begins at a position; None if it does not end."""
        if self._closings is None:
            self._closings = dict(_groups(self.text))
        return self._closings.get(opening)


def _groups(text: str) -> list[tuple[int, int]]:
    found, opened, position = list[tuple[int, int]](), list[int](), 0
    while token := _TOKEN.match(text, position):
        position = end_of_verbatim(text, token)
        if token[0] == "{":
            opened.append(token.start())
        elif token[0] == "}" and opened:
            found.append((opened.pop(), token.start()))
    return found


def environment_of(token: str) -> str:
    r"""The name that stands after `\begin` or `\end`."""
    return token.partition("{")[2].partition("}")[0]


def end_of_verbatim(text: str, token: re.Match[str]) -> int:
    """Where a token ends; a text that is shown as it stands is a token, up to its end."""
    if not token[0].startswith("\\begin") or environment_of(token[0]) not in VERBATIM:
        return token.end()
    ending = rf"\end{{{environment_of(token[0])}}}"
    end = text.find(ending, token.end())
    return len(text) if end < 0 else end + len(ending)


@dataclass(frozen=True, slots=True)
class LatexToken:
    r"""A command, a bracket, or what stands between; `\begin{name}` is one."""

    text: str
    place: int
    """The character of the file from which it comes."""
    depth: int
    """In how many commands of the file it stands."""


class LatexSource:
    """A LaTeX text at a place; what commands stand for is read before the rest of it."""

    def __init__(self, text: str) -> None:
        self._texts = [_Text(text, 0)]
        self._place = 0

    def read_first(self, text: str, depth: int) -> None:
        """Put a text before what has not been read."""
        self._texts.append(_Text(text, depth))

    def token(self) -> LatexToken | None:
        """Take the next token; None at the end."""
        self._leave_ended()
        top = self._texts[-1]
        found = _TOKEN.match(top.text, top.position)
        if found is None:
            return None
        if len(self._texts) == 1:
            self._place = top.position
        start, top.position = top.position, end_of_verbatim(top.text, found)
        return LatexToken(top.text[start : top.position], self._place, top.depth)

    def place(self) -> tuple[int, int]:
        """The place to which `return_to` comes back."""
        self._leave_ended()
        return len(self._texts), self._texts[-1].position

    def return_to(self, place: tuple[int, int]) -> None:
        """Read on at a former place, if the text in which it is has not been left."""
        depth, position = place
        if depth <= len(self._texts):
            del self._texts[depth:]
            self._texts[-1].position = position

    def group(self) -> str | None:
        """Take what stands in braces, if a group that ends follows."""
        top = self._skip_space()
        end = top.closing(top.position) if top.text.startswith("{", top.position) else None
        if end is None:
            return None
        start, top.position = top.position + 1, end + 1
        return top.text[start:end]

    def argument(self) -> str | None:
        """Take a group, a command or a character, as an argument is given."""
        group = self.group()
        if group is not None:
            return group
        top = self._skip_space()
        found = _WORD.match(top.text, top.position)
        if found is None or found[0] in "{}":
            return None
        top.position = found.end()
        return found[0]

    def bracketed(self) -> str | None:
        """Take what stands in brackets, outside groups, if brackets follow."""
        top = self._skip_space()
        if not top.text.startswith("[", top.position):
            return None
        end = self._find(top, "]", top.position + 1)
        if end is None:
            return None
        start, top.position = top.position + 1, end + 1
        return top.text[start:end]

    def until(self, delimiter: str) -> str:
        """Take what stands before a delimiter, and the delimiter; nothing if it does not follow."""
        self._leave_ended()
        top = self._texts[-1]
        end = self._find(top, delimiter, top.position)
        if end is None:
            return ""
        start, top.position = top.position, end + len(delimiter)
        found = top.text[start:end].strip()
        whole = found.startswith("{") and found.endswith("}")
        return found[1:-1] if whole else found

    def before_group(self) -> str | None:
        """Take what stands before the next group on the same line."""
        self._leave_ended()
        top = self._texts[-1]
        end = top.text.find("{", top.position, top.position + 200)
        if end < 0:
            return None
        start, top.position = top.position, end
        return top.text[start:end].strip()

    def take_literal(self, literal: str) -> bool:
        """Take some characters, if they follow."""
        top = self._skip_space()
        follows = top.text.startswith(literal, top.position)
        top.position += len(literal) * follows
        return follows

    def _leave_ended(self) -> None:
        while len(self._texts) > 1 and self._texts[-1].position >= len(self._texts[-1].text):
            self._texts.pop()

    def _skip_space(self) -> _Text:
        """Pass over spaces before an argument, also at the end of what a command stands for."""
        while True:
            self._leave_ended()
            top = self._texts[-1]
            end = _end_of_space(top.text, top.position)
            if end < len(top.text) or len(self._texts) == 1:
                break
            top.position = end
        if end < len(top.text) and not _BLANK_LINE.search(top.text, top.position, end):
            top.position = end
        return top

    @staticmethod
    def _find(top: _Text, wanted: str, start: int) -> int | None:
        """Find characters outside groups, before a blank line or the end of the group."""
        limit = start + _ARGUMENT_AT_MOST
        position = start if wanted in top.text[start:limit] else limit
        while position < min(len(top.text), limit):
            if top.text.startswith(wanted, position):
                return position
            if top.text.startswith(("}", "\n\n"), position):
                return None
            if top.text[position] == "{":
                closing = top.closing(position)
                if closing is None:
                    return None
                position = closing
            position += 2 if top.text[position] == "\\" else 1
        return None


def _end_of_space(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position
