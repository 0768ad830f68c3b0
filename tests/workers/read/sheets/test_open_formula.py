from tests.fakes.open_document import cell, number, open_document, row
from tests.fakes.reading import read_well


def ods(tmp_path, *rows, before="", objects=None):
    body = f'<table:table table:name="Costs">{before}{"".join(rows)}</table:table>'
    return read_well(open_document(tmp_path / "a.ods", "spreadsheet", body, objects=objects))


def lines(document):
    return document.text.splitlines()[2:]


def test_a_formula_without_a_result_stands_as_other_programs_write_it(tmp_path):
    formula = cell("", 'table:formula="of:=SUM([.B1:.B1];2)*[$Costs.B1]"')
    assert lines(ods(tmp_path, row("Net", number(4, "4")), row("Tax", formula))) == [
        "Net: 4", "Tax: =SUM(B1:B1,2)*Costs!B1 (24)",
    ]  # fmt: skip
