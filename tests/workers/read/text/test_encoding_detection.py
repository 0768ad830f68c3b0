"""Encodings are detected without a mark, also in a single line, with the person's as a hint."""

import pytest

from desktop.workers.read.text.encoding_detection import detect_encoding, is_unsure, telling_lines
from tests.fakes.encoded_texts import LANGUAGES_OF, LINES, encode

SINGLE = [name for name in LANGUAGES_OF if not name.startswith(("utf", "iso2022"))]
CASES = [(encoding, language) for encoding in SINGLE for language in LANGUAGES_OF[encoding]]


@pytest.mark.parametrize(("encoding", "language"), CASES)
def test_three_lines_tell_their_encoding(encoding, language):
    text, raw = encode("\n".join(LINES[language]), encoding)
    assert raw.decode(detect_encoding(raw, "en")) == text


def test_nearly_all_single_lines_tell_their_encoding():
    right = total = 0
    for encoding, language in CASES:
        for line in LINES[language]:
            text, raw = encode(line, encoding)
            total += 1
            right += raw.decode(detect_encoding(raw, "en"), errors="replace") == text
    assert right >= 0.98 * total


@pytest.mark.parametrize(
    "text",
    ["Größe", "10 °C", "500 €", "§ 3 Abs. 2", "© 2020 Meyer", "½ cup", "10\xa0km", "so\xa0gut",
     "naïve", "it’s the owner’s",
     "Müller, 3 m²; Höhe 2 m", "GRÖSSE", "• first\n• second", "Ærø", "STRASSE Ä", "±0.5 µm"],
)  # fmt: skip
def test_a_few_western_letters_are_not_taken_for_those_of_far_countries(text):
    raw = text.encode("cp1252")
    assert raw.decode(detect_encoding(raw, "de")) == text


def test_letters_between_much_plain_text_are_found_wherever_they_stand():
    raw = b"plain words\n" * 50_000 + "Die Größe der Türme über dem Fluß.\n".encode("cp1252")
    assert detect_encoding(raw, "en") in ("cp1252", "iso8859-15")


def test_of_many_lines_some_from_each_part_are_looked_at():
    raw = b"".join(b"\xe9%d\n" % number for number in range(200_000))
    telling = telling_lines(raw)
    assert len(telling) < 500_000
    assert b"199" in telling


def test_few_letters_leave_the_encoding_unsure():
    assert is_unsure("Größe".encode("cp1252"))
    assert not is_unsure(("Größe " * 10).encode("cp1252"))


@pytest.mark.parametrize("damage", [b"\xff\n", b"\x81\n", b"\xf0\x9f\x94\x91\n"])
@pytest.mark.parametrize(
    ("encoding", "language"),
    [("cp932", "Japanese"), ("euc_jp", "Japanese"), ("gb18030", "Chinese"), ("euc_kr", "Korean"),
     ("big5", "Traditional Chinese"), ("cp1255", "Hebrew"), ("cp1252", "German")],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_damaged_place_does_not_change_the_encoding(encoding, language, damage, between):
    _, raw = encode(between.join(LINES[language]) + between, encoding)
    detected = detect_encoding(20 * raw + damage + 20 * raw, "en")
    assert (
        (20 * raw + damage + 20 * raw)
        .decode(detected, errors="replace")
        .startswith((raw * 15).decode(encoding))
    )
