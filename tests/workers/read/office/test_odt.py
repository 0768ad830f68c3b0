"""What a person sees in an ODT file is in its text, where it is seen."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from tests.fakes.reading import read_bytes

SAMPLE = Path(__file__).parents[4] / "resources" / "sample" / "documents"
HOUSE = SAMPLE / "Larkyard House"
NAMES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{address}:1.0"'
        for name, address in {
            "office": "office",
            "text": "text",
            "style": "style",
            "draw": "drawing",
            "table": "table",
            "svg": "svg-compatible",
            "fo": "xsl-fo-compatible",
        }.items()
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ODT = (
    '<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content '
    + NAMES
    + "><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>"
    "{body}</office:text></office:body></office:document-content>"
)
L1 = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"'
    ' style:num-format="1" style:num-suffix="."/></text:list-style>'
)


def test_the_text_of_cells_in_an_odt_is_read_also_where_it_has_a_style() -> None:
    rows = table_rows(read_well(HOUSE / "Caretaker agreement.odt"))
    assert "Task: Clear the gutters | How often: May and November" in rows[0]
    assert len(rows[0]) == 7


def test_an_odt_has_its_title_as_the_highest_heading() -> None:
    document = read_well(HOUSE / "Caretaker agreement.odt")
    assert titles(document)[:2] == [(1, "Caretaker Agreement"), (1, "1. Start and probation")]


def test_notes_lists_and_blanks_of_an_odt_are_where_a_person_sees_them(tmp_path: Path) -> None:
    document = read_well(
        odt(
            tmp_path,
            "<text:p>Pay<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            "<text:p>In pounds.</text:p></text:note-body></text:note> a<text:s text:c='2'/>lot"
            "<text:tab/>now<text:line-break/>or later.</text:p>"
            "<text:list text:style-name='L1'><text:list-item><text:p>One</text:p><text:list>"
            "<text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item>"
            "<text:list-item><text:p>Two</text:p></text:list-item></text:list>",
            styles=L1,
        )
    )
    assert document.text == (
        "Pay a  lot\tnow\nor later.\n\nNote 1: In pounds.\n\n1. One\n  - Inner\n2. Two"
    )


def test_deleted_text_and_a_table_of_contents_of_an_odt_are_left_out(tmp_path: Path) -> None:
    document = read_well(
        odt(
            tmp_path,
            "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
            "<text:table-of-content><text:p>Kept 1</text:p></text:table-of-content>"
            "<text:list><text:list-item><text:h text:outline-level='2'>Kept</text:h>"
            "</text:list-item></text:list>",
        )
    )
    assert document.text == "Kept"
    assert titles(document) == [(2, "Kept")]


def test_two_columns_without_names_keep_their_first_row(tmp_path: Path) -> None:
    cells = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>"
    cells += "<table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    rows = cells.format("Where", "The hall") + cells.format("Who", "Everybody")
    document = read_well(odt(tmp_path, f"<table:table>{rows}</table:table>"))
    assert document.text == "Where | The hall\nWho | Everybody"


def test_an_odt_that_declares_entities_is_refused(tmp_path: Path) -> None:
    path = odt(tmp_path, "<text:p>&x;</text:p>", '<!DOCTYPE x [<!ENTITY x "boom">]>')
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.UNREADABLE


def test_an_odt_with_a_password_is_encrypted(tmp_path: Path) -> None:
    path = odt(tmp_path, "<text:p>x</text:p>")
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.ENCRYPTED


HIDDEN = (
    '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="HP" style:parent-style-name="H"/>'
    '<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
)


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("Wider\xadruf &lt; 2 &amp; HX\u201177", "Widerruf < 2 & HX-77"),
        ("40 euros<text:span text:style-name='HP'>31 euros</text:span>!", "40 euros!"),
        ("40<text:hidden-text text:string-value='31'>31</text:hidden-text> euros", "40 euros"),
        (
            "m<text:span text:style-name='Up'>2</text:span>, 10<text:span text:style-name='Up'>6"
            "</text:span>",
            "m², 10^6",
        ),
        ("<text:a>the <text:span>map</text:span></text:a>", "the map"),
        (
            "<text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>とう</text:ruby-text>"
            "</text:ruby>京",
            "東京",
        ),
        ("Figure <text:sequence>3</text:sequence>: roof", "Figure 3: roof"),
        (
            "Fee<office:annotation><dc:creator>Ann</dc:creator><dc:date>2026</dc:date><text:p>Right?"
            "</text:p></office:annotation> 40",
            "Fee 40\n\nComment by Ann: Right?",
        ),
        (
            "Fee<text:note text:note-class='endnote'><text:note-citation>i</text:note-citation>"
            "<text:note-body><text:p>Old.</text:p></text:note-body></text:note>",
            "Fee\n\nEndnote i: Old.",
        ),
        (
            "The lease <draw:frame><draw:text-box><text:p>See the map.</text:p></draw:text-box>"
            "</draw:frame>ends.",
            "The lease ends.\n\nSee the map.",
        ),
        (
            "A<draw:g><draw:custom-shape><text:p>In it.</text:p></draw:custom-shape></draw:g>b",
            "Ab\n\nIn it.",
        ),
        (
            "A<draw:frame><draw:image/><svg:desc>A red kite</svg:desc></draw:frame>b",
            "Ab\n\nPicture: A red kite",
        ),
        (
            "A<draw:frame><draw:image/><svg:title>Kite</svg:title><svg:desc>A red kite</svg:desc>"
            "</draw:frame>b",
            "Ab\n\nPicture: Kite: A red kite",
        ),
    ],
)
def test_the_text_of_a_paragraph_is_as_it_is_shown(tmp_path: Path, inside: str, shown: str) -> None:
    assert text_of(tmp_path, f"<text:p>{inside}</text:p>", HIDDEN) == shown


def test_hidden_paragraphs_and_sections_are_left_out_and_noted(tmp_path: Path) -> None:
    body = (
        "<text:p text:style-name='H'>Internal.</text:p><text:section text:display='none'>"
        "<text:p>Secret.</text:p></text:section><text:section><text:p>Open.</text:p></text:section>"
    )
    document = read_well(odt(tmp_path, body, styles=HIDDEN))
    assert document.text == "Open."
    assert document.notes == ("Hidden text was left out.",)


def test_headers_and_footers_are_read_once(tmp_path: Path) -> None:
    page = (
        "<style:header><text:p>Policy HX-77</text:p></style:header>"
        "<style:header-first><text:p>Policy HX-77</text:p></style:header-first>"
        "<style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer>"
    )
    page = f"<style:master-page>{page}</style:master-page>"
    named = f"<office:master-styles>{page}</office:master-styles>"
    assert text_of(tmp_path, "<text:p>Dear</text:p>", named=named) == "Policy HX-77\n\nDear"


def test_numbers_of_lists_and_headings_are_as_they_are_shown(tmp_path: Path) -> None:
    levels = (
        "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
        "<text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='('"
        " style:num-suffix=')'/>"
    )
    outline = (
        "<text:outline-style><text:outline-level-style text:level='1' style:num-format='1'/>"
        "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
        "</text:outline-style>"
    )
    styles = f"<text:list-style style:name='L'>{levels}</text:list-style>"
    item = "<text:list-item>{}</text:list-item>"
    inner = "<text:list>" + item.format("<text:p>x</text:p>") * 2 + "</text:list>"
    body = (
        "<text:h text:outline-level='1'>Goods</text:h><text:h text:outline-level='2'>Bikes</text:h>"
        "<text:list text:style-name='L'>"
        + item.format("<text:p>One</text:p>" + inner)
        + "</text:list>"
        "<text:p>Between</text:p><text:list text:style-name='L' text:continue-numbering='true'>"
        + item.format("<text:p>Two</text:p>" + inner)
        + "</text:list>"
    )
    assert text_of(tmp_path, body, styles, f"<office:styles>{outline}</office:styles>") == (
        "1 Goods\n\n1.1 Bikes\n\n1. One\n  (a) x\n  (b) x\n\nBetween\n\n2. Two\n  (a) x\n  (b) x"
    )


def test_lists_and_inner_tables_in_cells_are_read(tmp_path: Path) -> None:
    def cell(inside: str, more: str = "") -> str:
        return f"<table:table-cell{more}>{inside}</table:table-cell>"

    inside = cell("<text:p>in</text:p>")
    inner = f"<table:table><table:table-row>{inside}</table:table-row></table:table>"
    bread = "<text:list><text:list-item><text:p>bread</text:p></text:list-item></text:list>"
    wide = " table:number-columns-spanned='2'"
    rows = [
        cell("<text:p>Item</text:p>")
        + cell("<text:p>Q1</text:p>", wide)
        + "<table:covered-table-cell/>",
        cell("") + cell("<text:p>Plan</text:p>") + cell("<text:p>Actual</text:p>"),
        cell(bread) + cell(inner) + cell("<text:p>90</text:p>"),
    ]
    made = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    assert text_of(tmp_path, f"<table:table>{made}</table:table>") == (
        "Item: - bread | Q1 Plan: in | Q1 Actual: 90"
    )


def read_well(path: Path) -> ReadDocument:
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


def text_of(folder: Path, body: str, styles: str = "", named: str = "") -> str:
    return read_well(odt(folder, body, styles=styles, named=named)).text


def table_rows(document: ReadDocument) -> list[list[str]]:
    return [document.text[t.char_start : t.char_end].splitlines() for t in document.tables]


def titles(document: ReadDocument) -> list[tuple[int, str]]:
    return [(heading.level, heading.title) for heading in document.headings]


def odt(folder: Path, body: str, doctype: str = "", styles: str = "", named: str = "") -> Path:
    """Write an ODT file; `styles` are those of the text, `named` is the inside of styles.xml."""
    path = folder / "a.odt"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", ODT.format(body=body, doctype=doctype, styles=styles))
        if named:
            packed.writestr(
                "styles.xml", f"<office:document-styles {NAMES}>{named}</office:document-styles>"
            )
    return path


def test_a_flat_file_is_read_as_the_document_that_it_is(tmp_path):
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "style", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces}'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        "<office:meta><dc:title>Mill lease</dc:title></office:meta>"
        '<office:body><office:text><text:h text:outline-level="1">Rent</text:h>'
        "<text:p>It is <text:span>455</text:span> crowns.</text:p>"
        "</office:text></office:body></office:document>"
    )
    document = read_bytes(tmp_path, "lease.fodt", content.encode())
    assert (document.format, document.title) == ("odt", "Mill lease")
    assert document.text == "Rent\n\nIt is 455 crowns."


def test_words_that_are_struck_out_are_noted(tmp_path: Path) -> None:
    style = (
        "<style:style style:name='S' style:family='text'>"
        "<style:text-properties style:text-line-through-style='solid'/></style:style>"
    )
    body = "<text:p>The rent is <text:span text:style-name='S'>500</text:span> 600.</text:p>"
    document = read_well(odt(tmp_path, body, styles=style))
    assert document.text == "The rent is 500 600."
    assert document.notes == ("Words that are struck out were read like others.",)
