"""A model with other instructions, which records its prompt and its output."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Generator, Sequence

from desktop.core.lab.arms import Arm, ArmContext, ArmInstructions
from desktop.core.lab.prompts import Prompts
from desktop.core.ports import LanguageModel
from desktop.core.steps import mapped
from desktop.core.types import Message, ModelInfo, Sampling, Usage

GREEDY = Sampling()


class InstrumentedModel:
    """Wraps a model for one answer; implements `ports.LanguageModel`.

    The system message of the usual prompt is replaced by the arm's, and examples follow it.
    Everything else is done by the wrapped model, as for any other answer.
    """

    def __init__(self, model: LanguageModel, arm: Arm, prompts: Prompts) -> None:
        self._model = model
        self._opening = _system_text(arm, prompts)
        self._shot_messages = _shot_messages(arm, prompts)
        self.said = ""
        self.prompt_sha256 = ""
        self.first_token_ms: float | None = None
        self.usage: Usage | None = None
        """None if the model was not asked, or its output was cut off."""
        self.asked_adapters: tuple[tuple[str, float], ...] = ()

    @property
    def info(self) -> ModelInfo:
        return self._model.info

    @property
    def context_length(self) -> int:
        return self._model.context_length

    @property
    def was_asked(self) -> bool:
        return bool(self.prompt_sha256)

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return self._model.count_tokens(texts)

    def render(self, messages: Sequence[Message]) -> str:
        turns = [*messages]
        if self._opening and turns and turns[0].role == "system":
            turns[0] = Message("system", self._opening)
        return self._model.render([*turns[:-1], *self._shot_messages, *turns[-1:]])

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int,
        sampling: Sampling = GREEDY,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        adapters: Sequence[tuple[str, float]] = (),
    ) -> Generator[str, None, Usage]:
        self.prompt_sha256 = hashlib.sha256(prompt.encode(errors="replace")).hexdigest()
        self.asked_adapters = tuple(adapters)
        began = time.perf_counter()
        steps = self._model.generate(
            prompt,
            max_tokens=max_tokens,
            sampling=sampling,
            stop=stop,
            grammar=grammar,
            adapters=adapters,
        )

        def record(piece: str) -> str:
            if piece and self.first_token_ms is None:
                self.first_token_ms = (time.perf_counter() - began) * 1000
            self.said += piece
            return piece

        self.usage = yield from mapped(steps, record)
        return self.usage


def _system_text(arm: Arm, prompts: Prompts) -> str:
    """The arm's own system message; empty if it has the usual one."""
    match arm.instructions:
        case ArmInstructions.ENGINEERED:
            return prompts.engineered
        case ArmInstructions.BRIEF:
            return prompts.brief
        case ArmInstructions.USUAL:
            return prompts.alone if arm.context is ArmContext.NOTHING else ""


def _shot_messages(arm: Arm, prompts: Prompts) -> list[Message]:
    if arm.instructions is not ArmInstructions.ENGINEERED:
        return []
    turns: list[Message] = []
    for shot in prompts.shots:
        asked = f"Question: {shot.question}"
        if arm.context is not ArmContext.NOTHING and shot.text:
            asked = f"{shot.text}\n\n{asked}"
        turns += [Message("user", asked), Message("assistant", shot.answer)]
    return turns
