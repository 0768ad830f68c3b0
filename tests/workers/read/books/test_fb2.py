"""FictionBook: its bodies are read, its pictures are not."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

BOOK = """<?xml version="1.0" encoding="{encoding}"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info><author><first-name>Анна</first-name><last-name>Вейл</last-name></author>
<book-title>Мельница</book-title></title-info></description>{body}
<binary id="c.jpg" content-type="image/jpeg">AAECAwQF</binary></FictionBook>"""


def write(folder: Path, body: str, encoding: str = "utf-8", name: str = "a.fb2") -> Path:
    path = folder / name
    path.write_bytes(BOOK.format(encoding=encoding, body=body).encode(encoding))
    return path


def read_well(path: Path) -> ReadDocument:
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "koi8-r", "utf-16"])
def test_a_book_is_read_in_its_encoding_without_its_pictures(tmp_path: Path, encoding: str) -> None:
    body = "<body><section><title><p>Глава</p></title><p>Вода &amp; хлеб.</p></section></body>"
    document = read_well(write(tmp_path, body, encoding))
    assert (document.format, document.title) == ("fb2", "Мельница, Анна Вейл")
    assert document.text == "Глава\n\nВода & хлеб."
    assert [heading.title for heading in document.headings] == ["Глава"]


def test_sections_poems_tables_and_notes_are_read_in_their_order(tmp_path: Path) -> None:
    body = (
        "<body><title><p>Book</p></title><epigraph><p>Word.</p></epigraph><section>"
        "<title><p>Part</p><p>one</p></title><section><title><p>Chapter</p></title>"
        "<p>In 1887<a l:href='#n1' type='note'>1</a> it <emphasis>fell</emphasis>.</p>"
        "<empty-line/><poem><stanza><v>First line</v><v>Second line</v></stanza></poem>"
        "<subtitle>* * *</subtitle><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td>"
        "</tr></table><cite><p>Said.</p><text-author>Jo</text-author></cite></section></section>"
        "</body><body name='notes'><section id='n1'><title><p>1</p></title><p>Or 1888.</p>"
        "</section></body>"
    )
    document = read_well(write(tmp_path, body))
    assert document.text.split("\n\n") == [
        "Book", "Word.", "Part one", "Chapter", "In 1887[1] it fell.", "First line\nSecond line",
        "* * *", "A: 1 | B: 2", "Said.", "Jo", "Notes", "[1] Or 1888.",
    ]  # fmt: skip
    levels = [(heading.level, heading.title) for heading in document.headings]
    assert levels[:3] == [(1, "Book"), (2, "Part one"), (3, "Chapter")]


@pytest.mark.parametrize("name", ["a.fb2.zip", "a.fbz"])
def test_a_packed_book_is_unpacked(tmp_path: Path, name: str) -> None:
    inner = write(tmp_path, "<body><section><p>Вода</p></section></body>", "windows-1251")
    with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(inner, "book.fb2")
    assert read_well(tmp_path / name).text == "Вода"


def test_a_damaged_book_is_read_as_far_as_possible_and_noted(tmp_path: Path) -> None:
    document = read_well(write(tmp_path, "<body><section><p>Вода</section> R&D"))
    assert "Вода" in document.text
    assert "AAEC" not in document.text
    assert document.notes == ("The file is damaged; what is there was read.",)


def test_what_is_no_book_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.fb2"
    path.write_text("nothing", "utf-8")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.UNREADABLE


def test_a_kindle_book_is_skipped_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "a.mobi"
    path.write_bytes(b"\0" * 60 + b"BOOKMOBI" + b"\0" * 100)
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.SKIPPED
    assert "EPUB" in outcome.hint


def test_a_word_comes_from_the_line_on_which_its_element_begins(tmp_path: Path) -> None:
    body = (
        "\n<body>\n<title><p>Alfa</p></title>\n<epigraph>\n<p>Bravo</p>\n<p>Charlie</p></epigraph>"
        "\n<section>\n<title><p>Delta</p></title>\n<p>An&nbsp;echo &amp;\n&#10; so on.</p>\n"
        "<!-- <p>\n</p> --><poem>\n<stanza>\n<v>Foxtrot</v>\n<v>Golf</v>\n</stanza>\n</poem>"
        "<subtitle>Hotel</subtitle>\n<cite>\n<p>India</p>\n<text-author>Jo Juliett</text-author>\n"
        "</cite></section></body>\n<body name='kilo'><section id='n1'>\n<title><p>1</p></title>\n"
        "<p>Lima</p></section>\n</body>"
    )
    path = write(tmp_path, body)
    file = path.read_text("utf-8")
    path.write_text(file.replace("<Fiction", "<!DOCTYPE x [\n<!ENTITY a 'b'>\n]>\n\n<Fiction", 1))
    lines = path.read_text("utf-8").lower().split("\n")
    document = read_well(path)
    words = "alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima"
    for word in words.split():
        line = document.line_at(document.text.lower().index(word))
        assert line is not None
        assert word in lines[line - 1], word


def test_a_damaged_book_names_no_lines(tmp_path: Path) -> None:
    document = read_well(write(tmp_path, "<body><section><p>Alfa</section></body>"))
    assert "Alfa" in document.text
    assert document.lines == ()


def test_the_words_about_a_book_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, "<body><section><p>Text.</p></section></body>")
    annotated = "</book-title><annotation><p>About a mill.</p></annotation>"
    path.write_text(path.read_text("utf-8").replace("</book-title>", annotated), "utf-8")
    assert read_well(path).text == "About a mill.\n\nText."
