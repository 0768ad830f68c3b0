"""Turns a conversation into the prompt that a model was trained on, by the template in its GGUF.

The template is a program from a file of unknown origin: it runs in jinja2's sandbox, in a process
that can be killed.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from desktop.core.errors import ModelError
from desktop.core.models.control_marks import break_marks
from desktop.core.say import say
from desktop.workers.llama.template_marks import marks_of_template

Turn = dict[str, str]

PLAIN_TEMPLATE = (
    "{% for message in messages %}{{ message['role'] | capitalize }}: {{ message['content'] }}\n\n"
    "{% endfor %}Assistant:"
)
"""The template for models that were never taught a format."""


PROMPT_CHARACTERS_ADDED_AT_MOST = 200_000
"""Text of a template besides the messages; the longest known ones write 20,000."""


class _TemplateError(Exception):
    """The template called `raise_exception` to refuse the messages."""


class ChatTemplate:
    """Renders messages up to the assistant's turn."""

    def __init__(
        self,
        source: str | None,
        *,
        bos: str,
        eos: str,
        thinks_first: bool = False,
        control_tokens: frozenset[str] = frozenset(),
    ) -> None:
        """Parse the template; `control_tokens` are those of the model's vocabulary."""
        self._source = source
        self._control_tokens = control_tokens
        environment: Any = ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"]
        )
        environment.filters["tojson"] = _to_json
        environment.globals["raise_exception"] = _raise_exception
        environment.globals["strftime_now"] = _now
        self._special = {"bos_token": bos, "eos_token": eos}
        # The families call the same switch by different names.
        self._switches = {
            "enable_thinking": thinks_first,
            "thinking": thinks_first,
            "reasoning_effort": "medium" if thinks_first else "low",
        }
        try:
            self._template = environment.from_string(source or PLAIN_TEMPLATE)
        except TemplateError as error:
            raise ModelError(
                say("The model's chat template cannot be read ({0}).", error),
                say("Get another file of it."),
            ) from error

    def render(self, messages: Sequence[Turn]) -> str:
        """Return the prompt; a template without a system turn gets its text in the user's first
        turn. Marks of the model in the messages are broken: there they are only text.

        Raises:
            ModelError: the template fails on these messages.
        """
        return self._render_with_system(
            [{**turn, "content": break_marks(turn["content"], self._marks)} for turn in messages]
        )

    @cached_property
    def _marks(self) -> tuple[str, ...]:
        """Everything that the model could take for the border of a turn or of its reasoning."""
        try:
            own = marks_of_template(self._source, self._render)
        except ModelError:  # it refuses such turns; then its tokens must do
            own = frozenset[str]()
        return tuple(sorted(self._control_tokens | own))

    def _render_with_system(self, messages: Sequence[Turn]) -> str:
        try:
            return self._render(messages)
        except ModelError:
            if not messages or messages[0]["role"] != "system":
                raise
            return self._render(_merge_system(messages))

    def _render(self, messages: Sequence[Turn]) -> str:
        given = sum(len(message["content"]) for message in messages)
        room = given * len(messages) + PROMPT_CHARACTERS_ADDED_AT_MOST
        pieces: list[str] = []
        try:
            for piece in self._template.generate(
                messages=[dict(message) for message in messages],
                add_generation_prompt=True,
                tools=None,
                documents=None,
                **self._special,
                **self._switches,
            ):
                pieces.append(piece)
                room -= len(piece)
                if room < 0:
                    raise _TemplateError("it makes too long a text")
            return "".join(pieces)
        except Exception as error:  # it is a program of unknown origin, and can raise anything
            raise ModelError(
                say("The model's chat template failed ({0}).", error),
                say("Get another file of the model."),
            ) from error


def check_template(source: str) -> None:
    """Try a template on a system turn and a question, as every prompt has them.

    Raises:
        ModelError: it cannot be read, or it fails.
    """
    turns = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Why?"}]
    ChatTemplate(source, bos="", eos="").render(turns)


def _merge_system(messages: Sequence[Turn]) -> list[Turn]:
    system, *rest = messages
    if not rest:
        return [{"role": "user", "content": system["content"]}]
    first = {**rest[0], "content": f"{system['content']}\n\n{rest[0]['content']}"}
    return [first, *rest[1:]]


def _raise_exception(message: str) -> None:
    raise _TemplateError(message)


def _to_json(value: Any, indent: int | None = None, **_: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _now(pattern: str) -> str:
    return datetime.datetime.now().astimezone().strftime(pattern)
