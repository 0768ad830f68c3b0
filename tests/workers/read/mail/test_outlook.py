"""Messages of Outlook: people, texts, files, messages within them."""

import struct

import pytest

from desktop.workers.read.errors import NotReadError
from desktop.workers.read.mail.outlook import read_outlook_message
from tests.fakes.outlook_message import (
    attachment,
    compound,
    embedded,
    message,
    message_streams,
    texts_as_streams,
)


def lines(raw):
    document, files = read_outlook_message(raw)
    return document.text.splitlines(), files


def recipient(name, address, kind):
    fixed = b"\0" * 8 + struct.pack("<IIII", 0x0C150003, 6, kind, 0)
    return {**texts_as_streams({"3001": name, "39FE": address}), "__properties_version1.0": fixed}


def test_people_have_their_names_and_addresses():
    raw = message(
        "Paint", "Ada Berg", "Ole Lind", "We need it.",
        **{"__recip_version1.0_#00000000": recipient("Ole Lind", "ole@example.org", 1),
           "__recip_version1.0_#00000001": recipient("Eva", "eva@example.org", 2),
           "__substg1.0_5D01001F": "ada@example.org".encode("utf-16-le")},
    )  # fmt: skip
    found, _ = lines(raw)
    assert found == [
        "Subject: Paint", "From: Ada Berg <ada@example.org>", "To: Ole Lind <ole@example.org>",
        "Cc: Eva <eva@example.org>", "", "We need it.",
    ]  # fmt: skip


def test_the_page_is_read_where_the_plain_text_says_less():
    page = "<p>The k\xe4se is <b>here</b>.</p>".encode("cp1252")
    raw = message("Paint", "Ada", "Ole", " ", **{"__substg1.0_10130102": page})
    assert lines(raw)[0][-1] == "The käse is here."


def test_the_rtf_is_read_where_there_is_no_other_text():
    rtf = rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}The spare key.{\*\htmltag72 </p>}}"
    packed = struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    raw = message("Paint", "Ada", "Ole", "", **{"__substg1.0_10090102": packed})
    assert lines(raw)[0][-1] == "The spare key."


def test_files_and_messages_within_a_message_are_found():
    raw = message(
        "Paint", "Ada", "Ole", "See below.",
        **{"__attach_version1.0_#00000000": attachment("plan.txt", b"The plan."),
           "__attach_version1.0_#00000001": embedded(
               message_streams("Offer", "Eva", "Ada", "8,300 pounds."))},
    )  # fmt: skip
    found, (file,) = lines(raw)
    assert (file.name, file.content.rstrip(b"\0")) == ("plan.txt", b"The plan.")
    assert "From: Eva" in found
    assert "8,300 pounds." in found


def test_a_file_that_is_kept_elsewhere_is_noted():
    raw = message(
        "Paint", "Ada", "Ole", "x",
        **{"__attach_version1.0_#00000000": texts_as_streams({"3707": "cloud.docx"})},
    )  # fmt: skip
    document, _ = read_outlook_message(raw)
    assert document.notes == ("“cloud.docx” is kept elsewhere and was not read.",)


def test_what_is_no_message_is_damaged():
    for raw in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, compound({"other": b"x"})):
        with pytest.raises(NotReadError):
            read_outlook_message(raw)
