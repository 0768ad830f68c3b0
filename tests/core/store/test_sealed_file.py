"""A sealed file opens at any place with its key, and any change of it is noticed."""

from __future__ import annotations

import io
import random

import pytest

from desktop.core.library_key import LibraryKey
from desktop.core.store.key_file import KeyFile
from desktop.core.store.sealed_file import (
    BLOCK_BYTES,
    SealedReader,
    SealedWriter,
    is_sealed,
    read_key_file,
)
from tests.core.store.conversion_child import CHEAP

KEY = LibraryKey(b"\x07" * 32)
KEY_FILE = KeyFile.make(KEY, "passphrase", CHEAP)


def seal(content, pieces=1):
    out = io.BytesIO()
    with SealedWriter(out, KEY, KEY_FILE) as sealed:
        step = max(1, -(-len(content) // pieces))
        for at in range(0, len(content), step):
            sealed.write(content[at : at + step])
    return out.getvalue()


def opened(stored, key=KEY):
    file = io.BytesIO(stored)
    assert is_sealed(file)
    assert read_key_file(file) == KEY_FILE
    return io.BufferedReader(SealedReader(file, key))


@pytest.mark.parametrize(
    "size",
    [0, 1, BLOCK_BYTES - 1, BLOCK_BYTES, BLOCK_BYTES + 1, 2 * BLOCK_BYTES, 3 * BLOCK_BYTES + 77],
)
@pytest.mark.parametrize("pieces", [1, 7])
def test_what_was_written_is_read(size, pieces):
    content = random.Random(size).randbytes(size)
    assert opened(seal(content, pieces)).read() == content


def test_any_place_can_be_read():
    chance = random.Random(5)
    content = chance.randbytes(3 * BLOCK_BYTES + 123)
    reader = opened(seal(content))
    for _ in range(200):
        at, count = chance.randrange(len(content)), chance.randrange(2 * BLOCK_BYTES)
        reader.seek(at)
        assert reader.read(count) == content[at : at + count]
    reader.seek(-5, io.SEEK_END)
    assert reader.read() == content[-5:]


def test_every_cut_and_every_changed_byte_is_noticed():
    content = random.Random(6).randbytes(2 * BLOCK_BYTES + 1000)
    stored = seal(content)
    start = len(stored) - len(content) - 3 * 16
    for cut in (1, 16, 1000, 1016, 1017, BLOCK_BYTES, 2 * BLOCK_BYTES, len(content)):
        with pytest.raises(ValueError, match=r"cut off|damaged"):
            opened(stored[:-cut]).read()
    for at in (start - 1, start, start + BLOCK_BYTES, len(stored) - 1):
        changed = bytearray(stored)
        changed[at] ^= 1
        with pytest.raises(ValueError, match="damaged"):
            opened(bytes(changed)).read()


def test_exchanged_blocks_are_noticed():
    content = bytes(3 * BLOCK_BYTES)
    stored = bytearray(seal(content))
    whole = BLOCK_BYTES + 16
    start = len(stored) - 3 * whole
    stored[start : start + 2 * whole] = (
        stored[start + whole : start + 2 * whole] + stored[start : start + whole]
    )
    with pytest.raises(ValueError, match="damaged"):
        opened(bytes(stored)).read()


def test_another_key_reads_nothing():
    with pytest.raises(ValueError, match="damaged"):
        opened(seal(b"content"), LibraryKey.make()).read()


def test_equal_contents_are_sealed_differently():
    assert seal(b"x" * 100)[-100:] != seal(b"x" * 100)[-100:]


def test_any_other_file_is_not_sealed():
    file = io.BytesIO(b"PK\x03\x04 a zip")
    assert not is_sealed(file)
    assert file.read(2) == b"PK"
