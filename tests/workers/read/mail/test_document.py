"""The document of a message."""

from desktop.workers.read.mail.document import MessageWriter, header_lines
from desktop.workers.read.mail.parsing import parse_message
from tests.fakes.reading import headings, tables

INNER = "From: c@example.org\nSubject: Offer\n\n8,300 pounds.\n"


def test_a_message_within_a_message_follows_under_its_subject_with_its_own_headers():
    writer = MessageWriter()
    raw = f"From: a@example.org\nSubject: Fwd\nContent-Type: message/rfc822\n\n{INNER}"
    writer.add(parse_message(raw.encode()))
    document = writer.builder.build("email")
    assert headings(document) == [(2, "Offer")]
    assert tables(document) == [
        ["Subject: Fwd", "From: a@example.org"], ["Subject: Offer", "From: c@example.org"],
    ]  # fmt: skip
    assert document.text.endswith("8,300 pounds.")


def test_messages_are_read_to_a_depth_and_no_further():
    raw = "Subject: last\n\nx\n"
    for number in range(40):
        raw = f"Subject: {number}\nContent-Type: message/rfc822\n\n{raw}"
    writer = MessageWriter()
    writer.add(parse_message(raw.encode()))
    assert writer.notes == ["Messages within messages were read only to a depth of 20."]


def test_headers_have_a_usual_order():
    message = parse_message(b"Date: 1 Mar\nTo: b\nfrom: a\nSubject: c\nX-Odd: d\nreply-to: e\n\n")
    assert header_lines(message) == ["Subject: c", "From: a", "To: b", "Reply-To: e", "Date: 1 Mar"]
