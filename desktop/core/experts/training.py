"""Trains an expert from reviewed examples: build the prompts, train, store the result."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Generator
from dataclasses import asdict
from pathlib import Path

from desktop.core.answering.prompt import is_small
from desktop.core.errors import InputError
from desktop.core.experts.examples.events import PromptBuilt
from desktop.core.experts.examples.example import Split, read_examples, select_kept
from desktop.core.experts.examples.generate import EXAMPLES_FILE
from desktop.core.experts.examples.sft_dataset import (
    HELD_OUT_FILE,
    TRAINING_FILE,
    DatasetPlan,
    build_dataset,
)
from desktop.core.experts.examples.split import split_collection
from desktop.core.experts.recipe import FOR_SMALL_MODELS, Recipe
from desktop.core.experts.recipe_adaptation import EXAMPLES_AT_LEAST, adapt_recipe, raise_epochs
from desktop.core.experts.record import ExpertRecord, TrainingRecord
from desktop.core.experts.registry import ADAPTER, Experts
from desktop.core.experts.shipped_reader import shipped_reader
from desktop.core.experts.training_protocol import (
    HISTORY,
    Trainer,
    TrainingEvent,
    TrainingOrder,
    TrainingOutcome,
)
from desktop.core.models.adapter import BASE_FINGERPRINT
from desktop.core.models.chat_template import generation_prompt_of
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.say import say
from desktop.core.store.library import Library

MISSING_SHARE, MISSING_SHARE_OF_SMALL = 0.2, 0.05
"""Share of the prompts whose true source is missing.

A small model that has seen many refusals refuses questions that it could answer, as the Reader
showed. Most refusals are decided before the model is asked.
"""


def train_expert(
    experts: Experts,
    expert: ExpertRecord,
    library: Library,
    model: LanguageModel,
    trainer: Trainer,
    recipe: Recipe,
    *,
    embedder: Embedder | None = None,
    go_on: bool = False,
    before_training: Callable[[], None] = lambda: None,
) -> Generator[PromptBuilt | TrainingEvent, None, TrainingOutcome]:
    """Train an expert from its examples; a repeated call continues a stopped training.

    `go_on` starts from the expert's present weights. `before_training` is called when model and
    embedder are no longer needed, so that their memory can be freed for the trainer.

    Raises:
        InputError: it has too few examples, or its collection is gone.
        AppError: the model or the trainer failed.
    """
    if expert.collection_id is None:
        raise InputError(
            say("The collection of “{0}” is not in this library.", expert.name),
            say("Add its documents first."),
        )
    examples = read_examples(expert.folder / EXAMPLES_FILE)
    recipe = adapt_recipe(recipe, examples)
    plan = DatasetPlan(
        seed=recipe.seed,
        held_out_share=recipe.held_out_share,
        at_length=recipe.at_length,
        sources=recipe.sources,
        reads_little=recipe.reads_little,
        learned_from=recipe.learned_from,
        missing_share=MISSING_SHARE_OF_SMALL if is_small(model) else MISSING_SHARE,
    )
    counts = yield from build_dataset(
        library, expert.collection_id, examples, model, expert.folder, plan, embedder=embedder
    )
    if counts[Split.TRAINING] < EXAMPLES_AT_LEAST:
        raise InputError(
            say(
                "“{0}” has %n examples to learn from; {1} are the least.",
                expert.name,
                EXAMPLES_AT_LEAST,
                n=counts[Split.TRAINING],
                singular="“{0}” has %n example to learn from; {1} are the least.",
            ),
            say("Make more, add documents to its collection, or bring your own questions."),
        )
    recipe = raise_epochs(recipe, counts[Split.TRAINING])
    order = _build_order(
        expert, model, recipe, has_held_out=counts[Split.HELD_OUT] > 0, go_on=go_on
    )
    before_training()
    outcome = yield from trainer.train(order)
    if outcome.adapter is not None:
        _take_over(expert, order, outcome.adapter)
        documents = _splits_of_documents(library, expert.collection_id, recipe)
        experts.set_trained(
            expert.id,
            TrainingRecord(
                adapter=ADAPTER,
                recipe={**asdict(recipe), "started_from_itself": go_on},
                measures=_outcome_measures(outcome),
                examples=counts[Split.TRAINING],
                examples_sha256=_sha256(expert.folder / TRAINING_FILE),
                documents=documents,
            ),
        )
    return outcome


def _build_order(
    expert: ExpertRecord, model: LanguageModel, recipe: Recipe, *, has_held_out: bool, go_on: bool
) -> TrainingOrder:
    examples = expert.folder / TRAINING_FILE
    start = expert.adapter if go_on else _find_reader_weights(model, recipe)
    about = {**asdict(recipe), "examples": _sha256(examples), "from": _sha256(start)}
    named = hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()[:12]
    return TrainingOrder(
        base_model=model.info.path,
        examples=examples,
        held_out=expert.folder / HELD_OUT_FILE if has_held_out else None,
        output=expert.folder / f"run-{named}",
        recipe=recipe,
        start_from=start,
        invocation=generation_prompt_of(model) if recipe.activated else "",
        metadata={
            BASE_FINGERPRINT: model.info.fingerprint,
            "general.name": expert.name,
            "lectern.collection": expert.collection,
            "lectern.examples.sha256": _sha256(examples),
        },
    )


def _find_reader_weights(model: LanguageModel, recipe: Recipe) -> Path | None:
    """The Reader's weights, if the recipe starts from them with the same rank and targets."""
    same_form = (recipe.rank, frozenset(recipe.targets)) == (
        FOR_SMALL_MODELS.rank,
        frozenset(FOR_SMALL_MODELS.targets),
    )
    # An activated adapter reads a prompt computed by the base alone; the Reader was not trained so.
    if not (recipe.from_reader and same_form) or recipe.activated or recipe.method == "full":
        return None
    return next((Path(path) for path, _ in shipped_reader(model.info).adapters), None)


def _take_over(expert: ExpertRecord, order: TrainingOrder, adapter: Path) -> None:
    """Move the result to the expert's folder, and delete the folders of runs."""
    adapter.replace(expert.folder / ADAPTER)
    history = order.output / HISTORY
    if history.is_file():
        history.replace(expert.folder / HISTORY)
    for run in expert.folder.glob("run-*"):
        if not run.is_symlink():
            shutil.rmtree(run)


def _splits_of_documents(library: Library, collection_id: int, recipe: Recipe) -> dict[str, Split]:
    """The splits of the documents that the collection has now, by their hashes."""
    materials = split_collection(
        library,
        collection_id,
        seed=recipe.seed,
        held_out_share=recipe.held_out_share,
        learned_from=recipe.learned_from,
    )
    return materials.splits_by_hash()


def _outcome_measures(outcome: TrainingOutcome) -> dict[str, float | int | str | None]:
    return {
        "held_out_loss_before": outcome.held_out_before,
        "held_out_loss_after": outcome.held_out_after,
        "steps": outcome.steps,
        "seconds": round(outcome.seconds, 1),
        "ended": outcome.reason,
    }


def _sha256(path: Path | None) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path else ""


def has_examples(expert: ExpertRecord) -> bool:
    """Whether the expert has training examples."""
    return bool(select_kept(read_examples(expert.folder / EXAMPLES_FILE), Split.TRAINING))
