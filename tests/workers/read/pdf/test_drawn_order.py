"""Lines are read in the order of the page, and rows that are drawn by columns are rows."""

import pytest

from tests.fakes.pdf import at, lines, pdf
from tests.fakes.reading import read_bytes, tables


def drawn_by_columns(*columns, width=230, y=700):
    return b"".join(lines(*texts, x=72 + width * n, y=y) for n, texts in enumerate(columns))


def test_the_foot_of_a_page_is_read_last_though_it_is_drawn_first(tmp_path):
    page = at(72, 40, "Printed by the mill") + lines("The lease begins", "in May.")
    assert read_bytes(tmp_path, "a.pdf", pdf(page)).text == (
        "The lease begins in May.\n\nPrinted by the mill"
    )


def test_a_page_that_is_drawn_upwards_is_read_downwards(tmp_path):
    page = (
        at(72, 660, "and last line.") + at(72, 680, "second line") + at(72, 700, "The first line,")
    )
    assert read_bytes(tmp_path, "a.pdf", pdf(page)).text.split()[:2] == ["The", "first"]


def test_a_table_that_is_drawn_by_columns_has_rows(tmp_path):
    labels, amounts = ("Item", "Rent", "Deposit", "Term"), ("Amount", "500", "750", "12 months")
    document = read_bytes(tmp_path, "a.pdf", pdf(drawn_by_columns(labels, amounts)))
    assert tables(document) == [
        [
            "Item: Rent | Amount: 500",
            "Item: Deposit | Amount: 750",
            "Item: Term | Amount: 12 months",
        ]
    ]


def test_lines_above_the_table_stay_lines(tmp_path):
    labels = ("Fees of the quay", "Item", "Rent", "Deposit", "Crane")
    amounts = ("Amount", "500", "750", "90")
    page = lines(*labels) + lines(*amounts, x=300, y=688)
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    assert document.text.startswith("Fees of the quay")
    assert "Item: Crane | Amount: 90" in document.text


@pytest.mark.parametrize(
    "columns",
    [
        (("Bill to", "Ada Lovelace", "4 Lime Street", "York"),
         ("Ship to", "Ben Hull", "12 Quay", "Hull")),
        (("The river starts in a bog", "below the hill of birches", "and runs to the old mill."),
         ("At the mill it turns twice", "before it meets the weir", "where the eels are caught.")),
    ],
)  # fmt: skip
def test_columns_of_words_that_are_drawn_one_after_the_other_are_read_so(tmp_path, columns):
    text = read_bytes(tmp_path, "a.pdf", pdf(drawn_by_columns(*columns))).text
    left, right = (" ".join(texts) for texts in columns)
    assert " ".join(text.split()) == f"{left} {right}"


def test_a_page_with_very_many_lines_is_left_as_it_is_drawn(tmp_path):
    page = b"".join(at(72 + n % 2 * 200, 10 + n * 0.4, str(n)) for n in range(1_600))
    assert read_bytes(tmp_path, "a.pdf", pdf(page)).text
