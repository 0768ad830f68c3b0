"""`expert train`: trains an adapter on a collection."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from dataclasses import replace
from typing import Any

from rich.progress import Progress

from desktop.commands.expert.examples import (
    add_options,
    base_of,
    ensure_expert,
    make,
    registry,
)
from desktop.commands.expert.json_output import duration, outcome_json, training_json
from desktop.core.errors import InputError
from desktop.core.experts.examples.events import PromptBuilt
from desktop.core.experts.recipe import DEFAULT_PRESET, TARGETS, Recipe, estimate_cost, presets
from desktop.core.experts.trainable import require_trainable
from desktop.core.experts.training import has_examples
from desktop.core.experts.training_protocol import (
    TrainingEstimate,
    TrainingEvent,
    TrainingNote,
    TrainingOutcome,
    TrainingProgress,
)
from desktop.core.steps import run_to_end
from desktop.core.types import ModelInfo
from desktop.services.training import TrainingRequest, train, with_split_seed
from desktop.services.training_progress import TrainingStage, TrainingState
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from desktop.terminal.parsing import positive


def add_training_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that decide how an expert is trained."""
    add_options(parser)
    parser.add_argument(
        "--continue", dest="go_on", action="store_true", help="go on from the weights it has"
    )
    parser.add_argument(
        "--again", action="store_true", help="make the examples anew, from the documents of today"
    )
    parser.add_argument(
        "--estimate", action="store_true", help="only say what each preset would take"
    )
    advanced = parser.add_argument_group("advanced")
    advanced.add_argument("--epochs", type=_number, metavar="N", help="how often each is seen")
    advanced.add_argument("--rank", type=positive, metavar="N", help="width of the adapter")
    advanced.add_argument(
        "--targets", metavar="q,v,...", type=_targets, help=f"layers, of {','.join(TARGETS)}"
    )
    advanced.add_argument("--learning-rate", type=_number, metavar="N")
    advanced.add_argument("--batch-size", type=positive, metavar="N", help="examples per step")
    advanced.add_argument("--method", metavar="NAME", help="gguf, qlora-4bit, qlora-8bit, ...")
    advanced.add_argument("--export-type", metavar="TYPE", help="f16, f32 or q8_0")
    advanced.add_argument(
        "--activated",
        action="store_true",
        default=None,
        help="act on the answer alone (aLoRA): the prompt is shared with the base model",
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.estimate:
        return _estimate(arguments, context)
    experts = registry(context)
    expert = ensure_expert(arguments, context, experts)
    if arguments.go_on and (expert.adapter is None or not expert.adapter.is_file()):
        raise InputError(f"“{expert.name}” has no weights to go on from.", "Train it first.")
    # Existing examples are kept: they need no second check, and dropped ones stay dropped.
    asked_for = ("again", "within", "questions", "rated", "write", "examples", "preset")
    if any(getattr(arguments, name) for name in asked_for) or not has_examples(expert):
        make(arguments, context, expert)
    library, processes = context.library(), context.processes
    recipe = recipe_of(arguments, base_of(arguments, context))
    as_split = with_split_seed(library, expert, recipe)
    recipe = replace(as_split, seed=as_split.seed if arguments.seed is None else arguments.seed)
    request = TrainingRequest(recipe, arguments.go_on, arguments.model, arguments.words_only)
    steps = train(
        library,
        context.data,
        processes,
        processes.trainer(),
        expert,
        request,
        # The trainer needs the memory of these processes.
        before_training=processes.close,
    )
    outcome = _run_with_progress(steps, TrainingState(expert.id, expert.name), context.output)
    expert = experts.get(expert.id)
    context.output.result(outcome_json(outcome, expert))
    context.output.say(_in_words(outcome, expert.name))
    return 0


def recipe_of(arguments: argparse.Namespace, base: ModelInfo | None) -> Recipe:
    """Return the recipe of the preset, with the changes of the options."""
    changed: dict[str, Any] = {
        "examples": arguments.examples,
        "epochs": arguments.epochs,
        "rank": arguments.rank,
        "targets": arguments.targets,
        "learning_rate": arguments.learning_rate,
        "batch_size": arguments.batch_size,
        "method": arguments.method,
        "export_type": arguments.export_type,
        "activated": arguments.activated,
        "seed": arguments.seed,
    }
    given = {name: value for name, value in changed.items() if value is not None}
    if arguments.rank:
        given["alpha"] = 2.0 * arguments.rank
    return replace(presets(base)[arguments.preset or DEFAULT_PRESET], **given)


def _estimate(arguments: argparse.Namespace, context: Context) -> int:
    base = base_of(arguments, context)
    require_trainable(base)
    recipes = presets(base)
    costs = {name: estimate_cost(recipe, base) for name, recipe in recipes.items()}
    context.output.result(
        {
            "base": base.name,
            "presets": [
                {
                    "preset": name, "examples": recipes[name].examples,
                    "seconds": round(cost.seconds), "memory_bytes": cost.memory_bytes,
                }
                for name, cost in costs.items()
            ],
        }
    )  # fmt: skip
    context.output.table(
        ["Preset", "Examples", "Time, about", "Memory, about"],
        [
            (
                name,
                recipes[name].examples,
                duration(cost.seconds),
                f"{cost.memory_bytes / 1e9:.0f} GB",
            )
            for name, cost in costs.items()
        ],
    )
    return 0


def _run_with_progress(
    steps: Generator[PromptBuilt | TrainingEvent, None, TrainingOutcome],
    state: TrainingState,
    output: Output,
) -> TrainingOutcome:
    with output.progress() as progress:
        bar = progress.add_task("Preparing", total=None) if progress else None

        def show(event: PromptBuilt | TrainingEvent) -> None:
            nonlocal state
            state = state.after(event)
            if progress is not None and bar is not None:
                _show_progress(progress, bar, state)
            _tell(event, output)

        return run_to_end(steps, show)


def _tell(event: PromptBuilt | TrainingEvent, output: Output) -> None:
    if isinstance(event, PromptBuilt):
        if event.done == event.total:
            output.result({"type": "shaped", "examples": event.total})
        return
    output.result(training_json(event))
    match event:
        case TrainingEstimate(seconds, memory, steps, _):
            output.note(
                f"{steps} steps; about {duration(seconds)} and {memory / 1e9:.1f} GB of memory."
            )
        case TrainingNote(message):
            output.note(message)
        case TrainingProgress(step=step, held_out_loss=loss) if loss is not None:
            output.note(f"Step {step}: held-out loss {loss:.3f}")
        case _:
            pass


def _show_progress(progress: Progress, bar: Any, state: TrainingState) -> None:
    progress.update(bar, description=_doing(state), completed=state.done, total=state.total or None)


def _doing(state: TrainingState) -> str:
    match state.stage:
        case TrainingStage.PROMPTS:
            return "Making prompts"
        case TrainingStage.TRAINING if state.losses:
            return f"Training, loss {state.losses[-1][1]:.2f}"
        case stage:
            return stage.capitalize()


def _in_words(outcome: TrainingOutcome, name: str) -> str:
    if outcome.adapter is None:
        return f"Stopped at step {outcome.steps}. The same command goes on from there."
    text = f"“{name}” is trained ({outcome.steps} steps, {duration(outcome.seconds)})."
    if outcome.held_out_before is not None and outcome.held_out_after is not None:
        text += (
            f" On what was held out, its loss went from {outcome.held_out_before:.2f}"
            f" to {outcome.held_out_after:.2f}."
        )
    return (
        f"{text} Ask with it: `ask --expert “{name}” “…”`. It is chosen by itself once the Lab has"
        f" found that it helps, or after `expert enable “{name}”`."
    )


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e6:
        raise argparse.ArgumentTypeError("it must be a number above 0")
    return value


def _targets(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    unknown = [name for name in names if name not in TARGETS]
    if unknown or not names:
        raise argparse.ArgumentTypeError(f"it must name some of {','.join(TARGETS)}")
    return names
