"""Makes the examples of an expert, and trains it on them."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.examples.events import ExamplesEvent, PromptBuilt
from desktop.core.experts.examples.example import Example, QuestionOrigin
from desktop.core.experts.examples.generate import ExamplePlan, make_examples
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.model_questions import QuestionWriter, SchemaModel
from desktop.core.experts.examples.placement import place_questions, read_rated_answers
from desktop.core.experts.examples.question_file import read_question_file
from desktop.core.experts.examples.split import split_collection
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts, split_seed_of
from desktop.core.experts.training import train_expert
from desktop.core.experts.training_protocol import Trainer, TrainingEvent, TrainingOutcome
from desktop.core.paths import DataFolder
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.services.experts import check_base
from desktop.services.model_processes import ModelProcesses
from desktop.services.training_history import forget_unfinished, read_unfinished_step

WRITTEN = "written.jsonl"
"""The questions that the chat model has written, in the expert's folder."""
SPLIT = "split.json"
"""The seed with which the collection was split for the examples, in the expert's folder."""


@dataclass(frozen=True, slots=True)
class ExampleRequest:
    """How examples are to be made."""

    at_most: int
    writes: bool = False
    """Whether the chat model writes questions as well."""
    rated: bool = True
    """Whether answers that were found good count."""
    own: Path | None = None
    """A file with the person's own questions."""
    seed: int | None = None
    """Decides the split and which questions are asked; None: as `split_seed_of` says."""
    model: str | None = None
    """The chat model that writes, where it is not the one of the settings."""
    by_words: bool = False
    """Whether questions are looked up by their words alone."""


@dataclass(frozen=True, slots=True)
class TrainingRequest:
    """How an expert is to be trained."""

    recipe: Recipe
    go_on: bool = False
    """Whether it goes on from the weights that the expert has."""
    model: str | None = None
    """The base model, where it is not the one of the settings."""
    by_words: bool = False
    """Whether the sources of a question are looked up by its words alone."""


def make_examples_for(
    library: Library, processes: ModelProcesses, expert: ExpertRecord, request: ExampleRequest
) -> Generator[ExamplesEvent, None, list[Example]]:
    """Make an expert's examples and store them in its folder. Started again, it goes on.

    The process of the chat model starts only where it is to write.

    Raises:
        InputError: the collection is gone or has no documents, or the file of questions is wrong.
        ModelError, WorkerError: a model is not there, or failed.
    """
    collection_id = _collection_of(expert)
    seed = split_seed_of(library, collection_id) if request.seed is None else request.seed
    plan = ExamplePlan(at_most=request.at_most, seed=seed, sources=Recipe().sources)
    embedder = _embedder(library, processes, by_words=request.by_words)
    given = _given_examples(library, collection_id, request, seed, embedder)
    with ExitStack() as stack:
        writer = None
        if request.writes:
            model = _base_model(processes, expert, request.model)
            journal = stack.enter_context(Journal(expert.folder / WRITTEN, expert.base_fingerprint))
            writer = QuestionWriter(cast("SchemaModel", model), journal)
        examples = yield from make_examples(
            library,
            collection_id,
            expert.folder,
            plan,
            embedder=embedder,
            writer=writer,
            given=given,
        )
    (expert.folder / SPLIT).write_text(json.dumps({"seed": seed}), encoding="utf-8")
    return examples


def train(
    library: Library,
    data: DataFolder,
    processes: ModelProcesses,
    trainer: Trainer,
    expert: ExpertRecord,
    request: TrainingRequest,
    *,
    before_training: Callable[[], None] = lambda: None,
) -> Generator[PromptBuilt | TrainingEvent, None, TrainingOutcome]:
    """Train an expert on its examples. Stopped and called again with the same, it goes on.

    `before_training` is called once model and embedder are needed no more.

    Raises:
        InputError: it has too few examples, or its collection is gone.
        ModelError, WorkerError: a model is not there, is another one, or the training failed.
    """
    try:
        outcome = yield from train_expert(
            Experts(library, data.experts),
            expert,
            library,
            _base_model(processes, expert, request.model),
            trainer,
            request.recipe,
            embedder=_embedder(library, processes, by_words=request.by_words),
            go_on=request.go_on,
            before_training=before_training,
        )
    except Exception:
        # There is nothing to take up again where not a single step was made.
        if not read_unfinished_step(expert.folder):
            forget_unfinished(expert.folder)
        raise
    if outcome.adapter is not None:
        forget_unfinished(expert.folder)
    return outcome


def with_split_seed(library: Library, expert: ExpertRecord, recipe: Recipe) -> Recipe:
    """The recipe with the seed by which the expert's examples were split.

    With another seed it would learn from documents that its examples hold out.
    """
    return replace(recipe, seed=_seed_of_examples(library, expert))


def _seed_of_examples(library: Library, expert: ExpertRecord) -> int:
    try:
        return int(json.loads((expert.folder / SPLIT).read_text(encoding="utf-8"))["seed"])
    except (OSError, ValueError, KeyError, TypeError):
        # Older examples lie without a note; those of a trained expert were split as it was.
        if expert.trained_at is not None:
            return int(expert.recipe.get("seed", 0))
        return split_seed_of(library, _collection_of(expert))


def _given_examples(
    library: Library,
    collection_id: int,
    request: ExampleRequest,
    seed: int,
    embedder: Embedder | None,
) -> list[Example]:
    """The person's own examples, each at its place in the documents."""
    sets: list[tuple[QuestionOrigin, Any]] = []
    if request.own:
        sets.append((QuestionOrigin.OWN, read_question_file(request.own)))
    if request.rated:
        sets.append((QuestionOrigin.RATED, read_rated_answers(library, collection_id)))
    materials = split_collection(library, collection_id, seed=seed)
    return [
        example
        for origin, given in sets
        for example in place_questions(
            library, collection_id, given, materials, seed=seed, origin=origin, embedder=embedder
        )
    ]


def _collection_of(expert: ExpertRecord) -> int:
    if expert.collection_id is None:
        raise InputError(
            say("The collection of “{0}” is not in this library.", expert.name),
            Remedy.ADD_ITS_DOCUMENTS.hint(),
        )
    return expert.collection_id


def _base_model(
    processes: ModelProcesses, expert: ExpertRecord, chosen: str | None
) -> LanguageModel:
    model = processes.model(chosen)
    if model is None:
        raise ModelError(say("An expert needs a base model."), Remedy.USE_MODEL.hint())
    check_base(expert, model.info)
    return model


def _embedder(library: Library, processes: ModelProcesses, *, by_words: bool) -> Embedder | None:
    return None if by_words else processes.embedder(library)
