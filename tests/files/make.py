"""Makes the files beside it: `python tests/files/make.py`, with LibreOffice and msoffcrypto-tool.

The texts are ours; the files are committed, so that tests need neither program.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PASSWORD = "lamp-1887"
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"'
)
VISITORS = [
    ("Year", "Visitors", "Income"),
    ("2021", "1,204", "3,010"),
    ("2022", "1,377", "3,442"),
    ("2023", "1,590", "4,134"),
]
REPORT = """
<text:h text:outline-level="1" text:style-name="Heading_20_1">The lighthouse of Norrvik</text:h>
<text:p>The lamp was lit for the first time on 3 November 1887, and burned <text:span
 text:style-name="Strong">whale oil</text:span> until
 1921. Its beam reaches 19 nautical miles.</text:p>
<text:h text:outline-level="2" text:style-name="Heading_20_2">Upkeep</text:h>
<text:p>The tower is painted every six years. What it needs:</text:p>
<text:list><text:list-item><text:p>240 litres of white paint</text:p></text:list-item>
<text:list-item><text:p>a scaffold of 31 metres</text:p></text:list-item></text:list>
{table}
<text:h text:outline-level="2" text:style-name="Break">Keepers</text:h>
<text:p>Jörg Müller kept the light for 41 years; his log is in the archive at Ålesund. In Japanese
 a lighthouse is called 灯台.</text:p>
"""
SHEETS = {
    "Visitors": VISITORS,
    "Paint & oil": [("Item", "Litres"), ("White paint", "240"), ("Red paint", "35")],
}
SLIDES = [
    ("The lighthouse of Norrvik", ["Lit in 1887", "Beam of 19 nautical miles"], "Greet the mayor."),
    ("Upkeep", ["Painted every six years", "240 litres of white paint"], ""),
]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        report = work / "report.fodt"
        report.write_text(_text_document(), encoding="utf-8")
        for ending in ("docx", "odt", "rtf", "doc", "pdf"):
            _convert(report, ending)
        sheets = work / "sheets.fods"
        sheets.write_text(_spreadsheet(), encoding="utf-8")
        for ending in ("xlsx", "ods", "xls"):
            _convert(sheets, ending)
        slides = work / "slides.fodp"
        slides.write_text(_presentation(), encoding="utf-8")
        for ending in ("pptx", "odp"):
            _convert(slides, ending)
        legacy = _convert(slides, "ppt")
        # It is mostly air.
        legacy.with_suffix(".ppt.gz").write_bytes(gzip.compress(legacy.read_bytes(), mtime=0))
        legacy.unlink()
        _protect(report, work)


def _text_document() -> str:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in VISITORS
    )
    table = (
        f'<table:table><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>'
    )
    styles = (
        '<office:styles><style:style style:name="Strong" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        + _heading_style(1, 20)
        + _heading_style(2, 15)
        + "</office:styles><office:automatic-styles>"
        '<style:style style:name="Break" style:family="paragraph"'
        ' style:parent-style-name="Heading_20_2">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
        "</office:automatic-styles>"
    )
    return _document("text", f"<office:text>{REPORT.format(table=table)}</office:text>", styles)


def _heading_style(level: int, points: int) -> str:
    return (
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}"'
        f' style:family="paragraph" style:default-outline-level="{level}"><style:text-properties'
        f' fo:font-size="{points}pt" fo:font-weight="bold"/></style:style>'
    )


def _spreadsheet() -> str:
    tables = "".join(
        f'<table:table table:name="{name.replace("&", "&amp;")}">'
        + "".join(
            "<table:table-row>" + "".join(_value_cell(cell) for cell in row) + "</table:table-row>"
            for row in rows
        )
        + "</table:table>"
        for name, rows in SHEETS.items()
    )
    return _document("spreadsheet", f"<office:spreadsheet>{tables}</office:spreadsheet>")


def _value_cell(text: str) -> str:
    number = text.replace(",", "")
    kind = (
        f'office:value-type="float" office:value="{number}"'
        if number.isdigit()
        else 'office:value-type="string"'
    )
    return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"


def _presentation() -> str:
    pages = ""
    for number, (title, lines, notes) in enumerate(SLIDES, start=1):
        items = "".join(f"<text:p>{line}</text:p>" for line in lines)
        spoken = (
            "<presentation:notes>"
            '<draw:frame presentation:class="notes" svg:x="2cm" svg:y="14cm" svg:width="16cm"'
            f' svg:height="8cm"><draw:text-box><text:p>{notes}</text:p></draw:text-box>'
            "</draw:frame>"
            "</presentation:notes>"
            if notes
            else ""
        )
        pages += (
            f'<draw:page draw:name="page{number}" draw:master-page-name="Default">'
            '<draw:frame presentation:class="title" svg:x="2cm" svg:y="1cm" svg:width="20cm"'
            f' svg:height="3cm"><draw:text-box><text:p>{title}</text:p></draw:text-box>'
            "</draw:frame>"
            '<draw:frame presentation:class="outline" svg:x="2cm" svg:y="5cm" svg:width="20cm"'
            f' svg:height="9cm"><draw:text-box>{items}</draw:text-box></draw:frame>{spoken}'
            "</draw:page>"
        )
    styles = (
        '<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties'
        ' fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>'
        "</office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="P"/>'
        "</office:master-styles>"
    )
    return _document("presentation", f"<office:presentation>{pages}</office:presentation>", styles)


def _document(kind: str, body: str, styles: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document {OFFICE} office:mimetype="application/vnd.oasis.opendocument.{kind}">'
        "<office:meta><dc:title>Norrvik</dc:title></office:meta>"
        f"{styles}<office:body>{body}</office:body></office:document>"
    )


def _convert(source: Path, ending: str, how: str = "", name: str = "") -> Path:
    subprocess.run(
        ["soffice", "--headless", "--convert-to", how or ending, "--outdir", HERE, source],
        check=True,
        capture_output=True,
    )
    made = HERE / f"{source.stem}.{ending}"
    return made.rename(HERE / name) if name else made


def _protect(report: Path, work: Path) -> None:
    import msoffcrypto

    options = {
        "EncryptFile": {"type": "boolean", "value": "true"},
        "DocumentOpenPassword": {"type": "string", "value": PASSWORD},
    }
    copy = Path(shutil.copy(report, work / "protected.fodt"))
    _convert(copy, "pdf", f"pdf:writer_pdf_Export:{json.dumps(options)}")
    for ending, name in (("docx", "report"), ("xlsx", "sheets")):
        with (
            (HERE / f"{name}.{ending}").open("rb") as plain,
            (HERE / f"protected.{ending}").open("wb") as closed,
        ):
            msoffcrypto.OfficeFile(plain).encrypt(PASSWORD, closed)


if __name__ == "__main__":
    main()
