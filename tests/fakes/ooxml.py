"""Writes small Office Open XML files part by part, also such as no program would write."""

import zipfile
from dataclasses import dataclass, field

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_SHEET = "http://purl.oclc.org/ooxml/spreadsheetml/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"


@dataclass
class SheetPart:
    """A sheet by the XML inside it, with the parts that belong to it by kind and name."""

    xml: str
    name: str = "Sheet"
    attributes: str = ""
    parts: dict[tuple[str, str], str] = field(default_factory=dict)


def relationships(links, office=OFFICE):
    """Return the part of relationships: `links` has identifier, kind, target, and mode."""
    inner = "".join(
        f'<Relationship Id="{identifier}" Type="{office}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + mode + chr(34) if mode else ''}/>"
        for identifier, kind, target, mode in links
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def workbook(path, *sheets, strings=None, styles=None, properties="", parts=(), strict=False):
    """Write an XLSX file; a sheet is a `SheetPart` or the rows of one as XML."""
    space, office = (STRICT_SHEET, STRICT_OFFICE) if strict else (SHEET, OFFICE)
    sheets = [s if isinstance(s, SheetPart) else SheetPart(rows_xml(s)) for s in sheets]
    links = [
        (f"s{n}", "worksheet", f"worksheets/sheet{n}.xml", "") for n in range(1, len(sheets) + 1)
    ]
    listed = "".join(
        f'<sheet name="{sheet.name}" sheetId="{n}" r:id="s{n}" {sheet.attributes}/>'
        for n, sheet in enumerate(sheets, start=1)
    )
    content = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": relationships([("m", "officeDocument", "xl/workbook.xml", "")], office),
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{office}">{properties}'
        f"<sheets>{listed}</sheets></workbook>",
    }
    for n, sheet in enumerate(sheets, start=1):
        content[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{space}" xmlns:r="{office}">{sheet.xml}</worksheet>'
        )
        own = [(f"p{at}", kind, name, "") for at, (kind, name) in enumerate(sheet.parts)]
        content[f"xl/worksheets/_rels/sheet{n}.xml.rels"] = relationships(own, office)
        content |= {f"xl/worksheets/{name}": xml for (_, name), xml in sheet.parts.items()}
    for kind, name, xml in (
        ("sharedStrings", "sharedStrings.xml", strings),
        ("styles", "styles.xml", styles),
    ):
        if xml is not None:
            links.append((kind, kind, name, ""))
            root = {"sharedStrings": "sst", "styles": "styleSheet"}[kind]
            content[f"xl/{name}"] = f'<{root} xmlns="{space}">{xml}</{root}>'
    for kind, name, xml in parts:
        links.append((kind, kind, name, ""))
        content[f"xl/{name}"] = xml
    content["xl/_rels/workbook.xml.rels"] = relationships(links, office)
    return write_parts(path, content)


def rows_xml(rows):
    """Return the data of a sheet: texts as inline strings, numbers as such, None as no cell."""
    return (
        "<sheetData>"
        + "".join(
            f'<row r="{n}">{"".join(map(cell_xml, row))}</row>'
            for n, row in enumerate(rows, start=1)
        )
        + "</sheetData>"
    )


def cell_xml(value):
    if value is None:
        return "<c/>"
    if isinstance(value, str):
        return value if value.startswith("<c") else f'<c t="inlineStr"><is><t>{value}</t></is></c>'
    return f"<c><v>{value}</v></c>"


def styles_xml(*codes):
    """Return the inside of the styles: a plain one, those with these codes, a bold one."""
    formats = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{code.replace(chr(34), "&quot;")}"/>'
        for n, code in enumerate(codes)
    )
    styled = "".join(f'<xf numFmtId="{200 + n}" fontId="0"/>' for n in range(len(codes)))
    return (
        f"<numFmts>{formats}</numFmts><fonts><font/><font><b/></font></fonts>"
        f'<cellXfs><xf numFmtId="0" fontId="0"/>{styled}<xf numFmtId="0" fontId="1"/></cellXfs>'
    )


@dataclass
class SlidePart:
    """A slide by the XML of its shapes, with the parts that belong to it by kind and name."""

    shapes: str
    attributes: str = ""
    links: list[tuple[str, str, str, str]] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)


def presentation(path, *slides, inside="", parts=(), links=(), order=None):
    """Write a PPTX file; a slide is a `SlidePart` or the XML of its shapes."""
    slides = [s if isinstance(s, SlidePart) else SlidePart(s) for s in slides]
    numbers = order or range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="s{n}"/>' for n in numbers)
    all_links = [(f"s{n}", "slide", f"slides/slide{n}.xml", "") for n in range(1, len(slides) + 1)]
    content = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": relationships([("m", "officeDocument", "ppt/presentation.xml", "")]),
        "ppt/presentation.xml": f"<p:presentation {SPACES}><p:sldIdLst>{listed}</p:sldIdLst>"
        f"{inside}</p:presentation>",
        "ppt/_rels/presentation.xml.rels": relationships([*all_links, *links]),
    }
    content |= {f"ppt/{name}": xml for name, xml in parts}
    for n, slide in enumerate(slides, start=1):
        content[f"ppt/slides/slide{n}.xml"] = (
            f"<p:sld {SPACES} {slide.attributes}><p:cSld><p:spTree>{slide.shapes}</p:spTree>"
            "</p:cSld></p:sld>"
        )
        content[f"ppt/slides/_rels/slide{n}.xml.rels"] = relationships(slide.links)
        content |= {f"ppt/slides/{name}": xml for name, xml in slide.parts.items()}
    return write_parts(path, content)


SPACES = (
    f'xmlns:p="{SLIDES}" xmlns:a="{DRAWING}/main" xmlns:r="{OFFICE}" xmlns:c="{DRAWING}/chart"'
    f' xmlns:dgm="{DRAWING}/diagram" xmlns:mc="http://schemas.openxmlformats.org/'
    'markup-compatibility/2006"'
)


def shape(*paragraphs, role="", place=None, properties=""):
    """Return a shape with these paragraphs; `role` is the type of a placeholder."""
    kind = f'<p:ph type="{role}"/>' if role else ""
    x, y = place or (0, 0)
    frame = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="9" cy="9"/></a:xfrm>' if place else ""
    lines = "".join(p if p.startswith("<a:p>") else paragraph(p) for p in paragraphs)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="1" name="x" {properties}/><p:cNvSpPr/>'
        f"<p:nvPr>{kind}</p:nvPr></p:nvSpPr><p:spPr>{frame}</p:spPr><p:txBody>{lines}</p:txBody></p:sp>"
    )


def paragraph(text):
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


def frame(inner):
    data = f"<a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic>"
    return f"<p:graphicFrame>{data}</p:graphicFrame>"


def write_parts(path, content):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, xml in content.items():
            packed.writestr(name, xml)
    return path
