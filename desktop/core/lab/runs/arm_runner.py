"""One arm's answer to one question, made as any other answer is made."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass

from desktop.core.answering.answer import AnswerPolicy, answer
from desktop.core.answering.citations import without_marks
from desktop.core.answering.events import AnswerEvent
from desktop.core.answering.generation import SAMPLING
from desktop.core.answering.prompt import build_prompt, is_small, room_for_answer
from desktop.core.answering.refusal import says_no
from desktop.core.errors import InputError, ModelError
from desktop.core.lab.arms import Arm, Given, Weights
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import Cited, Record
from desktop.core.lab.runs.arm_sources import Finder, Found, as_read
from desktop.core.lab.runs.instrumented_model import RecordedModel
from desktop.core.lab.runs.run_config import RunSetup
from desktop.core.ports import LanguageModel
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.types import Answer


@dataclass(frozen=True, slots=True)
class Models:
    """Who can answer."""

    base: LanguageModel
    full: LanguageModel | None = None
    memory_bytes: Callable[[], int | None] = lambda: None
    """Of the process that answers, at this moment."""

    def of(self, arm: Arm) -> LanguageModel:
        """The model of an arm.

        Raises:
            ModelError: it is not there.
        """
        model = self.full if arm.weights is Weights.FULL else self.base
        if model is None:
            raise ModelError(
                say("The arm “{0}” has no model.", arm.name), Remedy.CHOOSE_FULL_MODEL.hint()
            )
        return model


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks arms questions; yields None between the steps, so that it can be left."""

    setup: RunSetup
    models: Models
    finder: Finder

    def ask(
        self, arm: Arm, question: LabQuestion, found: Found, *, max_tokens: int | None = None
    ) -> Generator[None, None, Record]:
        """The answer, with what it was made of.

        Raises:
            ModelError, WorkerError: the model failed.
        """
        if arm.weights is Weights.NONE:
            return (yield from self._quoted(question, found))
        limit = max_tokens or self.setup.answer_tokens_at_most
        model = RecordedModel(self.models.of(arm), arm, self.setup.prompts)
        began = time.perf_counter()
        if arm.given is Given.NOTHING:
            record = yield from self._alone(arm, question, model, limit)
        else:
            record = yield from self._from_sources(arm, question, found, model, limit)
        return _with_costs(record, model, found, (time.perf_counter() - began) * 1000, self.models)

    def _quoted(self, question: LabQuestion, found: Found) -> Generator[None, None, Record]:
        """The document's own sentence that the search holds for the best."""
        began = time.perf_counter()
        steps = answer(
            self.finder.library,
            question.question,
            collections=[self.finder.collection_id],
            embedder=self.finder.embedder,
            policy=AnswerPolicy(sources_at_most=self.finder.limit, extracts_at_most=1, whole=False),
            sources=found.sources,
        )
        made = yield from _to_its_end(steps)
        said = "" if made.refused else made.answer
        return Record(
            said,
            made.answer,
            made.refused,
            as_read(found.sources),
            _cited(made),
            search_ms=found.search_ms,
            total_ms=(time.perf_counter() - began) * 1000,
        )

    def _alone(
        self, arm: Arm, question: LabQuestion, model: RecordedModel, limit: int
    ) -> Generator[None, None, Record]:
        room = room_for_answer(model, limit)
        prompt = build_prompt(model, question.question, (), answer_tokens=room)
        steps = model.generate(
            prompt.text,
            max_tokens=room,
            sampling=SAMPLING,
            stop=("\n",) if is_small(model) else (),
            adapters=self.setup.adapter_set(arm),
        )
        try:
            for _ in steps:
                yield
        finally:
            steps.close()
        said = _clean(model.said)
        return Record(said, said, says_no(said))

    def _from_sources(
        self, arm: Arm, question: LabQuestion, found: Found, model: RecordedModel, limit: int
    ) -> Generator[None, None, Record]:
        given = found.sources
        if arm.given is Given.TRUE:
            given = self.finder.true(question, found)
        steps = answer(
            self.finder.library,
            question.question,
            collections=[self.finder.collection_id],
            embedder=self.finder.embedder,
            model=model,
            expert=self.setup.expert(arm),
            policy=AnswerPolicy(
                sources_at_most=self.finder.limit, answer_tokens_at_most=limit, whole=False
            ),
            sources=given,
        )
        try:
            made = yield from _to_its_end(steps)
        except InputError as error:
            # Not even the question fits: the arm has no answer, and the others go on.
            return Record("", "", False, as_read(given), problem=error.message)
        return Record(_clean(model.said), made.answer, made.refused, as_read(given), _cited(made))


def _to_its_end(
    steps: Generator[AnswerEvent, None, Answer],
) -> Generator[None, None, Answer]:
    """What comes out; can be left at each step."""
    try:
        while True:
            next(steps)
            yield
    except StopIteration as ended:
        return ended.value
    finally:
        steps.close()


def _cited(made: Answer) -> tuple[Cited, ...]:
    """The spans that the sentences which are shown rest on, each once."""
    spans = [
        (str(made.sources[citation.source].passage.path), citation.char_start, citation.char_end)
        for sentence in made.sentences
        if sentence.supported
        for citation in sentence.citations
    ]
    return tuple(Cited(*span) for span in dict.fromkeys(spans))


def _with_costs(
    record: Record, model: RecordedModel, found: Found, total_ms: float, models: Models
) -> Record:
    usage = model.usage
    generated = usage.generated_tokens if usage else 0
    if usage is None and model.said:
        # Cut off because it repeated itself; what it had said by then is counted.
        generated = model.count_tokens([model.said])[0]
    return Record(
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
        search_ms=found.search_ms,
        first_token_ms=model.first_token_ms,
        total_ms=total_ms,
        memory_bytes=models.memory_bytes() if model.was_asked else None,
        problem=record.problem,
    )


def _clean(text: str) -> str:
    return without_marks(text).strip()
