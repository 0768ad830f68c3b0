"""Mailboxes: where their messages begin, and what their document has."""

import pytest

from desktop.workers.read.errors import NotReadError
from desktop.workers.read.mail.mailbox import read_mailbox, split_mailbox
from tests.fakes.reading import headings, pages

LINE = b"From a@example.org Fri Mar  1 10:00:00 2024\n"


def message(subject, body, head=b""):
    return LINE + b"From: a@example.org\nSubject: " + subject + b"\n" + head + b"\n" + body + b"\n"


def test_each_message_is_a_page_under_its_subject_and_date():
    document, _ = read_mailbox(
        message(b"=?utf-8?q?K=C3=BCche?=", b"The key.\n", b"Date: Fri, 1 Mar 2024 10:00:00 +0000\n")
        + message(b"Second", b"The lamp.\n")
    )
    assert headings(document) == [(1, "Küche, Fri, 1 Mar 2024 10:00:00 +0000"), (1, "Second")]
    assert [text.split("\n\n")[-1] for text in pages(document).values()] == [
        "The key.",
        "The lamp.",
    ]
    assert document.title == ""


def test_escaped_lines_are_shown_as_they_were_written():
    (source,) = split_mailbox(message(b"a", b"x\n\n>From here on\n>>From there\n"))
    assert b"\nFrom here on\n>From there" in source


@pytest.mark.parametrize(
    "body",
    [
        b"x\n\nFrom my (non technical) end: some queries\n* Latency\n",
        b"x\nFrom: b@example.org\nFrom here\n",
        b"x\n\nFrom " + b"0" * 40 + b" Mon Sep 17 00:00:00 2001\nFrom: c@example.org\n\npatch\n",
    ],
)
def test_a_line_of_the_text_begins_no_message(body):
    assert len(list(split_mailbox(message(b"a", body) + message(b"b", b"y")))) == 2


def test_a_message_begins_also_without_a_blank_line_or_a_date():
    raw = b"From \nSubject: a\n\nx\nFrom \nSubject: b\n\ny\n"
    assert len(list(split_mailbox(raw))) == 2


def test_a_sound_count_of_bytes_protects_a_message_that_is_quoted_whole():
    body = b"See:\n\n" + message(b"inner", b"z")
    length = b"Content-Length: %d\n" % (len(body) + 1)
    raw = message(b"a", body, length) + message(b"b", b"y")
    assert len(list(split_mailbox(raw))) == 2
    wrong = message(b"a", b"x", b"Content-Length: 999\n") + message(b"b", b"y")
    assert len(list(split_mailbox(wrong))) == 2


def test_line_ends_of_windows_are_read():
    raw = (message(b"a", b"x\n") + message(b"b", b"y\n")).replace(b"\n", b"\r\n")
    assert len(list(split_mailbox(raw))) == 2


def test_a_single_message_is_one_though_a_line_of_a_mailbox_stands_before_it():
    document, _ = read_mailbox(message(b"Keys", b"The key."))
    assert (document.format, document.title, document.pages) == ("email", "Keys", ())


def test_a_file_without_a_message_is_read_as_text_or_is_no_mailbox():
    document, _ = read_mailbox(b"Only words.")
    assert document.notes == ("It has no headers of a message; all of it was read as text.",)
    with pytest.raises(NotReadError):
        read_mailbox(b"\n")
