"""The job file, the events and the commands, as whoever starts the trainer sees them."""

import json
import math
import re
import subprocess
import sys
from dataclasses import MISSING, fields, replace
from pathlib import Path

import pytest

from trainer import protocol
from trainer.protocol import (
    Command,
    JobError,
    Progress,
    TrainingJob,
    command_line,
    event_line,
    load_job,
    parse_command,
    parse_event,
    save_job,
)

PROTOCOL_PAGE = Path(protocol.__file__).with_name("PROTOCOL.md").read_text(encoding="utf-8")
PROGRESS = Progress(12, 400, 1.5, 280.0, 60.0, 10**9, None)


def a_job(folder, **changes):
    job = TrainingJob(
        base_model=folder / "base.gguf", examples=folder / "examples.jsonl", output=folder / "out"
    )
    return replace(job, **changes)


def test_a_job_reads_as_it_was_written(tmp_path):
    job = a_job(
        tmp_path,
        held_out=tmp_path / "held-out.jsonl",
        targets=("q", "v"),
        metadata={"lectern.collection": "Verträge"},
        seconds_at_most=60.0,
    )

    save_job(job, tmp_path / "job.json")

    assert load_job(tmp_path / "job.json") == job


def test_paths_in_a_job_count_from_its_folder(tmp_path):
    (tmp_path / "job.json").write_text(
        json.dumps({"base_model": "base.gguf", "examples": "a.jsonl", "output": "out", "new": 1})
    )

    assert load_job(tmp_path / "job.json") == a_job(tmp_path, examples=tmp_path / "a.jsonl")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("method", "magic"),
        ("rank", 0),
        ("rank", "16"),
        ("rank", 1.5),
        ("rank", True),
        ("targets", []),
        ("targets", ["q", "q"]),
        ("targets", ["lm_head"]),
        ("targets", "q"),
        ("learning_rate", 0),
        ("learning_rate", math.nan),
        ("dropout", 1.0),
        ("warmup_share", -0.1),
        ("epochs", -1),
        ("seconds_at_most", 0),
        ("export_type", "q2"),
        ("precision", "float16"),
        ("use_rslora", 1),
        ("metadata", {"a": 1}),
        ("base_model", None),
        ("max_tokens", 3),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_the_name_of_its_field(tmp_path, field, value):
    values = {"base_model": "b", "examples": "e", "output": "o"} | {field: value}
    (tmp_path / "job.json").write_text(json.dumps(values))

    with pytest.raises(JobError, match=f"“{field}”"):
        load_job(tmp_path / "job.json")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"base_model": "b", "examples": "e"}'])
def test_a_broken_job_is_refused_with_a_sentence(tmp_path, content):
    (tmp_path / "job.json").write_text(content)

    with pytest.raises(JobError, match=r"^The job .*\.$"):
        load_job(tmp_path / "job.json")


def test_a_missing_job_is_refused(tmp_path):
    with pytest.raises(JobError, match="cannot be opened"):
        load_job(tmp_path / "job.json")


@pytest.mark.parametrize("use", [{"invocation": "x"}, {"start_from": Path("a.gguf")}])
def test_a_full_training_refuses_what_belongs_to_adapters(tmp_path, use):
    with pytest.raises(JobError):
        a_job(tmp_path, method="full", **use)


def test_rslora_divides_by_the_root_of_the_rank(tmp_path):
    assert a_job(tmp_path, rank=16, alpha=32.0).scaling == 2.0
    assert a_job(tmp_path, rank=16, alpha=32.0, use_rslora=True).scaling == 8.0


@pytest.mark.parametrize("kind", protocol.EVENTS.values())
def test_every_event_survives_its_line(kind):
    examples = {"int": 3, "float": 0.5, "str": "größer", "bool": True}
    event = kind(**{f.name: examples[f.type.split(" |")[0]] for f in fields(kind)})

    line = event_line(event)

    assert "\n" not in line
    assert parse_event(line) == event


def test_a_loss_that_is_no_number_is_null():
    assert json.loads(event_line(replace(PROGRESS, loss=math.nan)))["loss"] is None


def test_a_reader_ignores_new_fields_and_types_and_plain_text():
    line = json.loads(event_line(PROGRESS)) | {"colour": "red"}

    assert parse_event(json.dumps(line)) == PROGRESS
    assert parse_event('{"type": "song"}') is None
    assert parse_event("Loading checkpoint shards") is None
    assert parse_event("[]") is None
    assert parse_event('{"type": "progress", "step": 1}') is None


def test_commands_survive_their_lines():
    assert [parse_command(command_line(command)) for command in Command] == list(Command)
    assert parse_command('{"type": "dance"}') is None
    assert parse_command("stop") is None


def test_the_protocol_page_names_every_event_with_its_fields_and_every_command():
    for name, kind in protocol.EVENTS.items():
        row = re.search(rf"^\|.*`{name}`.*$", PROTOCOL_PAGE, re.MULTILINE)
        assert row, name
        missing = {f.name for f in fields(kind)} - set(re.findall(r"`(\w+)`", row.group()))
        assert not missing, name
    for command in Command:
        assert f"| `{command}` |" in PROTOCOL_PAGE


def test_every_field_of_a_job_is_explained():
    source = Path(protocol.__file__).read_text(encoding="utf-8")
    for spec in fields(TrainingJob):
        assert re.search(rf'^    {spec.name}: .*\n    """.+[.:]"?', source, re.MULTILINE), spec.name


def test_only_what_every_job_must_name_has_no_default():
    required = {
        f.name for f in fields(TrainingJob) if f.default is MISSING and f.default_factory is MISSING
    }
    assert required == {"base_model", "examples", "output"}


def test_the_protocol_loads_nothing_heavy():
    script = "import sys, trainer.protocol; print(sorted({m.split('.')[0] for m in sys.modules}))"
    printed = subprocess.run(
        [sys.executable, "-S", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(protocol.__file__).parents[1],
    ).stdout
    assert "'trainer'" in printed
    assert "torch" not in printed
    assert "numpy" not in printed
