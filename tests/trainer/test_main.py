"""The trainer as a process: its lines, its exit status, and several of it on one job."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import trainer
from tests.fakes.trainable_models import training_job
from tests.trainer.forked_trainer import ForkedTrainer
from trainer.protocol import (
    Command,
    Done,
    Failed,
    Hello,
    Progress,
    Stopped,
    command_line,
    parse_event,
    save_job,
)

# peft itself uses what transformers has renamed.
pytestmark = pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing.:FutureWarning")

ROOT = Path(trainer.__file__).parents[1]
ENVIRONMENT = os.environ | {"OMP_NUM_THREADS": "1"}


def start(*arguments, **environment):
    """A trainer that runs, without the seconds in which it would load."""
    return ForkedTrainer([*map(str, arguments)], ENVIRONMENT | environment)


def finish(process):
    """All events, and the exit status; standard input stays open meanwhile."""
    events = [parse_event(line) for line in process.stdout]
    process.stdin.close()
    process.stdout.close()
    return events, process.wait()


def test_a_job_is_run_and_nothing_but_events_is_on_standard_output(tmp_path):
    save_job(training_job(tmp_path, epochs=0.4), tmp_path / "job.json")

    process = subprocess.Popen(
        [sys.executable, "-m", "trainer", tmp_path / "job.json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env=ENVIRONMENT,
    )
    events, status = finish(process)

    assert None not in events
    assert isinstance(events[0], Hello)
    assert [event for event in events if isinstance(event, Done)] == [events[-1]]
    assert status == 0


def test_with_the_null_device_as_input_it_runs_to_its_end(tmp_path):
    save_job(training_job(tmp_path, epochs=0.4), tmp_path / "job.json")
    job = str(tmp_path / "job.json")
    events, status = finish(ForkedTrainer([job], ENVIRONMENT, reads_nothing=True))
    assert isinstance(events[-1], Done)
    assert status == 0


def test_a_stop_leaves_a_checkpoint_and_is_no_failure(tmp_path):
    save_job(training_job(tmp_path, epochs=5000, patience=0), tmp_path / "job.json")
    process = start(tmp_path / "job.json")
    events = []
    for line in process.stdout:
        events.append(parse_event(line))
        if isinstance(events[-1], Progress) and events[-1].step > 2:
            process.stdin.write("not a command\n" + command_line(Command.STOP) + "\n")
            process.stdin.flush()
            break

    rest, status = finish(process)

    assert isinstance(rest[-1], Stopped)
    assert (Path(rest[-1].checkpoint) / "state.json").is_file()
    assert status == 0


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("{", "job"),
        ('{"base_model": "no.gguf", "examples": "e", "output": "o"}', "base_model"),
    ],
)
def test_a_bad_job_fails_with_a_sentence(tmp_path, content, code):
    (tmp_path / "job.json").write_text(content)

    events, status = finish(start(tmp_path / "job.json"))

    assert isinstance(events[-1], Failed)
    assert events[-1].code == code
    assert events[-1].message.endswith(".")
    assert status == 1
