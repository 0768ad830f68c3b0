"""UTF-16 and UTF-32 without a mark, and encodings with escape sequences."""

import pytest

from desktop.workers.read.text.wide_encodings import detect_escapes, detect_wide
from tests.fakes.encoded_texts import LANGUAGES_OF, LINES

WIDE = [(name, language) for name in LANGUAGES_OF if name.startswith(("utf-16", "utf-32"))
        for language in LANGUAGES_OF[name]]  # fmt: skip


@pytest.mark.parametrize(("encoding", "language"), WIDE)
@pytest.mark.parametrize("lines", [1, 3])
def test_wide_text_is_told_by_its_characters(encoding, language, lines):
    text = "\n".join(LINES[language][:lines]) + "\n"
    assert detect_wide(text.encode(encoding)) == encoding


@pytest.mark.parametrize(
    "raw",
    [b"a log\0 with one zero\n" * 20, b"lines\n" * 300 + b"\0" * 700, b"\0" * 9000 + b"words\n",
     b"first\0second\0third\0", bytes(range(256)) * 10, b"\0\1\2\3" * 900,
     b"\0" * 100, "Größe\0".encode("cp1252")],
)  # fmt: skip
def test_zero_bytes_alone_make_no_wide_text(raw):
    assert detect_wide(raw) == ""


def test_escape_sequences_bring_japanese_and_korean():
    japanese, korean = LINES["Japanese"][0], LINES["Korean"][0]
    assert japanese.encode("iso2022_jp").decode(detect_escapes(japanese.encode("iso2022_jp")))
    assert detect_escapes(japanese.encode("iso2022_jp")).startswith("iso2022_jp")
    assert detect_escapes(korean.encode("iso2022_kr")) == "iso2022_kr"


def test_the_escape_sequences_of_terminals_bring_no_other_letters():
    assert detect_escapes(b"\x1b[1mbold\x1b(B\x1b[m costs $5\x1b$ more") == ""
