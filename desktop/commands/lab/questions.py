"""`lab questions`: makes, shows and changes the questions that experts are measured with."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from dataclasses import replace

from desktop.commands.lab.json_output import question_json, set_json
from desktop.core.errors import InputError
from desktop.core.experts.examples.events import CandidateExamined, ExamplesEvent, PassageRead
from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets
from desktop.core.steps import run_to_end
from desktop.services.lab_questions import QuestionSources, add_questions
from desktop.terminal.context import Context
from desktop.terminal.output import Output, count_text
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
        removed = sets.get_by_name(arguments.name)
        sets.remove(removed.id)
        context.output.result(set_json(removed))
        context.output.say(f"The question set “{removed.name}” is forgotten.")
        return 0
    wanted = arguments.generate or arguments.file or arguments.rated
    added = _add(arguments, context, sets) if wanted else None
    question_set = _existing(arguments, sets)
    _change(arguments, sets, question_set)
    _show(arguments, context, sets, sets.get_by_name(question_set.name), added)
    return 0


def show_sets(context: Context) -> None:
    """Show all question sets as a table or as JSON."""
    sets = QuestionSets(context.library()).all()
    context.output.result({"sets": [set_json(question_set) for question_set in sets]})
    if not sets:
        context.output.say(
            "There are no question sets yet; `lab questions SET --collection NAME --generate`"
            " makes one."
        )
        return
    context.output.table(
        ["Set", "Collection", "Questions", "Not answerable"],
        [
            (
                question_set.name,
                question_set.collection,
                question_set.questions,
                question_set.unanswerable,
            )
            for question_set in sets
        ],
    )


def _existing(arguments: argparse.Namespace, sets: QuestionSets) -> QuestionSet:
    question_set = sets.get_by_name(arguments.name)
    if arguments.collection and arguments.collection != question_set.collection:
        raise InputError(
            f"“{question_set.name}” asks about “{question_set.collection}”.",
            "Choose another name.",
        )
    return question_set


def _add(arguments: argparse.Namespace, context: Context, sets: QuestionSets) -> int:
    """Add questions to the set, or to a new one; returns how many are new."""
    sources = QuestionSources(
        file=arguments.file,
        rated=arguments.rated,
        generated_at_most=arguments.generate or 0,
        writes=arguments.write,
        model=arguments.model,
        seed=arguments.seed,
        words_only=arguments.words_only,
    )
    steps = add_questions(
        context.library(),
        context.processes,
        context.data,
        arguments.name,
        _collection_id(arguments, context, sets),
        sources,
    )
    return _run_with_progress(steps, context.output)


def _collection_id(arguments: argparse.Namespace, context: Context, sets: QuestionSets) -> int:
    """Return the collection of the set, or the named collection if the set is new."""
    if any(known.name.casefold() == arguments.name.casefold() for known in sets.all()):
        return _existing(arguments, sets).collection_id
    collections = context.library().collections
    if not arguments.collection:
        known = ", ".join(collection.name for collection in collections.all())
        raise InputError(
            f"There is no question set “{arguments.name}” yet.",
            f"Name what it asks about with --collection; there are: {known or 'none'}.",
        )
    (collection_id,) = collections.ids([arguments.collection]) or (0,)
    return collection_id


def _run_with_progress(steps: Generator[ExamplesEvent, None, int], output: Output) -> int:
    with output.progress() as progress:
        task = progress.add_task("Reading", total=None) if progress else None

        def show(event: ExamplesEvent) -> None:
            if progress is None or task is None:
                return
            match event:
                case PassageRead(done, total):
                    progress.update(task, completed=done, total=total)
                case CandidateExamined(_, done, total):
                    progress.update(
                        task, description="Checking questions", completed=done, total=total
                    )
                case _:
                    pass

        return run_to_end(steps, show)


def _change(arguments: argparse.Namespace, sets: QuestionSets, question_set: QuestionSet) -> None:
    rows = {stored.id: stored for stored in sets.questions(question_set.id)}
    named = [*arguments.drop, *arguments.keep, *arguments.delete]
    named += [arguments.edit] if arguments.edit is not None else []
    unknown = [id_ for id_ in named if id_ not in rows]
    if unknown:
        raise InputError(
            f"“{question_set.name}” has no question {unknown[0]}.",
            f"`lab questions “{question_set.name}” --list` shows them.",
        )
    sets.set_used(arguments.drop, used=False)
    sets.set_used(arguments.keep, used=True)
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
    question_set: QuestionSet,
    added: int | None,
) -> None:
    told = set_json(question_set) if added is None else {**set_json(question_set), "added": added}
    if arguments.list:
        stored = sets.questions(question_set.id)
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
        context.output.say(f"{count_text(added, 'question')} came to “{question_set.name}”.")
    context.output.say(
        f"“{question_set.name}” asks {count_text(question_set.questions, 'question')} about"
        f" “{question_set.collection}”, {question_set.unanswerable} of which cannot be answered."
        f" Next: `lab run “{question_set.name}”`."
    )
