from tests.fakes.ooxml import SPACES, SlidePart, frame, paragraph, presentation, shape
from tests.fakes.reading import read_well, tables


def texts(*slides, tmp_path, **more):
    return read_well(presentation(tmp_path / "a.pptx", *slides, **more)).text.split("\n\n")


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


def test_a_chart_whose_values_have_no_name_has_a_record_for_each_category(tmp_path):
    points = [
        "".join(f"<c:pt idx='{n}'><c:v>{v}</c:v></c:pt>" for n, v in enumerate(values))
        for values in (("Oil", "Gas", "Wood"), (3, 4, 5))
    ]
    series = (
        f"<c:ser><c:cat><c:strRef><c:strCache>{points[0]}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:numCache>{points[1]}</c:numCache></c:numRef></c:val></c:ser>"
    )
    chart = (
        f"<c:chartSpace {SPACES}><c:chart><c:plotArea><c:pieChart>{series}</c:pieChart>"
        "</c:plotArea></c:chart></c:chartSpace>"
    )
    slide = SlidePart(
        frame('<c:chart r:id="c"/>'),
        links=[("c", "chart", "chart.xml", "")],
        parts={"chart.xml": chart},
    )
    document = read_well(presentation(tmp_path / "a.pptx", slide))
    assert tables(document) == [["Oil: 3", "Gas: 4", "Wood: 5"]]
