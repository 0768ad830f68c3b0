"""`library encrypt|decrypt|rekey`, and every command on an encrypted library, as scripts do."""

from __future__ import annotations

import shutil
import zipfile

import pytest

from tests.commands import command

PASSPHRASE = "correct horse battery"
WORD = "4711"
"""Stands in the text of an indexed document."""


@pytest.fixture
def given(tmp_path):
    """Files with passphrases."""
    for name, passphrase in (("right", PASSPHRASE), ("wrong", "wrong passphrase")):
        (tmp_path / name).write_text(passphrase + "\n")
    (tmp_path / "new").write_text("quite another one")
    return tmp_path


@pytest.fixture
def data(indexed_data, tmp_path):
    shutil.copytree(indexed_data[0], tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture(scope="module")
def made(indexed_data, tmp_path_factory):
    """A data folder that was encrypted, and what the command told."""
    root = tmp_path_factory.mktemp("encrypted")
    data = shutil.copytree(indexed_data[0], root / "data")
    (root / "right").write_text(PASSPHRASE + "\n")
    done = command.run(data, "library", "encrypt", "--passphrase-file", root / "right", "--json")
    assert done.status == 0, done.err
    return data, done.json


@pytest.fixture
def encrypted(data, made):
    """What was told when the folder of this test was encrypted."""
    shutil.rmtree(data)
    shutil.copytree(made[0], data)
    return made[1]


def occurrences(data):
    files = [path for path in data.rglob("*") if path.is_file() and "logs" not in path.parts]
    return sum(path.read_bytes().count(WORD.encode()) for path in files)


def test_encrypting_shows_the_recovery_key_and_leaves_no_text(data, given, encrypted):
    assert encrypted["encrypted"] is True
    assert len(encrypted["recovery_key"].split("-")) == 14
    assert occurrences(data) == 0
    found = command.run(
        data, "search", "invoice", "--words-only", "--passphrase-file", given / "right"
    )
    assert "4711" in found.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "invoice", "--words-only"),
        ("collections",),
        ("documents",),
        ("ask", "What is the invoice number?"),
        ("index",),
        ("expert", "list"),
        ("lab", "report", "--list"),
        ("library", "check"),
        ("library", "repair"),
        ("library", "backup"),
        ("library", "export", "all.zip"),
        ("library", "import", "all.zip"),
        ("library", "restore"),
        ("library", "purge"),
        ("library", "rekey"),
        ("library", "decrypt"),
    ],
    ids=" ".join,
)
def test_every_command_says_locked_and_never_damaged(data, encrypted, tmp_path, arguments):
    before = (data / "library.db").read_bytes()
    told = command.run(data, *arguments, cwd=tmp_path)
    assert told.status == 1
    assert "damage" not in told.err.lower()
    assert "encrypted and locked" in told.sentence
    assert "--passphrase-file" in told.sentence
    assert (data / "library.db").read_bytes() == before


def test_a_wrong_passphrase_is_one_clear_sentence(data, given, encrypted):
    told = command.run(data, "--passphrase-file", given / "wrong", "library", "check")
    assert told.status == 1
    assert told.sentence.startswith("This is not the passphrase of the library.")
    assert command.run(data, "--passphrase-file", given / "right", "library", "check").status == 0


def test_doctor_says_that_the_library_is_locked(data, given, encrypted):
    told = command.run(data, "doctor")
    assert "encrypted and locked" in told.out
    told = command.run(data, "doctor", "--passphrase-file", given / "right")
    assert "sound" in told.out
    assert ", encrypted" in told.out


def test_a_passphrase_is_changed_without_another_key(data, given, encrypted):
    stored = (data / "library.db").read_bytes()
    done = command.run(
        *(data, "library", "rekey", "--passphrase-only", "--passphrase-file", given / "right"),
        *("--new-passphrase-file", given / "new"),
    )
    assert done.status == 0, done.err
    assert (data / "library.db").read_bytes() == stored
    assert command.run(data, "collections", "--passphrase-file", given / "new").status == 0
    assert command.run(data, "collections", "--passphrase-file", given / "right").status == 1


def test_a_lost_key_file_and_passphrase_are_replaced_by_the_recovery_key(data, given, encrypted):
    (data / "library.key").unlink()
    (data / "backups/library.key").unlink(missing_ok=True)
    told = command.run(data, "collections", "--passphrase-file", given / "right")
    assert "is missing" in told.sentence
    (given / "sheet").write_text(encrypted["recovery_key"].lower())
    done = command.run(
        *(data, "library", "rekey", "--recovery-key-file", given / "sheet"),
        *("--new-passphrase-file", given / "new", "--json"),
    )
    assert done.status == 0, done.err
    assert done.json["recovery_key"] != encrypted["recovery_key"]
    assert command.run(data, "collections", "--passphrase-file", given / "new").status == 0


def test_decrypting_makes_everything_plain_again(data, given, encrypted):
    done = command.run(data, "library", "decrypt", "--passphrase-file", given / "right", "--json")
    assert (done.status, done.json["encrypted"]) == (0, False)
    assert occurrences(data) > 0
    assert command.run(data, "library", "check").status == 0
    assert not (data / "library.key").exists()


def test_an_export_is_sealed_and_opens_elsewhere_with_its_passphrase(data, given, encrypted):
    sealed = given / "all.export"
    done = command.run(data, "library", "export", sealed, "--passphrase-file", given / "right")
    assert done.status == 0, done.err
    assert "It is encrypted" in done.out
    assert not zipfile.is_zipfile(sealed)
    assert WORD.encode() not in sealed.read_bytes()
    other = given / "other"
    assert command.run(other, "library", "import", sealed).status == 1
    told = command.run(other, "library", "import", sealed, "--passphrase-file", given / "wrong")
    assert "not the passphrase" in told.sentence
    done = command.run(other, "library", "import", sealed, "--passphrase-file", given / "right")
    assert done.status == 0, done.err
    assert occurrences(other) == 0
    assert command.run(other, "collections", "--passphrase-file", given / "right").status == 0


def test_a_plain_export_must_be_asked_for(data, given, encrypted):
    plain = given / "all.zip"
    done = command.run(
        data, "library", "export", plain, "--plain", "--passphrase-file", given / "right"
    )
    assert "It is not encrypted" in done.out
    assert zipfile.is_zipfile(plain)
    other = given / "other"
    assert command.run(other, "library", "import", plain).status == 0
    assert command.run(other, "library", "check").status == 0


def test_a_plain_backup_comes_back_encrypted(data, given, encrypted):
    plain = given / "plain.db"
    right = ("--passphrase-file", given / "right")
    assert command.run(data, "library", "backup", plain, "--plain", *right).status == 0
    assert plain.read_bytes().startswith(b"SQLite format 3")
    assert command.run(data, "library", "restore", plain, *right).status == 0
    assert occurrences(data) == 0
    assert command.run(data, "library", "check", *right).status == 0


def test_a_second_encryption_is_refused(data, given, encrypted):
    told = command.run(data, "library", "encrypt", "--passphrase-file", given / "right")
    assert "encrypted already" in told.sentence


def test_a_short_passphrase_is_refused_before_anything_is_done(data, given):
    (given / "short").write_text("short")
    told = command.run(data, "library", "encrypt", "--passphrase-file", given / "short")
    assert "8 characters" in told.sentence
    assert not (data / "library.key").exists()


def test_the_key_is_in_no_argument_and_no_log(data, given, encrypted):
    command.run(data, "library", "check", "--passphrase-file", given / "right")
    kept = b"".join(path.read_bytes() for path in (data / "logs").rglob("*") if path.is_file())
    assert PASSPHRASE.encode() not in kept
    assert encrypted["recovery_key"].encode() not in kept
