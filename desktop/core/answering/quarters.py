"""Writes quarters of a year, in any language, as tables do: Q2 2023.

with_quarter_codes("Wie hoch war der Umsatz im zweiten Quartal 2023?")
# "Wie hoch war der Umsatz im zweiten Quartal 2023? (Q2 2023)"
"""

from __future__ import annotations

from desktop.core.tables.quarters import find_quarters


def with_quarter_codes(question: str) -> str:
    """The question with the codes of its quarters behind it, where it has them in words."""
    codes = [code for code in quarter_codes(question) if code not in question]
    return f"{question} ({', '.join(codes)})" if codes else question


def quarter_codes(text: str) -> list[str]:
    """The quarters that a text names in words, as “Q2 2023”; without a year as “Q2”."""
    codes = (f"Q{found.number} {found.year or ''}".strip() for found in find_quarters(text))
    return list(dict.fromkeys(codes))
