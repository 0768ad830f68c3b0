"""Runs the trainer in a fenced child process, with `JOB.json` or `--import`."""

from __future__ import annotations

import contextlib
import json
import logging
import subprocess
import threading
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

from desktop.core.errors import AppError, InputError, ModelError, WorkerError
from desktop.core.experts.training_protocol import (
    TrainingEstimate,
    TrainingEvent,
    TrainingNote,
    TrainingOrder,
    TrainingOutcome,
    TrainingPaused,
    TrainingPhase,
    TrainingProgress,
)
from desktop.core.models.gguf_parts import parts_by_name
from desktop.core.say import from_json, say
from desktop.workers.isolation import PACKAGE_ROOT, child_environment, python_command
from desktop.workers.process import OFFLINE_ENVIRONMENT
from desktop.workers.train.__main__ import FOLDERS
from trainer.protocol import (
    PROTOCOL,
    Checkpoint,
    Command,
    Done,
    Estimate,
    Event,
    Failed,
    Gate,
    Hello,
    JobError,
    Notice,
    Paused,
    Phase,
    Progress,
    Resumed,
    Stopped,
    TrainingJob,
    command_line,
    parse_event,
    save_job,
)
from trainer.say import packed
from trainer.verifier.job import VerifierJob, save_verifier_job

logger = logging.getLogger("training")

STOP_GRACE_S = 60.0
"""Time for the present micro-batch and a checkpoint after the command to stop."""
KILL_GRACE_S = 5.0
JOB = "job.json"
COMMAND = tuple(python_command("-m", "desktop.workers.train"))
INPUT_CODES = ("job", "examples", "start_from", "disk", "memory")


class _Folders(NamedTuple):
    """The files and folders that the trainer may open for its work; None is one that it has not."""

    readable: Sequence[Path | None]
    writable: Sequence[Path]

    def as_json(self) -> str:
        """Return absolute paths, as the fence wants them."""
        readable = [str(path.absolute()) for path in self.readable if path is not None]
        writable = [str(path.absolute()) for path in self.writable]
        return json.dumps({"readable": readable, "writable": writable})


class TrainWorker:
    """Runs the trainer; implements `training_protocol.Trainer`. Any thread may send commands."""

    def __init__(self, *, log_file: Path | None = None, command: Sequence[str] = COMMAND) -> None:
        self._log_file = log_file
        self._command = tuple(command)
        self._child: subprocess.Popen[str] | None = None
        self._writing = threading.Lock()

    def train(self, order: TrainingOrder) -> Generator[TrainingEvent, None, TrainingOutcome]:
        """Train; closing the generator stops the training with a checkpoint.

        Raises:
            InputError: the job, the examples or the machine do not allow it.
            ModelError: the base model cannot be trained exactly.
            WorkerError: the trainer crashed, or is another version.
        """
        order.output.mkdir(parents=True, exist_ok=True)
        job_file = order.output.absolute() / JOB
        save_job(_build_job(order), job_file)
        readable = [order.examples, order.held_out, order.start_from]
        folders = _Folders([*_files_of(order.base_model), *readable], [order.output])
        return (yield from self._run(folders, str(job_file)))

    def train_verifier(
        self, base_model: Path, examples: Path, output: Path, parts: int, seed: int
    ) -> Generator[TrainingEvent, None, TrainingOutcome]:
        """Train the Verifier on files of examples; closing the generator stops with a checkpoint.

        Raises:
            ModelError: the embedder's folder cannot be used.
            WorkerError: the trainer crashed, or is another version.
        """
        output.mkdir(parents=True, exist_ok=True)
        job_file = output.absolute() / JOB
        job = VerifierJob(
            base_model=base_model.absolute(),
            examples=examples.absolute(),
            output=output.absolute(),
            parts=parts,
            seed=seed,
        )
        save_verifier_job(job, job_file)
        folders = _Folders([base_model, examples], [output])
        return (yield from self._run(folders, "--verifier", str(job_file)))

    def convert(
        self, source: Path, base_model: Path, target: Path
    ) -> Generator[TrainingEvent, None, None]:
        """Import a folder from PEFT, for `core.experts.importing`; closing the generator ends it.

        Raises:
            InputError: the adapter does not fit the base model, or cannot be used.
            ModelError: the base model cannot be computed exactly.
            WorkerError: the trainer crashed, or is another version.
        """
        folders = _Folders([source, *_files_of(base_model)], [target.parent])
        yield from self._run(
            folders, "--import", *(str(path.absolute()) for path in (source, base_model, target))
        )

    def abandon(self) -> None:
        """End the process at once, for work of which nothing need be kept."""
        if self._child:
            self._child.terminate()

    def pause(self) -> None:
        """Compute nothing until `resume`; memory is kept."""
        self._send(Command.PAUSE)

    def resume(self) -> None:
        self._send(Command.RESUME)

    def stop(self) -> None:
        """Stop with a checkpoint; the same order continues from there."""
        self._send(Command.STOP)

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    def _run(
        self, folders: _Folders, *arguments: str
    ) -> Generator[TrainingEvent, None, TrainingOutcome]:
        child = self._child = self._spawn(folders, arguments)
        last: Event | None = None
        try:
            assert child.stdout
            for line in child.stdout:
                event = parse_event(line)
                if event is None:
                    logger.info("trainer: %s", line.rstrip()[:500])
                    continue
                if isinstance(event, Done | Stopped | Failed):
                    last = event
                elif (told := _to_core_event(event)) is not None:
                    yield told
        finally:
            self._end(child)
            self._child = None
        return _to_outcome(last, child.returncode)

    def _send(self, command: Command) -> None:
        child = self._child
        if child is None or child.stdin is None:
            return
        # A child that has just ended needs no command.
        with self._writing, contextlib.suppress(OSError, ValueError):
            child.stdin.write(command_line(command) + "\n")
            child.stdin.flush()

    def _spawn(self, folders: _Folders, arguments: Sequence[str]) -> subprocess.Popen[str]:
        log: IO[bytes] | int = subprocess.DEVNULL
        if self._log_file:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            log = self._log_file.open("ab")
        try:
            # Its own session: Ctrl-C in a terminal is for us, who then stop it in order.
            return subprocess.Popen(
                [*self._command, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=child_environment({**OFFLINE_ENVIRONMENT, FOLDERS: folders.as_json()}),
                cwd=PACKAGE_ROOT,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,
            )
        finally:
            if not isinstance(log, int):
                log.close()

    def _end(self, child: subprocess.Popen[str]) -> None:
        """Let the child stop in order, then terminate it, then kill it."""
        with self._writing, contextlib.suppress(OSError, ValueError):
            if child.stdin:
                child.stdin.close()  # the end of its input means stop
        assert child.stdout
        drain = threading.Thread(target=_drain, args=(child.stdout,), daemon=True)
        drain.start()
        _wait(child)
        # A process that the trainer started could keep the pipe open.
        drain.join(1.0)


def _files_of(model: Path) -> list[Path]:
    """Return the files of a model, also where a link leads to another name."""
    return [*parts_by_name(model), *parts_by_name(model.resolve())]


def _wait(child: subprocess.Popen[str]) -> None:
    for wait_s, then in ((STOP_GRACE_S, child.terminate), (KILL_GRACE_S, child.kill)):
        try:
            child.wait(wait_s)
        except subprocess.TimeoutExpired:
            logger.warning("the trainer does not stop by itself")
            then()
        else:
            return
    child.wait()


def _build_job(order: TrainingOrder) -> TrainingJob:
    recipe = order.recipe
    try:
        return TrainingJob(
            base_model=order.base_model,
            examples=order.examples,
            held_out=order.held_out,
            output=order.output,
            method=recipe.method,
            rank=recipe.rank,
            alpha=recipe.alpha,
            dropout=recipe.dropout,
            targets=recipe.targets,
            learning_rate=recipe.learning_rate,
            epochs=recipe.epochs,
            batch_size=recipe.batch_size,
            max_tokens=recipe.max_tokens,
            seed=recipe.seed,
            start_from=order.start_from,
            invocation=order.invocation,
            metadata=dict(order.metadata),
            export_type=recipe.export_type,
        )
    except JobError as error:
        raise InputError(_sentence(error.message), _sentence(error.hint)) from error


def _to_core_event(event: Event) -> TrainingEvent | None:
    """Translate an event into the core's words; None for events without meaning to a person."""
    match event:
        case Hello(protocol=protocol) if protocol > PROTOCOL:
            raise WorkerError(say("The trainer is newer than Lectern."), say("Update both."))
        case Phase(name=name):
            return TrainingPhase(name)
        case Estimate():
            return TrainingEstimate(
                event.seconds, event.memory_bytes, event.steps, event.trainable_parameters
            )
        case Progress():
            return TrainingProgress(
                event.step,
                event.steps,
                event.loss,
                event.held_out_loss,
                event.tokens_per_second,
                event.seconds_left,
                event.memory_bytes,
            )
        case Notice(code=code, message=message):
            return TrainingNote(_sentence(message), code)
        case Gate(of=of, kl=kl, passed=True):
            return TrainingNote(
                say(
                    "The {0} gives the same in training and in answering (divergence {1:.4f}).",
                    of,
                    kl,
                ),
                "gate",
            )
        case Paused(step=step):
            return TrainingPaused(True, step)
        case Resumed(step=step):
            return TrainingPaused(False, step)
        case Checkpoint(path=path, step=step):
            logger.info("checkpoint at step %d: %s", step, path)
        case _:
            pass
    return None


def _to_outcome(last: Event | None, status: int | None) -> TrainingOutcome:
    match last:
        case Done():
            return TrainingOutcome(
                Path(last.adapter),
                last.steps,
                last.seconds,
                last.reason,
                last.held_out_before,
                last.held_out_after,
            )
        case Stopped(step=step):
            return TrainingOutcome(None, step, reason="stopped")
        case Failed():
            raise _error_class(last.code)(_sentence(last.message), _sentence(last.hint))
        case _:
            raise WorkerError(
                say("The trainer ended unexpectedly (status {0}).", status),
                say(
                    "See train.log in the logs folder; started again, it goes on from its last"
                    " checkpoint."
                ),
            )


def _sentence(text: str) -> str:
    """Return the trainer's sentence as one of ours, with its template and values."""
    return from_json(json.dumps(packed(text)))


def _error_class(code: str) -> type[AppError]:
    if code in INPUT_CODES:
        return InputError
    return ModelError if code in ("base_model", "parity", "diverged") else WorkerError


def _drain(lines: IO[str]) -> None:
    """Read the output to its end, because a child with output that nobody reads could never end."""
    with lines, contextlib.suppress(OSError, ValueError):
        for _ in lines:
            pass
