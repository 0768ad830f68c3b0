"""A number format: shows a number, a date or a text as a spreadsheet would."""

from __future__ import annotations

from decimal import InvalidOperation

from desktop.workers.read.numbers.format_codes import Section, parse_sections
from desktop.workers.read.numbers.shown_dates import show_date
from desktop.workers.read.numbers.shown_numbers import show_general, show_number

_PLAIN = frozenset({"", "general", "@", "standard"})


class NumberFormat:
    """A parsed format code, which shows any number of values."""

    def __init__(self, code: str, *, since_1904: bool = False) -> None:
        self._since_1904 = since_1904
        self._sections = [] if code.strip().lower() in _PLAIN else parse_sections(code)
        self._has_conditions = any(section.condition for section in self._sections)
        self.is_date = bool(self._sections) and self._sections[0].is_date

    def show(self, value: float) -> str:
        """Return the number as shown; as General shows it where no section fits."""
        section, is_absolute = self._section(value)
        if section is None:
            return show_general(value)
        if section.is_date:
            shown = show_date(value, section, since_1904=self._since_1904)
            return show_general(value) if shown is None else shown
        try:
            text = " ".join(show_number(abs(value), section).split())
        except InvalidOperation:
            return show_general(value)  # more digits than a spreadsheet computes with
        negative = value < 0 and not is_absolute and any(digit in text for digit in "123456789")
        return f"-{text}" if negative else text

    def show_text(self, text: str) -> str:
        """Return a text as the fourth section shows it, which is rarely present."""
        section = self._text_section()
        if section is None:
            return text
        return "".join(text if token.kind == "cell" else token.text for token in section.tokens)

    def _text_section(self) -> Section | None:
        if len(self._sections) == 4:
            return self._sections[3]
        last = self._sections[-1] if self._sections else None
        is_text = last is not None and "cell" in last.kinds and "digit" not in last.kinds
        return last if is_text else None

    def _section(self, value: float) -> tuple[Section | None, bool]:
        """Return the section for a number, and whether the section itself shows its sign."""
        sections = self._sections[:3]
        if not sections:
            return None, False
        if self._has_conditions:
            return self._section_by_condition(value), False
        if len(sections) == 1:
            return sections[0], False
        if value < 0:
            return sections[1], True
        return sections[2 if value == 0 and len(sections) > 2 else 0], False

    def _section_by_condition(self, value: float) -> Section | None:
        for section in self._sections[:3]:
            if section.condition is None or section.accepts(value):
                return section
        return None
