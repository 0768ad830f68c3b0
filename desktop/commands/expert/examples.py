"""`expert examples`: makes, shows and selects the examples that an expert learns from."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from dataclasses import replace

from desktop.commands.expert.json_output import example_json
from desktop.core.errors import InputError, ModelError
from desktop.core.experts.examples.events import (
    CandidateExamined,
    ExamplesEvent,
    PassageRead,
    SplitDone,
)
from desktop.core.experts.examples.example import (
    DROPPED_BY_PERSON,
    Example,
    Split,
    read_examples,
    select_kept,
    write_examples,
)
from desktop.core.experts.examples.generate import EXAMPLES_FILE, count_by_split
from desktop.core.experts.recipe import DEFAULT_PRESET, EXTENTS
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.trainable import require_trainable
from desktop.core.models.gguf import read_model_info
from desktop.core.remedy import Remedy
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo
from desktop.services.experts import check_base, find_or_create_expert
from desktop.services.scoping import scope_named
from desktop.services.training import ExampleRequest, make_examples_for
from desktop.services.training_progress import TrainingState
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from desktop.terminal.parsing import positive, some_path
from desktop.workers.embed.client import EmbedWorker


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for making examples; `expert train` has them too."""
    parser.add_argument("name", metavar="NAME", help="of the expert")
    parser.add_argument(
        "--collection", metavar="NAME", help="learn from this; needed for a new expert"
    )
    parser.add_argument(
        "--in",
        dest="within",
        action="append",
        default=[],
        metavar="PATH_OR_NAME",
        help="learn from this file or folder of the collection alone; may be repeated; it is still"
        " chosen for the whole collection",
    )
    parser.add_argument("--preset", choices=list(EXTENTS), help=f"default: {DEFAULT_PRESET}")
    parser.add_argument("--examples", type=positive, metavar="N", help="to learn from, at most")
    parser.add_argument(
        "--questions", type=some_path, metavar="FILE", help="your own: CSV, JSONL or XLSX"
    )
    parser.add_argument(
        "--rated", action="store_true", help="also answers that you found good in conversations"
    )
    parser.add_argument(
        "--write", action="store_true", help="let the chat model write questions as well; slower"
    )
    parser.add_argument(
        "--seed",
        type=int,
        metavar="N",
        help="of all that is drawn; default: that of the collection’s last expert",
    )
    parser.add_argument("--model", metavar="FILE.gguf", help="the base model")
    parser.add_argument("--words-only", action="store_true", help="search without vectors")


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Add the options for reviewing examples."""
    parser.add_argument("--list", action="store_true", help="show those that there are")
    parser.add_argument("--drop", nargs="+", metavar="ID", default=[], help="do not learn from")
    parser.add_argument("--keep", nargs="+", metavar="ID", default=[], help="learn from after all")


def run(arguments: argparse.Namespace, context: Context) -> int:
    experts = registry(context)
    if arguments.list or arguments.drop or arguments.keep:
        expert = experts.get_by_name(arguments.name)
        _choose(expert, arguments.drop, arguments.keep)
        _show(read_examples(expert.folder / EXAMPLES_FILE), context.output)
        return 0
    expert = ensure_expert(arguments, context, experts)
    made = make(arguments, context, expert)
    context.output.result({"type": "examples", "expert": expert.name, **count_by_split(made)})
    context.output.say(_in_words(made, expert))
    return 0


def registry(context: Context) -> Experts:
    return Experts(context.library(), context.data.experts)


def ensure_expert(
    arguments: argparse.Namespace, context: Context, experts: Experts
) -> ExpertRecord:
    """Return the expert of this name, or create one for the named collection.

    Raises:
        InputError: there is no such expert and no collection is named, or the expert belongs to
            another collection.
        ModelError: there is no base model, or the expert was made for another one.
    """
    base = base_of(arguments, context)
    if arguments.collection:
        (collection_id,) = context.library().collections.ids([arguments.collection]) or (0,)
        return find_or_create_expert(experts, arguments.name, collection_id, base)
    known = {expert.name.casefold(): expert for expert in experts.all()}
    expert = known.get(arguments.name.casefold())
    if expert is None:
        names = ", ".join(collection.name for collection in context.library().collections.all())
        raise InputError(
            f"There is no expert “{arguments.name}” yet.",
            f"Name what it is to learn from with --collection; there are: {names or 'none'}.",
        )
    require_trainable(base)
    check_base(expert, base)
    return expert


def base_of(arguments: argparse.Namespace, context: Context) -> ModelInfo:
    """Return the base model: the named one, or else the one of the settings.

    Raises:
        ModelError: there is none, or it cannot be read.
    """
    path = context.chat_model_file(arguments.model)
    if path is None:
        raise ModelError("An expert needs a base model.", Remedy.USE_MODEL.hint())
    return read_model_info(path)


def make(arguments: argparse.Namespace, context: Context, expert: ExpertRecord) -> list[Example]:
    """Make the examples of an expert, with progress on the terminal."""
    usual, _ = EXTENTS[arguments.preset or DEFAULT_PRESET]
    request = ExampleRequest(
        at_most=arguments.examples or usual,
        writes=arguments.write,
        rated=arguments.rated,
        own=arguments.questions,
        seed=arguments.seed,
        model=arguments.model,
        by_words=arguments.words_only,
        learned_from=_learned_from(arguments, context, expert),
    )
    steps = make_examples_for(context.library(), context.processes, expert, request)
    return _run_with_progress(steps, TrainingState(expert.id, expert.name), context.output)


def _learned_from(
    arguments: argparse.Namespace, context: Context, expert: ExpertRecord
) -> tuple[str, ...]:
    """Return the paths that `--in` means in the expert's collection; empty means all of it.

    Raises:
        InputError: something means nothing in the collection.
    """
    scope = scope_named(context.library(), arguments.within, collections=[expert.collection])
    return tuple(str(path) for path in (*scope.folders, *scope.documents))


def search_embedder(
    arguments: argparse.Namespace, context: Context, library: Library
) -> EmbedWorker | None:
    """Return the embedding worker that answering would use, already started.

    It is None with `--words-only`, or if the library has no embedding model.
    """
    worker = None if arguments.words_only else context.processes.embedder(library)
    if worker:
        worker.start()
    return worker


def _run_with_progress(
    steps: Generator[ExamplesEvent, None, list[Example]], state: TrainingState, output: Output
) -> list[Example]:
    with output.progress() as progress:
        task = progress.add_task("Looking for questions") if progress else None

        def show(event: ExamplesEvent) -> None:
            nonlocal state
            state = state.after(event)
            _tell(event, output)
            if progress and task is not None and isinstance(event, CandidateExamined):
                progress.update(
                    task, description="Checking questions", completed=state.done, total=state.total
                )

        return run_to_end(steps, show)


def _tell(event: ExamplesEvent, output: Output) -> None:
    match event:
        case SplitDone() as e:
            output.result(
                {
                    "type": "split", "training_documents": e.training_documents,
                    "held_out_documents": e.held_out_documents,
                    "within_one_document": e.within_one,
                }
            )  # fmt: skip
        case PassageRead(done, total, questions):
            output.result({"type": "passage", "done": done, "total": total, "questions": questions})
        case CandidateExamined(example):
            output.result({"type": "example", **example_json(example)})
        case _:
            pass


def _choose(expert: ExpertRecord, drop: list[str], keep: list[str]) -> None:
    """Store which examples the person drops or keeps.

    Raises:
        InputError: there is no such example.
    """
    if not drop and not keep:
        return
    examples = read_examples(expert.folder / EXAMPLES_FILE)
    unknown = [id_ for id_ in (*drop, *keep) if id_ not in {example.id for example in examples}]
    if unknown:
        raise InputError(
            f"There is no example {unknown[0]}.", f"`expert examples “{expert.name}” --list` shows."
        )
    for id_ in drop:
        examples = [_with_choice(example, id_, False, DROPPED_BY_PERSON) for example in examples]
    for id_ in keep:
        examples = [_with_choice(example, id_, True, "") for example in examples]
    write_examples(examples, expert.folder / EXAMPLES_FILE)


def _with_choice(example: Example, id_: str, is_kept: bool, reason: str) -> Example:
    return replace(example, kept=is_kept, reason=reason) if example.id == id_ else example


def _show(examples: list[Example], output: Output) -> None:
    output.result({"examples": [example_json(example) for example in examples]})
    output.table(
        ["Id", "Use", "From", "Question", "Answer"],
        [
            (
                example.id,
                str(example.part) if example.kept else "dropped",
                example.rule or str(example.origin),
                example.question,
                example.answer if example.kept else example.reason,
            )
            for example in examples
        ],
    )


def _in_words(examples: list[Example], expert: ExpertRecord) -> str:
    learned, held_out = (len(select_kept(examples, part)) for part in Split)
    return (
        f"“{expert.name}” has {learned} examples to learn from and {held_out} held out;"
        f" {count_by_split(examples)['dropped']} were dropped. Look: `expert examples"
        f" “{expert.name}” --list`; train: `expert train “{expert.name}”`."
    )
