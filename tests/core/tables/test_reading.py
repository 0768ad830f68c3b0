def test_the_rows_of_a_sheet_have_cells_for_all_columns(invoices):
    (table,) = invoices.tables()
    assert table.columns == ("Number", "Date", "Supplier", "Amount (EUR)", "Status")
    assert table.rows[3].cells == ("R-4", "2024-03-28", "City Water", "80.00", "cancelled")


def test_a_row_of_totals_is_no_row(invoices):
    (table,) = invoices.tables()
    assert (len(table.rows), table.totals) == (5, 1)


def test_a_supplier_called_total_gas_stays_a_row(sheets):
    sheets.add("s.csv", "Supplier,Amount\nTotal Gas,5\nNordlift,7\nCity,8\nPort,9\nHall,1\n")
    (table,) = sheets.tables()
    assert len(table.rows) == 5


def test_a_row_knows_its_place_in_the_text(invoices):
    (table,) = invoices.tables()
    row = table.rows[1]
    shown = invoices.library.text(table.document_id, row.char_start, row.char_end)
    assert shown == "R-2,2024-02-03,Kessler Heating,949.00,open"


def test_columns_of_one_name_are_told_apart(sheets):
    sheets.add("s.csv", "Item,Price,Price\nHinge,3,4\nBolt,1,2\n")
    (table,) = sheets.tables()
    assert table.columns == ("Item", "Price", "Price (2)")


def test_the_table_of_a_document_is_read_as_well(sheets):
    sheets.add("s.md", "# Hours\n\n| Day | Who |\n|---|---|\n| 1 May | Jule |\n| 2 May | Ole |\n")
    (table,) = sheets.tables()
    assert [row.cells for row in table.rows] == [("1 May", "Jule"), ("2 May", "Ole")]


def test_prose_has_no_table(sheets):
    sheets.add("s.txt", "The committee met in March. It decided nothing. Nobody was surprised.")
    assert sheets.tables() == []
