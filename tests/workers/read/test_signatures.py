"""A text may begin with the mark of a format: its structure must follow."""

import io

import pytest
from PIL import Image

from desktop.workers.read.signatures import (
    is_archive,
    is_bitmap,
    is_image,
    is_kindle_book,
    is_pdf,
    is_rich_text,
)
from tests.fakes.pdf import lines, pdf


def written(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return path, content[:8192]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", b"# Formats\n\nA PDF begins with `%PDF-1.7`.\n"),
        ("a.md", b"# Formats\n\n```\n%PDF-1.4\n1 0 obj\nendobj\n```\n"),
        ("a.txt", b"%PDF-1.7 is the mark at the beginning of a PDF.\n"),
    ],
)
def test_a_text_about_pdf_is_none(tmp_path, name, content):
    assert not is_pdf(*written(tmp_path, name, content))


@pytest.mark.parametrize("before", [b"", b"\n\n  ", b"\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_pdf_may_have_bytes_before_it_and_any_name(tmp_path, before):
    assert is_pdf(*written(tmp_path, "a.txt", before + pdf(lines("words"))))


@pytest.mark.parametrize(
    "text",
    [b"BMI table of the club\nmember;weight\n", b"GIF89a is a format for images", b"II*",
     b"RIFF and WEBP are marks", b"MM* is the other order", b"BM\n"],
)  # fmt: skip
def test_a_text_that_begins_like_an_image_is_none(text):
    assert not is_image(text)


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA"])
def test_bitmaps_of_all_depths_are_known(mode):
    content = io.BytesIO()
    Image.new(mode, (40, 30)).save(content, "bmp")
    assert is_bitmap(content.getvalue())


def test_a_text_about_rtf_is_none_but_a_cut_off_document_is(tmp_path):
    assert not is_rich_text(*written(tmp_path, "a.txt", b"{\\rtf1 stands at the beginning."))
    assert not is_rich_text(*written(tmp_path, "a.txt", b"{\\rtfm} read the manual {x}"))
    assert is_rich_text(*written(tmp_path, "a.txt", b"{\\rtf1\\ansi words}\0\r\n"))
    assert is_rich_text(*written(tmp_path, "a.doc", b"{\\rtf1\\ansi words"))


@pytest.mark.parametrize("text", [b"BZhang wrote", b"Rar! the best film", b"x" * 257 + b"ustar"])
def test_a_text_that_begins_like_an_archive_is_none(text):
    assert not is_archive(text)


def test_a_text_with_the_mark_of_a_kindle_book_is_none():
    assert not is_kindle_book(b"x" * 60 + b"BOOKMOBI is a mark")
