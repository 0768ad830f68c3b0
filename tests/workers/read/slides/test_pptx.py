import zipfile

from tests.fakes.ooxml import (
    DRAWING,
    OFFICE,
    SLIDES,
    SPACES,
    SlidePart,
    presentation,
    shape,
    write_parts,
)
from tests.fakes.reading import headings, pages, read_bytes, read_file, read_well

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
