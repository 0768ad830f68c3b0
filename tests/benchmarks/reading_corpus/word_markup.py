"""The markup of Word documents, for cases."""

from __future__ import annotations

from tests.benchmarks.reading_corpus.facts import Case, Fact

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


def docx(name: str, source: str, content: bytes, *facts: Fact) -> Case:
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
