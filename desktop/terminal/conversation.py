"""A conversation on the terminal, in which a question may refer to earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Generator

from desktop.core.answering.events import AnswerEvent
from desktop.core.errors import AppError
from desktop.core.types import Answer, Message
from desktop.terminal.answer_printer import print_answer
from desktop.terminal.output import Output

ENDS = ("", "/quit", "/exit", "/q", "quit", "exit", ":q")
Ask = Callable[[str, tuple[Message, ...]], Generator[AnswerEvent, None, Answer]]


def converse(ask: Ask, output: Output) -> int:
    """Answer each typed question until the input ends, and return the exit status."""
    history: tuple[Message, ...] = ()
    output.say("Ask about your documents. An empty line ends the conversation.", style="dim")
    while (question := _read_line()).lower() not in ENDS:
        try:
            made = print_answer(ask(question, history), question, output)
        except AppError as error:
            output.problem(error.message, error.hint)
            continue
        history = (*history, Message("user", question), Message("assistant", made.answer))
    return 0


def _read_line() -> str:
    try:
        return input("\n› ").strip()
    except EOFError:
        return ""
