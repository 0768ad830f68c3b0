import json
import os
import subprocess
import sys

import pytest

from desktop.cli import COMMANDS, EXIT_CODES
from tests.commands import command
from tests.commands.command import ROOT

THERE = list(COMMANDS)


@pytest.mark.parametrize("name", THERE)
def test_every_command_explains_itself(indexed_data, name):
    outcome = command.run(indexed_data[0], name, "--help")
    assert outcome.status == 0
    assert COMMANDS[name].capitalize()[:20] in outcome.out
    assert "--data-dir" in outcome.out
    assert "--json" in outcome.out


def test_the_help_names_every_command_and_exit_status(indexed_data):
    outcome = command.run(indexed_data[0], "--help")
    assert outcome.status == 0
    assert all(name in outcome.out for name in COMMANDS)
    assert EXIT_CODES in outcome.out


def test_options_count_before_the_command_and_after_it(indexed_data, tmp_path):
    before = command.run(tmp_path, "--data-dir", indexed_data[0], "--json", "documents")
    after = command.run(tmp_path, "documents", "--data-dir", indexed_data[0], "--json")
    assert len(before.json["documents"]) == 3
    assert before.json == after.json


def test_a_question_may_contain_the_names_of_commands_and_options(indexed_data):
    outcome = command.run(
        indexed_data[0], "search", "library", "index", "river", "--words-only", "--json"
    )
    assert outcome.json["query"] == "library index river"
    dashes = command.run(indexed_data[0], "search", "--words-only", "--", "--json", "river")
    assert dashes.status == 0
    assert "river.txt" in dashes.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["serach", "river"],
        ["search"],
        ["search", "river", "--limit", "0"],
        ["search", "river", "--limit", "many"],
        ["documents", "--state", "odd"],
        ["models", "use"],
        ["index", ""],
        ["--data-dir", "", "documents"],
        ["library", "burn"],
    ],
)
def test_wrong_usage_is_a_sentence_and_status_2_in_either_form(indexed_data, arguments):
    outcome = command.run(indexed_data[0], *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.sentence
    as_json = command.run(indexed_data[0], "--json", *arguments)
    assert (as_json.status, as_json.err) == (2, "")
    assert set(as_json.json) == {"error", "hint"}


def test_a_mistyped_command_is_recognised(indexed_data):
    assert "Did you mean `search`?" in command.run(indexed_data[0], "serach", "river").err


def test_errors_are_json_where_json_was_asked_for(indexed_data):
    outcome = command.run(indexed_data[0], "search", "river", "--collection", "nope", "--json")
    assert outcome.status == 1
    assert "nope" in outcome.json["error"]


def test_a_data_folder_that_is_a_file_is_one_sentence(tmp_path):
    file = tmp_path / "file"
    file.write_text("not a folder")
    outcome = command.run(file, "documents")
    assert outcome.status == 1
    assert "is a file, not a folder" in outcome.sentence
    assert file.read_text() == "not a folder"


def test_a_data_folder_where_nothing_can_be_written_is_one_sentence(folder):
    outcome = command.run("/proc/lectern", "index", folder, "--words-only")
    assert outcome.status == 1
    assert "cannot be opened" in outcome.sentence


def test_a_reader_that_leaves_early_is_no_error(indexed_data):
    child = command.start(indexed_data[0], "documents", "--json")
    child.stdout.close()
    child.wait(60)
    assert child.stderr.read() == b""
    assert child.returncode == 0
    child.stderr.close()


def test_a_full_disk_under_the_output_is_one_sentence(indexed_data):
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-c", command.START, "documents"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=command.environment(indexed_data[0]),
            check=False,
        )
    assert done.returncode == 1
    assert b"No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_closed_standard_output_is_no_error(indexed_data):
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -c '{command.START}' documents >&-"],
        stderr=subprocess.PIPE,
        env=command.environment(indexed_data[0]),
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_a_terminal_without_utf8_gets_plain_quotes(indexed_data, encoding):
    outcome = command.run(indexed_data[0], "search", "--help", PYTHONIOENCODING=encoding)
    assert outcome.status == 0
    problem = command.run(
        indexed_data[0], "documents", "--collection", "日本", PYTHONIOENCODING=encoding
    )
    assert 'There is no collection "??"' in problem.sentence


def test_main_py_starts_the_same_commands(indexed_data):
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        from bootstrapping.environment import Environment, why_not_ready
    finally:
        sys.path.pop(0)
    if why_not_ready(Environment(ROOT)):
        pytest.skip("main.py would set up the environment first")
    done = subprocess.run(
        [
            sys.executable,
            str(ROOT / "main.py"),
            "--data-dir",
            str(indexed_data[0]),
            "documents",
            "--json",
        ],
        capture_output=True,
        cwd=os.sep,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(json.loads(done.stdout)["documents"]) == 3
