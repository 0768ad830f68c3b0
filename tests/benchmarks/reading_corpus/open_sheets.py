# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""OpenDocument spreadsheets of the kinds that other readers were reported to misread."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.benchmarks.reading_corpus.facts import (
    Case,
    Fact,
    apart,
    has,
    lacks,
    pair,
)
from tests.benchmarks.reading_corpus.packing import open_document


def _open_sheet(name: str, tables: str, source: str, *facts: Fact, automatic: str = "") -> Case:
    content = open_document("spreadsheet", tables, automatic=automatic)
    return Case("ods", f"{name}.ods", content, source, facts)


def _ods_cell(text: str, more: str = "") -> str:
    if "value-type" not in more:
        more += ' office:value-type="string"'
    return f"<table:table-cell {more}><text:p>{escape(text)}</text:p></table:table-cell>"


def _ods_rows(*rows: tuple[str, ...]) -> str:
    return "".join(
        "<table:table-row>"
        + "".join(c if c.startswith("<") else _ods_cell(c) for c in row)
        + "</table:table-row>"
        for row in rows
    )


def cases() -> list[Case]:
    hidden = (
        '<style:style style:name="ta2" style:family="table"><style:table-properties'
        ' table:display="false"/></style:style>'
    )
    number = 'office:value-type="float" office:value="407"'
    share = 'office:value-type="percentage" office:value="0.075"'
    day = 'office:value-type="date" office:date-value="2024-03-15"'
    repeated = (
        '<table:table table:name="R">'
        + _ods_rows(("Rack", "Left", "Middle", "Right"))
        + "<table:table-row>"
        + _ods_cell("Upper")
        + _ods_cell("full", 'table:number-columns-repeated="2"')
        + _ods_cell("empty")
        + "</table:table-row>"
        + '<table:table-row table:number-rows-repeated="2">'
        + _ods_cell("Lower")
        + "<table:table-cell table:number-columns-repeated='2'/>"
        + _ods_cell("spare")
        + "</table:table-row>"
        + '<table:table-row table:number-rows-repeated="1048000"><table:table-cell'
        ' table:number-columns-repeated="16000"/></table:table-row></table:table>'
    )
    return [
        _open_sheet(
            "shown",
            '<table:table table:name="Lager">'
            + _ods_rows(
                ("Art", "Wert"),
                ("PLZ", _ods_cell("00407", number)),
                ("Anteil", _ods_cell("7,5 %", share)),
                ("Tag", _ods_cell("15. März 2024", day)),
                (
                    "Zeilen",
                    "<table:table-cell office:value-type='string'><text:p>eins</text:p><text:p>zwei</text:p></table:table-cell>",
                ),
            )
            + "</table:table>",
            "Bevel-Software/Hexis#86",
            pair("PLZ", "00407"),
            pair("Anteil", "7,5 %"),
            pair("Tag", "15. März 2024"),
            pair("Zeilen", "zwei"),
            pair("Art", "PLZ"),
        ),
        _open_sheet(
            "repeated",
            repeated,
            "Bevel-Software/Hexis#89",
            pair("Upper", "empty"),
            pair("Middle", "full"),
            pair("Right", "spare"),
            lacks("Left: spare"),
            apart("Upper", "spare"),
        ),
        _open_sheet(
            "hidden",
            '<table:table table:name="Open"><office:forms/>'
            + _ods_rows(("Horse", "Stall"), ("Bella", "4"))
            + '</table:table><table:table table:name="Shut" table:style-name="ta2">'
            + _ods_rows(("Vet bill", "777"))
            + "</table:table>",
            "firecrawl/anydoc#112",
            pair("Bella", "4"),
            lacks("777"),
            automatic=hidden,
        ),
        _open_sheet(
            "remarks",
            '<table:table table:name="M">'
            + _ods_rows(
                (
                    "Meter",
                    "<table:table-cell office:value-type='string'><office:annotation><text:p>read by Ines</text:p>"
                    "</office:annotation><text:p>5512</text:p></table:table-cell>",
                ),
                (
                    _ods_cell("Wide", 'table:number-columns-spanned="2"'),
                    "<table:covered-table-cell/>",
                ),
                ("Gas", "88"),
            )
            + "</table:table>",
            "SheetJS/sheetjs#1365",
            pair("Meter", "5512"),
            has("read by Ines"),
            pair("Gas", "88"),
            has("Wide"),
        ),
    ]
