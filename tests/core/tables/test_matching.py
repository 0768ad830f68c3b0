from desktop.core.tables.columns import columns_of
from desktop.core.tables.matching import match
from desktop.core.tables.question import Question


def values(sheets, text, language="en"):
    (table,) = sheets.tables()
    question = Question(text, (language,))
    found = match(question, columns_of(table), frozenset())
    return [(table.columns[v.column], v.cells, v.denied) for v in found.values]


def test_cells_are_found_by_all_of_their_words(invoices):
    assert values(invoices, "invoices of Kessler Heating") == [
        ("Supplier", ("Kessler Heating",), False)
    ]


def test_a_denied_cell_is_known_as_denied(invoices):
    assert values(invoices, "invoices that are not open") == [("Status", ("open",), True)]


def test_an_opposite_is_a_denial(sheets):
    sheets.add("f.csv", "N,Statut\nF1,payée\nF2,annulée\nF3,payée\n")
    assert values(sheets, "factures impayées", "fr") == [("Statut", ("payée",), True)]


def test_a_state_is_found_in_another_language(sheets):
    sheets.add("r.csv", "Nr;Status\nR1;offen\nR2;bezahlt\nR3;offen\n")
    assert values(sheets, "unpaid ones") == [("Status", ("offen",), False)]


def test_part_of_a_cell_finds_all_cells_that_have_it(sheets):
    sheets.add("p.csv", "Article,Count\nhinge 12 mm,4\nhinge 20 mm,5\nbolt 12 mm,6\n")
    assert values(sheets, "hinges") == [("Article", ("hinge 12 mm", "hinge 20 mm"), False)]


def test_a_cell_that_lists_several_values_has_each(sheets):
    sheets.add("r.csv", 'Name,Language,Stars\nA,Python,5\nB,"Rust, Python",6\nC,Rust,7\n')
    assert values(sheets, "in Python")[0][1] == ("Python", "Rust, Python")
