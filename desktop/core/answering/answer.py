"""From a question to a checked answer.

First the best sentences of the documents, verbatim, within a fraction of a second; then, where
there is a model, its own words, each sentence tied to the spans that support it or marked as
unsupported.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace

from desktop.core.answering.citations import Checker
from desktop.core.answering.events import AnswerEvent, Checked, ExpertChosen, Found, Token
from desktop.core.answering.followup import resolve
from desktop.core.answering.generation import Spoken, speak
from desktop.core.answering.grounding import Findings, Inquiry
from desktop.core.answering.map_reduce import survey
from desktop.core.answering.prompt import (
    build_combining_prompt,
    build_prompt,
    is_small,
    room_for_answer,
)
from desktop.core.answering.question_scope import covered, needs_all_documents
from desktop.core.answering.refusal import REFUSAL, says_no
from desktop.core.answering.sentence_selection import asks_for_an_account, focused
from desktop.core.answering.topic_shift import Subjects
from desktop.core.errors import InputError
from desktop.core.ports import Embedder, LanguageModel, Reranker
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.core.types import (
    Answer,
    Citation,
    Coverage,
    Extract,
    Message,
    Sentence,
    Source,
    Timings,
    Why,
)


@dataclass(frozen=True, slots=True)
class AnswerPolicy:
    """How an answer is made."""

    sources_at_most: int = 5
    extracts_at_most: int = 3
    answer_tokens_at_most: int = 400
    whole: bool | None = None
    """Whether to look through every document; None decides by the question."""


USUAL = AnswerPolicy()


@dataclass(frozen=True, slots=True)
class Expert:
    """An adapter that answers, and its name."""

    name: str
    adapters: Sequence[tuple[str, float]]
    reason: str = ""
    """Why it was chosen, or why none was; for a person."""
    why: Why = Why.UNKNOWN
    about: tuple[str, ...] = ()
    """The collections that the reason names."""
    reads_little: bool = False
    """Whether it is shown the best sentences of the sources, as it has learned, and not all."""
    at_length: bool = False
    """Whether it answers in whole sentences. What a few words cannot answer is otherwise left to
    the documents' own sentences, if it reads little.
    """


NO_EXPERT = Expert("", ())
READS_ALL = Expert(
    "", (), "Every document was read, which the base model does alone.", Why.ALL_READ
)
ChooseExpert = Callable[[Sequence[Source]], Expert]
"""Looks at the sources and says who is to answer from them."""


def answer(
    library: Library,
    question: str,
    *,
    collections: Sequence[int] | None = None,
    history: Sequence[Message] = (),
    embedder: Embedder | None = None,
    model: LanguageModel | None = None,
    reranker: Reranker | None = None,
    expert: Expert | ChooseExpert = NO_EXPERT,
    policy: AnswerPolicy = USUAL,
    sources: Sequence[Source] | None = None,
) -> Generator[AnswerEvent, None, Answer]:
    """Answer from the library, or from these sources without a search; it can be left at any event.

    Raises:
        InputError: the question has no words.
        ModelError, WorkerError: the model failed; what was found has been reported by then.
    """
    if not any(c.isalnum() for c in question):
        raise InputError(say("There is no question."), say("Ask something in words."))
    searched = resolve(question, history, Subjects(library, collections).is_another)
    inquiry = Inquiry(library, searched, collections, embedder, reranker)
    choose: ChooseExpert = (lambda _: expert) if isinstance(expert, Expert) else expert
    asking = _Asking(inquiry, question, model, choose, policy, tuple(history))
    has_sources = sources is not None
    findings = inquiry.of(sources) if has_sources else inquiry.by_words(policy.sources_at_most)
    found = asking.found(findings, final=has_sources or embedder is None)
    # Taken before they are shown: what is done with an event is not ours.
    asking.extracts_ms = asking.retrieval_ms = inquiry.elapsed_ms
    yield found
    if embedder is not None and not has_sources:
        asking.loading_ms = inquiry.wait_ms()
        findings = inquiry.by_meaning(policy.sources_at_most)
        found = asking.found(findings, final=True)
        asking.retrieval_ms = inquiry.elapsed_ms - asking.loading_ms
        yield found
    if asking.looks_through_all():
        return (yield from asking.answer_from_all(findings))
    if not findings.is_answerable:
        return asking.refused(findings)
    return (yield from asking.answer_from(findings))


@dataclass(slots=True)
class _Asking:
    """One answer in the making."""

    inquiry: Inquiry
    question: str
    model: LanguageModel | None
    choose: ChooseExpert
    policy: AnswerPolicy
    history: tuple[Message, ...]
    expert: Expert = NO_EXPERT
    extracts_ms: float = 0.0
    retrieval_ms: float = 0.0
    loading_ms: float = 0.0

    def found(self, findings: Findings, *, final: bool) -> Found:
        extracts = findings.extracts(self.policy.extracts_at_most)
        return Found(
            findings.sources, extracts, self._coverage(findings), self.inquiry.question, final
        )

    def looks_through_all(self) -> bool:
        if self.policy.whole is not None:
            return self.policy.whole
        searchable = self._documents(0).documents_total
        return searchable > 1 and needs_all_documents(self.question)

    def refused(self, findings: Findings) -> Answer:
        return replace(self._answer(findings, REFUSAL, (), None), refused=True)

    def answer_from(self, findings: Findings) -> Generator[AnswerEvent, None, Answer]:
        """The usual way: the best sources, and the model's words about them."""
        if self.model is None:
            return self._from_extracts(findings, None)
        self.expert = self.choose(findings.sources)
        if self._wants_more_than(self.expert):
            return self._from_extracts(findings, None)
        if self.expert.name or self.expert.reason:
            yield ExpertChosen(self.expert.name or None, self.expert.reason)
        prompt = build_prompt(
            self.model,
            self.question if self.history and not is_small(self.model) else self.inquiry.question,
            focused(findings, at_length=self.expert.at_length)
            if self.expert.reads_little
            else findings.sources,
            answer_tokens=room_for_answer(self.model, self.policy.answer_tokens_at_most),
            history=self.history,
        )
        checker = self.inquiry.checker(findings)
        spoken = yield from self._speak(self.model, prompt.text, checker)
        supported = [sentence for sentence in spoken.sentences if sentence.supported]
        can_refuse = not is_small(self.model) or self.expert.adapters
        if not supported and says_no(spoken.text) and can_refuse:
            made = self._answer(findings, REFUSAL, (), spoken)
            return replace(made, refused=True)
        if is_small(self.model) and not self.expert.adapters:
            return self._backed(findings, spoken)
        if not supported:
            made = self._from_extracts(findings, spoken)
            return replace(made, withdrawn=spoken.text)
        if is_small(self.model):
            return self._as_far_as_supported(findings, spoken)
        return self._answer(findings, spoken.text, spoken.sentences, spoken)

    def _wants_more_than(self, expert: Expert) -> bool:
        gives_few_words = expert.reads_little and not expert.at_length
        return gives_few_words and asks_for_an_account(self.inquiry.question)

    def answer_from_all(self, first: Findings) -> Generator[AnswerEvent, None, Answer]:
        """Map-reduce over every document."""
        able = self.model if self.model and not is_small(self.model) else None
        self.expert = READS_ALL
        survey_of_all = yield from survey(self.inquiry, able)
        read = self._documents(survey_of_all.documents_read)
        if not survey_of_all.findings:
            return replace(self.refused(first), coverage=read)
        findings = self.inquiry.of(survey_of_all.sources)
        checker = self.inquiry.checker(findings)
        listed = [f"{finding.path.name}: {finding.text}" for finding in survey_of_all.findings]
        spoken = None
        if able is not None:
            prompt = build_combining_prompt(
                able,
                self.inquiry.question,
                listed,
                answer_tokens=room_for_answer(able, self.policy.answer_tokens_at_most),
            )
            spoken = yield from self._speak(able, prompt, checker)
        if spoken and any(sentence.supported for sentence in spoken.sentences):
            made = self._answer(findings, spoken.text, spoken.sentences, spoken)
        else:
            text = "\n".join(f"- {line}" for line in listed)
            sentences = tuple(checker.check(finding.text) for finding in survey_of_all.findings)
            made = self._answer(findings, text, sentences, spoken)
            made = replace(made, withdrawn=spoken.text if spoken else "")
        return replace(made, coverage=read)

    def _speak(
        self, model: LanguageModel, prompt: str, checker: Checker
    ) -> Generator[Token | Checked, None, Spoken]:
        return (
            yield from speak(
                model,
                prompt,
                checker,
                max_tokens=room_for_answer(model, self.policy.answer_tokens_at_most),
                adapters=self.expert.adapters,
                # One sentence is what it was asked for; after a line it begins to ramble.
                stop=("\n",) if is_small(model) else (),
                elapsed_ms=lambda: self.inquiry.elapsed_ms,
            )
        )

    def _as_far_as_supported(self, findings: Findings, spoken: Spoken) -> Answer:
        """What an expert on a small model wrote: it has learned to read, and to say when there is
        nothing, so it needs no backing; but what nothing supports is not shown as an answer.
        """
        kept = tuple(sentence for sentence in spoken.sentences if sentence.supported)
        dropped = " ".join(sentence.text for sentence in spoken.sentences if not sentence.supported)
        made = self._answer(findings, " ".join(sentence.text for sentence in kept), kept, spoken)
        return replace(made, withdrawn=dropped)

    def _backed(self, findings: Findings, spoken: Spoken) -> Answer:
        """What a model too small to be trusted wrote, as far as it is supported, and after it the
        documents' own words; the rest is withdrawn.
        """
        kept = [
            sentence
            for sentence in spoken.sentences
            if sentence.supported and _is_whole(sentence.text)
        ]
        dropped = [sentence.text for sentence in spoken.sentences if sentence not in kept]
        verbatim = self._from_extracts(findings, spoken)
        said = {sentence.text for sentence in kept}
        sentences = (
            *kept,
            *(sentence for sentence in verbatim.sentences if sentence.text not in said),
        )
        text = " ".join(sentence.text for sentence in sentences)
        return replace(verbatim, answer=text, sentences=sentences, withdrawn=" ".join(dropped))

    def _from_extracts(self, findings: Findings, spoken: Spoken | None) -> Answer:
        """The best sentences are the answer, each its own support."""
        sentences = tuple(
            Sentence(" ".join(extract.text.split()), True, (_own_citation(extract),))
            for extract in findings.extracts(self.policy.extracts_at_most)
        )
        return self._answer(
            findings, " ".join(sentence.text for sentence in sentences), sentences, spoken
        )

    def _answer(
        self,
        findings: Findings,
        text: str,
        sentences: tuple[Sentence, ...],
        spoken: Spoken | None,
    ) -> Answer:
        return Answer(
            question=self.question,
            answer=text,
            sentences=sentences,
            sources=findings.sources,
            extracts=findings.extracts(self.policy.extracts_at_most),
            refused=False,
            coverage=self._coverage(findings),
            model=self.model.info.path.stem if self.model else None,
            expert=(self.expert.name or None) if spoken else None,
            expert_reason=self.expert.reason if spoken else "",
            expert_why=self.expert.why if spoken else Why.UNKNOWN,
            expert_about=self.expert.about if spoken else (),
            timings=self._timings(spoken),
            searched_for=self.inquiry.question,
        )

    def _timings(self, spoken: Spoken | None) -> Timings:
        usage = spoken.usage if spoken else None
        speed = None
        if usage and usage.generation_ms > 0:
            speed = usage.generated_tokens / usage.generation_ms * 1000
        return Timings(
            self.extracts_ms,
            self.retrieval_ms,
            usage.prompt_ms if usage else None,
            spoken.first_token_ms if spoken else None,
            self.inquiry.elapsed_ms,
            speed,
            self.loading_ms,
        )

    def _coverage(self, findings: Findings) -> Coverage:
        used = {source.passage.document_id for source in findings.sources}
        return self._documents(len(used))

    def _documents(self, used: int) -> Coverage:
        return covered(self.inquiry.library, self.inquiry.collections, used)


def _is_whole(text: str) -> bool:
    """Whether it is a sentence, and no heading or cell that was copied."""
    return text.rstrip("\"”’')]»").endswith((".", "!", "?"))


def _own_citation(extract: Extract) -> Citation:
    return Citation(
        extract.source, extract.char_start, extract.char_end, extract.text, extract.score
    )
