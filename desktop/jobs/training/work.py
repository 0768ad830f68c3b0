"""What is done when an expert is made, as generators that need neither window nor thread."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.examples.example import Example, Origin
from desktop.core.experts.examples.generate import ExamplePlan, make_examples
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.model_questions import Writer, WritingModel
from desktop.core.experts.examples.placement import from_given, rated_answers
from desktop.core.experts.examples.question_file import read_given
from desktop.core.experts.examples.split import Materials, gather
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.training import train_expert
from desktop.core.experts.training_protocol import Trainer, TrainingOutcome
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.store.library import Library
from desktop.jobs.workspace import Workspace

WRITTEN = "written.jsonl"


@dataclass(frozen=True, slots=True)
class ExampleWish:
    """How examples are to be made."""

    at_most: int
    writes: bool = False
    """Whether the chat model writes questions as well."""
    rated: bool = True
    """Whether answers that were found good count."""
    own: Path | None = None
    """A file with the person's own questions."""


def examples_made(
    workspace: Workspace, expert: ExpertRecord, wish: ExampleWish
) -> Generator[Any, None, list[Example]]:
    """Make an expert's examples."""
    with Library.open(workspace.data.library) as library, ExitStack() as stack:
        collection_id = _collection(expert)
        plan = ExamplePlan(at_most=wish.at_most)
        embedder = _embedder(workspace, library)
        materials = gather(library, collection_id, seed=plan.seed)
        given = _given(library, collection_id, materials, wish, embedder)
        writer = None
        if wish.writes:
            journal = stack.enter_context(Journal(expert.folder / WRITTEN, expert.base_fingerprint))
            writer = Writer(cast("WritingModel", _model(workspace)), journal)
        return (
            yield from make_examples(
                library,
                collection_id,
                expert.folder,
                plan,
                embedder=embedder,
                writer=writer,
                given=given,
            )
        )


def trained(
    workspace: Workspace, trainer: Trainer, expert: ExpertRecord, recipe: Recipe, go_on: bool
) -> Generator[Any, None, TrainingOutcome]:
    """Train it on its examples."""
    with Library.open(workspace.data.library) as library:
        return (
            yield from train_expert(
                Experts(library, workspace.data.experts),
                expert,
                library,
                _model(workspace),
                trainer,
                recipe,
                embedder=_embedder(workspace, library),
                go_on=go_on,
            )
        )


def _given(
    library: Library,
    collection_id: int,
    materials: Materials,
    wish: ExampleWish,
    embedder: Embedder | None,
) -> list[Example]:
    sets: list[tuple[Origin, Any]] = []
    if wish.own:
        sets.append((Origin.OWN, read_given(wish.own)))
    if wish.rated:
        sets.append((Origin.RATED, rated_answers(library, collection_id)))
    return [
        example
        for origin, given in sets
        for example in from_given(
            library, collection_id, given, materials, seed=0, origin=origin, embedder=embedder
        )
    ]


def _collection(expert: ExpertRecord) -> int:
    if expert.collection_id is None:
        raise InputError(
            f"The collection of “{expert.name}” is not in this library.", "Add its documents first."
        )
    return expert.collection_id


def _model(workspace: Workspace) -> LanguageModel:
    model = workspace.processes.model()
    if model is None:
        raise ModelError("An expert needs a base model.", "Choose one on the screen Models.")
    return model


def _embedder(workspace: Workspace, library: Library) -> Embedder | None:
    return workspace.processes.embedder(library)
