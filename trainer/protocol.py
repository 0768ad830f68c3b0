"""The messages between the trainer and the program that starts it: job file, events, commands.

It needs the standard library only, because it is the one module of the trainer that others import.
PROTOCOL.md describes the protocol in words.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar

from trainer.say import packed, say, system_reason, unpacked

PROTOCOL = 2
"""The protocol's version, which increases only when an old reader would be wrong."""

METHODS = ("gguf", "qlora-4bit", "qlora-8bit", "lora-16bit", "full")
TARGETS = ("q", "k", "v", "o", "gate", "up", "down")
EXPORT_TYPES = ("f16", "f32", "q8_0")
PRECISIONS = ("auto", "float32", "bfloat16")
DEVICES = ("auto", "cpu", "cuda")


class JobError(Exception):
    """A job that cannot be run as it is written, with the reason and what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingJob:
    """All settings of one training run."""

    base_model: Path
    """The GGUF that chats, and that the expert is for."""
    examples: Path
    """JSONL to learn from: `prompt` (rendered, up to the answer's first word) and `completion`."""
    output: Path
    """Folder for `adapter.gguf`, checkpoints and the log; made if it is not there."""
    held_out: Path | None = None
    """JSONL of the same form, never learned from; None measures no held-out loss."""

    method: str = "gguf"
    """How the base weights are held: one of `METHODS`."""
    rank: int = 16
    """Width of the adapter: more learns more, and takes more memory."""
    alpha: float = 32.0
    """Strength of the adapter, divided by the rank (by its root with `use_rslora`)."""
    dropout: float = 0.0
    """Share of the adapter's input that is left out at random while learning."""
    targets: tuple[str, ...] = TARGETS
    """The linear layers that get an adapter."""
    use_rslora: bool = False
    """Divide alpha by the root of the rank, which keeps high ranks learning."""

    learning_rate: float = 2e-4
    """At its highest, after the warm-up; falls to zero along a cosine."""
    epochs: float = 2.0
    """How often every example is seen; parts of one are allowed."""
    batch_size: int = 16
    """Examples per optimiser step."""
    micro_batch_size: int = 4
    """Examples computed at once, at most; halved by itself when memory runs out."""
    max_tokens: int = 2048
    """Longer examples lose the beginning of their prompt, never their answer."""
    warmup_share: float = 0.05
    """Share of the steps in which the learning rate rises."""
    seed: int = 0
    """Decides the order of the examples, the adapter's start and the dropout."""

    evaluations: int = 4
    """Measurements of the held-out loss per epoch; 0 measures only before and after."""
    patience: int = 3
    """Stop after so many measurements without a better held-out loss; 0 never stops early."""
    seconds_at_most: float | None = None
    """Stop and keep what there is after so long; None is no limit."""
    checkpoint_every_s: float = 60.0
    """Time between checkpoints; one is also written at stop."""

    precision: str = "auto"
    """Type to compute in: `auto` takes bfloat16 where the processor is fast at it."""
    device: str = "auto"
    """`cpu`, `cuda`, or `auto`: the NVIDIA GPU if there is one."""
    threads: int = 0
    """Processor threads to use; 0 is one per core."""
    memory_bytes_at_most: int | None = None
    """The most memory that the run may take; None is the memory that is free at its start."""

    start_from: Path | None = None
    """An adapter of ours (GGUF) whose weights are the start; its rank and targets then hold."""
    invocation: str = ""
    """Text from which on an activated LoRA acts, such as the assistant header; empty is a LoRA."""
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])
    """Written into the adapter under its keys, as given (`lectern.collection`, ...)."""
    export_type: str = "f16"
    """Type of the adapter's weights in the file: one of `EXPORT_TYPES`."""

    def __post_init__(self) -> None:
        """Refuse values that cannot be trained with, naming the field."""
        _check_choice("method", self.method, METHODS)
        _check_choice("export_type", self.export_type, EXPORT_TYPES)
        _check_choice("precision", self.precision, PRECISIONS)
        _check_choice("device", self.device, DEVICES)
        if not self.targets or len(set(self.targets)) < len(self.targets):
            raise JobError(
                say("“targets” must name layers, each once."), _choices_in_words(TARGETS)
            )
        for target in self.targets:
            _check_choice("targets", target, TARGETS)
        for name in ("rank", "batch_size", "micro_batch_size"):
            _check_at_least(name, getattr(self, name), 1)
        _check_at_least("max_tokens", self.max_tokens, 16)
        for name in ("evaluations", "patience", "threads", "seed"):
            _check_at_least(name, getattr(self, name), 0)
        for name in ("alpha", "learning_rate", "epochs"):
            _check_above_zero(name, getattr(self, name))
        for name in ("dropout", "warmup_share"):
            if not 0 <= getattr(self, name) < 1:
                raise JobError(say("“{0}” must be at least 0 and below 1.", name))
        for name in ("seconds_at_most", "memory_bytes_at_most"):
            if getattr(self, name) is not None:
                _check_above_zero(name, getattr(self, name))
        _check_above_zero("checkpoint_every_s", self.checkpoint_every_s)
        if self.invocation and self.method == "full":
            raise JobError(
                say("A full training has no adapter to activate."), say("Leave out “invocation”.")
            )
        if self.start_from and self.method == "full":
            raise JobError(
                say("A full training starts from the base."), say("Leave out “start_from”.")
            )

    @property
    def scaling(self) -> float:
        """The factor of the adapter's product."""
        return self.alpha / (math.sqrt(self.rank) if self.use_rslora else self.rank)


def save_job(job: TrainingJob, path: Path) -> None:
    """Write a job so that a crash leaves either the old file or the new one."""
    values = {
        name: str(value) if isinstance(value, Path) else value
        for name, value in _job_fields(job).items()
    }
    values["metadata"] = dict(job.metadata)
    scratch = path.with_suffix(".tmp")
    with scratch.open("w", encoding="utf-8") as out:
        json.dump(values, out, indent=2, ensure_ascii=False)
        out.flush()
        os.fsync(out.fileno())
    scratch.replace(path)


def load_job(path: Path) -> TrainingJob:
    """Read a job; relative paths start from the job's folder, and unknown fields are ignored.

    Raises:
        JobError: the file cannot be read, a field is missing, or a value is invalid.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise JobError(
            say("The job {0} cannot be opened ({1}).", path, system_reason(error))
        ) from error
    except ValueError as error:
        raise JobError(say("The job {0} is not JSON: {1}.", path.name, error)) from error
    if not isinstance(values, dict):
        raise JobError(say("The job {0} is no JSON object.", path.name))
    return _job_from(values, path.absolute().parent)


# --- events ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hello:
    """The first line of every run."""

    type: ClassVar[str] = "hello"
    protocol: int
    trainer: str


@dataclass(frozen=True, slots=True)
class Phase:
    """The part of the run that begins now: loading, checking, training or exporting."""

    type: ClassVar[str] = "phase"
    name: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate of what the run will take, sent before training starts."""

    type: ClassVar[str] = "estimate"
    memory_bytes: int
    seconds: float
    steps: int
    tokens: int
    """The tokens of all examples, each counted once."""
    trainable_parameters: int
    base_bytes: int
    """The memory that the base weights take."""


@dataclass(frozen=True, slots=True)
class Gate:
    """The difference between torch and llama.cpp on the same tokens; a miss fails the run."""

    type: ClassVar[str] = "gate"
    of: str
    """`base` before training, `adapter` (or `model`) for the exported file."""
    kl: float
    """Mean divergence of the next-token probabilities, in nats."""
    logits_error: float
    """The relative error of the logits."""
    passed: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of training, sent at most four times a second and at each held-out loss."""

    type: ClassVar[str] = "progress"
    step: int
    steps: int
    loss: float | None
    """Mean over the answer tokens of this step; None if it was not a finite number."""
    tokens_per_second: float
    """Prompt and answer tokens, padding not counted."""
    seconds_left: float
    memory_bytes: int
    """The highest memory use so far."""
    held_out_loss: float | None = None
    """The held-out loss, only if it was measured just now."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint that is safely on disk."""

    type: ClassVar[str] = "checkpoint"
    path: str
    step: int


@dataclass(frozen=True, slots=True)
class Paused:
    """The answer to `pause`: nothing is computed until `resume` or `stop`."""

    type: ClassVar[str] = "paused"
    step: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """The answer to `resume`: training goes on."""

    type: ClassVar[str] = "resumed"
    step: int


@dataclass(frozen=True, slots=True)
class Notice:
    """A message that does not end the run, for example that the micro-batch was halved."""

    type: ClassVar[str] = "notice"
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Done:
    """The last line of a good run."""

    type: ClassVar[str] = "done"
    adapter: str
    """The exported GGUF: an adapter, or with the method `full` a model."""
    examples: int
    steps: int
    seconds: float
    """Time spent training, over all starts of the run."""
    reason: str
    """Why training ended: `finished`, `no better` (held-out loss) or `time`."""
    held_out_before: float | None
    """Held-out loss at the start: that of the base model, or of `start_from`."""
    held_out_after: float | None
    """Held-out loss of the exported weights: the best that was measured."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The last line of a run after `stop`, or after standard input ended."""

    type: ClassVar[str] = "stopped"
    checkpoint: str | None
    """The checkpoint from which the same job continues; None if it starts at the beginning."""
    step: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The last line of a bad run; PROTOCOL.md lists the codes."""

    type: ClassVar[str] = "failed"
    code: str
    message: str
    hint: str


Event = (
    Hello | Phase | Estimate | Gate | Progress | Checkpoint | Paused | Resumed | Notice | Done
    | Stopped | Failed
)  # fmt: skip
EVENTS: dict[str, type[Event]] = {
    kind.type: kind
    for kind in (
        Hello, Phase, Estimate, Gate, Progress, Checkpoint, Paused, Resumed, Notice, Done, Stopped,
        Failed,
    )
}  # fmt: skip


def event_line(event: Event) -> str:
    """Return the event as JSON without a line end; numbers that are not finite become null."""
    values = {name: _for_json(value) for name, value in asdict(event).items()}
    return json.dumps({"type": event.type} | values, ensure_ascii=False, allow_nan=False)


def _for_json(value: Any) -> Any:
    if isinstance(value, str):
        return packed(value)
    return None if isinstance(value, float) and not math.isfinite(value) else value


def parse_event(line: str) -> Event | None:
    """Return the event of a line; None if the line holds no known event and belongs in the log."""
    values = _parse_object(line)
    kind = EVENTS.get(str(values.get("type")))
    if kind is None:
        return None
    known = {spec.name: values[spec.name] for spec in fields(kind) if spec.name in values}
    required = {spec.name for spec in fields(kind) if spec.default is MISSING}
    return kind(**known) if required <= known.keys() else None


# --- commands -------------------------------------------------------------------------------------


class Command(StrEnum):
    """A command that the trainer reads from standard input, whose end means stop."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


def command_line(command: Command) -> str:
    """Return the command as JSON without a line end."""
    return json.dumps({"type": command.value})


def parse_command(line: str) -> Command | None:
    """Return the command of a line; None if the line holds none."""
    kind = str(_parse_object(line).get("type"))
    return Command(kind) if kind in list(Command) else None


# --- reading a job --------------------------------------------------------------------------------

_PATHS = ("base_model", "examples", "output", "held_out", "start_from")
_NUMBERS = (
    "alpha", "dropout", "learning_rate", "epochs", "warmup_share", "seconds_at_most",
    "checkpoint_every_s",
)  # fmt: skip
_WHOLE = (
    "rank", "batch_size", "micro_batch_size", "max_tokens", "seed", "evaluations", "patience",
    "threads", "memory_bytes_at_most",
)  # fmt: skip
_NOTHING_ALLOWED = ("held_out", "start_from", "seconds_at_most", "memory_bytes_at_most")


def _job_from(values: dict[str, Any], folder: Path) -> TrainingJob:
    known: dict[str, Any] = {}
    for spec in fields(TrainingJob):
        if spec.name in values:
            known[spec.name] = _check_field(spec.name, values[spec.name], folder)
        elif spec.default is MISSING and spec.default_factory is MISSING:
            raise JobError(say("The job lacks “{0}”.", spec.name))
    return TrainingJob(**known)


def _check_field(name: str, value: Any, folder: Path) -> Any:
    if value is None and name in _NOTHING_ALLOWED:
        return None
    if name in _WHOLE:
        return _check_kind(name, value, int, say("a whole number"))
    if name in _NUMBERS:
        return float(_check_kind(name, value, (int, float), say("a number")))
    if name == "use_rslora":
        return _check_kind(name, value, bool, say("true or false"))
    if name == "targets":
        texts = _check_kind(name, value, list, say("a list"))
        return tuple(_check_kind(name, text, str, say("a text")) for text in texts)
    if name == "metadata":
        pairs = _check_kind(name, value, dict, say("an object")).items()
        return {str(key): _check_kind(name, item, str, say("texts")) for key, item in pairs}
    text = _check_kind(name, value, str, say("a text"))
    return folder / text if name in _PATHS else text


def _check_kind(name: str, value: Any, kind: type | tuple[type, ...], words: str) -> Any:
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise JobError(say("“{0}” must be {1}, not {2}.", name, words, json.dumps(value)[:60]))
    return value


def _check_choice(name: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise JobError(say("“{0}” cannot be “{1}”.", name, value), _choices_in_words(choices))


def _choices_in_words(choices: tuple[str, ...]) -> str:
    return say("Possible: {0}.", ", ".join(choices))


def _check_at_least(name: str, value: int, least: int) -> None:
    if value < least:
        raise JobError(say("“{0}” must be at least {1}, not {2}.", name, least, value))


def _check_above_zero(name: str, value: float) -> None:
    if not (math.isfinite(value) and value > 0):
        raise JobError(say("“{0}” must be above 0.", name))


def _job_fields(job: TrainingJob) -> dict[str, Any]:
    return {spec.name: getattr(job, spec.name) for spec in fields(job)}


def _parse_object(line: str) -> dict[str, Any]:
    try:
        values = json.loads(line, object_hook=unpacked)
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}
