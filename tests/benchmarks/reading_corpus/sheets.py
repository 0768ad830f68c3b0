# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Workbooks of the kinds that other readers were reported to misread."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.benchmarks.reading_corpus.facts import (
    Case,
    Fact,
    apart,
    has,
    lacks,
    order,
    pair,
)
from tests.benchmarks.reading_corpus.packing import (
    HEAD,
    R,
    content_types,
    relations,
    strict,
    zipped,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
Value = str | float | tuple[float | str, str] | None
"""A text, a number, a number with its format, or a raw cell: ("<c .../>", "")."""


def workbook(
    sheets: dict[str, list[list[Value]]],
    *,
    merged: tuple[str, ...] = (),
    states: dict[str, str] | None = None,
    comments: str = "",
    date1904: bool = False,
    columns: str = "",
    hidden_rows: tuple[int, ...] = (),
) -> bytes:
    """Return an XLSX; the merged ranges, columns, hidden rows and comments are of the first."""
    formats: list[str] = []
    parts: dict[str, str | bytes] = {}
    overrides = {
        "/xl/workbook.xml": f"{SHEET_TYPE}.sheet.main+xml",
        "/xl/styles.xml": f"{SHEET_TYPE}.styles+xml",
    }
    listed, linked = [], {"rIdS": ("styles", "styles.xml")}
    for n, (name, rows) in enumerate(sheets.items(), start=1):
        lines = "".join(
            _row(number, row, formats, hidden=n == 1 and number in hidden_rows)
            for number, row in enumerate(rows, start=1)
        )
        ranges = "".join(f'<mergeCell ref="{area}"/>' for area in merged) if n == 1 else ""
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'{HEAD}<worksheet xmlns="{MAIN}" {R}>{columns if n == 1 else ""}'
            f"<sheetData>{lines}</sheetData>"
            + (f"<mergeCells>{ranges}</mergeCells>" if ranges else "")
            + "</worksheet>"
        )
        state = f' state="{states[name]}"' if states and name in states else ""
        listed.append(f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"{state}/>')
        linked[f"rId{n}"] = ("worksheet", f"worksheets/sheet{n}.xml")
        overrides[f"/xl/worksheets/sheet{n}.xml"] = f"{SHEET_TYPE}.worksheet+xml"
    if comments:
        parts["xl/comments1.xml"] = f'{HEAD}<comments xmlns="{MAIN}">{comments}</comments>'
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
            {"rIdC": ("comments", "../comments1.xml")}
        )
        overrides["/xl/comments1.xml"] = f"{SHEET_TYPE}.comments+xml"
    start = '<workbookPr date1904="1"/>' if date1904 else ""
    return zipped(
        {
            "[Content_Types].xml": content_types(overrides),
            "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" {R}>{start}<sheets>'
            + "".join(listed)
            + "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations(linked),
            "xl/styles.xml": _styles(formats),
            **parts,
        }
    )


def _row(number: int, row: list[Value], formats: list[str], *, hidden: bool) -> str:
    cells = "".join(_cell(f"{chr(65 + n)}{number}", value, formats) for n, value in enumerate(row))
    return (
        f'<row r="{number}"{" hidden=" + chr(34) + "1" + chr(34) if hidden else ""}>{cells}</row>'
    )


def _cell(place: str, value: Value, formats: list[str]) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    if isinstance(value, tuple):
        number, shown = value
        if isinstance(number, str):
            return number.replace("PLACE", place)
        if shown not in formats:
            formats.append(shown)
        return f'<c r="{place}" s="{formats.index(shown) + 1}"><v>{number}</v></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def _styles(formats: list[str]) -> str:
    known = "".join(
        f'<numFmt numFmtId="{170 + n}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>'
        for n, code in enumerate(formats)
    )
    used = "".join(
        f'<xf numFmtId="{170 + n}" fontId="0" fillId="0" borderId="0" xfId="0"'
        ' applyNumberFormat="1"/>'
        for n in range(len(formats))
    )
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="{len(formats)}">{known}</numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
        '<patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{plain}</cellStyleXfs>'
        f'<cellXfs count="{len(formats) + 1}">{plain[:-2]} xfId="0"/>{used}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _xlsx(name: str, source: str, content: bytes, *facts: Fact) -> Case:
    return Case("xlsx", f"{name}.xlsx", content, source, facts)


def _formats() -> list[Case]:
    shown: list[list[Value]] = [
        ["Quantity", "Shown"],
        ["postcode", (407, "00000")],
        ["part", (52, '"RX-"0000')],
        ["telephone", (5551234567, "(000) 000-0000")],
        ["share", (0.075, "0.0%")],
        ["fee", (1234.5, '"$"#,##0.00')],
        ["loss", (-830, "#,##0;(#,##0)")],
        ["delivery", (45366, "yyyy-mm-dd")],
        ["meeting", (45366, "d mmmm yyyy")],
        ["opening", (0.53125, "hh:mm")],
        ["hours worked", (1.5, "[h]:mm")],
        ["heat", (21, '0" °C"')],
        ["thousands", (5400000, "#,##0,")],
        ["fraction", (0.5, "# ?/?")],
        ["large", 12345678901],
        ["decimal", 0.1],
        ["scientific", (120000, "0.00E+00")],
    ]
    return [
        _xlsx(
            "shown",
            "firecrawl/anydoc#27",
            workbook({"Formats": shown}),
            pair("postcode", "00407"),
            pair("part", "RX-0052"),
            pair("telephone", "(555) 123-4567"),
            pair("share", "7.5%"),
            pair("fee", "$1,234.50"),
            pair("loss", "(830)"),
            pair("delivery", "2024-03-15"),
            pair("meeting", "15 March 2024"),
            pair("opening", "12:45"),
            pair("hours worked", "36:00"),
            pair("heat", "21 °C"),
            pair("thousands", "5,400"),
            pair("fraction", "1/2"),
            pair("large", "12345678901"),
            pair("decimal", "0.1"),
            pair("scientific", "1.20E+05"),
            lacks("0.075"),
            lacks("45366"),
        ),
        _xlsx(
            "mac-dates",
            "SheetJS/ssf#55",
            workbook({"D": [["Event", "Day"], ["launch", (43904, "yyyy-mm-dd")]]}, date1904=True),
            pair("launch", "2024-03-15"),
        ),
        _xlsx(
            "zeros",
            "SheetJS/sheetjs#2581",
            workbook(
                {
                    "Z": [
                        ["Reading", "Value"],
                        ["first", (1.2, "000.0")],
                        ["second", (0, '0;-0;"none"')],
                        ["third", (7, "0000")],
                    ]
                }
            ),
            pair("first", "001.2"),
            pair("second", "none"),
            pair("third", "0007"),
        ),
    ]


def _formulas() -> list[Case]:
    raw: list[list[Value]] = [
        ["Item", "Net", "Gross"],
        ["door", 200.0, ('<c r="PLACE"><f>B2*1.25</f><v>250</v></c>', "")],
        ["window", 80.0, ('<c r="PLACE"><f>B3</f></c>', "")],
        ["broken", 1.0, ('<c r="PLACE" t="e"><f>B4/0</f><v>#DIV/0!</v></c>', "")],
        ["agreed", ('<c r="PLACE" t="b"><v>1</v></c>', ""), None],
        ["code", ('<c r="PLACE" t="str"><f>"A"&amp;1</f><v>A1-ready</v></c>', ""), None],
    ]
    return [
        _xlsx(
            "formulas",
            "josesegarra/MyExcel#2",
            workbook({"Prices": raw}),
            pair("door", "250"),
            pair("window", "B3"),
            pair("broken", "#DIV/0!"),
            has("TRUE", "True", "true"),
            pair("code", "A1-ready"),
            pair("Gross", "250"),
        )
    ]


def _shapes() -> list[Case]:
    merged: list[list[Value]] = [
        ["Region", "2023", None, "2024", None],
        [None, "Spring", "Autumn", "Spring", "Autumn"],
        ["Coast", 11.0, 12.0, 13.0, 14.0],
        ["Hills", 21.0, 22.0, 23.0, 24.0],
    ]
    rich = '<c r="PLACE" t="inlineStr"><is><r><t xml:space="preserve">Two </t></r><r><rPr><b/></rPr><t>parts</t></r></is></c>'
    comments = (
        "<authors><author>Ola</author></authors><commentList>"
        '<comment ref="B2" authorId="0"><text><t>Ask the bank first</t></text></comment></commentList>'
    )
    return [
        _xlsx(
            "spanning",
            "doy/spreadsheet-parsexlsx#16",
            workbook({"Sales": merged}, merged=("B1:C1", "D1:E1", "A1:A2")),
            pair("Coast", "12"),
            pair("Hills", "24"),
            pair("2024", "14"),
            pair("2023", "21"),
            apart("Hills", "14"),
        ),
        _xlsx(
            "merged-rows",
            "doy/spreadsheet-parsexlsx#16",
            workbook(
                {
                    "Staff": [
                        ["Team", "Name", "Desk"],
                        ["Night shift", "Brenna", "N4"],
                        [None, "Calum", "N5"],
                        ["Day shift", "Dorit", "D1"],
                    ]
                },
                merged=("A2:A3",),
            ),
            pair("Night shift", "Brenna"),
            pair("Night shift", "Calum"),
            pair("Desk", "N5"),
            apart("Day shift", "Calum"),
        ),
        _xlsx(
            "sheets",
            "firecrawl/anydoc#112",
            workbook(
                {
                    "Public list": [["Boat", "Berth"], ["Tern", "7"]],
                    "Secret pay": [["Person", "Pay"], ["Ivo", "9100"]],
                    "Very deep": [["Deepest", "cellar"]],
                    "Öffnung & Zeit": [["Tag", "Zeit"], ["Montag", "8 Uhr"]],
                },
                states={"Secret pay": "hidden", "Very deep": "veryHidden"},
            ),
            pair("Tern", "7"),
            lacks("9100"),
            lacks("cellar"),
            has("Öffnung & Zeit"),
            pair("Montag", "8 Uhr"),
            order("Tern", "Montag"),
        ),
        _xlsx(
            "remarks",
            "nacnudus/tidyxl#43",
            workbook({"Loan": [["Loan", "Sum"], ["Barn", "40000"]]}, comments=comments),
            pair("Barn", "40000"),
            has("Ask the bank first"),
        ),
        _xlsx(
            "texts",
            "yukiyokotani/office-open-xml-viewer#833",
            workbook(
                {
                    "T": [
                        ["Key", "Text"],
                        ["rich", (rich, "")],
                        ["lines", "first line\nsecond line"],
                        ["signs", "a | b & c < d"],
                        ["spaces", "  padded  "],
                        ["number as text", "0049"],
                    ]
                }
            ),
            pair("rich", "Two parts"),
            pair("lines", "second line"),
            pair("signs", "a | b & c < d"),
            pair("number as text", "0049"),
        ),
        _xlsx(
            "no-places",
            "yukiyokotani/office-open-xml-viewer#833",
            _without_places(),
            pair("Pear", "31"),
            pair("Plum", "32"),
            apart("Pear", "32"),
        ),
        _xlsx(
            "strict",
            "box/spout#810",
            strict(workbook({"S": [["Crop", "Acres"], ["Rye", "14"], ["Flax", "9"]]})),
            pair("Rye", "14"),
            pair("Acres", "9"),
        ),
        _xlsx(
            "two-tables",
            "nacnudus/tidyxl#48",
            workbook(
                {
                    "Both": [
                        ["Inventory of the mill"],
                        [],
                        ["Tool", "Count"],
                        ["Hammer", 3.0],
                        ["Chisel", 8.0],
                        [],
                        ["Keeper", "Since"],
                        ["Abel", 1998.0],
                    ]
                }
            ),
            has("Inventory of the mill"),
            pair("Hammer", "3"),
            pair("Tool", "Chisel"),
            pair("Abel", "1998"),
            lacks("Tool: Abel"),
            apart("Hammer", "1998"),
        ),
        _xlsx(
            "card",
            "heypinchy/pinchy#967",
            workbook(
                {
                    "Card": [
                        ["Owner", "Mira Holt"],
                        ["Plot", "17-B"],
                        ["Water meter", "000934"],
                        ["Yearly rent", (260, "#,##0.00")],
                    ]
                }
            ),
            pair("Owner", "Mira Holt"),
            pair("Plot", "17-B"),
            pair("Water meter", "000934"),
            pair("Yearly rent", "260.00"),
            lacks("Mira Holt: 17-B"),
        ),
        _xlsx(
            "no-head",
            "no report: a first row that is data",
            workbook({"N": [["Aspen", 12.0, "north"], ["Birch", 31.0, "south"]]}),
            pair("Aspen", "north"),
            pair("Birch", "south"),
            lacks("Aspen: Birch"),
        ),
        _xlsx(
            "hidden-rows",
            "firecrawl/anydoc#112",
            workbook(
                {"H": [["Lot", "Bid"], ["A-shown", "100"], ["B-hidden", "200"], ["C-last", "300"]]},
                hidden_rows=(3,),
            ),
            pair("A-shown", "100"),
            pair("C-last", "300"),
        ),
    ]


def _without_places() -> bytes:
    """A workbook whose rows and cells do not tell their places, as some programs save it."""
    rows = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{v}</t></is></c>' for v in row) + "</row>"
        for row in (("Fruit", "Weight"), ("Pear", "31"), ("Plum", "32"))
    )
    return zipped(
        {
            "[Content_Types].xml": content_types(
                {
                    "/xl/workbook.xml": f"{SHEET_TYPE}.sheet.main+xml",
                    "/xl/worksheets/sheet1.xml": f"{SHEET_TYPE}.worksheet+xml",
                }
            ),
            "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": f'{HEAD}<x:workbook xmlns:x="{MAIN}" {R}><x:sheets>'
            '<x:sheet name="P" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
            "xl/_rels/workbook.xml.rels": relations(
                {"rId1": ("worksheet", "/xl/worksheets/sheet1.xml")}
            ),
            "xl/worksheets/sheet1.xml": f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}'
            "</sheetData></worksheet>",
        }
    )


def cases() -> list[Case]:
    return [*_formats(), *_formulas(), *_shapes()]
