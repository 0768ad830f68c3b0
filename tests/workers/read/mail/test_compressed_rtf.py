"""The compressed RTF of Outlook."""

import struct

from desktop.workers.read.mail.compressed_rtf import unpack_rtf


def packed(runs, size):
    return struct.pack("<IIII", len(runs) + 12, size, 0x75465A4C, 0) + runs


def test_literal_bytes_and_references_are_unpacked():
    # Eight literals, then a reference to the first six of them, which lie at 207 of the window.
    runs = b"\x00abcdefgh" + b"\x01" + struct.pack(">H", 207 << 4 | 4)
    assert unpack_rtf(packed(runs, 14)) == b"abcdefghabcdef"


def test_a_reference_may_reach_into_what_it_writes():
    runs = b"\x02a" + struct.pack(">H", 207 << 4 | 3)
    assert unpack_rtf(packed(runs, 6)) == b"aaaaaa"


def test_the_window_begins_with_usual_words():
    assert unpack_rtf(packed(b"\x01" + struct.pack(">H", 0 << 4 | 4), 6)) == rb"{\rtf1"


def test_stored_and_foreign_bytes():
    assert unpack_rtf(struct.pack("<IIII", 17, 5, 0x414C454D, 0) + b"{\\rtf") == b"{\\rtf"
    assert unpack_rtf(b"no rtf") == b""
    assert unpack_rtf(b"sixteen bytes and some more") == b""
    assert unpack_rtf(packed(b"\xff\x00", 10)) == b""
