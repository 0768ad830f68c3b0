import pytest

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.grids.grid import Area, Cell, Grid
from desktop.workers.read.grids.tables import add_grid, column_letters


def shown(text, merged=()):
    """Return the lines that a grid is written as; cells are divided by `;`, rows by line ends."""
    grid = Grid(merged=[Area(*area) for area in merged])
    for row, line in enumerate(text.splitlines()):
        cells = {column: cell.strip() for column, cell in enumerate(line.split(";"))}
        grid.rows[row] = {c: Cell(t, number_of(t)) for c, t in cells.items() if t}
    builder = DocumentBuilder()
    add_grid(builder, grid)
    return builder.build("xlsx").text.splitlines()


def number_of(text):
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def test_each_row_has_the_names_of_its_columns():
    assert shown("Item;Cost\nOil;5\nWax;7") == ["Item: Oil | Cost: 5", "Item: Wax | Cost: 7"]


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


def test_a_merged_cell_counts_for_each_of_its_rows():
    rows = "Day;Task;Hours\nMonday;Bins;2\n;Boiler;1\nFriday;Gutters;3"
    assert shown(rows, [(1, 0, 2, 0)])[:2] == [
        "Day: Monday | Task: Bins | Hours: 2", "Day: Monday | Task: Boiler | Hours: 1",
    ]  # fmt: skip


def test_titles_stand_above_and_notes_below_a_table():
    note = "* All prices are without value added tax and transport."
    assert shown(f"Price list\nSpring;\n;\nItem;Cost;Unit\nOil;5;l\n{note}") == [
        "Price list", "", "Spring", "", "Item: Oil | Cost: 5 | Unit: l", "", note,
    ]  # fmt: skip


def test_a_second_table_has_names_of_its_own():
    assert shown("a;b\nx;1\n;\nOther\nc;d\ny;3") == ["a: x | b: 1", "", "Other", "", "c: y | d: 3"]


def test_a_gap_below_the_names_does_not_part_them_from_their_table():
    assert shown("Item;Cost\n;\nOil;5")[-1] == "Item: Oil | Cost: 5"


def test_after_a_blank_row_the_same_names_stay_in_use():
    assert shown("a;b\nx;1\n;\nz;2") == ["a: x | b: 1", "a: z | b: 2"]


def test_a_card_below_a_table_does_not_take_its_names():
    rows = "Item;Cost\nOil;5\nWax;7\n;\nContact;Ada\nPhone;nobody"
    assert shown(rows)[-2:] == ["Contact: Ada", "Phone: nobody"]


def test_tables_side_by_side_are_apart_and_a_blank_column_inside_one_is_not():
    assert shown("Item;Cost;;Town;People\nOil;5;;York;7\nWax;6;;Hull;8") == [
        "Item: Oil | Cost: 5", "Item: Wax | Cost: 6", "",
        "Town: York | People: 7", "Town: Hull | People: 8",
    ]  # fmt: skip
    assert shown("Item;Unit;;2024;2025\nOil;l;;7;9")[0] == (
        "Item: Oil | Unit: l | 2024: 7 | 2025: 9"
    )


def test_a_total_is_a_row_like_others():
    assert shown("Item;Qty;Cost\nOil;1;5\nTotal;;5")[-1] == "Item: Total | Cost: 5"


def test_a_single_column_is_a_list():
    assert shown("Milk\nEggs\nBread\nOil") == ["Milk", "Eggs", "Bread", "Oil"]
    assert shown("Milk\nEggs") == ["Milk", "", "Eggs"]


def test_columns_have_the_names_that_a_spreadsheet_gives_them():
    assert [column_letters(column) for column in (0, 25, 26, 701, 702)] == [
        "A", "Z", "AA", "ZZ", "AAA",
    ]  # fmt: skip
