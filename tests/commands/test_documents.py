"""`documents`: what is listed of each file, and how a protected one is opened."""

import shutil
from email.message import EmailMessage
from pathlib import Path

import pytest

from desktop.core.store.library import Library
from tests.commands import command
from tests.commands.conftest import write

FILES = Path(__file__).parents[1] / "files"
PASSWORD = "lamp-1887"


@pytest.fixture
def mixed(tmp_path):
    """A folder with a file that has a note and a protected one, already indexed."""
    folder = write(tmp_path / "mixed", {"plain.txt": "The river is wide."})
    (folder / "spoilt.txt").write_text(
        f"{'Die Bürger hören schöne Töne. ' * 8}Fr\ufffdulein M\ufffdller rang.", encoding="utf-8"
    )
    shutil.copy(FILES / "protected.docx", folder)
    indexed = command.run(tmp_path / "data", "index", folder, "--words-only")
    assert indexed.status == 0, indexed.err
    assert "1 file has notes" in indexed.out
    assert "documents --notes" in indexed.out
    return tmp_path / "data", folder


def documents(data, *arguments):
    listed = command.run(data, "documents", *arguments, "--json").json["documents"]
    return {Path(row["path"]).name: row for row in listed}


def unlock(mixed, tmp_path, password, *arguments):
    data, folder = mixed
    (tmp_path / "password").write_text(f"{password}\n")
    return command.run(
        data, "documents", "unlock", folder / "protected.docx", "--words-only",
        "--password-file", tmp_path / "password", *arguments,
    )  # fmt: skip


def test_files_with_notes_can_be_listed_alone(mixed):
    data, _ = mixed
    note = "2 characters could not be read; “�” stands in their places."
    assert {name: row["notes"] for name, row in documents(data, "--notes").items()} == {
        "spoilt.txt": [note]
    }
    assert note in command.run(data, "documents", "--notes").out


def test_the_summary_of_indexing_counts_them(mixed):
    data, _ = mixed
    lines = command.run(data, "index", "--words-only", "--json").lines
    assert lines[-1]["with_notes"] == 1


def test_a_source_says_what_is_unsure_of_its_document(mixed):
    data, _ = mixed
    (hit,) = command.run(data, "search", "rang", "--words-only", "--json").json["hits"]
    assert hit["notes"] == ["2 characters could not be read; “�” stands in their places."]
    assert hit["notes"][0] in command.run(data, "search", "rang", "--words-only").out
    answer = command.run(data, "ask", "Who rang?", "--model", "none", "--words-only", "--json").json
    assert answer["sources"][0]["notes"] == hit["notes"]
    shown = command.run(data, "ask", "Who rang?", "--model", "none", "--words-only").out
    assert hit["notes"][0] in shown


def test_the_password_opens_a_file_and_is_not_kept(mixed, tmp_path):
    opened = unlock(mixed, tmp_path, PASSWORD)
    assert opened.status == 0, opened.err
    data, _ = mixed
    assert documents(data)["protected.docx"]["state"] == "ready"
    assert PASSWORD.encode() not in b"".join(
        path.read_bytes() for path in data.rglob("*") if path.is_file()
    )


def test_a_wrong_password_is_one_sentence(mixed, tmp_path):
    failed = unlock(mixed, tmp_path, "guessed")
    assert failed.status == 1
    assert "The password does not open it." in failed.err
    row = documents(mixed[0])["protected.docx"]
    assert (row["state"], row["message"]) == ("encrypted", "The password does not open it.")


def test_a_kept_password_opens_the_file_when_it_has_changed(mixed, tmp_path):
    data, folder = mixed
    assert unlock(mixed, tmp_path, PASSWORD, "--keep").status == 0
    shutil.copy(FILES / "protected.xlsx", folder / "protected.docx")
    command.run(data, "index", "--words-only")
    row = documents(data)["protected.docx"]
    assert (row["state"], row["format"]) == ("ready", "xlsx")
    with Library.open(data / "library.db") as library:
        assert library.db.execute("SELECT count(*) FROM passwords").get == 1


def test_a_file_that_is_not_in_the_library_cannot_be_unlocked(mixed, tmp_path):
    data, folder = mixed
    (tmp_path / "password").write_text("x\n")
    failed = command.run(
        data, "documents", "unlock", folder / "none.pdf", "--password-file", tmp_path / "password"
    )
    assert failed.status == 1
    assert "is not in the library" in failed.sentence


def test_without_a_terminal_a_password_needs_a_file(mixed):
    data, folder = mixed
    failed = command.run(data, "documents", "unlock", folder / "protected.docx")
    assert failed.status == 2
    assert "--password-file" in failed.sentence


def test_a_protected_attachment_is_opened_by_the_path_under_which_it_is_listed(mixed, tmp_path):
    data, folder = mixed
    message = EmailMessage()
    message["Subject"] = "The report"
    message.set_content("See the file.")
    message.add_attachment(
        (FILES / "protected.docx").read_bytes(), maintype="application", subtype="octet-stream",
        filename="closed.docx",
    )  # fmt: skip
    (folder / "mail.eml").write_bytes(bytes(message))
    command.run(data, "index", "--words-only")
    assert documents(data)["mail.eml › closed.docx"]["state"] == "encrypted"
    (tmp_path / "password").write_text(PASSWORD)
    opened = command.run(
        data, "documents", "unlock", folder / "mail.eml › closed.docx", "--words-only",
        "--password-file", tmp_path / "password",
    )  # fmt: skip
    assert opened.status == 0, opened.err
    assert documents(data)["mail.eml › closed.docx"]["state"] == "ready"
