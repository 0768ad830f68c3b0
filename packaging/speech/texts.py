"""Reads the sentences for a person out of the code.

A text with values in it becomes a template with {0}, {1}, ... in their places. What a variable
stands for is looked up: what it is set to, what a function gives back, and, for a parameter, what
the function is called with.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import NamedTuple

from speech.places import (
    CONSTANTS,
    ERRORS,
    FOLDERS,
    KEYWORDS,
    LISTS,
    PASSED_ON,
    RETURNED,
    SPEAKERS,
    SYSTEM,
)
from speech.sources import Code, Source, called, given_back
from speech.templates import Pieces, Template, Value, is_worth_saying, template_of, words_of

TRANSLATED = ("tr", "translate")
LETTERS_AT_LEAST = 6
"""Of a template, beside its values: one with fewer would fit anything."""
NUMBER = re.compile(r".*[fd%,]$")
"""How a value is written that is a number."""
NAME_FOLLOWS = "“"
"""What is in quotation marks is a name, and is not translated."""
STEPS_AT_MOST = 8
"""How far a value is followed."""


class Unclear(NamedTuple):
    """A text of which nothing is known before the program runs."""

    file: str
    expression: str


@dataclass(slots=True)
class Found:
    """What the code says."""

    templates: set[Template] = field(default_factory=set[Template])
    unclear: set[Unclear] = field(default_factory=set[Unclear])


def collect(root: Path) -> Found:
    """Every text of the core that may reach a person, of the code in this folder."""
    found = _Reading(Code(root, FOLDERS)).read()
    found.templates |= {Template(text) for text in SYSTEM}
    return found


class _Reading:
    def __init__(self, code: Code) -> None:
        self._code = code
        self._found = Found()
        errors = code.sources[ERRORS].tree.body
        kinds = [node.name for node in errors if isinstance(node, ast.ClassDef)]
        self._speakers = {**dict.fromkeys(kinds, (0, 1)), **SPEAKERS}

    def read(self) -> Found:
        for source in self._code.sources.values():
            for text in self._said_in(source):
                self._take(source, text)
            for name in CONSTANTS.get(source.name, ()):
                self._take(source, source.constants[name])
            for name in RETURNED.get(source.name, ()):
                self._take_parts(source, given_back(source.functions[name]), STEPS_AT_MOST)
        return self._found

    def _said_in(self, source: Source) -> Iterator[ast.expr]:
        """The texts that are given to a person here."""
        for node in source.nodes:
            match node:
                case ast.Call() if called(node) in self._speakers:
                    places = self._speakers[called(node)]
                    yield from (node.args[n] for n in places if n < len(node.args))
                    yield from (
                        keyword.value for keyword in node.keywords if keyword.arg in KEYWORDS
                    )
                case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append")):
                    if name in LISTS and not source.name.startswith("desktop/ui"):
                        yield from node.args
                case ast.keyword(arg="notes", value=ast.List(elts=texts) | ast.Tuple(elts=texts)):
                    yield from (text for text in texts if not isinstance(text, ast.Starred))
                case ast.Dict() if any(_is_text(key, "message") for key in node.keys):
                    for key, value in zip(node.keys, node.values, strict=True):
                        if any(_is_text(key, name) for name in KEYWORDS):
                            yield value
                case _:
                    pass

    def _take(self, source: Source, text: ast.expr) -> None:
        wholes = self._of(source, text, STEPS_AT_MOST)
        for whole in wholes or ():
            letters = sum(character.isalpha() for character in words_of(whole))
            if letters >= LETTERS_AT_LEAST:
                self._found.templates.add(template_of(whole))
            elif letters or any(isinstance(piece, Value) for piece in whole):
                wholes = None
        if wholes is None:
            self._found.unclear.add(Unclear(source.name, ast.unparse(text)))

    def _of(self, source: Source, node: ast.expr, steps: int) -> list[Pieces] | None:
        """What this text can be; None where that cannot be told."""
        match node:
            case ast.Constant(value=str(text)):
                return [(text,)]
            case ast.JoinedStr(values=values):
                return [self._joined(source, values, steps)]
            case ast.BinOp(op=ast.Add()):
                before = self._of(source, node.left, steps)
                after = self._of(source, node.right, steps)
                return (
                    before and after and [start + other for start, other in product(before, after)]
                )
            case ast.IfExp():
                return self._any(((source, branch) for branch in (node.body, node.orelse)), steps)
            case ast.BoolOp(values=values):
                return self._any(((source, value) for value in values), steps)
            case ast.Name() if steps and (given := self._code.values(source, node)):
                return self._any(given, steps - 1)
            case ast.Call() if steps and (function := self._code.function(source, node)):
                return self._any(
                    ((function[0], returned) for returned in given_back(function[1])), steps - 1
                )
            case _:
                return [] if _is_known_already(node) else None

    def _any(self, nodes: Iterable[tuple[Source, ast.expr]], steps: int) -> list[Pieces] | None:
        found: list[Pieces] = []
        for source, node in nodes:
            pieces = self._of(source, node, steps)
            if pieces is None:
                return None
            found += pieces
        return found

    def _joined(self, source: Source, values: list[ast.expr], steps: int) -> Pieces:
        pieces: list[str | Value] = []
        for value in values:
            match value:
                case ast.Constant(value=str(text)):
                    pieces.append(text)
                case ast.FormattedValue(value=inner, format_spec=spec):
                    written = ast.unparse(spec)[2:-1] if spec else ""
                    if not (pieces and str(pieces[-1]).endswith(NAME_FOLLOWS)):
                        self._take_parts(source, [inner], steps)
                    pieces.append(Value(bool(NUMBER.match(written)) or _is_length(inner)))
                case _:
                    pass
        return tuple(pieces)

    def _take_parts(self, source: Source, nodes: Iterable[ast.expr], steps: int) -> None:
        """Note the texts that these values can be; they are said within others."""
        for node in nodes:
            match node:
                case ast.Constant(value=str()) | ast.JoinedStr():
                    for whole in self._of(source, node, steps) or ():
                        if is_worth_saying(whole):
                            self._found.templates.add(template_of(whole))
                case ast.IfExp():
                    self._take_parts(source, [node.body, node.orelse], steps)
                case (
                    ast.BoolOp(values=inner)
                    | ast.Dict(values=inner)
                    | ast.Tuple(elts=inner)
                    | ast.List(elts=inner)
                    | ast.Call(func=ast.Attribute(value=ast.Constant(), attr="join"), args=inner)
                ):
                    self._take_parts(source, inner, steps)
                case (
                    ast.ListComp(elt=part) | ast.GeneratorExp(elt=part) | ast.Subscript(value=part)
                ):
                    self._take_parts(source, [part], steps)
                case ast.Name() if steps:
                    for origin, value in self._code.values(source, node):
                        self._take_parts(origin, [value], steps - 1)
                case ast.Call() if steps and (function := self._code.function(source, node)):
                    self._take_parts(function[0], given_back(function[1]), steps - 1)
                case _:
                    pass


def _is_known_already(node: ast.expr) -> bool:
    """Whether it was translated, or is the text of another such value."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name in PASSED_ON
        case ast.Subscript(slice=key) | ast.Call(func=ast.Attribute(attr="get"), args=[key, *_]):
            return any(_is_text(key, name) for name in PASSED_ON)
        case ast.Call() if called(node) in TRANSLATED:
            return True
        case ast.Call(func=ast.Attribute(value=value)):
            return _is_known_already(value)
        case _:
            return False


def _is_length(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and called(node) == "len"


def _is_text(node: ast.expr | None, text: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == text
