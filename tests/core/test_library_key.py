"""A key can be written on paper and typed again, with the slips that people make."""

from __future__ import annotations

import pytest

from desktop.core.errors import InputError
from desktop.core.library_key import LibraryKey


def test_a_recovery_key_gives_the_key_again():
    for _ in range(200):
        key = LibraryKey.make()
        assert LibraryKey.from_recovery_key(key.recovery_key()) == key


def test_case_spaces_dashes_and_lines_do_not_count():
    key = LibraryKey.make()
    written = key.recovery_key()
    for typed in (
        written.lower(),
        written.replace("-", " "),
        written.replace("-", "").replace("\n", ""),
        f"  {written}\n\n",
        written.replace("-", "\u2013"),
    ):
        assert LibraryKey.from_recovery_key(typed) == key


def test_letters_that_look_like_digits_are_taken_for_them():
    key = LibraryKey(bytes(32))
    typed = key.recovery_key().replace("0", "O")
    assert LibraryKey.from_recovery_key(typed) == key
    key = LibraryKey(bytes.fromhex("08421084210842108421" * 3)[:30] + b"\x08\x42")
    typed = key.recovery_key().replace("1", "l", 1).replace("1", "I", 1)
    assert LibraryKey.from_recovery_key(typed) == key


def test_a_recovery_key_has_no_letters_that_are_mistaken_for_others():
    written = "".join(LibraryKey.make().recovery_key() for _ in range(50))
    assert not set(written) & set("ILOU")


@pytest.mark.parametrize("at", [0, 20, 40, 55])
def test_one_wrong_letter_is_noticed(at):
    letters = list(LibraryKey.make().recovery_key().replace("-", "").replace("\n", ""))
    letters[at] = "7" if letters[at] != "7" else "8"
    with pytest.raises(InputError, match="slip"):
        LibraryKey.from_recovery_key("".join(letters))


def test_two_exchanged_groups_are_noticed():
    groups = LibraryKey.make().recovery_key().replace("\n", "-").split("-")
    groups[2], groups[3] = groups[3], groups[2]
    with pytest.raises(InputError, match="slip"):
        LibraryKey.from_recovery_key("-".join(groups))


def test_a_missing_group_is_counted():
    with pytest.raises(InputError, match="56 letters and digits, not 52"):
        LibraryKey.from_recovery_key(LibraryKey.make().recovery_key()[:-5])


@pytest.mark.parametrize("text", ["", "\u00df" * 28, "\u0665" * 56, "$" * 56, "ü" * 56])
def test_what_is_no_recovery_key_is_refused(text):
    with pytest.raises(InputError):
        LibraryKey.from_recovery_key(text)


def test_neither_the_key_nor_its_folder_shows_the_secret():
    from pathlib import Path

    from desktop.core.paths import DataFolder

    key = LibraryKey.make()
    shown = repr(key) + str(key) + repr(DataFolder(Path("/d"), key))
    assert key.secret.hex() not in shown
    assert repr(key.secret)[2:-1] not in shown
