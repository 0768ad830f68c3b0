"""`lab run`: answers every question of a set with every arm that is available."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from desktop.commands.expert.examples import registry
from desktop.commands.expert.json_output import duration
from desktop.commands.lab.json_output import event_json, print_results
from desktop.core.errors import InputError, ModelError
from desktop.core.experts.record import ExpertRecord
from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.prompts import Prompts
from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets
from desktop.core.lab.questions.question_sources import choose_shots
from desktop.core.lab.report.data import results_json
from desktop.core.lab.runs.events import Answered, LabEvent, SelfChecked
from desktop.core.lab.runs.planning import ANSWER_TOKENS, RunRequest
from desktop.core.lab.runs.run_config import usual_prompts
from desktop.core.lab.runs.run_store import Run
from desktop.core.models.gguf import read_model_info
from desktop.core.remedy import Remedy
from desktop.core.steps import run_to_end
from desktop.core.types import ModelInfo
from desktop.services.comparison import (
    FinishedRun,
    RunOptions,
    RunSteps,
    resume_run,
    start_run,
)
from desktop.services.lab_verdict import AppliedVerdict
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from desktop.terminal.parsing import positive, some_path


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="SET", nargs="?", help="the question set")
    parser.add_argument(
        "--arms", metavar="A,B,...", help=f"default: all that can be. {', '.join(ARMS_BY_KEY)}"
    )
    parser.add_argument(
        "--expert", metavar="NAME", help="default: the last one trained on the set’s collection"
    )
    parser.add_argument("--activated", metavar="NAME", help="an activated expert (aLoRA)")
    parser.add_argument("--full", metavar="FILE.gguf", help="a fully trained model")
    parser.add_argument("--limit", type=positive, metavar="N", help="ask so many, drawn by chance")
    parser.add_argument(
        "--instructions", type=some_path, metavar="FILE", help="for the arms with instructions"
    )
    parser.add_argument(
        "--show-prompts", action="store_true", help="only show what the model will be told"
    )
    parser.add_argument("--tokens", type=positive, default=ANSWER_TOKENS, help="of an answer")
    parser.add_argument("--sources", type=positive, metavar="N", help="sources at most")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--model", metavar="FILE.gguf", help="the base model")
    parser.add_argument("--words-only", action="store_true", help="search without vectors")
    parser.add_argument("--resume", type=int, metavar="RUN", help="go on with a run that was left")
    parser.add_argument(
        "--leave", action="store_true", help="do not switch the expert on or off by the verdict"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    begin = _start_steps if arguments.resume is None else _resume_steps
    steps = begin(arguments, context)
    if steps is not None:
        _tell_end(_followed(steps, context.output), context)
    return 0


def _start_steps(arguments: argparse.Namespace, context: Context) -> RunSteps | None:
    """Begin a new run; returns None if only the prompts were to be shown."""
    base = _base(arguments, context)
    if arguments.name is None:
        raise InputError("Which question set?", "`lab questions` lists them.")
    library = context.library()
    question_set = QuestionSets(library).get_by_name(arguments.name)
    wanted = _run_request(arguments, context, question_set, base)
    if arguments.show_prompts:
        _show_prompts(context, wanted.prompts or usual_prompts())
        return None
    options = RunOptions(arguments.model, arguments.words_only, arguments.leave)
    return start_run(library, context.processes, context.data, question_set, wanted, options)


def _resume_steps(arguments: argparse.Namespace, context: Context) -> RunSteps:
    options = RunOptions(leave=arguments.leave)
    library = context.library()
    return resume_run(library, context.processes, context.data, arguments.resume, options)


def _tell_end(finished: FinishedRun, context: Context) -> None:
    results = finished.results
    context.output.result({"type": "results", **results_json(results, with_answers=False)})
    print_results(results, context)
    if finished.applied and finished.applied.sentence:
        context.output.say(_with_undo(finished.applied))
    context.output.say(f"Look at the answers: `lab report {results.run.id} --html FILE`.")


def _with_undo(applied: AppliedVerdict) -> str:
    undo = "disable" if applied.switched else "enable"
    return f"{applied.sentence} `expert {undo} “{applied.name}”` undoes that."


def _run_request(
    arguments: argparse.Namespace,
    context: Context,
    chosen: QuestionSet,
    base: ModelInfo,
) -> RunRequest:
    expert, activated = _experts(arguments, context, chosen, base)
    settings = context.settings
    experts = [known for known in (expert, activated) if known]
    shots = choose_shots(context.library(), chosen.collection_id, experts, seed=arguments.seed)
    return RunRequest(
        arms=tuple(part.strip() for part in (arguments.arms or "").split(",") if part.strip()),
        expert=expert,
        activated=activated,
        full=read_model_info(Path(arguments.full)) if arguments.full else None,
        questions_at_most=arguments.limit,
        prompts=_prompts(arguments, usual_prompts(shots)),
        sources_at_most=arguments.sources or settings.sources_at_most,
        answer_tokens_at_most=arguments.tokens,
        seed=arguments.seed,
    )


def _experts(
    arguments: argparse.Namespace, context: Context, chosen: QuestionSet, base: ModelInfo
) -> tuple[ExpertRecord | None, ExpertRecord | None]:
    """Return the expert and the activated expert for a run.

    Each is the named one, or else the last one that was trained on the collection.
    """
    experts = registry(context)
    mine = sorted(
        (
            expert
            for expert in experts.list_usable(base)
            if expert.collection_id == chosen.collection_id
        ),
        key=lambda expert: expert.trained_at or 0.0,
    )
    plain = [expert for expert in mine if not expert.recipe.get("activated")]
    activated = [expert for expert in mine if expert.recipe.get("activated")]
    return (
        experts.get_usable(arguments.expert, base) if arguments.expert else _last(plain),
        experts.get_usable(arguments.activated, base) if arguments.activated else _last(activated),
    )


def _last(experts: list[ExpertRecord]) -> ExpertRecord | None:
    return experts[-1] if experts else None


def _prompts(arguments: argparse.Namespace, usual: Prompts) -> Prompts:
    if not arguments.instructions:
        return usual
    try:
        text = arguments.instructions.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"The instructions {arguments.instructions} cannot be read.", "Give a text file."
        ) from error
    if not text:
        raise InputError("The instructions are empty.", "Write what the model is to do.")
    return replace(usual, engineered=text)


def _show_prompts(context: Context, prompts: Prompts) -> None:
    shots = [
        {"text": shot.text, "question": shot.question, "answer": shot.answer}
        for shot in prompts.shots
    ]
    context.output.result(
        {
            "alone": prompts.alone, "engineered": prompts.engineered, "brief": prompts.brief,
            "examples": shots,
        }
    )  # fmt: skip
    context.output.say(f"Without sources: {prompts.alone}\n")
    context.output.say(f"With instructions: {prompts.engineered}\n")
    for shot in prompts.shots:
        context.output.say(f"  {shot.text}\n  {shot.question}\n  → {shot.answer}\n")
    context.output.say(f"To be brief: {prompts.brief}")


def _base(arguments: argparse.Namespace, context: Context) -> ModelInfo:
    path = context.chat_model_file(arguments.model)
    if path is None:
        raise ModelError("The Lab needs a base model.", Remedy.USE_MODEL.hint())
    return read_model_info(path)


def _followed(steps: RunSteps, output: Output) -> FinishedRun:
    """Run to the end with progress on the terminal; an interruption prints how to resume."""
    run_id: int | None = None
    with output.progress() as progress:
        bar = progress.add_task("Checking the arms", total=None) if progress else None

        def show(event: Run | LabEvent) -> None:
            nonlocal run_id
            if isinstance(event, Run):
                run_id = event.id
                return
            if (told := event_json(event)) is not None:
                output.result({**told, "run": run_id})
            if isinstance(event, SelfChecked):
                for claim in event.claims:
                    output.note(f"Checked: {claim}")
            if isinstance(event, Answered) and progress and bar is not None:
                left = f", {duration(event.seconds_left)} left" if event.seconds_left else ""
                progress.update(
                    bar,
                    description=f"{ARMS_BY_KEY[event.arm].name}{left}",
                    completed=event.done,
                    total=event.total,
                )

        try:
            return run_to_end(steps, show)
        except KeyboardInterrupt:
            if run_id is not None:
                output.note(f"`lab run --resume {run_id}` goes on from here.")
            raise
