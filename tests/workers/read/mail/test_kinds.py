"""Calendars and contacts as documents of their own."""

import pytest

from desktop.workers.read.errors import NotReadError
from desktop.workers.read.mail.kinds import read_mail_kind
from tests.fakes.reading import tables


def test_each_event_is_a_record():
    source = (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Prüfung\nLOCATION:Cellar\nEND:VEVENT\nEND:VCALENDAR"
    )
    document, files = read_mail_kind(source.encode(), "ics")
    assert (document.format, tables(document), files) == (
        "calendar", [["Event: Prüfung | Place: Cellar"]], [],
    )  # fmt: skip


def test_each_contact_is_a_record():
    cards = "BEGIN:VCARD\nFN:Åse\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Ole\nEND:VCARD\n"
    document, _ = read_mail_kind(cards.encode(), "vcf")
    assert tables(document) == [["Name: Åse | Phone: 1", "Name: Ole"]]


@pytest.mark.parametrize("kind", ["ics", "vcf", "msg"])
def test_other_words_are_refused_with_a_reason(kind):
    with pytest.raises(NotReadError):
        read_mail_kind(b"Only words.", kind)
