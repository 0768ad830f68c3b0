# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Word documents of every kind that other readers were reported to misread."""

from __future__ import annotations

from tests.benchmarks.reading_corpus.facts import (
    Case,
    Fact,
    apart,
    has,
    heading,
    lacks,
    no_heading,
    once,
    order,
    pair,
)
from tests.benchmarks.reading_corpus.packing import open_document, strict, word

DOCX = "docx"


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(item if item.startswith("<") else run(item) for item in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{safe}</w:t></w:r>'


def cell(text: str, properties: str = "") -> str:
    inside = text if text.startswith("<") else paragraph(text)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: list[str]) -> str:
    lines = "".join(
        "<w:tr>" + "".join(c if c.startswith("<w:tc>") else cell(c) for c in row) + "</w:tr>"
        for row in rows
    )
    columns = "<w:gridCol/>" * max(len(row) for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"


def _docx(name: str, source: str, content: bytes, *facts: Fact) -> Case:
    return Case(DOCX, f"{name}.docx", content, source, facts)


def text_box(words: str) -> str:
    """Return a run with a box, as Word saves it: a drawing and its older double."""
    inside = f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
    drawing = (
        "<w:drawing><wp:anchor><wp:extent cx='10' cy='10'/><wp:docPr id='7' name='Box 7'/>"
        "<a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/"
        f"wordprocessingShape'><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing>"
    )
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{drawing}</mc:Choice><mc:Fallback>"
        f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def _characters() -> list[Case]:
    symbols = (
        '<w:r><w:sym w:font="Symbol" w:char="F06D"/></w:r>',
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    )
    return [
        _docx(
            "comparison",
            "no report: characters that XML escapes",
            word(
                paragraph("Keep the oven at T <= 180 & never > 200 degrees.")
                + paragraph("Write <name> in the field, then R&D signs.")
            ),
            has("T <= 180 & never > 200"),
            has("Write <name> in the field"),
            has("R&D signs"),
            lacks("&amp;amp;"),
        ),
        _docx(
            "symbols",
            "python-openxml/python-docx#948",
            word(
                paragraph("Mesh of 40 ", symbols[0], "m", " width.")
                + paragraph("Load ", symbols[1], " 12 kN.")
                + paragraph(symbols[2], " Delivered by hand.")
            ),
            has("40 μm", "40 µm"),
            has("Load ≥ 12 kN"),
            has("☑ Delivered", "☒ Delivered", "🗹 Delivered", "✓ Delivered"),
        ),
        _docx(
            "hyphens",
            "yfedoseev/office_oxide#152",
            word(
                paragraph(
                    "Part ", "<w:r><w:t>KX</w:t><w:noBreakHyphen/><w:t>77</w:t></w:r>", " fits."
                )
                + paragraph("<w:r><w:t>fire</w:t><w:softHyphen/><w:t>proof</w:t></w:r>", " door")
                + paragraph("<w:r><w:t>left</w:t><w:tab/><w:t>right</w:t></w:r>")
                + paragraph("<w:r><w:t>upper</w:t><w:br/><w:t>lower</w:t></w:r>")
            ),
            has("KX-77 fits"),
            has("fireproof door"),
            has("left right"),
            has("upper lower"),
        ),
        _docx(
            "small-figures",
            "no report: figures that run together",
            word(
                paragraph("Area 45 m", run("2", '<w:vertAlign w:val="superscript"/>'), " in total")
                + paragraph("H", run("2", '<w:vertAlign w:val="subscript"/>'), "SO content")
                + paragraph("Grown by 10", run("6", '<w:vertAlign w:val="superscript"/>'), " cells")
            ),
            has("45 m²", "45 m^2", "45 m<sup>2</sup>", "45 m 2"),
            has("H₂SO content", "H_2SO content", "H<sub>2</sub>SO content", "H2SO content"),
            lacks("106 cells"),
        ),
        _docx(
            "split-runs",
            "no report: words that are saved in pieces",
            word(
                paragraph("Inv", run("oice num", "<w:b/>"), run("ber 88-31"), " is o", "pen.")
                + paragraph(run("strong", "<w:b/>"), run(" and "), run("slanted", "<w:i/>"))
            ),
            has("Invoice number 88-31 is open."),
            has("strong and slanted"),
        ),
    ]


def _hidden_and_changed() -> list[Case]:
    who = 'w:id="4" w:author="Ute" w:date="2024-01-01T00:00:00Z"'
    return [
        _docx(
            "vanished",
            "morungos/node-word-extractor#32",
            word(
                paragraph("Open price 410.", run(" Secret floor 350.", "<w:vanish/>"))
                + paragraph(run("All in capitals", "<w:caps/>"))
            ),
            has("Open price 410."),
            lacks("Secret floor"),
            has("All in capitals", "ALL IN CAPITALS"),
        ),
        _docx(
            "changed",
            "bokuweb/docx-rs#794",
            word(
                paragraph(
                    "Rent is ",
                    f"<w:del {who}><w:r><w:delText>700</w:delText></w:r></w:del>",
                    f"<w:ins {who}>{run('820')}</w:ins>",
                    " a month.",
                )
                + f"<w:moveFrom {who}/>"
                + f"<w:p><w:moveFrom {who}>{run('The key hangs by the gate.')}</w:moveFrom></w:p>"
                + paragraph("Between both places.")
                + f"<w:p><w:moveTo {who}>{run('The key hangs by the gate.')}</w:moveTo></w:p>"
            ),
            has("Rent is 820 a month."),
            lacks("700"),
            once("The key hangs by the gate."),
            order("Between both places", "The key hangs"),
        ),
        _docx(
            "fields",
            "opensagres/xdocreport#213",
            word(
                paragraph(
                    "See page ",
                    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
                    "<w:r><w:instrText> PAGEREF _Toc9 </w:instrText></w:r>",
                    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                    "14",
                    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                    " for tariffs.",
                )
                + paragraph(f'<w:fldSimple w:instr=" DATE ">{run("3 March 2023")}</w:fldSimple>')
                + paragraph(
                    "Visit ", f'<w:hyperlink w:anchor="x">{run("our workshop")}</w:hyperlink>', "."
                )
            ),
            has("See page 14 for tariffs."),
            lacks("PAGEREF"),
            has("3 March 2023"),
            has("Visit our workshop."),
        ),
    ]


def _boxes_and_controls() -> list[Case]:
    control = "<w:sdt><w:sdtPr><w:alias w:val='Customer'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    checkbox = (
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
        f"<w:sdtContent>{run('☒')}</w:sdtContent></w:sdt>"
    )
    return [
        _docx(
            "anchored-box",
            "docling-project/docling#1529",
            word(
                paragraph("The lock opens at noon.", text_box("Boxed: wear gloves at gate nine."))
                + paragraph("A second paragraph follows.")
            ),
            has("The lock opens at noon."),
            once("wear gloves at gate nine"),
            order("The lock opens", "A second paragraph"),
        ),
        _docx(
            "content-controls",
            "docling-project/docling#3946",
            word(
                control.format(paragraph("Client: Brook and Sons"))
                + paragraph("Order ", control.format(run("no. 5521")), " stands.")
                + paragraph(checkbox, " Insured")
                + table(["Rate", cell(control.format(paragraph("6.5 percent")))])
                + control.format(control.format(paragraph("Twice wrapped words")))
            ),
            has("Client: Brook and Sons"),
            has("Order no. 5521 stands."),
            has("☒ Insured"),
            pair("Rate", "6.5 percent"),
            has("Twice wrapped words"),
        ),
        _docx(
            "inserted-words",
            "python-openxml/python-docx#497",
            word(
                f"<w:smartTag>{'<w:p/>'}</w:smartTag>"
                + paragraph(
                    f"<w:smartTag w:element='place'>{run('Harbour Lane')}</w:smartTag>", " 4"
                )
                + paragraph(f"<w:customXml w:element='q'>{run('Kept in custom XML')}</w:customXml>")
                + paragraph(f"<w:bdo w:val='ltr'>{run('Direction marked')}</w:bdo>", " here")
            ),
            has("Harbour Lane 4"),
            has("Kept in custom XML"),
            has("Direction marked here"),
        ),
    ]


def _notes_and_edges() -> list[Case]:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    footnotes = (
        '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Except on the Monday after Easter.")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("In a cell: taxes are extra.")}</w:footnote>'
    )
    endnotes = f'<w:endnote w:id="2">{paragraph("Source: harbour log of 1911.")}</w:endnote>'
    edges = (
        '<w:headerReference w:type="default" r:id="r_header1"/>'
        '<w:headerReference w:type="first" r:id="r_header2"/>'
        '<w:footerReference w:type="default" r:id="r_footer1"/>'
    )
    comment = '<w:comment w:id="0" w:author="Nina">{}</w:comment>'
    return [
        _docx(
            "footnotes",
            "yfedoseev/office_oxide#195",
            word(
                paragraph("The ferry sails daily.", note, " Bring a coat.")
                + table(["Fare", cell(paragraph("18 euro", note.replace('"2"', '"3"')))])
                + paragraph("The pier is old.", end),
                footnotes=footnotes,
                endnotes=endnotes,
            ),
            once("Except on the Monday after Easter."),
            has("taxes are extra"),
            has("harbour log of 1911"),
            pair("Fare", "18 euro"),
            lacks("daily.2"),
        ),
        _docx(
            "letterhead",
            "firecrawl/anydoc#132",
            word(
                paragraph("Dear neighbour,") + paragraph("the hedge is cut on Friday."),
                section=edges,
                header1=paragraph("Linden Housing Ltd, Registry 4471"),
                header2=paragraph("First sheet: file 88/K"),
                footer1=paragraph("Account DE77 0001"),
            ),
            once("Linden Housing Ltd, Registry 4471"),
            has("file 88/K"),
            once("Account DE77 0001"),
            has("the hedge is cut on Friday."),
        ),
        _docx(
            "remarks",
            "microsoft/markitdown#31",
            word(
                paragraph(
                    '<w:commentRangeStart w:id="0"/>',
                    "The budget is 30,000.",
                    '<w:commentRangeEnd w:id="0"/>',
                    '<w:r><w:commentReference w:id="0"/></w:r>',
                ),
                comments=comment.format(paragraph("Check this with the bank")),
            ),
            has("The budget is 30,000."),
            has("Check this with the bank"),
            lacks("The budget is 30,000. Check this", "The budget is 30,000.Check"),
        ),
    ]


def _numbering() -> list[Case]:
    def level(depth: int, kind: str, shown: str, start: int = 1) -> str:
        return (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{shown}"/></w:lvl>'
        )

    numbering = (
        '<w:abstractNum w:abstractNumId="5">'
        + level(0, "decimal", "%1.")
        + level(1, "decimal", "%1.%2")
        + level(2, "lowerLetter", "(%3)")
        + "</w:abstractNum>"
        + '<w:abstractNum w:abstractNumId="6">'
        + level(0, "upperRoman", "Article %1:", 4)
        + "</w:abstractNum>"
        + '<w:abstractNum w:abstractNumId="7">'
        + level(0, "bullet", "•")
        + "</w:abstractNum>"
        + '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
        + '<w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>'
        + '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
        + '<w:num w:numId="4"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0">'
        + '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )

    def item(number: int, depth: int, words: str, style: str = "") -> str:
        inside = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(words, style=style, properties=inside)

    body = (
        item(1, 0, "Scope of works")
        + item(1, 0, "Payment terms")
        + item(1, 1, "Instalments are monthly.")
        + item(1, 1, "Late fees are two percent.")
        + item(1, 2, "Holidays excluded")
        + item(1, 2, "Strikes excluded")
        + item(1, 0, "Liability")
        + item(2, 0, "Of the bridge")
        + item(2, 0, "Of the toll")
        + item(3, 0, "a loose point")
        + item(4, 0, "Restarted at seven")
    )
    return [
        _docx(
            "numbered",
            "microsoft/markitdown#1415",
            word(body, numbering=numbering),
            has("2. Payment terms"),
            has("2.1 Instalments", "2.1. Instalments"),
            has("2.2 Late fees", "2.2. Late fees"),
            has("(a) Holidays"),
            has("(b) Strikes"),
            has("3. Liability"),
            has("Article IV: Of the bridge"),
            has("Article V: Of the toll"),
            has("a loose point"),
            has("7. Restarted at seven"),
        )
    ]


def _tables() -> list[Case]:
    wide = '<w:gridSpan w:val="2"/>'
    down, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    nested = table(["Inner left", "Inner right"])
    return [
        _docx(
            "spanning-heads",
            "docling-project/docling#857",
            word(
                table(
                    ["City", cell("Summer", wide), cell("Winter", wide)],
                    ["", "Low", "High", "Low", "High"],
                    ["Bergen", "11", "18", "-2", "5"],
                    ["Faro", "19", "30", "9", "17"],
                )
            ),
            pair("Bergen", "18"),
            pair("Faro", "30"),
            apart("Bergen", "17"),
            order("Bergen", "11", "18", "-2", "5"),
        ),
        _docx(
            "merged-down",
            "docling-project/docling#857",
            word(
                table(
                    ["Ward", "Bed", "Nurse"],
                    [cell("North ward", down), "N1", "Olsen"],
                    [cell("", below), "N2", "Paulsen"],
                    ["South ward", "S1", "Quist"],
                )
            ),
            pair("North ward", "Olsen"),
            pair("North ward", "Paulsen"),
            pair("Bed", "N2"),
            pair("South ward", "Quist"),
            apart("South ward", "Paulsen"),
        ),
        _docx(
            "nested-table",
            "dead8309/markitdown-ts#11",
            word(
                table(
                    ["Outer head", "Detail"],
                    [
                        "Row one",
                        cell(paragraph("Before inner") + nested + paragraph("After inner")),
                    ],
                    ["Row two", cell(paragraph("First line") + paragraph("Second line"))],
                )
            ),
            has("Before inner"),
            pair("Inner left", "Inner right"),
            has("After inner"),
            pair("Row two", "First line"),
            pair("Row two", "Second line"),
        ),
        _docx(
            "form-card",
            "heypinchy/pinchy#967",
            word(
                paragraph("Boiler card", style="Heading1")
                + table(["Serial", "0045-AB"], ["Maker", "Thermax"], ["Installed", "12 May 2019"])
            ),
            pair("Serial", "0045-AB"),
            pair("Maker", "Thermax"),
            pair("Installed", "12 May 2019"),
            heading("Boiler card"),
            apart("Maker", "0045-AB"),
        ),
    ]


def _equations_and_headings() -> list[Case]:
    fraction = (
        "<m:oMath><m:r><m:t>v=</m:t></m:r><m:f><m:num><m:r><m:t>s</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>t</m:t></m:r></m:den></m:f></m:oMath>"
    )
    power = (
        "<m:oMathPara><m:oMath><m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t>"
        "</m:r></m:sup></m:sSup><m:r><m:t>+q</m:t></m:r></m:oMath></m:oMathPara>"
    )
    ruby = (
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r>"
        "<w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    return [
        _docx(
            "equations",
            "microsoft/markitdown#289",
            word(
                paragraph("Speed ", fraction, " holds on ice.")
                + f"<w:p>{power}</w:p>"
                + paragraph("That is all.")
            ),
            order("Speed", "v", "s", "t", "holds on ice."),
            has("s/t", "(s)/(t)", "\\frac{s}{t}", "s / t"),
            has("r^3", "r³", "r^{3}"),
            order("holds on ice", "+q", "That is all."),
        ),
        _docx(
            "headings",
            "docling-project/docling#1032",
            word(
                paragraph("Harvest plan", style="Heading1")
                + paragraph("Text of the plan.")
                + paragraph("Tools", style="Heading2")
                + paragraph("Scythes.")
                + paragraph("Wagen und Pferde", style="Kapitel")
                + paragraph("Six horses.")
                + paragraph("Outlined by hand", properties='<w:outlineLvl w:val="1"/>')
                + paragraph("The end.")
            ),
            heading("Harvest plan"),
            heading("Tools"),
            heading("Wagen und Pferde"),
            no_heading("Six horses"),
            order("Harvest plan", "Tools", "Scythes", "Wagen", "Six horses", "The end."),
        ),
        _docx(
            "ruby",
            "simjanos-dev/LinguaCafe#264",
            word(paragraph("駅は", ruby, "にある。")),
            has("東京"),
            order("駅は", "東京", "にある"),
        ),
        _docx(
            "strict",
            "box/spout#810",
            strict(word(paragraph("Strictly conforming words.") + table(["Tariff", "B-7"]))),
            has("Strictly conforming words."),
            pair("Tariff", "B-7"),
        ),
    ]


def _open_text() -> list[Case]:
    body = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        "<text:p>Struck sentence about salt.</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes>"
        '<text:h text:outline-level="1">Salt store</text:h>'
        "<text:p>Two<text:s text:c='3'/>gaps and a<text:tab/>tab.<text:line-break/>New line.</text:p>"
        '<text:p>Open<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Closed in June.</text:p></text:note-body></text:note> daily.</text:p>"
        "<text:p>Measured<office:annotation><dc:creator>Ida</dc:creator><text:p>by whom?</text:p>"
        "</office:annotation> twice.</text:p>"
        "<text:p><draw:frame><draw:text-box><text:p>Framed warning: wet floor.</text:p>"
        "</draw:text-box></draw:frame>Beside the frame.</text:p>"
        "<text:list><text:list-item><text:p>first sack</text:p></text:list-item><text:list-item>"
        "<text:p>second sack</text:p></text:list-item></text:list>"
        '<text:section text:name="S"><text:p>Inside a section.</text:p></text:section>'
        "<text:p>Price <text:span>4</text:span><text:span>2</text:span> crowns &amp; 5 &lt; 9.</text:p>"
        '<text:p><text:a xlink:href="x">linked words</text:a> stay.</text:p>'
    )
    rows = (
        '<table:table table:name="T"><table:table-header-rows><table:table-row><table:table-cell>'
        "<text:p>Sack</text:p></table:table-cell><table:table-cell><text:p>Weight</text:p>"
        "</table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
        "<table:table-cell><text:p>Coarse</text:p></table:table-cell><table:table-cell>"
        "<text:p>25 kg</text:p></table:table-cell></table:table-row><table:table-row>"
        "<table:table-cell><text:p>Fine</text:p></table:table-cell><table:table-cell>"
        "<text:p>10 kg</text:p></table:table-cell></table:table-row></table:table>"
    )
    edges = (
        '<office:master-styles><style:master-page style:name="Standard"><style:header>'
        "<text:p>Head of the salt office</text:p></style:header></style:master-page>"
        "</office:master-styles>"
    )
    hidden = (
        "<text:p>Shown sentence.</text:p><text:p text:style-name='H'>x</text:p>"
        '<text:p>Before <text:hidden-text text:condition="x" text:is-hidden="true"'
        ' text:string-value="unseen words"/>after.</text:p>'
        "<text:p><text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text>"
        "</text:ruby>です</text:p>"
    )
    return [
        Case(
            "odt",
            "salt.odt",
            open_document("text", body + rows, styles=edges),
            "dbashford/textract#192",
            (
                lacks("Struck sentence"),
                heading("Salt store"),
                has("gaps and a tab. New line."),
                has("Closed in June."),
                has("by whom?"),
                lacks("Measured by whom? twice", "MeasuredIdaby whom? twice"),
                once("Framed warning: wet floor."),
                has("Beside the frame."),
                order("first sack", "second sack", "Inside a section."),
                has("Price 42 crowns & 5 < 9."),
                has("linked words stay."),
                pair("Coarse", "25 kg"),
                pair("Weight", "10 kg"),
                apart("Coarse", "10 kg"),
                has("Head of the salt office"),
            ),
        ),
        Case(
            "odt",
            "hidden.odt",
            open_document("text", hidden),
            "codexa/odt.js#1",
            (
                has("Shown sentence."),
                lacks("unseen words"),
                has("漢字"),
                has("Before after."),
            ),
        ),
    ]


def _rich_text() -> list[Case]:
    def rtf(words: str) -> bytes:
        return (
            r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\froman\fcharset204 Times;}}"
            r"{\stylesheet{\s1 heading 1;}}{\info{\title Inner title}}" + words + "}"
        ).encode("ascii")

    return [
        Case(
            "rtf",
            "letters.rtf",
            rtf(
                r"\pard Caf\'e9 opens \u8212? at nine.\par "
                r"{\f1\'cf\'f0\'e8\'e2\'e5\'f2} neighbour.\par"
                r" {\b Bold} and {\i slanted} words.\line Next line.\par"
                r" Brace \{ and slash \\ stay.\par It\rquote s five\~o\rquote clock.\par"
            ),
            "joshy/striprtf#36",
            (
                has("Café opens — at nine."),
                has("Привет neighbour."),
                has("Bold and slanted words. Next line."),
                has("Brace { and slash \\ stay."),
                has("It’s five o’clock."),
                lacks("fswiss"),
                lacks("Arial"),
            ),
        ),
        Case(
            "rtf",
            "hidden.rtf",
            rtf(
                r"\pard Seen.{\v Not to be seen.}\par "
                r"Walk{\footnote\pard Not on ice.} slowly.\par"
                r"{\*\generator Riched;}{\pict\wmetafile8 0100090000}"
                r"{\field{\*\fldinst HYPERLINK x}{\fldrslt the shown link}}\par"
            ),
            "virgiliojr94/book-to-skill#52",
            (
                has("Seen."),
                lacks("Not to be seen"),
                has("Not on ice."),
                lacks("0100090000"),
                has("the shown link"),
                lacks("Riched"),
                lacks("HYPERLINK"),
            ),
        ),
        Case(
            "rtf",
            "table.rtf",
            rtf(
                r"\trowd\cellx3000\cellx6000\intbl Pump\cell P-11\cell\row"
                r"\trowd\cellx3000\cellx6000\intbl Valve\cell V-02\cell\row\pard After it.\par"
                r"\uc2\u26085 ab\u26412 cd end.\par"
            ),
            "cryptomator/cryptomator#3898",
            (
                pair("Pump", "P-11"),
                pair("Valve", "V-02"),
                apart("Pump", "V-02"),
                has("After it."),
                has("日本"),
            ),
        ),
    ]


def cases() -> list[Case]:
    return [
        *_characters(),
        *_hidden_and_changed(),
        *_boxes_and_controls(),
        *_notes_and_edges(),
        *_numbering(),
        *_tables(),
        *_equations_and_headings(),
        *_open_text(),
        *_rich_text(),
    ]
