"""Makes small DOCX files out of pieces of WordprocessingML, and reads them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

OPEN = "http://schemas.openxmlformats.org"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": f"{OPEN}/wordprocessingml/2006/main",
        "r": f"{OPEN}/officeDocument/2006/relationships",
        "m": f"{OPEN}/officeDocument/2006/math",
        "mc": f"{OPEN}/markup-compatibility/2006",
        "wp": f"{OPEN}/drawingml/2006/wordprocessingDrawing",
        "a": f"{OPEN}/drawingml/2006/main",
        "c": f"{OPEN}/drawingml/2006/chart",
        "dgm": f"{OPEN}/drawingml/2006/diagram",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
TYPES = f"""<Types xmlns="{OPEN}/package/2006/content-types"><Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override
 PartName="/word/document.xml" ContentType=
 "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
BODY = "word/document.xml"


def p(*runs: str, props: str = "") -> str:
    """Return a paragraph of runs; a text without markup becomes a run."""
    made = [piece if piece.startswith("<") else r(piece) for piece in runs]
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{''.join(made)}</w:p>"


def r(text: str, props: str = "") -> str:
    """Return a run of text."""
    inside = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: str) -> str:
    """Return a table of rows, each with its cells separated by a vertical bar."""
    cells = [[f"<w:tc>{p(text)}</w:tc>" for text in row.split("|")] for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells) + "</w:tbl>"


def xml(name: str, inside: str) -> str:
    """Return a part with an element of a name and the usual namespaces."""
    return f"<{name} {NAMESPACES}>{inside}</{name}>"


def links(*targets: tuple[str, str]) -> str:
    """Return the relationships rId1, rId2, ... of given kinds and targets."""
    inside = "".join(
        f'<Relationship Id="rId{number}" Target="{target}"'
        f' Type="{OPEN}/officeDocument/2006/relationships/{kind}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{OPEN}/package/2006/relationships">{inside}</Relationships>'


def make(folder: Path, body: str, parts: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a DOCX file with a body; `parts` are added, or replace those that every file has."""
    path = folder / "a.docx"
    named = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": links(("officeDocument", BODY)),
        BODY: xml("w:document", f"<w:body>{body}</w:body>"),
        **(parts or {}),
    }
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in named.items():
            packed.writestr(name, content)
    return path


def read_body(
    folder: Path, body: str, parts: Mapping[str, str | bytes] | None = None
) -> ReadDocument:
    """Read a DOCX file with a body, which must succeed."""
    outcome = read(make(folder, body, parts), ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


def texts(folder: Path, body: str, parts: Mapping[str, str | bytes] | None = None) -> list[str]:
    """Return the paragraphs of what is read from a DOCX file with a body."""
    return read_body(folder, body, parts).text.split("\n\n")
