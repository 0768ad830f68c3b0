"""`ask QUESTION`: an answer from the documents, each sentence with what supports it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Generator, Sequence

from desktop.core.answering.answer import AnswerPolicy, answer
from desktop.core.answering.events import AnswerEvent
from desktop.core.errors import InputError
from desktop.core.experts.naming import AUTO
from desktop.core.experts.routing import chosen_expert
from desktop.core.ports import Embedder, LanguageModel, Reranker
from desktop.core.store.library import Library
from desktop.core.types import Answer, Message
from desktop.terminal.answer_printer import tell
from desktop.terminal.context import Context
from desktop.terminal.conversation import converse
from desktop.terminal.json_output import answer_json
from desktop.terminal.output import counted
from desktop.terminal.parsing import UsageError, positive, some_path, some_text
from desktop.terminal.questions import read_questions

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
        help="answer each line's `question`; one JSON line each, everything loaded once",
    )
    parser.add_argument(
        "--collection", action="append", default=[], metavar="NAME", help="may be repeated"
    )
    add_options(parser)


def add_options(parser: argparse.ArgumentParser) -> None:
    """How to answer; what `Asker` needs of its arguments."""
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
    asker = Asker(arguments, context, arguments.collection)
    if asked_of_file:
        for asked in asked_of_file:
            made = finish(asker.ask(asked.question))
            context.output.json_line({"id": asked.id, **answer_json(made)})
        return 0
    if not question:
        return converse(asker.ask, context.output)
    if context.output.as_json:
        made = finish(asker.ask(question))
        context.output.result(answer_json(made))
    else:
        made = tell(asker.ask(question), question, context.output)
    return REFUSED if made.refused else 0


def _can_converse(context: Context) -> bool:
    return context.output.is_terminal and sys.stdin.isatty()


class Asker:
    """What stays the same from question to question; the processes start while it is made."""

    def __init__(
        self, arguments: argparse.Namespace, context: Context, collections: Sequence[str] = ()
    ) -> None:
        self._library = context.library()
        self._collections = self._library.collections.ids(collections)
        self._settings = context.settings
        if not self._library.documents.searchable_count(self._collections):
            raise _nothing_to_ask(self._library, self._collections)
        self._policy = AnswerPolicy(
            sources_at_most=arguments.sources or self._settings.sources_at_most,
            answer_tokens_at_most=self._settings.answer_tokens_at_most,
            whole=arguments.whole,
        )
        worker = None
        if not arguments.words_only and (worker := context.processes.embedder(self._library)):
            worker.start()
        self._embedder: Embedder | None = worker
        self._reranker: Reranker | None = (
            context.processes.reranker(self._library) if worker else None
        )
        self._model: LanguageModel | None = context.processes.model(arguments.model)
        base = self._model.info if self._model else None
        self._expert = chosen_expert(self._library, context.data.experts, base, arguments.expert)

    def ask(
        self, question: str, history: tuple[Message, ...] = ()
    ) -> Generator[AnswerEvent, None, Answer]:
        """Answer one question."""
        return answer(
            self._library,
            question,
            collections=self._collections,
            history=history,
            embedder=self._embedder,
            model=self._model,
            reranker=self._reranker,
            expert=self._expert,
            policy=self._policy,
        )


def _nothing_to_ask(library: Library, collections: Sequence[int] | None) -> InputError:
    count = sum(library.documents.counts(collections).values())
    if not count:
        return InputError("There are no documents to answer from yet.", "Add some: `index FOLDER`.")
    return InputError(
        f"None of {counted(count, 'document')} has a text that could be read.",
        "`documents` says why of each.",
    )


def finish(steps: Generator[AnswerEvent, None, Answer]) -> Answer:
    """Run an answer to its end without showing how far it is."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            return stop.value
