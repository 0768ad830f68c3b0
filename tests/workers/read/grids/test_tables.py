from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.grids.tables import column_letters
from tests.fakes.grids import shown


def test_each_row_has_the_names_of_its_columns():
    assert shown("Item;Cost\nOil;5\nWax;7") == ["Item: Oil | Cost: 5", "Item: Wax | Cost: 7"]


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


def test_a_card_below_a_table_does_not_take_its_names():
    rows = "Item;Cost\nOil;5\nWax;7\n;\nContact;Ada\nPhone;nobody"
    assert shown(rows)[-2:] == ["Contact: Ada", "Phone: nobody"]


def test_a_total_is_a_row_like_others():
    assert shown("Item;Qty;Cost\nOil;1;5\nTotal;;5")[-1] == "Item: Total | Cost: 5"


def test_a_single_column_is_a_list():
    assert shown("Milk\nEggs\nBread\nOil") == ["Milk", "Eggs", "Bread", "Oil"]
    assert shown("Milk\nEggs") == ["Milk", "", "Eggs"]


def test_columns_have_the_names_that_a_spreadsheet_gives_them():
    assert [column_letters(column) for column in (0, 25, 26, 701, 702)] == [
        "A", "Z", "AA", "ZZ", "AAA",
    ]  # fmt: skip


def test_numbers_of_several_kinds_are_the_values_of_a_card():
    rows = "Guest;Jo Lund\nArrival;17:40\nRoom;204"
    assert shown(rows) == ["Guest: Jo Lund", "Arrival: 17:40", "Room: 204"]


def test_several_words_in_the_first_of_two_rows_are_a_value():
    assert shown("Customer;Alster Hotel\nGuests;12") == ["Customer: Alster Hotel", "Guests: 12"]


def test_a_cell_with_several_lines_stays_in_its_row():
    builder = DocumentBuilder()
    builder.rows(["Name: Ada | Address: Mill Lane 1\nLeeds | Age: 44"])
    assert builder.build("xlsx").text == "Name: Ada | Address: Mill Lane 1 Leeds | Age: 44"


def test_a_short_footnote_is_about_no_column():
    assert shown("No.;Item;Cost\n1;Oil;5\n2;Wax;7\n* net prices")[-2:] == ["", "* net prices"]
