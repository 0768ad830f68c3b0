import json
import subprocess
import sys

import pytest

from tests.commands import command

pytestmark = pytest.mark.model


def doctor(data, *arguments):
    return command.run(data, "doctor", *arguments)


def by_subject(outcome):
    return {check["subject"]: check for check in outcome.json["checks"]}


@pytest.fixture(scope="module")
def healthy(tmp_path_factory):
    return doctor(tmp_path_factory.mktemp("healthy"), "--json", "--deep")


def test_on_a_machine_with_everything_everything_works(healthy):
    assert healthy.status == 0
    assert healthy.json["works"] is True
    assert {check["state"] for check in healthy.json["checks"]} <= {"ok", "warning"}


def test_each_process_was_really_asked(healthy):
    found = by_subject(healthy)
    assert "384 numbers" in found["Embedding"]["detail"]
    assert "writes" in found["Chat"]["detail"]
    assert "is read" in found["Reading"]["detail"]
    assert "is recognised" in found["OCR"]["detail"]
    assert "every byte verified" in found["Embedded models"]["detail"]


def test_every_row_says_what_it_is_about(healthy):
    for check in healthy.json["checks"]:
        assert set(check) == {"group", "subject", "state", "detail", "hint"}
        assert check["detail"]
        assert check["hint"] or check["state"] == "ok"


def test_what_is_broken_is_named_and_the_rest_is_still_looked_at(data, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.gguf").write_bytes(b"GGUF")
    models = {
        "embedding_model": str(tmp_path / "empty"),
        "chat_model": str(tmp_path / "broken.gguf"),
    }
    (data / "settings.json").write_text(json.dumps(models))
    with (data / "library.db").open("r+b") as file:
        file.write(b"no longer a library")
    outcome = doctor(data, "--json")
    assert outcome.status == 1
    missing = {
        subject for subject, found in by_subject(outcome).items() if found["state"] == "missing"
    }
    assert missing == {"Library", "Embedding", "Chat"}
    assert all(by_subject(outcome)[subject]["hint"] for subject in missing)


def without_processes(data):
    """A doctor whose processes cannot start."""
    start = f"import sys; sys.executable = '/bin/false'; {command.START}"
    done = subprocess.run(
        [sys.executable, "-c", start, "doctor", "--json"],
        capture_output=True,
        env=command.environment(data),
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    return {check["subject"]: check["state"] for check in json.loads(done.stdout)["checks"]}


PROCESSES = (
    "Embedding", "Chat", "Reading", "OCR", "Reader fence", "Model fence", "Trainer fence",
)  # fmt: skip


def test_processes_that_cannot_start_are_rows_and_no_traceback(data):
    states = without_processes(data)
    assert {states.pop(subject) for subject in PROCESSES} == {"missing"}
    assert "missing" not in states.values()


def test_broken_settings_are_a_row_and_no_end(data):
    (data / "settings.json").write_text("{")
    states = without_processes(data)
    assert (states["Settings"], states["Library"]) == ("missing", "ok")


def test_a_data_folder_that_cannot_be_written_is_a_row():
    assert without_processes("/proc/lectern")["Data folder"] == "missing"
