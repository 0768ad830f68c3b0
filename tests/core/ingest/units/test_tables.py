from desktop.core.ingest.units.tables import label_cells, table_units
from desktop.core.types import UnitKind


def units(text):
    found = list(table_units(text, 0, len(text)))
    return [(unit.kind, text[unit.char_start : unit.char_end], unit.labelled) for unit in found]


def test_a_row_carries_the_names_of_its_columns():
    assert units('Name;Phone\nDunham;555-1\n"Corton; Ltd";\n') == [
        (UnitKind.NAMES, "Name;Phone", ""),
        (UnitKind.RECORD, "Dunham;555-1", "Name: Dunham | Phone: 555-1"),
        (UnitKind.RECORD, '"Corton; Ltd";', "Name: Corton; Ltd"),
    ]


def test_rows_without_names_stand_for_themselves():
    rows = units("Dunham;Leeds;555-1\nCorton;York;555-2\n")
    assert [labelled for _, _, labelled in rows] == ["", ""]


def test_names_alone_are_a_record():
    assert units("Name,Phone\n") == [(UnitKind.RECORD, "Name,Phone", "")]


def test_a_first_row_that_is_perhaps_a_row_can_still_be_found():
    first, second = units("Name;City;Trade\nDunham;Leeds;Roofer\n")
    assert first[0] is UnitKind.RECORD
    assert second[2] == "Name: Dunham | City: Leeds | Trade: Roofer"


def test_lines_above_the_table_are_no_names():
    rows = units("Customers of 2024\n\nName,Phone\nDunham,555-1\nCorton,555-2\n")
    assert rows[0] == (UnitKind.RECORD, "Customers of 2024", "")
    assert rows[-1][2] == "Name: Corton | Phone: 555-2"


def test_pairs_are_about_the_thing_named_first():
    rows = units("Boat;Sea Otter\nOwner;Dunham\nBerth;12\nPaid;2024-01-03\n")
    assert rows[2] == (UnitKind.PAIR, "Berth;12", "Boat: Sea Otter | Berth: 12")


def test_labels_are_written_with_one_colon_and_in_one_line():
    assert label_cells(["Name:", ""], ["Eva\nDunham", "x", "y"]) == "Name: Eva Dunham | x | y"


def test_the_tables_of_a_statement_each_have_names_of_their_own():
    found = units(
        '"Account";"Period: 30 days"\n"New balance";"1.000,00"\n\n'
        '"Day";"Value";"Payee";"Amount"\n"01.03.2024";"01.03.2024";"Power";"-55,00"\n'
        '"02.03.2024";"02.03.2024";"Gran";"50,00"\n\n"Old balance";"1.005,00"\n'
    )
    labelled = [labelled for _, _, labelled in found]
    assert "Day: 02.03.2024 | Value: 02.03.2024 | Payee: Gran | Amount: 50,00" in labelled
    assert all("Payee" not in shown for shown in (labelled[0], labelled[1], labelled[-1]))
