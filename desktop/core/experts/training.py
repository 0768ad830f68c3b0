"""From reviewed examples to a trained expert: shape the prompts, train, note what came of it."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Generator
from dataclasses import asdict
from pathlib import Path

from desktop.core.answering.prompt import is_small
from desktop.core.errors import InputError
from desktop.core.experts.examples.events import Shaped
from desktop.core.experts.examples.example import Part, kept, read_examples
from desktop.core.experts.examples.generate import EXAMPLES
from desktop.core.experts.examples.sft_dataset import HELD_OUT, TRAINING, ShapePlan, shape_examples
from desktop.core.experts.examples.split import gather
from desktop.core.experts.recipe import FOR_SMALL_MODELS, Recipe
from desktop.core.experts.recipe_adaptation import EXAMPLES_AT_LEAST, adapt_recipe, raise_epochs
from desktop.core.experts.record import ExpertRecord, Trained
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
"""Share of the prompts whose true source is missing. A small model that has seen many refusals
refuses what it could answer, as the Reader showed; most are made before it is asked.
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
) -> Generator[Shaped | TrainingEvent, None, TrainingOutcome]:
    """Train an expert from its examples. Stopped and called again with the same, it goes on.

    `go_on` starts from the weights that it has. `before_training` is called once model and
    embedder are needed no more, for their memory is better used by the trainer.

    Raises:
        InputError: it has too few examples, or its collection is gone.
        AppError: the model or the trainer failed.
    """
    if expert.collection_id is None:
        raise InputError(
            say("The collection of “{0}” is not in this library.", expert.name),
            say("Add its documents first."),
        )
    examples = read_examples(expert.folder / EXAMPLES)
    recipe = adapt_recipe(recipe, examples)
    plan = ShapePlan(
        seed=recipe.seed,
        held_out_share=recipe.held_out_share,
        at_length=recipe.at_length,
        sources=recipe.sources,
        reads_little=recipe.reads_little,
        missing_share=MISSING_SHARE_OF_SMALL if is_small(model) else MISSING_SHARE,
    )
    counts = yield from shape_examples(
        library, expert.collection_id, examples, model, expert.folder, plan, embedder=embedder
    )
    if counts[Part.TRAINING] < EXAMPLES_AT_LEAST:
        raise InputError(
            say(
                "“{0}” has {1} examples to learn from; {2} are the least.",
                expert.name,
                counts[Part.TRAINING],
                EXAMPLES_AT_LEAST,
            ),
            say("Make more, add documents to its collection, or bring your own questions."),
        )
    recipe = raise_epochs(recipe, counts[Part.TRAINING])
    order = _order(expert, model, recipe, has_held_out=counts[Part.HELD_OUT] > 0, go_on=go_on)
    before_training()
    outcome = yield from trainer.train(order)
    if outcome.adapter is not None:
        _take_over(expert, order, outcome.adapter)
        documents = _documents(library, expert.collection_id, recipe)
        experts.set_trained(
            expert.id,
            Trained(
                adapter=ADAPTER,
                recipe={**asdict(recipe), "started_from_itself": go_on},
                measures=_measures(outcome),
                examples=counts[Part.TRAINING],
                examples_sha256=_sha256(expert.folder / TRAINING),
                documents=documents,
            ),
        )
    return outcome


def _order(
    expert: ExpertRecord, model: LanguageModel, recipe: Recipe, *, has_held_out: bool, go_on: bool
) -> TrainingOrder:
    examples = expert.folder / TRAINING
    start = expert.adapter if go_on else _reader_of(model, recipe)
    about = {**asdict(recipe), "examples": _sha256(examples), "from": _sha256(start)}
    named = hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()[:12]
    return TrainingOrder(
        base_model=model.info.path,
        examples=examples,
        held_out=expert.folder / HELD_OUT if has_held_out else None,
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


def _reader_of(model: LanguageModel, recipe: Recipe) -> Path | None:
    """The Reader's weights, where the recipe starts from them and leaves their form as it is."""
    same_form = (recipe.rank, frozenset(recipe.targets)) == (
        FOR_SMALL_MODELS.rank,
        frozenset(FOR_SMALL_MODELS.targets),
    )
    # An activated adapter works on what the base alone has read, which the Reader never saw.
    if not (recipe.from_reader and same_form) or recipe.activated or recipe.method == "full":
        return None
    return next((Path(path) for path, _ in shipped_reader(model.info).adapters), None)


def _take_over(expert: ExpertRecord, order: TrainingOrder, adapter: Path) -> None:
    """Put the result where the expert's file lies, and clear the run away."""
    adapter.replace(expert.folder / ADAPTER)
    history = order.output / HISTORY
    if history.is_file():
        history.replace(expert.folder / HISTORY)
    for run in expert.folder.glob("run-*"):
        if not run.is_symlink():
            shutil.rmtree(run)


def _documents(library: Library, collection_id: int, recipe: Recipe) -> dict[str, Part]:
    """The documents of the collection as they are now, and what each was for."""
    materials = gather(
        library, collection_id, seed=recipe.seed, held_out_share=recipe.held_out_share
    )
    return materials.hashes()


def _measures(outcome: TrainingOutcome) -> dict[str, float | int | str | None]:
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
    """Whether there is something to learn from already."""
    return bool(kept(read_examples(expert.folder / EXAMPLES), Part.TRAINING))
