"""Makes the Reader's training examples from the public sets; the same ones every time."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Generator, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.ports import DocumentReader as FileReader
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.store.library import Library
from desktop.research.reader.decontamination import DropCounts, read_evaluation_sets
from desktop.research.reader.prompts import PromptKind, PromptShape, ReaderPromptBuilder
from desktop.research.reader.sources import PassageQuestion, read_policyqa, read_qed

TRAINING, HELD_OUT = "training.jsonl", "held_out.jsonl"
COLLECTION = "readings"


@dataclass(frozen=True, slots=True)
class DatasetMix:
    """The number of examples of each kind.

    Few of them refuse: where three in ten did, the model refused half of what it could have read.
    """

    said_qed: int = 640
    said_policyqa: int = 30
    silent: int = 30
    missing: int = 50
    held_out: int = 16
    """The number of held-out examples, in the same shares; their passages are not learned from."""
    shape: PromptShape = field(default_factory=PromptShape)
    seed: int = 0


@dataclass(frozen=True, slots=True)
class QuestionsDrawn:
    """The numbers of questions that were read, left out to keep measurements clean, and used."""

    read: dict[str, int]
    dropped: dict[str, DropCounts]
    used: int


@dataclass(frozen=True, slots=True)
class PromptsProgress:
    """The number of prompts that are made so far."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ReaderDataset:
    """The files for the trainer, and the numbers of their lines."""

    training: Path
    held_out: Path
    counts: dict[str, int]
    """The numbers of training lines, by kind."""


_Task = tuple[PassageQuestion, PromptKind]


def build_reader_dataset(
    data: Path,
    folder: Path,
    model: LanguageModel,
    reader: FileReader,
    embedder: Embedder,
    mix: DatasetMix,
) -> Generator[QuestionsDrawn | PromptsProgress, None, ReaderDataset]:
    """Write the Reader's training examples into a folder that is empty, or does not exist yet.

    Raises:
        InputError: a public set is not there.
        ModelError, WorkerError: a child process failed.
    """
    sets = {"QED": read_qed(data), "PolicyQA": read_policyqa(data)}
    excluded = read_evaluation_sets(data)
    kept = {name: excluded.filter(questions) for name, questions in sets.items()}
    readings = {name: _shuffle(questions, mix.seed) for name, (questions, _) in kept.items()}
    yield QuestionsDrawn(
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
        shaper = ReaderPromptBuilder(library, model, embedder, places, mix.shape)
        learned, held_out = _plan_tasks(readings["QED"], readings["PolicyQA"], mix)
        total = len(learned) + len(held_out)
        unseen = {reading.passage for reading, _ in held_out}
        lines = yield from _build_prompts(learned, shaper, mix.seed, unseen, 0, total)
        measured = yield from _build_prompts(held_out, shaper, mix.seed, set(), len(learned), total)
    made = ReaderDataset(folder / TRAINING, folder / HELD_OUT, _count_kinds(lines))
    _write_lines(lines, made.training)
    _write_lines(measured, made.held_out)
    return made


def _plan_tasks(
    of_qed: Sequence[PassageQuestion], of_policyqa: Sequence[PassageQuestion], mix: DatasetMix
) -> tuple[list[_Task], list[_Task]]:
    """Return the training tasks and the held-out ones; no passage is in both."""
    measured = {reading.passage for reading in of_qed[: mix.held_out]}
    learned = [reading for reading in of_qed if reading.passage not in measured]
    tasks = [(reading, PromptKind.SAID) for reading in learned[: mix.said_qed]]
    tasks += [(reading, PromptKind.SAID) for reading in of_policyqa[: mix.said_policyqa]]
    # The same questions with and without their answer teach the difference between the two.
    tasks += [(reading, PromptKind.SILENT) for reading in learned[: mix.silent]]
    tasks += [
        (reading, PromptKind.MISSING) for reading in learned[mix.silent : mix.silent + mix.missing]
    ]
    random.Random(mix.seed).shuffle(tasks)
    kinds = [kind for _, kind in tasks[: mix.held_out]]
    return tasks, list(zip(of_qed[: mix.held_out], kinds, strict=False))


def _build_prompts(
    tasks: Sequence[_Task],
    shaper: ReaderPromptBuilder,
    seed: int,
    unseen: Set[str],
    done: int,
    total: int,
) -> Generator[PromptsProgress, None, list[dict[str, Any]]]:
    lines: list[dict[str, Any]] = []
    for number, (reading, kind) in enumerate(tasks, start=1):
        chance = random.Random(f"{seed} {kind} {reading.question}")
        line = shaper.build_line(reading, kind, chance, unseen)
        lines += [line] if line else []
        yield PromptsProgress(done + number, total)
    return lines


def _shuffle(readings: Sequence[PassageQuestion], seed: int) -> list[PassageQuestion]:
    ordered = sorted(readings, key=lambda reading: (reading.question, reading.passage))
    random.Random(seed).shuffle(ordered)
    return ordered


def _write_passages(readings: Sequence[PassageQuestion], folder: Path) -> dict[str, Path]:
    """Write a file for each passage; returns the file of each."""
    folder.mkdir(exist_ok=True)
    places: dict[str, Path] = {}
    for reading in readings:
        name = hashlib.sha256(reading.passage.encode()).hexdigest()[:16]
        places[reading.passage] = folder / f"{name}.txt"
        places[reading.passage].write_text(reading.passage, encoding="utf-8")
    return places


def _count_kinds(lines: Sequence[dict[str, Any]]) -> dict[str, int]:
    return {str(kind): sum(line["kind"] == kind for line in lines) for kind in PromptKind}


def _write_lines(lines: Sequence[dict[str, Any]], path: Path) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8")
