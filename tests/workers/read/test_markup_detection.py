"""Web pages and tables under other names, and texts that show tags."""

import pytest

from desktop.workers.read.markup_detection import (
    is_fiction_book,
    is_web_archive,
    is_web_page,
    markup_format,
    table_format,
)


@pytest.mark.parametrize(
    ("suffix", "head"),
    [
        (".txt", b"<!DOCTYPE html><title>x</title>"),
        (".txt", b"\xef\xbb\xbf<!-- made by x -->\n<html><head></head>"),
        (".txt", b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html xmlns="y"><p>x</p>'),
        (".md", b"<!DOCTYPE html>\n<html><head><title>x</title></head></html>"),
        (".pdf", b"<html><body>Not found</body></html>"),
        (".xls", b"<table><tr><td>1</td></tr></table>"),
        (".doc", b'<html xmlns:o="urn:x"><body>x</body></html>'),
    ],
)
def test_a_web_page_is_one_under_any_name(suffix, head):
    assert is_web_page(suffix, head)


@pytest.mark.parametrize(
    ("suffix", "head"),
    [
        (".txt", b"<htmlish words"),
        (".md", b"<!DOCTYPE html>\n\n# The first line of a page\n"),
        (".txt", b"<table> is the tag for tables"),
        (".txt", b"<html> is the outermost element of a page. " + b"It holds all others. " * 20),
        (".txt", b"words <html><body></body></html>"),
        (".txt", b"<!-- a comment that never ends"),
    ],
)
def test_a_text_with_tags_is_no_web_page(suffix, head):
    assert not is_web_page(suffix, head)


def test_a_comment_full_of_hyphens_is_passed_quickly():
    assert not is_web_page(".txt", b"<!--" + b"-" * 8000)


def test_a_page_saved_in_one_file_is_known_under_the_name_of_a_letter():
    assert is_web_archive(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n")
    assert not is_web_archive(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nwords")


@pytest.mark.parametrize(
    ("head", "kind"),
    [(b"name\tcity\nDunham\tYork\n", "tsv"), (b"name;city\n", "csv"), (b"name,city\n", "csv"),
     (b"words\n", "text"), ("name\tcity\n".encode("utf-16"), "tsv")],
)  # fmt: skip
def test_a_table_with_the_name_of_a_sheet_is_told_by_its_first_line(head, kind):
    assert table_format(head) == kind


def test_a_text_that_mentions_the_element_of_a_book_is_none():
    assert is_fiction_book(b'<?xml version="1.0"?><FictionBook>')
    assert not is_fiction_book(b"# FB2\n\nA book begins with `<FictionBook>`.")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"% made by hand\n\\documentclass[12pt]{article}", "latex"),
        (b"WEBVTT\n\n00:00.000", "subtitles"),
        (b"1\r\n00:00:01,000 --> 00:00:02,500\r\nHello", "subtitles"),
        (b"The command \\documentclass{article} begins a file.", None),
        (b"WEBVTTs are files.", None),
        (b"1\nOne line", None),
    ],
)
def test_markup_without_an_ending_is_told_by_its_first_line(head, kind):
    assert markup_format(head) == kind
