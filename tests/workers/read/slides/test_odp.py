from tests.fakes.open_document import cell, open_document, row
from tests.fakes.reading import headings, pages, read_well, tables


def box(text, attributes="", inner=""):
    return (
        f"<draw:frame {attributes}><draw:text-box><text:p>{text}</text:p></draw:text-box>{inner}"
        "</draw:frame>"
    )


def odp(tmp_path, *slides, styles="", objects=None):
    body = "".join(
        s if s.startswith("<draw:page") else f"<draw:page>{s}</draw:page>" for s in slides
    )
    return read_well(
        open_document(tmp_path / "a.odp", "presentation", body, styles=styles, objects=objects)
    )


def test_boxes_are_read_as_they_are_seen_with_the_title_first(tmp_path):
    slide = (
        box("below", 'svg:x="1cm" svg:y="90mm"')
        + box("right", 'svg:x="9cm" svg:y="2cm"')
        + box("left", 'svg:x="1cm" svg:y="2cm"')
        + box("Title", 'presentation:class="title" svg:x="1cm" svg:y="4cm"')
    )
    document = odp(tmp_path, slide)
    assert document.text.split("\n\n") == ["Title", "left", "right", "below"]
    assert headings(document) == [(2, "Title")]


def test_groups_tables_notes_and_comments_are_read(tmp_path):
    table = (
        f"<draw:frame><table:table>{row('Room', 'Single', 'Double')}{row('Larch', '80', '110')}"
        "</table:table></draw:frame>"
    )
    spoken = box("Wave", 'presentation:class="notes"')
    notes = f"<presentation:notes>{spoken}</presentation:notes>"
    remark = (
        "<office:annotation><dc:creator>Ada</dc:creator><text:p>Cut</text:p></office:annotation>"
    )
    slide = box("T") + f"<draw:g>{box('inner')}</draw:g>" + table + remark + notes
    document = odp(tmp_path, slide)
    assert document.text.split("\n\n") == [
        "T", "inner", "Room: Larch | Single: 80 | Double: 110", "Comment by Ada: Cut",
        "Speaker notes: Wave",
    ]  # fmt: skip


def test_a_chart_is_read_as_records(tmp_path):
    chart = (
        "<office:chart><chart:chart><chart:title><text:p>Rain</text:p></chart:title><table:table>"
        f"{row(cell(''), 'mm')}{row('May', '71')}</table:table></chart:chart></office:chart>"
    )
    slide = box("T") + '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    document = odp(tmp_path, slide, objects={"Object 1": chart})
    assert "Chart: Rain" in document.text
    assert tables(document) == [["May | mm: 71"]]


def test_a_footer_comes_once_and_a_hidden_slide_is_noted(tmp_path):
    styles = (
        '<style:style style:name="h"><style:drawing-page-properties'
        ' presentation:visibility="hidden"/></style:style>'
    )
    foot = box("Draft", 'presentation:class="footer"') + box(
        "9", 'presentation:class="page-number"'
    )
    second = f'<draw:page draw:style-name="h">{box("Two")}{foot}</draw:page>'
    document = odp(tmp_path, box("One") + foot, second, styles=styles)
    assert pages(document) == {1: "One\n\nDraft", 2: "Two"}
    assert document.notes == ("Slides that the show leaves out were read: 2.",)


def test_pictures_videos_and_objects_are_noted(tmp_path):
    described = "<svg:title>Door</svg:title><svg:desc>A red door</svg:desc>"
    inside = (f'<draw:image xlink:href="a.png"/>{described}', "<draw:plugin/>",
              '<draw:object xlink:href="./gone"/>')  # fmt: skip
    slide = box("T") + "".join(f"<draw:frame>{x}</draw:frame>" for x in inside)
    document = odp(tmp_path, slide)
    assert "Picture: Door: A red door" in document.text
    assert len(document.notes) == 3
