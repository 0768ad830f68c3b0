"""Makes the examples of an expert, and trains the expert on them."""

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
from desktop.services.training_lock import only_training_of

WRITTEN = "written.jsonl"
"""The file in the expert's folder with the questions that the chat model wrote."""
SPLIT = "split.json"
"""The file in the expert's folder with the seed by which the collection was split."""


@dataclass(frozen=True, slots=True)
class ExampleRequest:
    """Options for making an expert's training examples."""

    at_most: int
    writes: bool = False
    """Whether the chat model writes questions as well."""
    rated: bool = True
    """Whether answers that a person rated good are used."""
    own: Path | None = None
    """A file with the person's own questions."""
    seed: int | None = None
    """Decides the split and the questions; None means the seed of `split_seed_of`."""
    model: str | None = None
    """The chat model that writes; None means that of the settings."""
    by_words: bool = False
    """Whether sources are searched by words alone."""
    learned_from: tuple[str, ...] = ()
    """Paths of files and folders of the collection; empty means all of it."""


@dataclass(frozen=True, slots=True)
class TrainingRequest:
    """Options for training an expert on its examples."""

    recipe: Recipe
    go_on: bool = False
    """Whether training continues from the expert's present weights."""
    model: str | None = None
    """The base model; None means that of the settings."""
    by_words: bool = False
    """Whether the sources of a question are searched by words alone."""


def make_examples_for(
    library: Library, processes: ModelProcesses, expert: ExpertRecord, request: ExampleRequest
) -> Generator[ExamplesEvent, None, list[Example]]:
    """Make an expert's examples and store them in its folder; a second call continues the first.

    The process of the chat model starts only if it has to write.

    Raises:
        InputError: the collection is gone or has no documents, or the file of questions is wrong.
        ModelError, WorkerError: a model is not there, or failed.
    """
    collection_id = _collection_of(expert)
    seed = split_seed_of(library, collection_id) if request.seed is None else request.seed
    plan = ExamplePlan(
        at_most=request.at_most,
        seed=seed,
        sources=Recipe().sources,
        learned_from=request.learned_from,
    )
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
    (expert.folder / SPLIT).write_text(
        json.dumps({"seed": seed, "learned_from": request.learned_from}), encoding="utf-8"
    )
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
    """Train an expert on its examples; after a stop, the same call continues.

    `before_training` is called once the model and the embedder are no longer needed.

    Raises:
        InputError: the expert has too few examples, its collection is gone, or it is being trained.
        ModelError, WorkerError: a model is missing or another one, or the training failed.
    """
    with only_training_of(expert):
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
            # Without a single step there is nothing to continue.
            if not read_unfinished_step(expert.folder):
                forget_unfinished(expert.folder)
            raise
    if outcome.adapter is not None:
        forget_unfinished(expert.folder)
    return outcome


def with_split_seed(library: Library, expert: ExpertRecord, recipe: Recipe) -> Recipe:
    """Return the recipe with the seed and the files by which the expert's examples were split.

    With another seed the expert would learn from documents that its examples hold out.
    """
    return replace(
        recipe,
        seed=_seed_of_examples(library, expert),
        learned_from=_learned_from(expert),
    )


def _seed_of_examples(library: Library, expert: ExpertRecord) -> int:
    try:
        return int(json.loads((expert.folder / SPLIT).read_text(encoding="utf-8"))["seed"])
    except (OSError, ValueError, KeyError, TypeError):
        # Older examples have no such file; those of a trained expert were split with its seed.
        if expert.trained_at is not None:
            return int(expert.recipe.get("seed", 0))
        return split_seed_of(library, _collection_of(expert))


def _learned_from(expert: ExpertRecord) -> tuple[str, ...]:
    """The files and folders that the examples were made of; empty means the whole collection."""
    try:
        return tuple(
            json.loads((expert.folder / SPLIT).read_text(encoding="utf-8")).get("learned_from", ())
        )
    except (OSError, ValueError, AttributeError):
        return tuple(expert.recipe.get("learned_from", ()))


def _given_examples(
    library: Library,
    collection_id: int,
    request: ExampleRequest,
    seed: int,
    embedder: Embedder | None,
) -> list[Example]:
    """Return the person's own examples, each with its place in the documents."""
    sets: list[tuple[QuestionOrigin, Any]] = []
    if request.own:
        sets.append((QuestionOrigin.OWN, read_question_file(request.own)))
    if request.rated:
        sets.append((QuestionOrigin.RATED, read_rated_answers(library, collection_id)))
    materials = split_collection(
        library, collection_id, seed=seed, learned_from=request.learned_from
    )
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
