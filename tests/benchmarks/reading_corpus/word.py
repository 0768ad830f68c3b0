# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Word documents of every kind that other readers were reported to misread."""

from __future__ import annotations

from tests.benchmarks.reading_corpus.facts import (
    Case,
    has,
    lacks,
    once,
    order,
    pair,
)
from tests.benchmarks.reading_corpus.packing import word
from tests.benchmarks.reading_corpus.word_markup import cell, docx, paragraph, run, table, text_box


def _characters() -> list[Case]:
    symbols = (
        '<w:r><w:sym w:font="Symbol" w:char="F06D"/></w:r>',
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    )
    return [
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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
        docx(
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


def cases() -> list[Case]:
    return [
        *_characters(),
        *_hidden_and_changed(),
        *_boxes_and_controls(),
        *_notes_and_edges(),
        *_numbering(),
    ]
