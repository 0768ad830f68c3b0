"""Symbols of special fonts become the characters that a person sees."""

from __future__ import annotations

import pytest

from desktop.workers.read.office.docx.symbols import as_unicode


@pytest.mark.parametrize(
    ("font", "codes", "shown"),
    [
        ("Wingdings", "fb fc fd fe e0 e8 6c 6e a8 4a 81 8c", "✗✓☒☑→→●■☐☺①❶"),
        ("Symbol", "61 62 57 b3 a3 b1 de ae d6 e5 b7 20ac", "αβΩ≥≤±⇒→√∑•"),
        ("Wingdings 2", "50 52 54 a3", "✓☑☒□"),
        ("Wingdings 3", "66 67 75", "←→▶"),
        ("Webdings", "61 72 67", "✓✗■"),
        ("Arial", "41 e9 2713", "Aé✓"),
    ],
)
def test_codes_become_characters(font: str, codes: str, shown: str) -> None:
    points = [int(code, 16) for code in codes.split()]
    assert "".join(as_unicode(point, font) or "" for point in points) == shown
    if font in ("Wingdings", "Symbol"):
        private = [as_unicode(0xF000 + point, font) or "" for point in points if point < 0x100]
        assert "".join(private) == shown


@pytest.mark.parametrize("code", [0, 0xD800, 0x110000, 0xF041])
def test_what_no_font_tells_is_unknown(code: int) -> None:
    assert as_unicode(code, "Arial") is None
