import struct

import pytest

from desktop.workers.read.sheets.binary_records import packed_number, read_text, records


def test_a_record_has_a_number_and_a_length_of_as_few_bytes_as_they_need():
    content = b"\x05\x01a" + b"\x9c\x01\x02bc"
    assert list(records(content)) == [(5, b"a"), (156, b"bc")]


@pytest.mark.parametrize("content", [b"\x05", b"\x05\x09a", b"\x85"])
def test_a_part_that_ends_inside_a_record_is_damaged(content):
    with pytest.raises(ValueError, match=r"\d"):
        list(records(content))


def test_a_number_may_be_packed_into_four_bytes():
    assert packed_number(struct.pack("<i", -7 << 2 | 2), 0) == -7
    assert packed_number(struct.pack("<i", 150 << 2 | 3), 0) == 1.5
    assert packed_number(struct.pack("<d", 2.5)[4:], 0) == 2.5


def test_a_text_longer_than_its_record_is_damaged():
    assert read_text(struct.pack("<I", 1) + b"a\0", 0) == ("a", 6)
    with pytest.raises(ValueError, match="9"):
        read_text(struct.pack("<I", 9) + b"a\0", 0)
