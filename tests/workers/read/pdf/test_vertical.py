"""Japanese and Chinese columns are read from right to left, each from top to bottom."""

from desktop.workers.read.pdf.vertical import order_vertical

COLUMNS = ("いつもおせわに", "なっております", "会議は三月です")


def order(signs):
    """Return the order of signs (letter, left, bottom), each of size 12, with line ends between."""
    boxes = [(left, bottom, left + 12, bottom + 12) for _, left, bottom in signs]
    return order_vertical("".join(letter for letter, _, _ in signs), boxes.__getitem__)


def placed(columns, step=13.0, indents=()):
    return [
        [
            (letter, 400.0 - 20 * n, 700 - step * (m + (n in indents)))
            for m, letter in enumerate(column)
        ]
        for n, column in enumerate(columns)
    ]


def test_columns_that_a_file_draws_from_left_to_right_are_turned_round():
    text, places = order([sign for column in reversed(placed(COLUMNS)) for sign in column])
    assert text == "".join(COLUMNS) + "\n"
    assert places is not None
    assert places[0] == 14


def test_columns_that_a_file_draws_row_by_row_are_read():
    rows = [sign for row in zip(*placed(COLUMNS), strict=True) for sign in row]
    assert order(rows)[0] == "".join(COLUMNS) + "\n"


def test_a_column_that_begins_lower_begins_a_paragraph():
    columns = placed(COLUMNS, indents={1})
    text, _ = order([sign for column in columns for sign in column])
    assert text == f"{COLUMNS[0]}\n{COLUMNS[1]}{COLUMNS[2]}\n"


def test_lines_from_left_to_right_stay_as_they_are():
    signs = [
        (letter, 72.0 + 12 * m, 700.0 - 18 * n)
        for n, line in enumerate(COLUMNS)
        for m, letter in enumerate(line)
    ]
    assert order(signs) == ("".join(COLUMNS), None)


def test_a_page_of_other_letters_is_not_looked_at():
    text = "A page of Latin letters with 会議 in it."
    assert order_vertical(text, lambda place: (0, 0, 0, 0)) == (text, None)
