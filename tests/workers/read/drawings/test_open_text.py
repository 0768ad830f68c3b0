from tests.fakes.open_document import open_document, row
from tests.fakes.reading import read_well


def ods(tmp_path, *rows, before="", objects=None):
    body = f'<table:table table:name="Costs">{before}{"".join(rows)}</table:table>'
    return read_well(open_document(tmp_path / "a.ods", "spreadsheet", body, objects=objects))


def lines(document):
    return document.text.splitlines()[2:]


def test_blanks_and_line_ends_inside_a_cell_stay(tmp_path):
    assert lines(ods(tmp_path, row("a<text:s text:c='2'/>b<text:line-break/>c"))) == ["a b c"]


def test_a_chart_of_cells_that_are_read_gives_its_title_and_values(tmp_path):
    chart = (
        "<office:chart><chart:chart><chart:title><text:p>Rain</text:p></chart:title><table:table>"
        f"{row('', 'mm')}{row('May', '71')}</table:table></chart:chart></office:chart>"
    )
    drawn = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    shapes = f"<table:shapes>{drawn}</table:shapes>"
    document = ods(tmp_path, row("Oil", "x"), before=shapes, objects={"Object 1": chart})
    assert lines(document)[2:] == ["Chart: Rain", "", "May | mm: 71"]
