"""From the public sets to the examples that the Reader learns from; the same every time."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Generator, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.ports import Reader as FileReader
from desktop.core.store.library import Library
from desktop.research.reader.decontamination import Dropped, read_excluded
from desktop.research.reader.prompts import Kind, Shape, Shaper
from desktop.research.reader.sources import Reading, policyqa, qed

TRAINING, HELD_OUT = "training.jsonl", "held_out.jsonl"
COLLECTION = "readings"


@dataclass(frozen=True, slots=True)
class Mix:
    """How many examples of which kind.

    Few of them refuse: where three in ten did, the model refused half of what it could have read.
    """

    said_qed: int = 640
    said_policyqa: int = 30
    silent: int = 30
    missing: int = 50
    held_out: int = 16
    """Of all kinds in the same shares; their passages are not learned from."""
    shape: Shape = field(default_factory=Shape)
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was read, what was left out because something is measured with it, and what is used."""

    read: dict[str, int]
    dropped: dict[str, Dropped]
    used: int


@dataclass(frozen=True, slots=True)
class Shaping:
    """How far it is."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class MadeReadings:
    """The files for the trainer."""

    training: Path
    held_out: Path
    counts: dict[str, int]
    """Lines to learn from, by kind."""


_Task = tuple[Reading, Kind]


def make_readings(
    data: Path,
    folder: Path,
    model: LanguageModel,
    reader: FileReader,
    embedder: Embedder,
    mix: Mix,
) -> Generator[Drawn | Shaping, None, MadeReadings]:
    """Write what the Reader learns from into a folder that is empty, or not there yet.

    Raises:
        InputError: a public set is not there.
        ModelError, WorkerError: a child process failed.
    """
    sets = {"QED": qed(data), "PolicyQA": policyqa(data)}
    excluded = read_excluded(data)
    kept = {name: excluded.without(questions) for name, questions in sets.items()}
    readings = {name: _shuffled(questions, mix.seed) for name, (questions, _) in kept.items()}
    yield Drawn(
        {name: len(questions) for name, questions in sets.items()},
        {name: dropped for name, (_, dropped) in kept.items()},
        sum(map(len, readings.values())),
    )
    folder.mkdir(parents=True, exist_ok=True)
    places = _write_passages([*readings["QED"], *readings["PolicyQA"]], folder / "passages")
    with Library.open(folder / "library.db") as library:
        add_paths(library, COLLECTION, [folder / "passages"])
        for _ in index(library, COLLECTION, reader, embedder):
            pass
        shaper = Shaper(library, model, embedder, places, mix.shape)
        learned, held_out = _tasks(readings["QED"], readings["PolicyQA"], mix)
        total = len(learned) + len(held_out)
        unseen = {reading.passage for reading, _ in held_out}
        lines = yield from _shaped(learned, shaper, mix.seed, unseen, 0, total)
        measured = yield from _shaped(held_out, shaper, mix.seed, set(), len(learned), total)
    made = MadeReadings(folder / TRAINING, folder / HELD_OUT, _counts(lines))
    _write(lines, made.training)
    _write(measured, made.held_out)
    return made


def _tasks(
    of_qed: Sequence[Reading], of_policyqa: Sequence[Reading], mix: Mix
) -> tuple[list[_Task], list[_Task]]:
    """What is learned and what is measured; no passage is in both."""
    measured = {reading.passage for reading in of_qed[: mix.held_out]}
    learned = [reading for reading in of_qed if reading.passage not in measured]
    tasks = [(reading, Kind.SAID) for reading in learned[: mix.said_qed]]
    tasks += [(reading, Kind.SAID) for reading in of_policyqa[: mix.said_policyqa]]
    # The same questions once with and once without their answer show what the difference is.
    tasks += [(reading, Kind.SILENT) for reading in learned[: mix.silent]]
    tasks += [(reading, Kind.MISSING) for reading in learned[mix.silent : mix.silent + mix.missing]]
    random.Random(mix.seed).shuffle(tasks)
    kinds = [kind for _, kind in tasks[: mix.held_out]]
    return tasks, list(zip(of_qed[: mix.held_out], kinds, strict=False))


def _shaped(
    tasks: Sequence[_Task], shaper: Shaper, seed: int, unseen: Set[str], done: int, total: int
) -> Generator[Shaping, None, list[dict[str, Any]]]:
    lines: list[dict[str, Any]] = []
    for number, (reading, kind) in enumerate(tasks, start=1):
        chance = random.Random(f"{seed} {kind} {reading.question}")
        line = shaper.line(reading, kind, chance, unseen)
        lines += [line] if line else []
        yield Shaping(done + number, total)
    return lines


def _shuffled(readings: Sequence[Reading], seed: int) -> list[Reading]:
    ordered = sorted(readings, key=lambda reading: (reading.question, reading.passage))
    random.Random(seed).shuffle(ordered)
    return ordered


def _write_passages(readings: Sequence[Reading], folder: Path) -> dict[str, Path]:
    """A file for each passage; where each lies."""
    folder.mkdir(exist_ok=True)
    places: dict[str, Path] = {}
    for reading in readings:
        name = hashlib.sha256(reading.passage.encode()).hexdigest()[:16]
        places[reading.passage] = folder / f"{name}.txt"
        places[reading.passage].write_text(reading.passage, encoding="utf-8")
    return places


def _counts(lines: Sequence[dict[str, Any]]) -> dict[str, int]:
    return {str(kind): sum(line["kind"] == kind for line in lines) for kind in Kind}


def _write(lines: Sequence[dict[str, Any]], path: Path) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8")
