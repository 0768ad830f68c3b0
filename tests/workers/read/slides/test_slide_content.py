from tests.fakes.ooxml import frame, presentation, shape
from tests.fakes.reading import read_well


def texts(*slides, tmp_path, **more):
    return read_well(presentation(tmp_path / "a.pptx", *slides, **more)).text.split("\n\n")


def test_a_footer_comes_once_and_the_numbers_of_slides_never(tmp_path):
    feet = shape("Confidential", role="ftr") + shape("3", role="sldNum")
    found = texts(
        shape("One", role="title") + feet, shape("Two", role="title") + feet, tmp_path=tmp_path
    )
    assert found == ["One", "Confidential", "Two"]


def test_videos_and_embedded_objects_are_noted(tmp_path):
    video = "<p:pic><p:nvPicPr><p:nvPr><a:videoFile r:link='v'/></p:nvPr></p:nvPicPr></p:pic>"
    slide = shape("T") + video + frame("<p:oleObj progId='x'/>")
    assert read_well(presentation(tmp_path / "a.pptx", slide)).notes == (
        "Videos and sounds in it were not read: 1.",
        "Embedded objects in it were not read: 1.",
    )
