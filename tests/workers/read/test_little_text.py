"""A file that holds words, of which almost nothing was read, gets a note."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.little_text import little_text_note

NOTE = "Much less was read than the file holds; the rest is not found here."
WORDS = "The tide turns before the mill. " * 40


def packed(path: Path, name: str, content: str) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(name, content)
    return path


def plain(path: Path, content: str) -> Path:
    path.write_text(content, "utf-8")
    return path


def files(folder: Path, words: str) -> dict[str, Path]:
    page = f"<p>{words}</p>"
    return {
        "docx": packed(folder / "a.docx", "word/document.xml", page),
        "pptx": packed(folder / "a.pptx", "ppt/slides/slide1.xml", page),
        "xlsx": packed(folder / "a.xlsx", "xl/sharedStrings.xml", page),
        "odt": packed(folder / "a.odt", "content.xml", page),
        "epub": packed(folder / "a.epub", "text/one.xhtml", page),
        "html": plain(folder / "a.html", page),
        "fb2": plain(folder / "a.fb2", page),
        "latex": plain(folder / "a.tex", rf"\begin{{document}}{words}\end{{document}}"),
        "subtitles": plain(folder / "a.srt", words),
        "notebook": plain(folder / "a.ipynb", f'"source": ["{words}"]'),
    }


@pytest.mark.parametrize(
    "kind",
    ["docx", "pptx", "xlsx", "odt", "epub", "html", "fb2", "latex", "subtitles", "notebook"],
)
def test_a_text_that_lacks_the_body_of_its_file_is_noted(tmp_path: Path, kind: str) -> None:
    path = files(tmp_path, WORDS)[kind]
    assert [*little_text_note(path, ReadDocument("Only a title.", kind))] == [NOTE]
    assert not [*little_text_note(path, ReadDocument(WORDS, kind))]
    short = files(tmp_path, "A short text.")[kind]
    assert not [*little_text_note(short, ReadDocument("", kind))]


@pytest.mark.parametrize(
    "page",
    [
        f"<script>{WORDS}</script>Hello",
        f"<style>{WORDS}</STYLE>Hello",
        f"<!-- {WORDS} -->Hello",
        f"<binary>{WORDS}</binary>Hello",
        f"Hello<script>{WORDS}",
    ],
)
def test_scripts_and_pictures_are_no_body(tmp_path: Path, page: str) -> None:
    path = plain(tmp_path / "a.html", page)
    assert not [*little_text_note(path, ReadDocument("Hello", "html"))]


def test_a_damaged_part_is_not_counted(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.docx", "word/document.xml", f"<p>{WORDS}</p>")
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"turns", b"burns"))
    assert not [*little_text_note(path, ReadDocument("", "docx"))]


def test_a_document_whose_text_is_hidden_gets_the_note(tmp_path: Path) -> None:
    path = plain(tmp_path / "a.html", f"<p>Title</p><div style='display:none'>{WORDS}</div>")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument)
    assert NOTE in outcome.notes


def test_a_page_that_ends_like_a_package_is_counted_as_a_page(tmp_path: Path) -> None:
    package = packed(tmp_path / "a.zip", "content.xml", WORDS).read_bytes()
    directory = package[package.rindex(b"PK\x01\x02") :]
    page = tmp_path / "a.html"
    # The place of the directory that it names lies before the beginning of the file.
    page.write_bytes(f"<p>{WORDS}</p>".encode()[:200] + directory)
    document = read(page, ReadLimits())
    assert isinstance(document, ReadDocument)
    assert "The tide turns before the mill." in document.text


@pytest.mark.parametrize("kind", ["docx", "odt", "epub", "xlsx", "pptx"])
def test_a_package_whose_names_are_no_text_is_refused_or_read(tmp_path: Path, kind: str) -> None:
    whole = packed(tmp_path / f"a.{kind}", "word/ä.xml", WORDS)
    whole.write_bytes(whole.read_bytes().replace("ä".encode(), b"\xc3\x28"))
    state = read(whole, ReadLimits())
    assert isinstance(state, ReadDocument) or state.message
