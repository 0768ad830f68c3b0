"""A text with places for its values."""

from __future__ import annotations

from typing import NamedTuple


class Value(NamedTuple):
    """Something that is put into a text."""

    is_number: bool


Pieces = tuple[str | Value, ...]


class Template(NamedTuple):
    """A text, with {0}, {1}, ... where a value is, and which of these are numbers."""

    text: str
    numbers: tuple[int, ...] = ()


def template_of(pieces: Pieces) -> Template:
    text, numbers, count = "", list[int](), 0
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
        else:
            text += f"{{{count}}}"
            numbers += [count] if piece.is_number else []
            count += 1
    return Template(text.strip(), tuple(numbers))


def words_of(pieces: Pieces) -> str:
    return "".join(piece for piece in pieces if isinstance(piece, str))


def is_worth_saying(pieces: Pieces) -> bool:
    """Whether it is words, and not a name or a mark."""
    text = "".join(piece if isinstance(piece, str) else "\0" for piece in pieces)
    return " " in text.strip() and any(character.isalpha() for character in text)
