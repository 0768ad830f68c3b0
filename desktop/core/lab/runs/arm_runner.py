"""Answers one question with one arm, in the same way as any other answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass

from desktop.core.answering.answer import AnswerPolicy, answer
from desktop.core.answering.citations import strip_marks
from desktop.core.answering.events import Reasoned, Token
from desktop.core.answering.generation import SAMPLING
from desktop.core.answering.prompt import build_prompt, is_small, room_for_answer
from desktop.core.answering.reasoning import GenerationLimits, generate_apart, without_reasoning
from desktop.core.answering.refusal import is_refusal
from desktop.core.errors import InputError, ModelError
from desktop.core.lab.arms import Arm, ArmContext, Weights
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import AnswerRecord, CitedSpan
from desktop.core.lab.runs.arm_sources import RetrievedSources, SourceFinder, to_read_sources
from desktop.core.lab.runs.instrumented_model import InstrumentedModel
from desktop.core.lab.runs.run_config import RunConfig
from desktop.core.ports import LanguageModel
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.steps import mapped
from desktop.core.types import Answer


@dataclass(frozen=True, slots=True)
class RunModels:
    """The models that can answer in a run."""

    base: LanguageModel
    full: LanguageModel | None = None
    memory_bytes: Callable[[], int | None] = lambda: None
    """Returns the present memory of the process that answers."""

    def model_for(self, arm: Arm) -> LanguageModel:
        """The model that an arm asks.

        Raises:
            ModelError: it is not available.
        """
        model = self.full if arm.weights is Weights.FULL else self.base
        if model is None:
            raise ModelError(
                say("The arm “{0}” has no model.", arm.name), Remedy.CHOOSE_FULL_MODEL.hint()
            )
        return model


@dataclass(frozen=True, slots=True)
class ArmRunner:
    """Asks arms questions; its generators yield None, so that the caller can stop in between."""

    config: RunConfig
    models: RunModels
    finder: SourceFinder

    def ask(
        self,
        arm: Arm,
        question: LabQuestion,
        found: RetrievedSources,
        *,
        max_tokens: int | None = None,
    ) -> Generator[None, None, AnswerRecord]:
        """Answer a question with an arm; returns the answer with its sources and costs.

        Raises:
            ModelError, WorkerError: the model failed.
        """
        if arm.weights is Weights.NONE:
            return (yield from self._quote_best_sentence(question, found))
        limit = max_tokens or self.config.answer_tokens_at_most
        model = InstrumentedModel(self.models.model_for(arm), arm, self.config.prompts)
        began = time.perf_counter()
        if arm.context is ArmContext.NOTHING:
            record = yield from self._answer_alone(arm, question, model, limit)
        else:
            record = yield from self._answer_from_sources(arm, question, found, model, limit)
        return _add_costs(record, model, found, (time.perf_counter() - began) * 1000, self.models)

    def _quote_best_sentence(
        self, question: LabQuestion, found: RetrievedSources
    ) -> Generator[None, None, AnswerRecord]:
        """The best sentence of the sources, verbatim, as the answer."""
        began = time.perf_counter()
        steps = answer(
            self.finder.library,
            question.question,
            within=self.finder.within,
            embedder=self.finder.embedder,
            policy=AnswerPolicy(sources_at_most=self.finder.limit, extracts_at_most=1, whole=False),
            sources=found.sources,
        )
        result = yield from mapped(steps, _without_event)
        text = "" if result.refused else result.answer
        return AnswerRecord(
            text,
            result.answer,
            result.refused,
            to_read_sources(found.sources),
            _cited_spans(result),
            search_ms=found.search_ms,
            total_ms=(time.perf_counter() - began) * 1000,
        )

    def _answer_alone(
        self, arm: Arm, question: LabQuestion, model: InstrumentedModel, limit: int
    ) -> Generator[None, None, AnswerRecord]:
        room = room_for_answer(model, limit)
        prompt = build_prompt(model, question.question, (), answer_tokens=room)
        steps = generate_apart(
            model,
            prompt.text,
            GenerationLimits(room, stop=("\n",) if is_small(model) else ()),
            sampling=SAMPLING,
            adapters=self.config.adapter_set(arm),
        )
        text = _clean((yield from _collect_answer(steps)))
        return AnswerRecord(text, text, is_refusal(text))

    def _answer_from_sources(
        self,
        arm: Arm,
        question: LabQuestion,
        found: RetrievedSources,
        model: InstrumentedModel,
        limit: int,
    ) -> Generator[None, None, AnswerRecord]:
        sources = found.sources
        if arm.context is ArmContext.TRUE:
            sources = self.finder.true_passages(question, found)
        steps = answer(
            self.finder.library,
            question.question,
            within=self.finder.within,
            embedder=self.finder.embedder,
            model=model,
            expert=self.config.expert(arm),
            policy=AnswerPolicy(
                sources_at_most=self.finder.limit, answer_tokens_at_most=limit, whole=False
            ),
            sources=sources,
        )
        try:
            result = yield from mapped(steps, _without_event)
        except InputError as error:
            # The question cannot be asked: this arm has no answer, and the others continue.
            return AnswerRecord("", "", False, to_read_sources(sources), problem=error.message)
        return AnswerRecord(
            _clean(without_reasoning(model.said, model)),
            result.answer,
            result.refused,
            to_read_sources(sources),
            _cited_spans(result),
        )


def _collect_answer(
    steps: Generator[Token | Reasoned, None, object],
) -> Generator[None, None, str]:
    """The text of the answer, without a model's reasoning before it."""
    text = ""
    with closing(steps):
        for piece in steps:
            text += piece.text if isinstance(piece, Token) else ""
            yield
    return text


def _without_event(_: object) -> None:
    """A step at which the work can be left, and that says nothing."""


def _cited_spans(made: Answer) -> tuple[CitedSpan, ...]:
    """The spans that support the sentences shown, each once."""
    spans = [
        (str(made.sources[citation.source].passage.path), citation.char_start, citation.char_end)
        for sentence in made.sentences
        if sentence.supported
        for citation in sentence.citations
    ]
    return tuple(CitedSpan(*span) for span in dict.fromkeys(spans))


def _add_costs(
    record: AnswerRecord,
    model: InstrumentedModel,
    retrieved: RetrievedSources,
    total_ms: float,
    models: RunModels,
) -> AnswerRecord:
    usage = model.usage
    generated = usage.generated_tokens if usage else 0
    if usage is None and model.said:
        # The answer was cut off because it repeated itself; its tokens so far are counted.
        generated = model.count_tokens([model.said])[0]
    return AnswerRecord(
        record.said,
        record.shown,
        record.refused,
        record.sources,
        record.cited,
        prompt_sha256=model.prompt_sha256,
        adapters=usage.adapters if usage else model.asked_adapters,
        cached_under=usage.cached_under if usage else (),
        prompt_tokens=usage.prompt_tokens if usage else 0,
        reused_tokens=usage.reused_tokens if usage else 0,
        generated_tokens=generated,
        search_ms=retrieved.search_ms,
        first_token_ms=model.first_token_ms,
        total_ms=total_ms,
        memory_bytes=models.memory_bytes() if model.was_asked else None,
        problem=record.problem,
    )


def _clean(text: str) -> str:
    return strip_marks(text).strip()
