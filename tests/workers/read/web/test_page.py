"""Files of web pages, as a person keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits


def read_file(folder: Path, name: str, content: bytes) -> ReadDocument:
    path = folder / name
    path.write_bytes(content)
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


def test_the_title_is_that_of_the_head_and_no_sentence(tmp_path: Path) -> None:
    page = "<title> The\n light </title><meta name=description content=Unseen><h1>Norrvik</h1>"
    document = read_file(tmp_path, "a.html", page.encode())
    assert (document.format, document.title, document.text) == ("html", "The light", "Norrvik")


@pytest.mark.parametrize("name", ["a.xhtml", "a.xht", "a.html"])
def test_xhtml_is_read_by_the_rules_of_xml(tmp_path: Path, name: str) -> None:
    start = b"<?xml version='1.0' encoding='koi8-r'?><html><head><title/></head>"
    page = start + b"<body>\xc1</body></html>"
    assert read_file(tmp_path, name, page).text == "а"


def test_a_page_of_three_megabytes_is_read_whole(tmp_path: Path) -> None:
    piece = b"<p>Some <b>words</b></p><table><tr><td>1<td>2<td>3</table>"
    page = piece * (3_000_000 // len(piece))
    document = read_file(tmp_path, "a.html", page + b"<p>The end")
    assert document.text.endswith("1 | 2 | 3\n\nThe end")
