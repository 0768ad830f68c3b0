"""Characters that are not what a file meant are said; good text of any language is not doubted."""

import pytest

from desktop.workers.read.doubts import doubts


def notes(text):
    return [note.template for note in doubts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Plain words.",
        "Die Tür ist größer als die Lücke. „MENÜ“ und GRÖSSE – 5 °C, µm, ½, ×.",
        "À la carte – l’été, où ça coûte 5 €, « très » bien.",
        "Привет мир, это обычный русский текст — «да».",
        "日本語のテキスト。カタカナ",
        "Zażółć gęślą jaźń",
        "Tiếng Việt có dấu, và nhiều nữa",
        "NÃO É SÃO PAULO; Þetta er ÁÐUR",
        "İstanbul’da çalışıyor",
        "مرحبا بالعالم",
        "\uf0b7 A bullet of a font of signs, and many words after it that can be read well.",
    ],
)
def test_good_text_is_not_doubted(text):
    assert notes(text) == []


@pytest.mark.parametrize(
    ("right", "read_as"),
    [
        ("Die Tür ist größer als die Lücke.", "cp1252"),
        ("It’s the “right” price.", "cp1252"),
        ("Цена договора составляет сто рублей.", "cp1251"),
        ("日本語のテキストです。", "latin-1"),
        ("Fr\ufffdulein", "cp1252"),
        ("Καλημέρα κόσμε, τι κάνετε;", "latin-1"),
    ],
)
def test_text_in_the_wrong_encoding_is_said(right, read_as):
    wrong = right.encode().decode(read_as, errors="replace").replace("\ufffd", "")
    assert "Some letters look like those of another encoding, and may be wrong." in notes(wrong)


def test_a_wrong_paragraph_in_a_long_right_text_is_said():
    wrong = "Die Tür ist größer, und schöner wäre es später.".encode().decode("cp1252")
    text = "Die Bürger hören schöne Töne. " * 5_000 + wrong
    assert notes(text) == ["Some letters look like those of another encoding, and may be wrong."]


def test_replaced_characters_are_counted():
    (note,) = doubts("Fr�ulein M�ller")
    assert note == "2 characters could not be read; “�” stands in their places."
    (single,) = doubts("M�ller")
    assert single.startswith("1 character could")


def test_the_signs_of_a_font_alone_are_said():
    assert notes("\ue001\ue002\ue003\ue004 \ue005\ue006") == [
        "Some signs have a meaning in their font alone, and cannot be read."
    ]
