"""Writes small XLSX files whose numbers have formats."""

import zipfile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
OWN = 164
"""The first number of a format that is not built in."""


def xlsx(path, rows, *, since_1904=False):
    """Write a file with one sheet; a cell is a text, a number, or a number and its format."""
    codes = list(dict.fromkeys(c[1] for row in rows for c in row if isinstance(c, tuple)))
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in _parts(rows, codes, since_1904).items():
            packed.writestr(name, _HEAD + content)
    return path


def _parts(rows, codes, since_1904):
    sheet = "".join(
        f'<row r="{n}">{"".join(_cell(n, c, cell, codes) for c, cell in enumerate(row))}</row>'
        for n, row in enumerate(rows, start=1)
    )
    own = "".join(
        f'<numFmt numFmtId="{OWN + n}" formatCode="{_escape(code)}"/>'
        for n, code in enumerate(codes)
        if isinstance(code, str)
    )
    styles = "".join(
        f'<xf numFmtId="{code if isinstance(code, int) else OWN + n}"/>'
        for n, code in enumerate(codes)
    )
    types = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for part, kind in (
            ("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"),
        )
    )  # fmt: skip
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
        ),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f'<workbookPr date1904="{int(since_1904)}"/>'
        '<sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{sheet}</sheetData>'
        "</worksheet>",
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{own}</numFmts>'
        "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
        f'<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/>{styles}</cellXfs>'
        "</styleSheet>",
    }


def _cell(row, column, cell, codes):
    place = f"{chr(65 + column)}{row}"
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{_escape(cell)}</t></is></c>'
    value, style = (cell[0], 1 + codes.index(cell[1])) if isinstance(cell, tuple) else (cell, 0)
    return f'<c r="{place}" s="{style}"><f>1*1</f><v>{value}</v></c>'


def _relations(*found):
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(found, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
