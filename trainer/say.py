"""Sentences for a person that keep their template and values, so that others can translate them.

A small copy of what the desktop has, since the trainer stands alone. Its sentences cross to it as
objects with `text`, `template` and `values`; see PROTOCOL.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

Value = str | int | float


class Sentence(str):
    """A text that knows the template and the values it was made of; equal to its plain text."""

    template: str
    values: tuple[Value, ...]

    def __new__(cls, text: str, template: str = "", values: Iterable[Value] = ()) -> Self:
        """Without a template, the text is one."""
        made = super().__new__(cls, text)
        made.template = template or text
        made.values = tuple(values)
        return made

    def __deepcopy__(self, _memo: object) -> Self:
        return self


def say(template: str, *values: object) -> Sentence:
    """Make a sentence of a template, with {0}, {1:,.1f}, ... in it, and its values."""
    plain = [value if isinstance(value, str | int | float) else str(value) for value in values]
    return Sentence(template.format(*plain) if plain else template, template, plain)


def system_reason(error: OSError) -> Sentence:
    """What the operating system says of a file."""
    return Sentence(error.strerror or str(error))


def packed(text: str) -> str | dict[str, Any]:
    """The text for JSON: an object where it is a Sentence."""
    if not isinstance(text, Sentence):
        return text
    values = [packed(value) if isinstance(value, str) else value for value in text.values]
    return {"text": str(text), "template": text.template, "values": values}


def unpacked(fields: dict[str, Any]) -> Any:
    """The Sentence of an object that `packed` made, any other as it is; a hook for `json.loads`."""
    match fields:
        case {"text": str(text), "template": str(template), "values": [*values]}:
            return Sentence(text, template, values)
        case _:
            return fields
