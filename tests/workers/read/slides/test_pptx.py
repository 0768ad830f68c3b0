import zipfile

from tests.fakes.ooxml import (
    DRAWING,
    OFFICE,
    SLIDES,
    SPACES,
    SlidePart,
    frame,
    paragraph,
    presentation,
    shape,
    write_parts,
)
from tests.fakes.reading import headings, pages, read_bytes, read_file, read_well, tables

PICTURE = (
    '<p:pic><p:nvPicPr><p:cNvPr id="3" name="P" descr="{}"/></p:nvPicPr><p:blipFill>'
    '<a:blip r:link="gone"/></p:blipFill></p:pic>'
)


def texts(*slides, tmp_path, **more):
    return read_well(presentation(tmp_path / "a.pptx", *slides, **more)).text.split("\n\n")


def test_a_linked_picture_costs_only_itself(tmp_path):
    slide = SlidePart(
        shape("Twelve boards", role="title") + PICTURE.format("The sluice in May"),
        links=[("gone", "image", "file:///photos/a.png", "External")],
    )
    document = read_well(presentation(tmp_path / "a.pptx", slide))
    assert document.text.split("\n\n") == ["Twelve boards", "Picture: The sluice in May"]
    assert document.notes == ("Pictures in it were not read: 1.",)


def test_the_name_of_a_file_describes_no_picture(tmp_path):
    assert texts(shape("A") + PICTURE.format("IMG_22.png"), tmp_path=tmp_path) == ["A"]


def test_shapes_are_read_as_they_are_seen_with_the_title_first(tmp_path):
    slide = (
        shape("below", place=(0, 90))
        + shape("right", place=(50, 20))
        + shape("left", place=(0, 22))
        + shape("Title", role="title", place=(0, 70))
    )
    assert texts(slide, tmp_path=tmp_path) == ["Title", "left", "right", "below"]


def test_a_placeholder_has_the_place_that_its_layout_gives_it(tmp_path):
    slide = SlidePart(
        shape("below", place=(0, 90)) + shape("above", role="body"),
        links=[("l", "slideLayout", "../slideLayouts/l.xml", "")],
        parts={},
    )
    layout = (
        f"<p:sldLayout {SPACES}><p:cSld><p:spTree>{shape('Click here', role='body', place=(0, 5))}"
    )
    layout += "</p:spTree></p:cSld></p:sldLayout>"
    found = texts(slide, tmp_path=tmp_path, parts=[("slideLayouts/l.xml", layout)])
    assert found == ["above", "below"]


def test_groups_line_ends_fields_and_raised_digits_are_read(tmp_path):
    odd = (
        "<a:p><a:r><a:t>10</a:t></a:r><a:r><a:rPr baseline='30000'/><a:t>3</a:t></a:r><a:br/>"
        "<a:fld type='x'><a:t>litres</a:t></a:fld></a:p>"
    )
    group = f"<p:grpSp><p:grpSp>{shape('inner one')}</p:grpSp>{shape(odd)}</p:grpSp>"
    assert texts(shape("T", role="title") + group, tmp_path=tmp_path) == [
        "T", "inner one", "10³\nlitres",
    ]  # fmt: skip


def test_of_two_forms_of_a_shape_one_is_read(tmp_path):
    both = (
        "<mc:AlternateContent><mc:Choice Requires='a14'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    slide = both.format(shape("new"), shape("old")) + both.format("", shape("only old"))
    assert texts(slide, tmp_path=tmp_path) == ["new", "only old"]


def test_an_equation_is_read_on_one_line(tmp_path):
    math = (
        "<a:p><m xmlns='urn:m'><oMath><f><num><r><t>a+b</t></r></num><den><r><t>c</t></r></den></f>"
        "<sSup><e><r><t>x</t></r></e><sup><r><t>2</t></r></sup></sSup></oMath></m></a:p>"
    )
    assert texts(shape("T") + shape(math), tmp_path=tmp_path) == ["T", "(a+b)/cx²"]


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


def test_a_chart_is_read_as_records_of_its_categories(tmp_path):
    def series(name, *values):
        points = "".join(f"<c:pt idx='{n}'><c:v>{v}</c:v></c:pt>" for n, v in enumerate(values))
        labels = "<c:pt idx='0'><c:v>May</c:v></c:pt><c:pt idx='1'><c:v>June</c:v></c:pt>"
        return (
            f"<c:ser><c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>{name}</c:v></c:pt>"
            f"</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>{labels}</c:strCache></c:strRef></c:cat>"
            f"<c:val><c:numRef><c:numCache><c:formatCode>0%</c:formatCode>{points}</c:numCache>"
            "</c:numRef></c:val></c:ser>"
        )

    chart = (
        f"<c:chartSpace {SPACES}><c:chart><c:title><c:tx><c:rich>{paragraph('Use')}</c:rich></c:tx>"
        f"</c:title><c:plotArea><c:barChart>{series('Oil', 0.25, 0.5)}{series('Gas', 0.75, 0.5)}"
        "</c:barChart></c:plotArea></c:chart></c:chartSpace>"
    )
    slide = SlidePart(
        shape("T", role="title") + frame('<c:chart r:id="c"/>'),
        links=[("c", "chart", "chart.xml", "")],
        parts={"chart.xml": chart},
    )
    document = read_well(presentation(tmp_path / "a.pptx", slide))
    assert "Chart: Use" in document.text
    assert tables(document) == [["May | Oil: 25% | Gas: 75%", "June | Oil: 50% | Gas: 50%"]]


def test_the_points_of_smart_art_are_read_as_an_outline(tmp_path):
    def point(identifier, text, kind="node"):
        words = f"<dgm:t>{paragraph(text)}</dgm:t>"
        return f"<dgm:pt modelId='{identifier}' type='{kind}'>{words}</dgm:pt>"

    def joined(source, target, order):
        return f"<dgm:cxn srcId='{source}' destId='{target}' srcOrd='{order}'/>"

    data = (
        f"<dgm:dataModel {SPACES}><dgm:ptLst>{point('0', '', 'doc')}{point('2', 'Second')}"
        f"{point('1', 'First')}{point('3', 'Part of first')}{point('9', 'First', 'pres')}"
        f"</dgm:ptLst><dgm:cxnLst>{joined('0', '2', 1)}{joined('0', '1', 0)}{joined('1', '3', 0)}</dgm:cxnLst>"
        "</dgm:dataModel>"
    )
    slide = SlidePart(
        shape("T") + frame('<dgm:relIds r:dm="d"/>'),
        links=[("d", "diagramData", "data.xml", "")],
        parts={"data.xml": data},
    )
    assert texts(slide, tmp_path=tmp_path)[1] == "- First\n  - Part of first\n- Second"


def test_notes_and_comments_are_marked_and_a_hidden_slide_is_noted(tmp_path):
    notes = (
        f"<p:notes {SPACES}><p:cSld><p:spTree>{shape('Wave first', role='body')}"
        f"{shape('7', role='sldNum')}</p:spTree></p:cSld></p:notes>"
    )
    comment = f'<p:cmLst {SPACES}><p:cm authorId="4"><p:text>Too long</p:text></p:cm></p:cmLst>'
    authors = f'<p:cmAuthorLst {SPACES}><p:cmAuthor id="4" name="Ada"/></p:cmAuthorLst>'
    slide = SlidePart(
        shape("T", role="title"),
        'show="0"',
        [("n", "notesSlide", "n.xml", ""), ("c", "comments", "c.xml", "")],
        {"n.xml": notes, "c.xml": comment},
    )
    path = presentation(
        tmp_path / "a.pptx", slide, parts=[("authors.xml", authors)],
        links=[("a", "commentAuthors", "authors.xml", "")],
    )  # fmt: skip
    document = read_well(path)
    assert document.text.split("\n\n") == [
        "T", "Speaker notes: Wave first", "Comment by Ada: Too long",
    ]  # fmt: skip
    assert document.notes == ("Slides that the show leaves out were read: 1.",)


def test_a_footer_comes_once_and_the_numbers_of_slides_never(tmp_path):
    feet = shape("Confidential", role="ftr") + shape("3", role="sldNum")
    found = texts(
        shape("One", role="title") + feet, shape("Two", role="title") + feet, tmp_path=tmp_path
    )
    assert found == ["One", "Confidential", "Two"]


def test_slides_come_in_the_order_of_the_show_with_their_sections(tmp_path):
    sections = (
        '<x:sectionLst xmlns:x="urn:s"><x:section name="Start"><x:sldId id="257"/></x:section>'
        '<x:section name="End"><x:sldId id="256"/></x:section></x:sectionLst>'
    )
    path = presentation(
        tmp_path / "a.pptx", shape("one", role="title"), shape("two", role="title"),
        order=[2, 1], inside=sections,
    )  # fmt: skip
    assert headings(read_well(path)) == [(1, "Start"), (2, "two"), (1, "End"), (2, "one")]
    assert list(pages(read_well(path))) == [1, 2]


def test_videos_and_embedded_objects_are_noted(tmp_path):
    video = "<p:pic><p:nvPicPr><p:nvPr><a:videoFile r:link='v'/></p:nvPr></p:nvPicPr></p:pic>"
    slide = shape("T") + video + frame("<p:oleObj progId='x'/>")
    assert read_well(presentation(tmp_path / "a.pptx", slide)).notes == (
        "Videos and sounds in it were not read: 1.",
        "Embedded objects in it were not read: 1.",
    )


def test_the_strict_form_is_read_and_a_damaged_slide_costs_only_itself(tmp_path):
    path = presentation(tmp_path / "a.pptx", shape("one"), shape("two"))
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name).decode() for name in packed.namelist()}
    strict = {
        name: xml.replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        .replace(SLIDES, "http://purl.oclc.org/ooxml/presentationml/main")
        .replace(f"{DRAWING}/main", "http://purl.oclc.org/ooxml/drawingml/main")
        for name, xml in content.items()
    }
    strict["ppt/slides/slide2.xml"] += "<"
    document = read_well(write_parts(tmp_path / "b.pptx", strict))
    assert document.text == "one"
    assert document.notes == ("Damaged slides were not read: 2.",)


def test_a_file_without_slides_is_damaged(tmp_path):
    path = write_parts(tmp_path / "z", {"[Content_Types].xml": "<x/>", "ppt/a.xml": "<x/>"})
    assert "PPTX" in read_bytes(tmp_path, "a.pptx", path.read_bytes()).message


def test_a_deck_of_a_usual_program_is_read():
    assert headings(read_file("slides.pptx"))[0] == (2, "The lighthouse of Norrvik")
