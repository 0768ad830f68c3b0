# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Packs the parts of Office, OpenDocument and EPUB files, and the objects of PDF files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MORE_NAMESPACES = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
Part = str | bytes


def zipped(parts: Mapping[str, Part], stored: Sequence[str] = ()) -> bytes:
    """Return a zip file, with the same bytes every time."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            made.writestr(entry, part.encode() if isinstance(part, str) else part)
    return content.getvalue()


def relations(entries: Mapping[str, tuple[str, str]], *, outside: Sequence[str] = ()) -> str:
    """Return a part of relationships: identifier to (kind, target)."""
    lines = "".join(
        f'<Relationship Id="{name}" Type="{kind if ":" in kind else RELATION + "/" + kind}"'
        f' Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if name in outside else ""}/>'
        for name, (kind, target) in entries.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types(overrides: Mapping[str, str]) -> str:
    lines = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{lines}</Types>'
    )


STYLES = (
    f"{HEAD}<w:styles {W}>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/>'
    '<w:basedOn w:val="Heading1"/></w:style>'
    "</w:styles>"
)


def word(body: str, *, section: str = "", styles: str = STYLES, **parts: str) -> bytes:
    """Return a DOCX; further parts by name, such as footnotes, comments, header1, numbering."""
    kinds = {name: name.rstrip("0123456789") for name in parts}
    linked = {"rIdStyles": ("styles", "styles.xml")}
    linked |= {f"r_{name}": (kind, f"{name}.xml") for name, kind in kinds.items()}
    overrides = {
        "/word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{WORD_TYPE}.styles+xml",
    }
    overrides |= {f"/word/{name}.xml": f"{WORD_TYPE}.{kind}+xml" for name, kind in kinds.items()}
    names = f"{W} {R} {MORE_NAMESPACES}"
    roots = {"header": "hdr", "footer": "ftr"}
    made = {
        f"word/{name}.xml": f"{HEAD}<w:{roots.get(kinds[name], kinds[name])} {names}>{part}"
        f"</w:{roots.get(kinds[name], kinds[name])}>"
        for name, part in parts.items()
    }
    document = f"{HEAD}<w:document {names}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>"
    return zipped(
        {
            "[Content_Types].xml": content_types(overrides),
            "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml")}),
            "word/document.xml": document + "</w:document>",
            "word/_rels/document.xml.rels": relations(linked),
            "word/styles.xml": styles,
            **made,
        }
    )


STRICT = {
    b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    ),
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    ),
}


def strict(content: bytes) -> bytes:
    """Return an Office file with the names of Strict Open XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for old, new in STRICT.items():
        parts = {name: part.replace(old, new) for name, part in parts.items()}
    return zipped(parts)


ODF_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for short, full in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
        "fo": "xsl-fo-compatible",
        "presentation": "presentation",
        "meta": "meta",
        "number": "datastyle",
        "chart": "chart",
    }.items()
) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' office:version="1.2"'
)


def open_document(kind: str, body: str, *, automatic: str = "", styles: str = "") -> bytes:
    """Return an OpenDocument file: `kind` is text, spreadsheet or presentation."""
    media = f"application/vnd.oasis.opendocument.{kind}"
    content = (
        f"{HEAD}<office:document-content {ODF_NAMESPACES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        f' manifest:version="1.2"><manifest:file-entry manifest:full-path="/"'
        f' manifest:media-type="{media}"/><manifest:file-entry manifest:full-path="content.xml"'
        ' manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml"'
        ' manifest:media-type="text/xml"/></manifest:manifest>'
    )
    shared = f"{HEAD}<office:document-styles {ODF_NAMESPACES}>{styles}</office:document-styles>"
    return zipped(
        {
            "mimetype": media,
            "META-INF/manifest.xml": HEAD + manifest,
            "content.xml": content,
            "styles.xml": shared,
        },
        stored=("mimetype",),
    )


def pdf(
    pages: Sequence[bytes | str],
    *,
    catalog: str = "",
    page: Mapping[int, str] | None = None,
    more: Sequence[bytes | str] = (),
    font: str = "",
) -> bytes:
    """Return a PDF of raw content streams; `more` are objects from number 10 + 2 x pages on.

    Fonts: F1 is Helvetica, F2 is `font` or else Courier.
    """
    page = page or {}
    count = len(pages)
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(count))
    objects: dict[int, bytes] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: (font or "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>").encode(),
    }
    for n, stream in enumerate(pages):
        raw = stream.encode("latin-1") if isinstance(stream, str) else stream
        objects[10 + 2 * n] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {11 + 2 * n} 0 R"
            f" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> {page.get(n, '')} >>"
        ).encode()
        objects[11 + 2 * n] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(raw), raw)
    for n, thing in enumerate(more):
        objects[10 + 2 * count + n] = thing.encode("latin-1") if isinstance(thing, str) else thing
    return _numbered(objects)


def _numbered(objects: Mapping[int, bytes]) -> bytes:
    made = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, thing in sorted(objects.items()):
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    start, size = len(made), max(objects) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        made += (
            b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00001 f \n"
        )
    made += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(made)


def drawn(*pieces: tuple[float, float, str], size: float = 11) -> str:
    """Return a content stream that draws texts at places, in points from the lower left corner."""
    return "\n".join(
        f"BT /F1 {size:g} Tf 1 0 0 1 {x:g} {y:g} Tm ({_escaped(text)}) Tj ET"
        for x, y, text in pieces
    )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
