import pytest

from desktop.core.ingest.units.header import CellType, FirstRow, cell_type, judge_first_row


def judged(text):
    return judge_first_row([line.split(";") for line in text.split("\n")])


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("4,50 €", CellType.NUMBER),
        ("555-1032", CellType.NUMBER),
        ("PN-0077", CellType.CODE),
        ("eva@example.org", CellType.CODE),
        ("Dunham", CellType.TEXT),
        ("電話", CellType.TEXT),
        (" - ", CellType.NOTHING),
    ],
)
def test_a_cell_is_of_a_type(cell, kind):
    assert cell_type(cell) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Name;Phone\nDunham;555-1\nCorton;555-2",
        "Country;2019;Q1 2020\nFrance;1,5;2\nSpain;3;4",
        "first_name;last_name;city\nEva;Dunham;Leeds\nKarl;Corton;York",
        "Name;E-Mail\nDunham;eva@example.org\nCorton;karl@example.org",
        "名前;電話\n田中;03-11\n鈴木;03-22",
        "Name;City;Team\nA;Leeds;Red\nB;Leeds;Red\nC;York;Blue\nD;York;Red\nE;York;Blue",
    ],
)
def test_names_are_unlike_the_cells_below(text):
    assert judged(text) is FirstRow.NAMES


@pytest.mark.parametrize(
    "text",
    [
        "Dunham;Leeds;555-1\nCorton;York;555-2\nElsford;Bath;555-3",
        "1;2;3\n4;5;6",
        "Red;Dunham;x1\nBlue;Corton;x2\nRed;Elsford;x3",
        "Name;Phone;City",
        "a;;\nb;c;d",
    ],
)
def test_a_first_row_like_the_others_is_a_row(text):
    assert judged(text) is FirstRow.ROW


def test_where_nothing_tells_the_first_row_apart_it_probably_has_names():
    assert judged("Name;City;Trade\nDunham;Leeds;Roofer") is FirstRow.PROBABLY_NAMES


@pytest.mark.parametrize(
    "text",
    [
        "Owner;Dunham\nBoat;Sea Otter\nBerth;12\nPaid;2024-01-03",
        "Owner;Dunham\nBerth;12",
        "Owner;Dunham\nSkipper;Corton\nHarbour;Leeds",
    ],
)
def test_labels_with_values_are_pairs(text):
    assert judged(text) is FirstRow.LABEL


def test_a_table_of_two_columns_of_one_type_is_no_list_of_pairs():
    assert judged("Part;Price\nHinge;4.50\nBolt;0.20\nKnob;7.00") is FirstRow.NAMES


def test_numbers_of_several_kinds_are_the_values_of_a_card():
    assert judged("Guest;Jo Lund\nArrival;17:40\nRoom;204") is FirstRow.LABEL
