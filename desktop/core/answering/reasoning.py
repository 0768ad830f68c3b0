"""Generates text, and keeps a model's reasoning apart from its answer.

The reasoning is neither checked nor counted as the answer. It has tokens of its own; where they do
not suffice, it is closed, and the model answers from what it has thought so far.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from desktop.core.answering.events import Reasoned, Token
from desktop.core.models.reasoning_marks import ReasoningMarks, find_reasoning_marks
from desktop.core.ports import LanguageModel
from desktop.core.types import Sampling, Usage

REASONING_TOKENS_AT_MOST = 1024


@dataclass(frozen=True, slots=True)
class GenerationLimits:
    """The limits for the text that a model writes in one generation."""

    tokens: int
    """The tokens of the answer."""
    reasoning_tokens: int = REASONING_TOKENS_AT_MOST
    """The tokens before it, for a model that reasons."""
    stop: Sequence[str] = ()


def generate_apart(
    model: LanguageModel,
    prompt: str,
    limits: GenerationLimits,
    *,
    sampling: Sampling,
    adapters: Sequence[tuple[str, float]] = (),
) -> Generator[Token | Reasoned, None, Usage | None]:
    """Stream the text of the answer, and the text of the reasoning before it.

    The caller may close it at any piece; empty pieces come while there is no text. The result is
    None where a text of `limits.stop` ended the answer of a model that reasons.
    """
    marks = find_reasoning_marks(model.info.chat_template)
    if marks is None:
        return (yield from _stream_plain(model, prompt, limits, sampling, adapters))
    room = model.context_length - model.count_tokens([prompt])[0] - limits.tokens - 8
    reasoning_tokens = max(0, min(limits.reasoning_tokens, room))
    separator = _Separator(marks, is_reasoning=_is_opened(prompt, marks))
    steps = model.generate(
        prompt,
        max_tokens=limits.tokens + reasoning_tokens,
        sampling=sampling,
        adapters=adapters,
    )
    usage: Usage | None = None
    try:
        while not separator.has_answered(limits.stop):
            yield from separator.feed(next(steps))
    except StopIteration as ended:
        usage = ended.value
    finally:
        steps.close()
    yield from separator.finish()
    if separator.is_reasoning and reasoning_tokens:
        closed = f"{prompt}{separator.written}{marks.closing}\n\n"
        more = yield from _stream_plain(model, closed, limits, sampling, adapters)
        return _add(usage, more) if usage else more
    return usage


def without_reasoning(text: str, model: LanguageModel) -> str:
    """A whole text of the model, from where its reasoning is closed."""
    marks = find_reasoning_marks(model.info.chat_template)
    return text.rpartition(marks.closing)[2].lstrip() if marks else text


def _stream_plain(
    model: LanguageModel,
    prompt: str,
    limits: GenerationLimits,
    sampling: Sampling,
    adapters: Sequence[tuple[str, float]],
) -> Generator[Token, None, Usage]:
    steps = model.generate(
        prompt,
        max_tokens=limits.tokens,
        sampling=sampling,
        stop=limits.stop,
        adapters=adapters,
    )
    try:
        while True:
            yield Token(next(steps))
    except StopIteration as ended:
        return ended.value
    finally:
        steps.close()


def _is_opened(prompt: str, marks: ReasoningMarks) -> bool:
    """Whether the template itself has opened the reasoning, at the end of the prompt."""
    return prompt.rstrip().endswith(marks.opening)


class _Separator:
    """Tells reasoning from answer in a text that comes in pieces."""

    def __init__(self, marks: ReasoningMarks, *, is_reasoning: bool) -> None:
        self._marks = marks
        self._held = ""
        """The end of the text so far, which may be the beginning of a mark."""
        self._answer: str | None = None
        self.is_reasoning = is_reasoning
        self.written = ""
        """Everything that the model has written."""

    def feed(self, piece: str) -> Generator[Token | Reasoned, None, None]:
        self.written += piece
        self._held += piece
        if self._answer is None and not self.is_reasoning:
            self._begin()
        if self.is_reasoning:
            yield from self._reason()
        if self._answer is not None:
            yield self._say()
        else:
            yield Token("")

    def has_answered(self, stop: Sequence[str]) -> bool:
        """Whether the answer is over by one of these texts."""
        return self._answer is not None and any(mark in self._answer.lstrip() for mark in stop)

    def finish(self) -> Generator[Token | Reasoned, None, None]:
        """Let go of what was held back."""
        if self.is_reasoning:
            yield Reasoned(self._held)
        elif self._held:
            self._answer = self._answer or ""
            yield self._say()
        self._held = ""

    def _begin(self) -> None:
        begun = self._held.lstrip()
        opening = self._marks.opening
        if begun.startswith(opening):
            self.is_reasoning = True
            self._held = begun.removeprefix(opening)
        elif not opening.startswith(begun):
            self._answer = ""

    def _reason(self) -> Generator[Reasoned, None, None]:
        before, mark, after = self._held.partition(self._marks.closing)
        if mark:
            self.is_reasoning = False
            self._answer = ""
            self._held = after.lstrip()
            yield Reasoned(before)
            return
        kept = len(self._marks.closing) - 1
        ready, self._held = self._held[:-kept], self._held[-kept:]
        yield Reasoned(ready)

    def _say(self) -> Token:
        text, self._held = self._held, ""
        if not self._answer:
            text = text.lstrip()
        self._answer = (self._answer or "") + text
        return Token(text)


def _add(first: Usage, second: Usage) -> Usage:
    return replace(
        second,
        generated_tokens=first.generated_tokens + second.generated_tokens,
        generation_ms=first.generation_ms + second.generation_ms,
        prompt_ms=first.prompt_ms + second.prompt_ms,
        prompt_tokens=first.prompt_tokens,
    )
