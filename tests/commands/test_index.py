import json
import os
import signal

import pytest

from tests.commands import command
from tests.commands.conftest import write


@pytest.fixture
def data(tmp_path):
    """Empty: these tests index."""
    return tmp_path / "data"


def index(data, *arguments, **changes):
    return command.run(data, "index", *arguments, "--words-only", "--json", **changes)


def documents(data):
    return command.run(data, "documents", "--json").json["documents"]


def test_each_file_is_reported_and_a_summary_ends_it(data, folder):
    lines = index(data, folder).lines
    assert [line["type"] for line in lines] == ["scanned", "file", "file", "file", "summary"]
    assert {line["state"] for line in lines[1:4]} == {"ready"}
    assert [line["done"] for line in lines[1:4]] == [1, 2, 3]
    assert lines[-1]["by_state"] == {"ready": 3}


def test_a_second_run_reads_nothing_again(data, folder):
    index(data, folder)
    assert [line["type"] for line in index(data).lines] == ["scanned", "summary"]


def test_a_missing_path_changes_nothing(data, folder):
    outcome = index(data, "--collection", "new", folder, folder / "nowhere")
    assert outcome.status == 1
    assert "nowhere" in outcome.json["error"]
    assert command.run(data, "collections", "--json").json == {"collections": []}


def test_without_paths_an_empty_collection_is_a_sentence(data):
    outcome = index(data)
    assert outcome.status == 1
    assert "nothing in “documents”" in outcome.json["error"]
    assert command.run(data, "collections", "--json").json == {"collections": []}


def test_a_single_file_can_be_added(data, folder):
    index(data, folder / "river.txt")
    assert [document["path"] for document in documents(data)] == [str(folder / "river.txt")]


def test_an_empty_folder_is_no_error(data, tmp_path):
    (tmp_path / "empty").mkdir()
    outcome = index(data, tmp_path / "empty")
    assert (outcome.status, outcome.lines[-1]["documents"]) == (0, 0)


@pytest.mark.parametrize("order", [["", "deep"], ["deep", ""]])
def test_a_file_in_two_nested_folders_is_one_document(data, folder, order):
    index(data, *(folder / part for part in order))
    assert len(documents(data)) == 3


def test_a_relative_path_is_taken_from_where_one_stands(data, folder):
    index(data, "deep", cwd=folder)
    assert [document["path"] for document in documents(data)] == [str(folder / "deep/whale.txt")]


@pytest.mark.parametrize(
    "name",
    [
        "line\nbreak",
        "quote'\"",
        "emoji 😀",
        "日本語",
        b"latin \xe9",
        "[red]markup[bold]",
        ":smile:",
        "-dash",
    ],
)
def test_a_strange_folder_name_is_kept_exactly(data, tmp_path, name):
    odd = os.fsencode(tmp_path) + b"/" + (name if isinstance(name, bytes) else name.encode())
    os.mkdir(odd)  # noqa: PTH102 - bytes
    with open(odd + b"/note.txt", "w") as file:  # noqa: PTH123 - bytes
        file.write("Lemons are yellow.")
    search = ["search", "lemons", "--words-only"]
    assert command.run(data, "index", "--words-only", odd).status == 0
    found = command.run(data, *search, "--json")
    assert os.fsencode(found.json["hits"][0]["document"]) == odd + b"/note.txt"
    for shown in (search, ["documents"], ["collections"]):
        outcome = command.run(data, *shown)
        assert outcome.status == 0
        assert len(outcome.out.splitlines()) <= 3
        if name == ":smile:" or name == "[red]markup[bold]":
            assert name in outcome.out


def test_what_cannot_be_read_is_listed_with_its_reason(data, tmp_path):
    write(tmp_path / "folder", {"broken.pdf": "%PDF-1.7 and then nothing", "empty.txt": ""})
    assert index(data, tmp_path / "folder").status == 0
    states = {document["path"].rsplit("/", 1)[-1]: document for document in documents(data)}
    assert states["broken.pdf"]["state"] == "unreadable"
    assert states["broken.pdf"]["message"]
    assert states["empty.txt"]["state"] == "empty"
    only = command.run(data, "documents", "--state", "unreadable", "--json").json["documents"]
    assert [document["state"] for document in only] == ["unreadable"]


def test_a_folder_that_cannot_be_reached_ends_with_status_1_and_its_documents_stay(data, tmp_path):
    folder = write(tmp_path / "stick", {"note.txt": "Lemons are yellow."})
    other = write(tmp_path / "other", {"note.txt": "Limes are green."})
    assert index(data, folder).status == 0
    folder.rename(tmp_path / "unplugged")
    folder.mkdir()  # the mount point of a drive
    again = index(data, folder)
    assert again.status == 1
    assert f"{folder} is unavailable; what was read of it before is kept." in again.err
    assert index(data, other).status == 0
    assert {document["state"] for document in documents(data)} == {"unavailable", "ready"}


def many_files(folder):
    words = "the river of the valley carries an invoice to the garden of the winter house"
    texts = {f"{n}.txt": f"File {n}. {words}. " * 40 for n in range(150)}
    return write(folder, texts)


@pytest.mark.parametrize("files_before", [0, 1, 60])
def test_ctrl_c_leaves_a_sound_library_that_a_second_run_completes(data, tmp_path, files_before):
    folder = many_files(tmp_path / "many")
    child = command.start(data, "index", folder, "--words-only", "--json")
    for line in child.stdout:
        if json.loads(line).get("done", 0) >= files_before:
            break
    child.send_signal(signal.SIGINT)
    interrupted = command.finish(child)
    assert interrupted.status == 130
    assert "Traceback" not in interrupted.err
    assert interrupted.lines[-1]["error"] == "Interrupted."

    assert command.run(data, "library", "check", "--json").json["sound"]
    kept = sum(document["state"] == "ready" for document in documents(data))
    assert kept >= files_before
    finished = index(data, folder).lines[-1]
    assert finished["by_state"] == {"ready": 150}


def test_ctrl_c_ends_following_a_folder_as_it_is_meant_to(data, tmp_path):
    folder = write(tmp_path / "folder", {"one.txt": "The first."})
    child = command.start(data, "index", folder, "--words-only", "--json", "--watch")
    lines = iter(child.stdout)
    while json.loads(next(lines))["type"] != "summary":
        pass
    child.send_signal(signal.SIGINT)
    outcome = command.finish(child)
    assert outcome.status == 0
    assert outcome.sentence.endswith("No longer following.")


def test_a_followed_folder_takes_in_what_comes(data, tmp_path):
    folder = write(tmp_path / "folder", {"one.txt": "The first."})
    child = command.start(data, "index", folder, "--words-only", "--json", "--watch")
    lines = iter(child.stdout)
    while json.loads(next(lines))["type"] != "summary":
        pass
    write(folder, {"two.txt": "The second."})
    while (line := json.loads(next(lines)))["type"] != "file":
        pass
    assert line["path"].endswith("two.txt")
    child.send_signal(signal.SIGTERM)
    assert command.finish(child).status == 0


def test_two_processes_take_turns(data, tmp_path):
    folder = many_files(tmp_path / "many")
    both = [command.start(data, "index", folder, "--words-only", "--json") for _ in range(2)]
    outcomes = [command.finish(child) for child in both]
    assert [outcome.status for outcome in outcomes] == [0, 0]
    assert {outcome.lines[-1]["by_state"]["ready"] for outcome in outcomes} == {150}
    read = [sum(line["type"] == "file" for line in outcome.lines) for outcome in outcomes]
    assert sorted(read) == [0, 150]
    assert command.run(data, "library", "check", "--json").json["sound"]


@pytest.mark.model
def test_with_vectors_a_question_finds_what_shares_no_word_with_it(data, folder):
    assert command.run(data, "index", folder).status == 0
    found = command.run(data, "search", "marine animal", "--json").json["hits"]
    assert found[0]["document"].endswith("whale.txt")
    assert found[0]["similarity"] > 0.2
