"""Writes small OpenDocument files from the XML of their bodies."""

from tests.fakes.ooxml import write_parts

NAMES = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{name}="{NAMES}:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("style", "style"), ("chart", "chart"), ("presentation", "presentation"),
        ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def open_document(path, kind, body, *, styles="", objects=None):
    """Write a file of a kind as `spreadsheet`; `objects` are the XML of charts by name."""
    content = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>",
    }
    for name, xml in (objects or {}).items():
        content[f"{name}/content.xml"] = (
            f"<office:document-content {SPACES}>{xml}</office:document-content>"
        )
    return write_parts(path, content)


def row(*cells, attributes=""):
    """Return a row; a cell is its text, or the XML of a whole cell."""
    inner = "".join(c if c.startswith("<table") else cell(c) for c in cells)
    return f"<table:table-row {attributes}>{inner}</table:table-row>"


def cell(text, attributes="", inner=""):
    lines = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {attributes}>{inner}{lines}</table:table-cell>"


def number(value, text="", kind="float"):
    return cell(text, f'office:value-type="{kind}" office:value="{value}"')
