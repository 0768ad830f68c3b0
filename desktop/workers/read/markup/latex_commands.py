r"""The commands and environments that a LaTeX file defines for itself (`\newcommand`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.workers.read.markup.latex_source import LatexSource

_PLACE = re.compile(r"#(#|[1-9])")
_PARAMETER = re.compile(r"#[1-9]([^#]*+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument: in brackets if it has a default, else up to its delimiter if it has one."""

    default: str | None = None
    delimiter: str = ""
    is_star: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the file with its meaning; `opening` stands before its arguments."""

    meaning: str
    parameters: tuple[Parameter, ...] = ()
    opening: str = ""

    def values(self, source: LatexSource) -> list[str]:
        """Take the arguments from where the source is read."""
        if self.opening:
            source.take_literal(self.opening)
        return [_value(source, parameter) for parameter in self.parameters]

    def length_at_most(self, values: Sequence[str]) -> int:
        """No less than the length of `filled`, without making it."""
        return 1 + len(self.meaning) + self.meaning.count("#") * max(map(len, values), default=0)

    def filled(self, values: Sequence[str]) -> str:
        """The meaning, with the values of its arguments in their places."""

        def value(place: re.Match[str]) -> str:
            if place[1] == "#":
                return "#"
            number = int(place[1])
            return values[number - 1] if number <= len(values) else place[0]

        return _PLACE.sub(value, self.meaning)


@dataclass(frozen=True, slots=True)
class Definition:
    """A name with what it stands for; an environment also has what ends it."""

    name: str
    command: Command
    ending: str | None = None


def _value(source: LatexSource, parameter: Parameter) -> str:
    if parameter.is_star:
        return "*" if source.take_literal("*") else ""
    if parameter.default is not None:
        bracketed = source.bracketed()
        return parameter.default if bracketed is None else bracketed
    if parameter.delimiter:
        return source.until(parameter.delimiter)
    return source.argument() or ""


def _new_command(source: LatexSource) -> Definition | None:
    source.take_literal("*")
    name = source.argument() or ""
    parameters = _counted(source)
    meaning = source.group()
    return _named(name, parameters, meaning)


def _counted(source: LatexSource) -> tuple[Parameter, ...] | None:
    """The parameters that are declared as `[2][default of the first]`."""
    count, default = source.bracketed(), source.bracketed()
    number = (count or "0").strip()
    if len(number) != 1 or number not in "0123456789":
        return None
    needed = int(number)
    first = [Parameter(default)] if default is not None and needed else []
    return (*first, *[Parameter()] * (needed - len(first)))


def _named(
    name: str, parameters: tuple[Parameter, ...] | None, meaning: str | None
) -> Definition | None:
    name = name.strip().removeprefix("\\")
    if parameters is None or meaning is None or not name.replace("@", "").isalpha():
        return None
    return Definition(name, Command(meaning, parameters))


def _def(source: LatexSource) -> Definition | None:
    name = source.argument() or ""
    shape = source.before_group()
    meaning = source.group() if shape is not None else None
    if shape is None or meaning is None or not name.removeprefix("\\").replace("@", "").isalpha():
        return None
    opening = shape.partition("#")[0]
    parameters = tuple(Parameter(delimiter=found[1]) for found in _PARAMETER.finditer(shape))
    return Definition(name.removeprefix("\\"), Command(meaning, parameters, opening))


def _math_operator(source: LatexSource) -> Definition | None:
    source.take_literal("*")
    name, meaning = source.argument() or "", source.group()
    return _named(name, (), None if meaning is None else rf"\mathrm{{{meaning}}}")


def _document_command(source: LatexSource) -> Definition | None:
    name, shape = source.argument() or "", source.group() or ""
    return _named(name, _specified(shape), source.group())


def _specified(shape: str) -> tuple[Parameter, ...] | None:
    """The parameters that are declared as `s o O{default} m`; None where others are among them."""
    kinds, found = LatexSource(shape), list[Parameter]()
    while kind := kinds.argument():
        if kind.strip() in ("+", "!"):
            continue
        if kind == "O":
            found.append(Parameter(kinds.argument() or ""))
        elif kind in ("o", "s", "m"):
            found.append(Parameter("" if kind == "o" else None, is_star=kind == "s"))
        else:
            return None
    return tuple(found)


def _environment(source: LatexSource) -> Definition | None:
    source.take_literal("*")
    name, parameters = source.group(), _counted(source)
    beginning, ending = source.group(), source.group()
    if name is None or parameters is None or beginning is None or ending is None:
        return None
    return Definition(name.strip(), Command(beginning, parameters), ending)


def _theorem(source: LatexSource) -> Definition | None:
    """A theorem begins with its name; what it is called further stands in brackets."""
    source.take_literal("*")
    name, _, title, _ = source.group(), source.bracketed(), source.group(), source.bracketed()
    if name is None or title is None:
        return None
    return Definition(name.strip(), Command(rf"\par {title} #1. ", (Parameter(""),)), r"\par ")


DEFINING: dict[str, Callable[[LatexSource], Definition | None]] = {
    **dict.fromkeys(
        ("newcommand", "renewcommand", "providecommand", "DeclareRobustCommand"), _new_command
    ),
    **dict.fromkeys(("def", "gdef", "edef", "xdef"), _def),
    "DeclareMathOperator": _math_operator,
    **dict.fromkeys(
        (
            "NewDocumentCommand",
            "RenewDocumentCommand",
            "ProvideDocumentCommand",
            "DeclareDocumentCommand",
        ),
        _document_command,
    ),
    **dict.fromkeys(("newenvironment", "renewenvironment"), _environment),
    "newtheorem": _theorem,
}
"""Commands that define others, with what reads their definition from the source."""
