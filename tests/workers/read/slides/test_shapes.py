from tests.fakes.ooxml import SPACES, SlidePart, presentation, shape
from tests.fakes.reading import read_well


def texts(*slides, tmp_path, **more):
    return read_well(presentation(tmp_path / "a.pptx", *slides, **more)).text.split("\n\n")


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
