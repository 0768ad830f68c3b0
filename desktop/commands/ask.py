"""`ask QUESTION`: answers from the documents; each sentence names its sources."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from desktop.core.errors import InputError
from desktop.core.experts.naming import AUTO
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.steps import run_to_end
from desktop.core.types import Message
from desktop.services.answering import Answerer, AnswerOptions
from desktop.terminal.answer_printer import print_answer
from desktop.terminal.context import Context
from desktop.terminal.conversation import Ask, converse
from desktop.terminal.json_output import answer_json
from desktop.terminal.parsing import UsageError, positive, some_path, some_text
from desktop.terminal.questions import QuestionLine, read_questions
from desktop.terminal.scope import add_scope_options, read_scope

REFUSED = 3


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "question",
        nargs="*",
        type=some_text,
        help="without one, on a terminal: a conversation with follow-ups",
    )
    parser.add_argument(
        "--questions",
        type=some_path,
        metavar="FILE.jsonl",
        help="answer each line's `question`; one JSON line each, everything loaded once; lines "
        "of one `conversation` follow each other",
    )
    add_scope_options(parser)
    add_options(parser)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that decide how to answer; `answerer` reads their values."""
    parser.add_argument(
        "--model", metavar="FILE.gguf", help="let this model answer; `none` for extracts alone"
    )
    parser.add_argument(
        "--expert",
        default=AUTO,
        metavar="auto | none | NAME",
        help="who answers; auto: the expert of the collection that the sources came from",
    )
    parser.add_argument("--sources", type=positive, metavar="N", help="sources at most")
    whole = parser.add_mutually_exclusive_group()
    whole.add_argument(
        "--all",
        dest="whole",
        action="store_true",
        default=None,
        help="look through every document; lists and comparisons do it by themselves",
    )
    whole.add_argument(
        "--best", dest="whole", action="store_false", help="never: the best passages only"
    )
    parser.add_argument(
        "--not-narrowed",
        action="store_true",
        help="ask all, even if the question names a file such as lease.pdf",
    )
    parser.add_argument("--words-only", action="store_true", help="without vectors")


def run(arguments: argparse.Namespace, context: Context) -> int:
    question = " ".join(arguments.question).strip()
    if bool(question) and bool(arguments.questions):
        raise UsageError("give either a question, or --questions FILE", "")
    asked_of_file = read_questions(arguments.questions) if arguments.questions else []
    if not question and not arguments.questions and not _can_converse(context):
        raise UsageError(
            "give a question, or --questions FILE; a conversation needs a terminal", ""
        )
    ask = answerer(arguments, context, read_scope(arguments, context)).ask_once
    if asked_of_file:
        return _answer_all(asked_of_file, ask, context)
    if not question:
        return converse(ask, context.output)
    if context.output.as_json:
        made = run_to_end(ask(question))
        context.output.result(answer_json(made, context.library().line_at))
    else:
        made = print_answer(ask(question), question, context.output)
    return REFUSED if made.refused else 0


def _answer_all(asked_of_file: Sequence[QuestionLine], ask: Ask, context: Context) -> int:
    """Answer the questions of a file; one that cannot be asked gets its error in its line."""
    histories: dict[str, tuple[Message, ...]] = {}
    for asked in asked_of_file:
        history = histories.get(asked.conversation, ())
        try:
            made = run_to_end(ask(asked.question, history))
        except InputError as error:
            line = {"question": asked.question, "error": error.message, "hint": error.hint}
        else:
            line = answer_json(made, context.library().line_at)
            if asked.conversation:
                turn = (Message("user", asked.question), Message("assistant", made.answer))
                histories[asked.conversation] = (*history, *turn)
        context.output.json_line({"id": asked.id, **line})
    return 0


def _can_converse(context: Context) -> bool:
    return context.output.is_terminal and sys.stdin.isatty()


def answerer(
    arguments: argparse.Namespace, context: Context, scope: Scope = EVERYTHING
) -> Answerer:
    """Make the function that answers a question, with the options of `add_options`.

    Raises:
        InputError: there is no such collection or expert, or no document can be asked.
        ModelError: a model is not there or cannot be used.
    """
    library = context.library()
    options = AnswerOptions(
        expert=arguments.expert,
        whole=arguments.whole,
        words_only=arguments.words_only,
        model=arguments.model,
        sources_at_most=arguments.sources,
        narrows=not arguments.not_narrowed,
    )
    return Answerer(
        library,
        context.processes,
        context.data,
        context.settings,
        scope=scope,
        options=options,
    )
