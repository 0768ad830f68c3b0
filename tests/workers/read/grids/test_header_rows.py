import pytest

from tests.fakes.grids import shown
from tests.fakes.ooxml import (
    SHEET,
    SheetPart,
    rows_xml,
    styles_xml,
    workbook,
)
from tests.fakes.reading import pages, read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


def test_a_defined_table_says_which_row_has_the_names(tmp_path):
    table = f'<table xmlns="{SHEET}" ref="A1:B3"/>'
    rows = rows_xml([["City", "Chair"], ["York", "Ada"], ["Hull", "Bo"]])
    sheet = SheetPart(
        rows + "<tableParts><tablePart r:id='p0'/></tableParts>", parts={("table", "t.xml"): table}
    )
    assert lines(workbook(tmp_path / "a.xlsx", sheet)) == [
        "City: York | Chair: Ada", "City: Hull | Chair: Bo",
    ]  # fmt: skip


def test_a_bold_row_has_the_names_and_a_bold_column_the_labels(tmp_path):
    def bold(text):
        return f"<c s='1' t='str'><v>{text}</v></c>"

    names = SheetPart(
        rows_xml([[bold("City"), bold("Chair")], ["York", "Ada"], ["Hull", "Bo"]]), "N"
    )
    labels = SheetPart(rows_xml([[bold("City"), "York"], [bold("Chair"), "Ada"]]), "L")
    found = pages(read_well(workbook(tmp_path / "a.xlsx", names, labels, styles=styles_xml())))
    assert found[1] == "N\n\nCity: York | Chair: Ada\nCity: Hull | Chair: Bo"
    assert found[2] == "L\n\nCity: York\nChair: Ada"


def test_codes_below_a_name_make_it_a_name():
    assert shown("Item;Part\nHinge;PN-0077\nBolt;PN-0123") == [
        "Item: Hinge | Part: PN-0077", "Item: Bolt | Part: PN-0123",
    ]  # fmt: skip


def test_a_row_of_values_names_nothing():
    assert shown("Rent;1200;1250\nHeat;300;310") == ["Rent | 1200 | 1250", "Heat | 300 | 310"]
    assert shown("Anna;York;Baker\nBert;York;Cook")[0] == "Anna | York | Baker"


def test_years_can_be_the_names_of_columns():
    assert shown("Item;2025;2026\nRent;1200;1250")[0] == "Item: Rent | 2025: 1200 | 2026: 1250"


@pytest.mark.parametrize("merged", [[(0, 1, 0, 2), (0, 3, 0, 4)], []])
def test_names_of_two_rows_are_joined(merged):
    rows = "Room;Summer;;Winter;\n;Single;Double;Single;Double\nLarch;80;110;60;85"
    assert shown(rows, merged) == [
        "Room: Larch | Summer Single: 80 | Summer Double: 110 | Winter Single: 60"
        " | Winter Double: 85"
    ]


def test_a_name_beside_two_rows_of_names_may_be_merged_downwards():
    rows = "Room;Summer;\n;Single;Double\nLarch;80;110"
    assert shown(rows, [(0, 0, 1, 0), (0, 1, 0, 2)]) == [
        "Room: Larch | Summer Single: 80 | Summer Double: 110"
    ]


def test_labels_with_values_are_pairs():
    assert shown("Owner;Philippa Grantham\nBorn;1957\nBoat;Sea Otter\nBerth;14") == [
        "Owner: Philippa Grantham", "Born: 1957", "Boat: Sea Otter", "Berth: 14",
    ]  # fmt: skip
    assert shown("Boat details\nOwner:;Ada\nBoat:;Otter") == [
        "Boat details", "", "Owner: Ada", "Boat: Otter",
    ]  # fmt: skip


def test_labels_with_values_may_stand_side_by_side():
    assert shown("Owner:;Ada;Born:;1957\nBoat:;Otter;Berth:;14") == [
        "Owner: Ada | Born: 1957", "Boat: Otter | Berth: 14",
    ]  # fmt: skip


def test_days_can_be_the_names_of_columns():
    assert shown("Who;2024-01-01;2024-02-01\nAda;1;2")[0] == (
        "Who: Ada | 2024-01-01: 1 | 2024-02-01: 2"
    )


def test_bold_numbers_can_be_the_names_of_columns(tmp_path):
    def bold(value):
        return f"<c s='1'><v>{value}</v></c>"

    rows = [["<c s='1' t='str'><v>Size</v></c>", bold(36), bold(37)], ["Red", 1, 2]]
    path = workbook(tmp_path / "a.xlsx", rows, styles=styles_xml())
    assert lines(path) == ["Size: Red | 36: 1 | 37: 2"]


def test_bold_labels_side_by_side_are_no_names(tmp_path):
    def bold(text):
        return f"<c s='1' t='str'><v>{text}</v></c>"

    rows = [
        [bold("Address"), "12 Mill Lane", bold("Built"), 1921],
        [bold("Owner"), "Ada Moss", bold("Rooms"), 7],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, styles=styles_xml())
    assert lines(path) == [
        "Address: 12 Mill Lane | Built: 1921", "Owner: Ada Moss | Rooms: 7",
    ]  # fmt: skip


def test_the_same_names_may_stand_twice_side_by_side():
    assert shown("Name;Role;Name;Role\nAda;Chair;Bo;Clerk")[0] == (
        "Name: Ada | Role: Chair | Name: Bo | Role: Clerk"
    )
