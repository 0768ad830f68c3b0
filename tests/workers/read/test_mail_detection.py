"""Messages without a telling name."""

import pytest

from desktop.workers.read.mail_detection import (
    is_field,
    is_mailbox,
    looks_like_fields,
    looks_like_mail,
    without_mark,
)

MAIL = b"Return-Path: <a@example.org>\r\nFrom: a@example.org\r\nSubject: Keys\r\n\r\nHello\r\n"


@pytest.mark.parametrize(
    "head",
    [
        MAIL,
        MAIL.replace(b"\r\n", b"\r"),
        b"\xef\xbb\xbf" + MAIL,
        b"\r\n" + MAIL,
        b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n\nx",
        b"msip_labels: MSIP_Label=1;\n Name=Public\n" + MAIL,
        b"DKIM-Signature: v=1;\n" + b"\tb=x\n" * 400 + MAIL,
    ],
)
def test_a_message_is_known_by_its_headers(head):
    assert looks_like_mail(head[:8192])


@pytest.mark.parametrize(
    "head",
    [
        b"Received: three boxes of paint\n\nThey stand in the hall.",
        b"From: Ada\nTo: Ole\nSubject: Paint\nDate: Monday\n\nA memo.",
        b"From: the beginning of the year we\npainted the hall.",
        b"name: value\nother: value\n",
        b"",
    ],
)
def test_a_text_that_begins_like_one_is_no_message(head):
    assert not looks_like_mail(head)


def test_a_mailbox_begins_with_a_line_and_a_header():
    assert is_mailbox(b"From a@example.org Fri Mar  1 10:00:00 2024\n" + MAIL)
    assert not is_mailbox(b"From a sentence one cannot tell.\nIt goes on: like this.")


def test_a_header_is_a_name_and_a_colon():
    assert is_field(b"X-Any: 1")
    assert not is_field(b"no header")
    assert looks_like_fields(b"X-Mine: 1")
    assert not looks_like_fields(b"Once: upon a time")


def test_a_byte_order_mark_is_removed():
    assert without_mark("Subject: Tür".encode("utf-16")) == "Subject: Tür".encode()
    assert without_mark(b"\xef\xbb\xbfkey") == b"key"
