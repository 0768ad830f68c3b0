from tests.fakes.ooxml import frame, paragraph, presentation, shape
from tests.fakes.reading import read_well, tables


def texts(*slides, tmp_path, **more):
    return read_well(presentation(tmp_path / "a.pptx", *slides, **more)).text.split("\n\n")


def test_rows_of_a_table_have_the_names_of_merged_and_plain_heads(tmp_path):
    def cell(text, spans=""):
        return f"<a:tc {spans}><a:txBody>{paragraph(text) if text else '<a:p/>'}</a:txBody></a:tc>"

    def row(*cells):
        return f"<a:tr>{''.join(cells)}</a:tr>"

    hidden = 'hMerge="1"'
    table = (
        '<a:tbl><a:tblPr firstRow="1"/>'
        + row(cell("Room"), cell("Summer", 'gridSpan="2"'), cell("", hidden))
        + row(cell(""), cell("Single"), cell("Double"))
        + row(cell("Larch"), cell("80"), cell("110"))
        + "</a:tbl>"
    )
    document = read_well(presentation(tmp_path / "a.pptx", shape("T", role="title") + frame(table)))
    assert tables(document) == [["Room: Larch | Summer Single: 80 | Summer Double: 110"]]
