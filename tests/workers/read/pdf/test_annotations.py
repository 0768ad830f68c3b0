"""Fields of a form stand behind their labels, and comments are marked as such."""

import pytest

from tests.fakes.pdf import assemble, at, lines, pdf, stream
from tests.fakes.reading import read_bytes, tables


def annotated(content, *annotations, form=True):
    """Return a PDF of one page with these annotations, which are dictionaries without brackets."""
    first = 6
    places = " ".join(f"{first + n} 0 R" for n in range(len(annotations)))
    fields = f"/AcroForm<</Fields[{places}]>>" if form else ""
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    return assemble(
        [
            f"<</Type/Catalog/Pages 2 0 R{fields}>>".encode(),
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
            + f"/Annots[{places}]/Resources<</Font<</plain 5 0 R>>>>>>".encode(),
            stream(content),
            font.encode(),
            *(f"<</Type/Annot{annotation}>>".encode() for annotation in annotations),
            b"<<>>",
        ]
    )


def field(name, value, box, kind="/FT/Tx"):
    return f"/Subtype/Widget{kind}/T({name})/V{value}/Rect[{box}]"


@pytest.mark.parametrize(
    ("value", "box"), [("(KX-4471)", "160 696 300 712"), ("(KX-4471)", "72 680 300 696")]
)
def test_a_value_stands_behind_the_label_beside_or_above_it(tmp_path, value, box):
    content = annotated(lines("Licence plate:"), field("f1", value, box))
    document = read_bytes(tmp_path, "a.pdf", content)
    assert tables(document) == [["Licence plate: KX-4471"]]


def test_a_choice_and_a_field_without_label_are_read_by_name(tmp_path):
    options = "/FT/Ch/Ff 131072/Opt[(Red)(Green)]"
    content = annotated(
        at(72, 760, "Order"),
        field("Colour", "(Green)", "300 300 400 316", options),
        field("Size", "(Large)", "300 200 400 216"),
    )
    text = read_bytes(tmp_path, "a.pdf", content).text
    assert "Colour: Green" in text
    assert "Size: Large" in text


def test_a_box_is_ticked_or_not_before_its_label(tmp_path):
    box = "/Subtype/Widget/FT/Btn/AP<</N<</Yes 4 0 R/Off 4 0 R>>>>"
    content = annotated(
        at(90, 700, "Member") + at(90, 680, "Guest"),
        f"{box}/T(a)/V/Yes/AS/Yes/Rect[72 698 84 710]",
        f"{box}/T(b)/V/Off/AS/Off/Rect[72 678 84 690]",
    )
    text = read_bytes(tmp_path, "a.pdf", content).text
    assert "☒ Member" in text
    assert "☐ Guest" in text


def test_comments_are_marked_with_their_author(tmp_path):
    content = annotated(
        lines("The tower is 31 metres high."),
        "/Subtype/Text/Contents(Measured anew: 32)/T(Jo)/Rect[300 700 320 720]",
        "/Subtype/Highlight/Contents(Check this)/Rect[72 700 200 712]",
        "/Subtype/Popup/Contents(Nothing)/Rect[300 600 320 620]",
        form=False,
    )
    text = read_bytes(tmp_path, "a.pdf", content).text
    assert "Comment by Jo: Measured anew: 32" in text
    assert "Comment: Check this" in text
    assert "Nothing" not in text


def test_a_page_without_annotations_has_no_comments(tmp_path):
    assert "Comment" not in read_bytes(tmp_path, "a.pdf", pdf(lines(*["A line of text."] * 3))).text
