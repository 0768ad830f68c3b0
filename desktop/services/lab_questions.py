"""Adds questions to a set of the Lab, from all sources that a person named."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from desktop.core.errors import InputError
from desktop.core.experts.examples.events import ExamplesEvent
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.model_questions import QuestionWriter, SchemaModel
from desktop.core.experts.examples.question_file import read_question_file
from desktop.core.experts.registry import Experts, split_seed_of
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets
from desktop.core.lab.questions.question_sources import (
    generate_held_out_questions,
    hashes_learned_by,
    place_file_questions,
    questions_from_conversations,
)
from desktop.core.paths import DataFolder
from desktop.core.ports import Embedder
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.services.model_processes import ModelProcesses


@dataclass(frozen=True, slots=True)
class QuestionSources:
    """The sources of questions; a source that is not named gives none."""

    file: Path | None = None
    """The person's own questions, as CSV, JSONL or XLSX."""
    rated: bool = False
    """Whether answers that a person rated good are used."""
    generated_at_most: int = 0
    """The number of questions to generate about held-out documents."""
    writes: bool = False
    """Whether a chat model writes some of the questions."""
    model: str | None = None
    """The model that writes; None means that of the settings."""
    seed: int | None = None
    """Decides which documents are held out; None is the seed of the collection's last expert."""
    words_only: bool = False
    """Whether the search does without vectors."""


def add_questions(
    library: Library,
    processes: ModelProcesses,
    data: DataFolder,
    name: str,
    collection_id: int,
    sources: QuestionSources,
) -> Generator[ExamplesEvent, None, int]:
    """Add questions to the set of this name, and create it if needed; returns how many are new.

    Raises:
        InputError: there is nothing to ask about, the file cannot be read, or the set asks about
            another collection.
        ModelError, WorkerError: a model failed.
    """
    sets = QuestionSets(library)
    existing = _set_named(sets, name)
    if existing is not None and existing.collection_id != collection_id:
        raise InputError(
            say("“{0}” asks about “{1}”.", existing.name, existing.collection),
            say("Choose another name."),
        )
    questions = yield from make_questions(library, processes, data, collection_id, sources)
    question_set = existing or sets.create(name, collection_id)
    return sets.add(question_set.id, questions)


def make_questions(
    library: Library,
    processes: ModelProcesses,
    data: DataFolder,
    collection_id: int,
    sources: QuestionSources,
) -> Generator[ExamplesEvent, None, list[LabQuestion]]:
    """Return questions about a collection: first from the file, then rated, then generated.

    Raises:
        InputError: there is nothing to ask about, or the file cannot be read.
        ModelError, WorkerError: a model failed.
    """
    embedder = None if sources.words_only else processes.embedder(library)
    seed = split_seed_of(library, collection_id) if sources.seed is None else sources.seed
    questions: list[LabQuestion] = []
    if sources.file is not None:
        given = read_question_file(sources.file)
        questions += place_file_questions(
            library, collection_id, given, seed=seed, embedder=embedder
        )
    if sources.rated:
        questions += questions_from_conversations(library, collection_id, embedder=embedder)
    if sources.generated_at_most:
        questions += yield from _generate(
            library, processes, data, collection_id, sources, seed, embedder
        )
    if sources.rated and not questions:
        raise InputError(
            say("No answer about this collection was found good yet."),
            say("Say so with the thumb under an answer."),
        )
    return questions


def _set_named(sets: QuestionSets, name: str) -> QuestionSet | None:
    return next((known for known in sets.all() if known.name.casefold() == name.casefold()), None)


def _generate(
    library: Library,
    processes: ModelProcesses,
    data: DataFolder,
    collection_id: int,
    sources: QuestionSources,
    seed: int,
    embedder: Embedder | None,
) -> Generator[ExamplesEvent, None, list[LabQuestion]]:
    folder = data.cache / "lab" / f"questions-of-{collection_id}"
    folder.mkdir(parents=True, exist_ok=True)
    experts = Experts(library, data.experts).all()
    with ExitStack() as stack:
        return (
            yield from generate_held_out_questions(
                library,
                collection_id,
                folder,
                at_most=sources.generated_at_most,
                seed=seed,
                learned=hashes_learned_by(
                    library, [known for known in experts if known.collection_id == collection_id]
                ),
                embedder=embedder,
                writer=_writer(processes, sources, folder, stack) if sources.writes else None,
            )
        )


def _writer(
    processes: ModelProcesses, sources: QuestionSources, folder: Path, stack: ExitStack
) -> QuestionWriter | None:
    """Return a writer of questions; None where the settings want no model."""
    model = processes.model(sources.model)
    if model is None:
        return None
    # Questions that another model wrote are written again.
    journal = stack.enter_context(Journal(folder / "written.jsonl", model.info.fingerprint))
    return QuestionWriter(cast("SchemaModel", model), journal)
