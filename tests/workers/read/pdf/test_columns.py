"""Columns that are drawn row by row are read one after the other; tables stay rows."""

from tests.fakes.pdf import at, lines, pdf, row
from tests.fakes.reading import read_bytes, tables

LEFT = [
    "The harbour keeps a register of every",
    "boat that stays longer than two nights.",
    "Moorings on the north pier are kept for",
    "fishing boats until the end of the cold",
    "season, when the yachts may come again.",
]
RIGHT = [
    "The master of the harbour is reached on",
    "channel twelve. In a storm the gate is",
    "closed when the wind exceeds the limit",
    "that the council has set for the winter",
    "months. Fuel is sold at the east quay.",
]


def side_by_side(*columns, y=700, width=240):
    return b"".join(
        at(60 + width * place, y - 12 * n, text, size=9)
        for n, texts in enumerate(zip(*columns, strict=True))
        for place, text in enumerate(texts)
    )


def test_two_columns_are_read_one_after_the_other_below_a_wide_title(tmp_path):
    title = at(60, 730, "The rules of the harbour of Norrvik, as the council has set them", size=9)
    text = read_bytes(tmp_path, "a.pdf", pdf(title + side_by_side(LEFT, RIGHT))).text
    assert " ".join(LEFT) in text
    assert " ".join(RIGHT) in text
    assert text.index("The rules") < text.index(LEFT[0]) < text.index(RIGHT[0])


def test_three_columns_are_read_one_after_the_other(tmp_path):
    page = side_by_side(LEFT, RIGHT, LEFT[::-1], width=185)
    text = read_bytes(tmp_path, "a.pdf", pdf(page)).text
    assert " ".join(LEFT) in text
    assert " ".join(RIGHT) in text


def test_two_columns_of_three_lines_are_read_one_after_the_other(tmp_path):
    left = ["The path climbs to a hut", "above the lake of trout", "and ends at a stone wall."]
    right = ["Near the wall it divides", "behind a row of old pines", "where the sheep are shorn."]
    text = read_bytes(tmp_path, "a.pdf", pdf(side_by_side(left, right))).text
    assert " ".join(left) in text
    assert " ".join(right) in text


def test_three_rows_of_sentences_stay_rows(tmp_path):
    left = ["The gate of the north pier", "The crane of the east quay", "The lamp of the old mill"]
    right = ["is painted green each May", "was oiled again in autumn", "has burned since last year"]
    text = read_bytes(tmp_path, "a.pdf", pdf(side_by_side(left, right))).text
    assert f"{left[1]} {right[1]}" in text


def test_a_wide_line_between_columns_parts_them(tmp_path):
    wide = at(60, 630, "All that is said below holds for boats of more than twelve metres", size=9)
    page = side_by_side(LEFT, RIGHT) + wide + side_by_side(RIGHT, LEFT, y=610)
    text = read_bytes(tmp_path, "a.pdf", pdf(page)).text
    assert text.index(RIGHT[-1][:6]) < text.index("All that is said") < text.rindex(LEFT[0][:20])


def test_a_table_of_words_and_numbers_stays_in_rows(tmp_path):
    columns = (400, 500)
    page = b"".join(
        row(
            700 - 12 * n,
            f"Repair of the {name} of the boat",
            str(n + 3),
            str(n * 7),
            columns=columns,
        )
        for n, name in enumerate(["hull", "mast", "keel", "sail", "deck"])
    )
    (rows,) = tables(read_bytes(tmp_path, "a.pdf", pdf(page)))
    assert rows[2] == "Repair of the keel of the boat | 5 | 14"


def test_rows_of_two_short_texts_stay_rows(tmp_path):
    page = b"".join(
        lines(name, y=700 - 12 * n) + lines(town, x=300, y=700 - 12 * n)
        for n, (name, town) in enumerate(
            [
                ("Ada Brook", "Ashby"),
                ("Ben Croft", "Birch"),
                ("Cy Dale", "Cobb"),
                ("Di Elm", "Dene"),
            ]
        )
    )
    assert "Ada Brook Ashby" in read_bytes(tmp_path, "a.pdf", pdf(page)).text
