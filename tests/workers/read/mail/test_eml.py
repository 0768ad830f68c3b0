"""Single messages, and those of Apple Mail."""

import pytest

from desktop.workers.read.errors import NotReadError
from desktop.workers.read.mail.eml import read_apple_mail, read_mail

MAIL = (
    b"From: a@example.org\nSubject: Ladder\nContent-Type: text/plain; charset=utf-8\n"
    b"Content-Transfer-Encoding: quoted-printable\n\nDie T=C3=BCr klemmt.\n"
)
LIST = b'<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict/></plist>\n'


def test_a_message_is_its_headers_and_its_text():
    document, files = read_mail(MAIL)
    assert document.text == "Subject: Ladder\nFrom: a@example.org\n\nDie Tür klemmt."
    assert (document.format, document.title, files) == ("email", "Ladder", [])


def test_a_message_without_a_text_has_its_headers():
    assert read_mail(b"Subject: Keys\n")[0].text == "Subject: Keys"


@pytest.mark.parametrize(
    "count", [b"%d" % len(MAIL), b"%d      " % len(MAIL), b"7", b"%d" % (len(MAIL) + 9), b"99999"]
)
def test_a_message_of_apple_mail_ends_before_its_list_of_properties(count):
    document, _ = read_apple_mail(count + b"\n" + MAIL + LIST)
    assert document.text.endswith("Die Tür klemmt.")
    assert document.title == "Ladder"


def test_one_without_a_count_is_read_as_a_message():
    assert read_apple_mail(MAIL)[0].title == "Ladder"


def test_a_message_that_lost_its_headers_is_read_as_text_with_a_note():
    document, _ = read_mail("\n\nNur Wörter".encode())
    assert document.text == "Nur Wörter"
    assert document.notes == ("It has no headers of a message; all of it was read as text.",)


def test_other_bytes_are_no_message():
    with pytest.raises(NotReadError):
        read_mail(bytes(range(32)) * 20)
