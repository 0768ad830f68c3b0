from desktop.core.tables.columns import ColumnKind


def test_a_column_is_of_the_kind_of_most_of_its_cells(invoices):
    kinds = {name: column.kind for name, column in invoices.columns().items()}
    assert kinds == {
        "Number": ColumnKind.TEXT,
        "Date": ColumnKind.DAY,
        "Supplier": ColumnKind.TEXT,
        "Amount": ColumnKind.NUMBER,
        "Status": ColumnKind.TEXT,
    }


def test_a_telephone_number_is_a_name_and_no_number(sheets):
    sheets.add("s.csv", "Who,Phone\nOlga,0209460231\nHana,0209460277\nGreta,0209460355\n")
    assert sheets.columns()["Phone"].kind is ColumnKind.TEXT


def test_years_ages_and_running_numbers_do_not_add_up(sheets):
    sheets.add("s.csv", "No,Born,Age,Fee\n1,1960,65,9\n2,1971,54,9\n3,1980,45,12\n")
    columns = sheets.columns()
    assert [name for name, column in columns.items() if column.adds_up] == ["Fee"]


def test_words_of_yes_and_no_are_a_kind_of_their_own(sheets):
    sheets.add("s.csv", "Who,Paid,Fee\nOlga,ja,4\nHana,nein,5\nGreta,ja,6\n")
    assert sheets.columns()["Paid"].kind is ColumnKind.TRUTH
