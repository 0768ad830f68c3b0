"""`lab questions`: makes, shows and changes the questions that experts are measured with."""

from __future__ import annotations

import argparse
from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import cast

from desktop.commands.expert.examples import registry, search_embedder
from desktop.commands.lab.json_output import question_json, set_json
from desktop.core.errors import InputError
from desktop.core.experts.examples.events import Examined, ExamplesEvent, PassageRead
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.model_questions import Writer, WritingModel
from desktop.core.experts.examples.question_file import read_given
from desktop.core.experts.record import ExpertRecord
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets
from desktop.core.lab.questions.question_sources import (
    from_conversations,
    from_file,
    generate,
    learned_by,
)
from desktop.terminal.context import Context
from desktop.terminal.output import Output, counted
from desktop.terminal.parsing import positive, some_path

GENERATED = 60


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="SET", nargs="?", help="without one: list all sets")
    parser.add_argument("--collection", metavar="NAME", help="needed for a new set")
    made = parser.add_argument_group("where questions come from; they are added to the set")
    made.add_argument(
        "--generate",
        type=positive,
        nargs="?",
        const=GENERATED,
        metavar="N",
        help=f"so many at most about held-out documents (default {GENERATED}); one in five cannot"
        " be answered, for its document is withheld from the search",
    )
    made.add_argument(
        "--file",
        type=some_path,
        metavar="FILE",
        help="your own, CSV, JSONL or XLSX: question, answer (or answers, split by |), source;"
        " an empty answer means: not in the documents",
    )
    made.add_argument("--rated", action="store_true", help="answers that you found good")
    made.add_argument("--write", action="store_true", help="let the chat model write some as well")
    made.add_argument(
        "--seed", type=int, metavar="N", help="default: that of the collection’s last expert"
    )
    made.add_argument("--model", metavar="FILE.gguf", help="the model that writes")
    made.add_argument("--words-only", action="store_true", help="search without vectors")
    changed = parser.add_argument_group("change a set")
    changed.add_argument("--list", action="store_true", help="show its questions")
    changed.add_argument("--drop", nargs="+", type=int, default=[], metavar="ID", help="do not ask")
    changed.add_argument("--keep", nargs="+", type=int, default=[], metavar="ID", help="ask again")
    changed.add_argument("--edit", type=int, metavar="ID", help="with --question, --answer")
    changed.add_argument("--question", metavar="TEXT")
    changed.add_argument(
        "--answer", action="append", metavar="TEXT", help="may be repeated; '' for none"
    )
    changed.add_argument("--delete", nargs="+", type=int, default=[], metavar="ID")
    changed.add_argument("--remove", action="store_true", help="forget the whole set")


def run(arguments: argparse.Namespace, context: Context) -> int:
    sets = QuestionSets(context.library())
    if arguments.name is None:
        show_sets(context)
        return 0
    if arguments.remove:
        removed = sets.named(arguments.name)
        sets.remove(removed.id)
        context.output.result(set_json(removed))
        context.output.say(f"The question set “{removed.name}” is forgotten.")
        return 0
    wanted = arguments.generate or arguments.file or arguments.rated
    one = _set(arguments, context, sets, may_create=bool(wanted))
    added = sets.add(one.id, _made(arguments, context, one)) if wanted else None
    _change(arguments, sets, one)
    _show(arguments, context, sets, sets.named(one.name), added)
    return 0


def show_sets(context: Context) -> None:
    """Every set."""
    sets = QuestionSets(context.library()).all()
    context.output.result({"sets": [set_json(one) for one in sets]})
    if not sets:
        context.output.say(
            "There are no question sets yet; `lab questions SET --collection NAME --generate`"
            " makes one."
        )
        return
    context.output.table(
        ["Set", "Collection", "Questions", "Not answerable"],
        [(one.name, one.collection, one.questions, one.unanswerable) for one in sets],
    )


def _set(
    arguments: argparse.Namespace, context: Context, sets: QuestionSets, *, may_create: bool
) -> QuestionSet:
    have = {one.name.casefold(): one for one in sets.all()}
    one = have.get(arguments.name.casefold())
    if one is None and may_create:
        if not arguments.collection:
            known = ", ".join(c.name for c in context.library().collections.all())
            raise InputError(
                f"There is no question set “{arguments.name}” yet.",
                f"Name what it asks about with --collection; there are: {known or 'none'}.",
            )
        (collection_id,) = context.library().collections.ids([arguments.collection]) or (0,)
        return sets.create(arguments.name, collection_id)
    one = one or sets.named(arguments.name)
    if arguments.collection and arguments.collection != one.collection:
        raise InputError(f"“{one.name}” asks about “{one.collection}”.", "Choose another name.")
    return one


def _made(arguments: argparse.Namespace, context: Context, one: QuestionSet) -> list[LabQuestion]:
    library = context.library()
    embedder = search_embedder(arguments, context, library)
    mine = [e for e in registry(context).all() if e.collection_id == one.collection_id]
    seed = arguments.seed if arguments.seed is not None else _seed_of(mine)
    made: list[LabQuestion] = []
    if arguments.file:
        given = read_given(arguments.file)
        made += from_file(library, one.collection_id, given, seed=seed, embedder=embedder)
    if arguments.rated:
        made += from_conversations(library, one.collection_id, embedder=embedder)
    if arguments.generate:
        folder = context.data.cache / "lab" / f"questions-{one.id}"
        folder.mkdir(parents=True, exist_ok=True)
        with Journal(folder / "written.jsonl", str(arguments.model)) as journal:
            steps = generate(
                library,
                one.collection_id,
                folder,
                at_most=arguments.generate,
                seed=seed,
                learned=learned_by(library, mine),
                embedder=embedder,
                writer=_writer(arguments, context, journal),
            )
            made += _followed(steps, context.output)
    return made


def _seed_of(experts: Sequence[ExpertRecord]) -> int:
    """That of the last expert: with another, what it has held out would be another."""
    trained = sorted(
        (one for one in experts if one.trained_at), key=lambda one: one.trained_at or 0
    )
    return int(trained[-1].recipe.get("seed", 0)) if trained else 0


def _writer(arguments: argparse.Namespace, context: Context, journal: Journal) -> Writer | None:
    model = context.processes.model(arguments.model) if arguments.write else None
    return Writer(cast("WritingModel", model), journal) if model else None


def _followed(
    steps: Generator[ExamplesEvent, None, list[LabQuestion]], output: Output
) -> list[LabQuestion]:
    with output.progress() as progress:
        task = progress.add_task("Reading", total=None) if progress else None
        try:
            while True:
                event = next(steps)
                if progress is None or task is None:
                    continue
                match event:
                    case PassageRead(done, total):
                        progress.update(task, completed=done, total=total)
                    case Examined(_, done, total):
                        progress.update(
                            task, description="Checking questions", completed=done, total=total
                        )
                    case _:
                        pass
        except StopIteration as ended:
            return ended.value
        finally:
            steps.close()


def _change(arguments: argparse.Namespace, sets: QuestionSets, one: QuestionSet) -> None:
    rows = {stored.id: stored for stored in sets.questions(one.id)}
    named = [*arguments.drop, *arguments.keep, *arguments.delete]
    named += [arguments.edit] if arguments.edit is not None else []
    unknown = [id_ for id_ in named if id_ not in rows]
    if unknown:
        raise InputError(
            f"“{one.name}” has no question {unknown[0]}.",
            f"`lab questions “{one.name}” --list` shows them.",
        )
    sets.use(arguments.drop, used=False)
    sets.use(arguments.keep, used=True)
    sets.delete(arguments.delete)
    if arguments.edit is not None:
        question = rows[arguments.edit].question
        if arguments.question is not None:
            question = replace(question, question=" ".join(arguments.question.split()))
        if arguments.answer is not None:
            answers = tuple(text.strip() for text in arguments.answer if text.strip())
            question = replace(question, answers=answers)
        sets.change(arguments.edit, question)


def _show(
    arguments: argparse.Namespace,
    context: Context,
    sets: QuestionSets,
    one: QuestionSet,
    added: int | None,
) -> None:
    told = set_json(one) if added is None else {**set_json(one), "added": added}
    if arguments.list:
        stored = sets.questions(one.id)
        context.output.result({**told, "all": [question_json(row) for row in stored]})
        context.output.table(
            ["Id", "Ask", "From", "Question", "Answer"],
            [
                (
                    row.id,
                    "yes" if row.question.used else "no",
                    str(row.question.origin),
                    row.question.question,
                    " | ".join(row.question.answers)
                    if row.question.is_answerable
                    else "not in the documents",
                )
                for row in stored
            ],
        )
        return
    context.output.result(told)
    if added is not None:
        context.output.say(f"{counted(added, 'question')} came to “{one.name}”.")
    context.output.say(
        f"“{one.name}” asks {counted(one.questions, 'question')} about “{one.collection}”,"
        f" {one.unanswerable} of which cannot be answered. Next: `lab run “{one.name}”`."
    )
