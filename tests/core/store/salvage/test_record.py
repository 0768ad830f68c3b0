import struct

import pytest

from desktop.core.store.salvage.record import LOST, decode, varint


@pytest.mark.parametrize(
    ("content", "number", "after"),
    [(b"\x07", 7, 1), (b"\x81\x00", 128, 2), (b"\xff" * 9, (1 << 64) - 1, 9), (b"\x81", 0, 0)],
)
def test_a_number_has_one_to_nine_bytes(content, number, after):
    assert varint(content, 0) == (number, after)


def test_every_kind_of_value_is_read():
    kinds = bytes([9, 0, 1, 2, 7, 8, 9, 12 + 2 * 2, 13 + 2 * 3])
    body = b"\xff" + b"\x01\x00" + struct.pack(">d", 1.5) + b"\x00\x01" + b"abc"
    assert decode(kinds + body) == [None, -1, 256, 1.5, 0, 1, b"\x00\x01", "abc"]


def test_of_a_record_that_is_cut_off_the_beginning_is_kept():
    assert decode(bytes([4, 1, 13 + 2 * 5, 13 + 2 * 5]) + b"\x05wor") == [5, "wor", LOST]
    assert decode(bytes([2, 12 + 2 * 5]) + b"ab") == [LOST]


def test_text_that_is_none_is_read_with_marks():
    assert decode(bytes([2, 13 + 2 * 3]) + b"a\xff\x00") == ["a\ufffd\ufffd"]


@pytest.mark.parametrize("content", [b"", b"\xff", b"\x05\x01", bytes([3, 0x81])])
def test_what_is_no_record_has_no_values(content):
    assert decode(content) == []
