"""Sentences for a person that keep their template and values, so that others can translate them.

This is a small copy of the desktop's module, since the trainer imports nothing of the desktop. Its
sentences go to the desktop as objects with `text`, `template`, `values` and, where they count,
`number`; see PROTOCOL.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

Value = str | int | float


class Sentence(str):
    """A text that keeps the template and the values it was made of; it equals its plain text."""

    template: str
    values: tuple[Value, ...]
    number: int | None
    """The number that decides between singular and plural."""

    def __new__(
        cls,
        text: str,
        template: str = "",
        values: Iterable[Value] = (),
        number: int | None = None,
    ) -> Self:
        """Make a sentence; without a template the text itself is the template."""
        made = super().__new__(cls, text)
        made.template = template or text
        made.values = tuple(values)
        made.number = number
        return made

    def __deepcopy__(self, _memo: object) -> Self:
        return self


def say(template: str, *values: object, n: int | None = None, singular: str = "") -> Sentence:
    """Make a sentence of a template, with {0}, {1:,.1f}, ... in it, and its values.

    With `n` the template is the plural, has `%n` where the number is, and `singular` takes its
    place where the number is 1.
    """
    words = singular if n == 1 and singular else template
    if n is not None:
        words = words.replace("%n", f"{n:,}")
    plain = [value if isinstance(value, str | int | float) else str(value) for value in values]
    return Sentence(words.format(*plain) if plain else words, template, plain, n)


def system_reason(error: OSError) -> Sentence:
    """Return the operating system's message for an error of a file."""
    return Sentence(error.strerror or str(error))


def packed(text: str) -> str | dict[str, Any]:
    """Return the text for JSON: a Sentence becomes an object."""
    if not isinstance(text, Sentence):
        return text
    values = [packed(value) if isinstance(value, str) else value for value in text.values]
    fields: dict[str, Any] = {"text": str(text), "template": text.template, "values": values}
    return fields if text.number is None else {**fields, "number": text.number}


def unpacked(fields: dict[str, Any]) -> Any:
    """Turn an object that `packed` made back into a Sentence; a hook for `json.loads`.

    Other objects are returned unchanged.
    """
    match fields:
        case {"text": str(text), "template": str(template), "values": [*values]}:
            return Sentence(text, template, values, fields.get("number"))
        case _:
            return fields
