"""Sentences for a person, each kept with its template and values.

The core, its processes and the trainer write English and know nothing of the window. `say` makes a
text from a template and its values and keeps both, so that the window can show it in another
language. Qt's `lupdate` collects the templates, so the first argument of `say` is always a literal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Self, cast

Value = str | int | float
"""A value of type Sentence is translated, too; any other string is a name and stays as it is."""

_PACKED = '{"text": '


class Sentence(str):
    """A text that keeps the template and the values it was made from; equal to its plain text."""

    template: str
    """The English template: {0}, {1:,.1f}, ... are the values, and %n is `number`."""
    values: tuple[Value, ...]
    number: int | None
    """The number that decides between singular and plural."""
    remedy: str
    """The name of the `Remedy` that the sentence advises; empty for any other sentence."""

    def __new__(
        cls,
        text: str,
        template: str = "",
        values: Iterable[Value] = (),
        number: int | None = None,
        remedy: str = "",
    ) -> Self:
        """Make a sentence; without a template, the text is its own template."""
        sentence = super().__new__(cls, text)
        sentence.template = template or text
        sentence.values = tuple(values)
        sentence.number = number
        sentence.remedy = remedy
        return sentence

    def __deepcopy__(self, _memo: object) -> Self:
        return self


def say(template: str, *values: object, n: int | None = None, singular: str = "") -> Sentence:
    """Make a sentence from a template and its values; paths, errors and other objects become texts.

    With `n` the template is the plural and has `%n` in place of the number. `singular` is the
    template where the number is 1.
    """
    words = singular if n == 1 and singular else template
    if n is not None:
        words = words.replace("%n", f"{n:,}")
    plain = list(map(_plain, values))
    return Sentence(words.format(*plain) if plain else words, template, plain, n)


def joined(separator: str, parts: Iterable[str]) -> Sentence:
    """Make one text from several sentences, each of which is translated by itself."""
    texts = [part if isinstance(part, Sentence) else Sentence(part) for part in parts if part]
    if len(texts) == 1:
        return texts[0]
    template = separator.join(f"{{{place}}}" for place in range(len(texts)))
    return Sentence(separator.join(texts), template, texts)


def fill(template: Sentence, *values: object, remedy: str = "") -> Sentence:
    """Make a sentence from a template that was stored without its values."""
    plain = list(map(_plain, values))
    text = template.format(*plain) if plain else str(template)
    return Sentence(text, template.template, plain, remedy=remedy)


def system_reason(error: OSError) -> Sentence:
    """The operating system's reason for an error; `system_words.py` has those translated."""
    return Sentence(error.strerror or str(error))


def packed(value: Any) -> Any:
    """The value for JSON: each Sentence inside its lists and dicts becomes an object."""
    match value:
        case Sentence():
            fields: dict[str, Any] = {
                "text": str(value), "template": value.template, "values": packed(value.values)
            }  # fmt: skip
            if value.number is not None:
                fields["number"] = value.number
            if value.remedy:
                fields["remedy"] = value.remedy
            return fields
        case dict():
            return {key: packed(inner) for key, inner in cast("dict[str, Any]", value).items()}
        case list() | tuple():
            return [packed(inner) for inner in cast("Iterable[Any]", value)]
        case _:
            return value


def unpacked(fields: dict[str, Any]) -> Any:
    """The Sentence of an object that `packed` made; any other object unchanged.

    This is a hook for `json.loads`.
    """
    if not {"text", "template", "values"} <= fields.keys():
        return fields
    text, template, values = fields["text"], fields["template"], fields["values"]
    if not (isinstance(text, str) and isinstance(template, str) and isinstance(values, list)):
        return fields
    number, remedy = fields.get("number"), fields.get("remedy", "")
    return Sentence(text, template, cast("list[Value]", values), number, remedy)


def to_column(text: str) -> str:
    """The text for a column of the library: JSON, or plain text if text and template are equal."""
    if isinstance(text, Sentence) and (text.template != text or text.remedy):
        return to_json(text)
    return str(text)


def from_column(text: str) -> str:
    """The text or Sentence that `to_column` wrote."""
    if not text.startswith(_PACKED):
        return text
    try:
        read = from_json(text)
    except ValueError:
        return text
    return read if isinstance(read, Sentence) else text


def to_json(value: Any) -> str:
    """The value as JSON for the library; its sentences keep their templates and values."""
    return json.dumps(packed(value), ensure_ascii=False)


def from_json(text: str) -> Any:
    """The value from the text that `to_json` wrote."""
    return json.loads(text, object_hook=unpacked)


def _plain(value: object) -> Value:
    return value if isinstance(value, str | int | float) else str(value)
