"""Documents that were inserted as a whole are read in their place."""

from __future__ import annotations

from pathlib import Path

from tests.workers.read.office.docx.maker import (
    links,
    p,
    texts,
)

MAIN_LINKS = "word/_rels/document.xml.rels"


def test_a_document_inserted_as_a_page_is_read(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {
        MAIN_LINKS: links(("aFChunk", "chunk.htm")),
        "word/chunk.htm": "<html><head><style>p {}</style></head><body><p>Fee: 4 &lt; 5</p>"
        "<table><tr><td>Ä</td><td>B</td></tr></table></body></html>".encode(),
    }
    body = p("Before") + '<w:altChunk r:id="rId1"/>' + p("After")
    assert texts(tmp_path, body, parts) == ["Before", "Fee: 4 < 5", "Ä B", "After"]
