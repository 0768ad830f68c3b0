"""The sentences of the core as templates, among which one that was said is found again."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property

from PySide6.QtCore import QCoreApplication

from desktop.core.paths import resources
from desktop.ui.widgets.amounts import decimal_text

CONTEXT = "core"
NAMED = "“"
"""What stands in quotation marks is a name, and stays."""
DEPTH_AT_MOST = 3
"""Of texts within texts."""

_look_up = QCoreApplication.translate
"""By another name, for the tools look for texts where they find the usual one."""
_PLACE = re.compile(r"\{(\d+)\}")
_NUMBER = r"([-+]?\d[\d,]*(?:\.\d+)?%?)"
_END = re.compile(r"(?<=[.?!]) ")


@dataclass(frozen=True)
class _Template:
    """A sentence with {0}, {1}, ... in it."""

    text: str
    numbers: frozenset[int]
    """Which of them are numbers."""

    @cached_property
    def fixed(self) -> list[str]:
        """What stands before, between and after its values."""
        return _PLACE.split(self.text)[::2]

    @cached_property
    def weight(self) -> int:
        """How much of a sentence it tells; the more, the surer it is that it is meant."""
        return sum(map(len, self.fixed))

    def values(self, text: str) -> tuple[str, ...] | None:
        """What a text has in the places; None where it is another sentence."""
        if not all(part in text for part in self.fixed):
            return None
        found = self._pattern.fullmatch(text)
        return found.groups() if found else None

    def is_name(self, place: int) -> bool:
        return self.fixed[place].endswith(NAMED)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = [re.escape(self.fixed[0])]
        for place, after in enumerate(self.fixed[1:]):
            parts += [_NUMBER if place in self.numbers else "(.*?)", re.escape(after)]
        return re.compile("".join(parts), re.DOTALL)


class Templates:
    """Everything that the core says."""

    def __init__(self, listed: list[tuple[str, list[int]]]) -> None:
        templates = [_Template(text, frozenset(numbers)) for text, numbers in listed]
        self._whole = {template.text for template in templates if len(template.fixed) == 1}
        self._filled = sorted(
            (template for template in templates if len(template.fixed) > 1),
            key=lambda template: -template.weight,
        )

    def found(self, text: str, depth: int = 0) -> str | None:
        """It in the person's language; None where it is not known."""
        if text in self._whole:
            return _translated(text)
        if depth == DEPTH_AT_MOST:
            return None
        return self._several(text, depth) or self._one(text, depth)

    def _several(self, text: str, depth: int) -> str | None:
        """A text of more than one sentence, all of which are known."""
        for end in _END.finditer(text):
            first = self._one(text[: end.start()], depth + 1)
            if first is not None:
                rest = self.found(text[end.end() :], depth)
                if rest is not None:
                    return f"{first} {rest}"
        return None

    def _one(self, text: str, depth: int) -> str | None:
        if text in self._whole:
            return _translated(text)
        for template in self._filled:
            values = template.values(text)
            if values is not None:
                return self._filled_in(template, values, depth)
        return None

    def _filled_in(self, template: _Template, values: tuple[str, ...], depth: int) -> str:
        own = [self._value(value, template, place, depth) for place, value in enumerate(values)]
        return _PLACE.sub(lambda at: own[int(at[1])], _translated(template.text))

    def _value(self, value: str, template: _Template, place: int, depth: int) -> str:
        if place in template.numbers:
            return _number(value)
        if template.is_name(place):
            return value
        return self.found(value, depth + 1) or self._list(value, depth + 1)

    def _list(self, text: str, depth: int) -> str:
        """Parts that are told one after the other; those that are not known stay."""
        mark = "; "
        parts: list[str] = []
        for part in re.split(f"(?={mark})", text):
            bare = part.removeprefix(mark)
            before = mark if bare != part else ""
            parts.append(self.found(part, depth) or before + (self.found(bare, depth) or bare))
        return "".join(parts)


@cache
def all_templates() -> Templates:
    """Read once; takes two milliseconds."""
    file = resources() / "translations" / f"{CONTEXT}.json"
    return Templates(json.loads(file.read_text(encoding="utf-8")))


def _translated(text: str) -> str:
    return _look_up(CONTEXT, text)


def _number(text: str) -> str:
    """A number as the core writes it, as the person does."""
    digits = text.rstrip("%")
    decimals = len(digits.partition(".")[2])
    percent = text[len(digits) :]
    return decimal_text(float(digits.replace(",", "")), decimals) + (percent and f" {percent}")
