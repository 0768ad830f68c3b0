import pytest

from desktop.core.ingest.units.delimited import detect_separator, split_by_gaps, split_rows


def cells(text, separator):
    return [row.cells for row in split_rows(text, 0, len(text), separator)]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Part;Price\nHinge;4,50\nBolt;0,20\n", ";"),
        ("1,5;2,5\n3,5;4,5\n", ";"),
        ("a,b,c\n1,2,3\n", ","),
        ("Name\tPhone\nDunham\t555-1\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('id,comment\n1,"one\ntwo"\n2,"a; b; c"\n3,d\n', ","),
        ("id;has;groups\n1;no;['3']\n4;no;['3', '4']\n6;yes;['5']\n", ";"),
        ("sep=;\na,1;b,2\n", ";"),
        ("Dunham\nCorton\n", ""),
        ("", ""),
    ],
)
def test_the_separator_gives_the_rows_one_number_of_cells(text, separator):
    assert detect_separator(text, 0, len(text)) == separator


def test_a_quoted_cell_may_contain_separators_quotes_and_line_ends():
    text = '1,"one\ntwo",x\r\n2, "say ""yes"", now" ,y\n'
    assert cells(text, ",") == [("1", "one\ntwo", "x"), ("2", 'say "yes", now', "y")]


def test_a_row_is_exactly_its_range_without_the_line_end():
    text = 'a;"b\nc"\r\n\r\n  d;e \n'
    rows = [text[row.char_start : row.char_end] for row in split_rows(text, 0, len(text), ";")]
    assert rows == ['a;"b\nc"', "d;e"]


def test_a_quote_that_does_not_close_takes_no_other_row():
    text = 'Dunham,"open\nCorton,fine\nElsford,"ok"\n'
    assert cells(text, ",") == [("Dunham", '"open'), ("Corton", "fine"), ("Elsford", "ok")]


def test_empty_cells_at_the_edges_belong_to_the_row():
    text = "\tb\t\n"
    (row,) = split_rows(text, 0, len(text), "\t")
    assert row.cells == ("", "b", "")
    assert text[row.char_start : row.char_end] == "\tb\t"


def test_columns_may_stand_below_each_other():
    text = "Name     Phone\nEva Dunham  555-1\n"
    rows = list(split_by_gaps(text, 0, len(text)))
    assert [row.cells for row in rows] == [("Name", "Phone"), ("Eva Dunham", "555-1")]
    assert text[rows[1].char_start : rows[1].char_end] == "Eva Dunham  555-1"
