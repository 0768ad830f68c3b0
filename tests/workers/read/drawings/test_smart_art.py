from tests.fakes.ooxml import SPACES, SlidePart, frame, paragraph, presentation, shape
from tests.fakes.reading import read_well


def texts(*slides, tmp_path, **more):
    return read_well(presentation(tmp_path / "a.pptx", *slides, **more)).text.split("\n\n")


def test_the_points_of_smart_art_are_read_as_an_outline(tmp_path):
    def point(identifier, text, kind="node"):
        words = f"<dgm:t>{paragraph(text)}</dgm:t>"
        return f"<dgm:pt modelId='{identifier}' type='{kind}'>{words}</dgm:pt>"

    def joined(source, target, order):
        return f"<dgm:cxn srcId='{source}' destId='{target}' srcOrd='{order}'/>"

    data = (
        f"<dgm:dataModel {SPACES}><dgm:ptLst>{point('0', '', 'doc')}{point('2', 'Second')}"
        f"{point('1', 'First')}{point('3', 'Part of first')}{point('9', 'First', 'pres')}"
        f"</dgm:ptLst><dgm:cxnLst>{joined('0', '2', 1)}{joined('0', '1', 0)}"
        f"{joined('1', '3', 0)}</dgm:cxnLst></dgm:dataModel>"
    )
    slide = SlidePart(
        shape("T") + frame('<dgm:relIds r:dm="d"/>'),
        links=[("d", "diagramData", "data.xml", "")],
        parts={"data.xml": data},
    )
    assert texts(slide, tmp_path=tmp_path)[1] == "- First\n  - Part of first\n- Second"
