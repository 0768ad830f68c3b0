"""Makes a checked answer to a question.

First come the best sentences of the documents, verbatim, within a fraction of a second. Then, if
there is a model, it writes its own answer. Each sentence of it is linked to the spans that support
it, or is marked as unsupported.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from desktop.core.answering.asked_period import names_period
from desktop.core.answering.citations import CitationChecker
from desktop.core.answering.comparison import compare
from desktop.core.answering.computed import ComputedAnswer, compute_answer
from desktop.core.answering.condensing import condense
from desktop.core.answering.decisions import decide_with
from desktop.core.answering.events import (
    AnswerEvent,
    Checked,
    ExpertChosen,
    Reasoned,
    SourcesFound,
    Token,
)
from desktop.core.answering.expert import ALL_DOCUMENTS_EXPERT, NO_EXPERT, ChooseExpert, Expert
from desktop.core.answering.fitting import Fitting
from desktop.core.answering.followup import complete_question
from desktop.core.answering.generation import Generation, generate_checked
from desktop.core.answering.grounding import Grounder, Grounding
from desktop.core.answering.map_reduce import ask_every_document
from desktop.core.answering.prompt import (
    build_prompt,
    build_reduce_prompt,
    is_small,
    room_for_answer,
)
from desktop.core.answering.quarters import with_quarter_codes
from desktop.core.answering.question_language import (
    DOES_NOT_KNOW_LANGUAGE,
    knows_language,
    question_language,
    refusal_in,
)
from desktop.core.answering.question_scope import needs_all_documents
from desktop.core.answering.reasoning import REASONING_TOKENS_AT_MOST, GenerationLimits
from desktop.core.answering.refusal import is_refusal
from desktop.core.answering.sentence_selection import asks_for_explanation, select_sentences
from desktop.core.answering.substitution import Substitution
from desktop.core.answering.topic_shift import TopicShiftDetector
from desktop.core.errors import InputError
from desktop.core.ingest.units.text_lines import ends_sentence
from desktop.core.ports import Embedder, LanguageModel, Reranker, Verifier
from desktop.core.say import say
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.tables.question import Question
from desktop.core.types import (
    Answer,
    AnswerSentence,
    Citation,
    Coverage,
    Extract,
    Message,
    Source,
    Timings,
)


@dataclass(frozen=True, slots=True)
class AnswerPolicy:
    """Limits and choices for how an answer is made."""

    sources_at_most: int = 5
    sources_of_a_side: int = 3
    """Sources for each of two things that are compared."""
    extracts_at_most: int = 3
    answer_tokens_at_most: int = 400
    reasoning_tokens_at_most: int = REASONING_TOKENS_AT_MOST
    whole: bool | None = None
    """Whether to read every document; None means that the question decides."""


USUAL = AnswerPolicy()


def answer(
    library: Library,
    question: str,
    *,
    within: DocumentSet | None = None,
    history: Sequence[Message] = (),
    embedder: Embedder | None = None,
    model: LanguageModel | None = None,
    reranker: Reranker | None = None,
    verifier: Verifier | None = None,
    expert: Expert | ChooseExpert = NO_EXPERT,
    policy: AnswerPolicy = USUAL,
    sources: Sequence[Source] | None = None,
) -> Generator[AnswerEvent, None, Answer]:
    """Answer a question from the library, or from `sources` without a search.

    The caller may close the generator after any event.

    Raises:
        InputError: the question has no words.
        ModelError, WorkerError: the model failed; the sources found have been yielded before.
    """
    if not any(c.isalnum() for c in question):
        raise InputError(say("There is no question."), say("Ask something in words."))
    language = question_language(question, history)
    topics = TopicShiftDetector(library, within)
    completed = complete_question(
        condense(question),
        history,
        topics.is_topic_shift,
        decide_with(embedder, language) if history else None,
        topics.keep_fitting,
        Substitution(library, within, embedder, verifier, language).rewrite
        if history and embedder is not None
        else None,
    )
    searched = with_quarter_codes(completed)
    grounder = Grounder(library, searched, within, embedder, reranker, verifier, language=language)
    choose: ChooseExpert = (lambda _: expert) if isinstance(expert, Expert) else expert
    maker = _AnswerMaker(grounder, question, model, choose, policy, tuple(history))
    has_sources = sources is not None
    grounding = (
        grounder.from_sources(sources) if has_sources else grounder.keyword(policy.sources_at_most)
    )
    event = maker.sources_event(grounding, final=has_sources or embedder is None)
    # Measured before the event is yielded: the caller's time does not count.
    maker.extracts_ms = maker.retrieval_ms = grounder.elapsed_ms
    if not has_sources and policy.whole is None:
        computed = compute_answer(library, completed, language, within)
        if computed is not None:
            yield maker.computed_event(computed)
            return maker.answer_computed(grounding, computed)
    yield event
    if embedder is not None and not has_sources:
        maker.loading_ms = grounder.wait_for_embedder_ms()
        fitting = Fitting(library, within, grounder.vocabulary, completed, language)
        grounding = fitting.keep(grounder.hybrid(policy.sources_at_most))
        event = maker.sources_event(grounding, final=True)
        maker.retrieval_ms = grounder.elapsed_ms - maker.loading_ms
        yield event
    sides = replace(grounder, question=completed)
    both = None if has_sources else compare(sides, policy.sources_of_a_side)
    if both is not None:
        yield maker.sources_event(both, final=True)
        return (yield from maker.answer_from(both))
    if maker.reads_all_documents() and not maker.wants_one_period(grounding):
        return (yield from maker.answer_from_all(grounding))
    if not grounding.is_answerable:
        return maker.refuse(grounding)
    made = yield from maker.answer_from(grounding)
    return made if made.refused else maker.with_disagreement(made, grounding)


@dataclass(slots=True)
class _AnswerMaker:
    """The state of one answer while it is made."""

    grounder: Grounder
    question: str
    model: LanguageModel | None
    choose: ChooseExpert
    policy: AnswerPolicy
    history: tuple[Message, ...]
    expert: Expert = NO_EXPERT
    extracts_ms: float = 0.0
    retrieval_ms: float = 0.0
    loading_ms: float = 0.0

    def sources_event(self, findings: Grounding, *, final: bool) -> SourcesFound:
        extracts = findings.extracts(self.policy.extracts_at_most)
        return SourcesFound(
            findings.sources, extracts, self._coverage(findings), self.grounder.question, final
        )

    def reads_all_documents(self) -> bool:
        if self.policy.whole is not None:
            return self.policy.whole
        searchable = self._coverage_of_documents(0).documents_total
        return searchable > 1 and needs_all_documents(self.question, self.grounder.decisions)

    def wants_one_period(self, findings: Grounding) -> bool:
        """Whether a document of the asked period answers: no list of all periods is wanted."""
        if self.policy.whole is not None or not (findings.is_judged and findings.is_answerable):
            return False
        asked = Question(self.question, (self.grounder.language or "en",))
        return not asked.operations.keys() & {"list", "group"} and names_period(self.question)

    @property
    def _refusal(self) -> str:
        return refusal_in(self.grounder.language)

    def refuse(self, findings: Grounding) -> Answer:
        return replace(self._build_answer(findings, self._refusal, (), None), refused=True)

    def computed_event(self, made: ComputedAnswer) -> SourcesFound:
        used = len({source.passage.document_id for source in made.sources})
        coverage = self._coverage_of_documents(used)
        return SourcesFound(made.sources, (), coverage, self.grounder.question, final=True)

    def answer_computed(self, findings: Grounding, made: ComputedAnswer) -> Answer:
        """The answer that was computed over a table, or the reason why none was."""
        result = self._build_answer(findings, made.text, made.sentences, None)
        return replace(
            result,
            sources=made.sources,
            extracts=(),
            coverage=self.computed_event(made).coverage,
            refused=made.computed is None,
            computed=made.computed,
        )

    def answer_from(self, findings: Grounding) -> Generator[AnswerEvent, None, Answer]:
        """Answer from the best sources, in the model's words if there is a model."""
        if self.model is None:
            return self._answer_from_extracts(findings, None)
        if not self._model_knows_language():
            result = self._answer_from_extracts(findings, None)
            return replace(result, expert_reason=DOES_NOT_KNOW_LANGUAGE)
        self.expert = self.choose(findings.sources)
        if self._wants_more_than(self.expert):
            return self._answer_from_extracts(findings, None)
        if self.expert.name or self.expert.reason:
            yield ExpertChosen(self.expert.name or None, self.expert.reason)
        prompt = build_prompt(
            self.model,
            self.question if self.history and not is_small(self.model) else self.grounder.question,
            select_sentences(findings, at_length=self.expert.at_length)
            if self.expert.reads_little
            else findings.sources,
            answer_tokens=room_for_answer(self.model, self.policy.answer_tokens_at_most),
            history=self.history,
        )
        checker = self.grounder.checker(findings)
        generation = yield from self._generate(self.model, prompt.text, checker)
        supported = [sentence for sentence in generation.sentences if sentence.supported]
        can_refuse = not is_small(self.model) or (
            # The record of the thing that is asked for is better known than a small model's no.
            bool(self.expert.adapters) and not self.grounder.has_record_of_answer(findings)
        )
        refuses = not supported and is_refusal(generation.text, self.grounder.decisions)
        if refuses and can_refuse and not findings.is_sure:
            result = self._build_answer(findings, self._refusal, (), generation)
            return replace(result, refused=True)
        if is_small(self.model) and not self.expert.adapters:
            return self._back_with_extracts(findings, generation)
        if not supported:
            result = self._answer_from_extracts(findings, generation)
            return replace(result, withdrawn=generation.text)
        if is_small(self.model) and findings.is_judged:
            return self._back_with_extracts(findings, generation)
        if is_small(self.model):
            return self._answer_from_supported(findings, generation)
        if not self.grounder.kept_of(supported, findings):
            return self._followed_by_extracts(findings, generation)
        return self._build_answer(findings, generation.text, generation.sentences, generation)

    def with_disagreement(self, made: Answer, findings: Grounding) -> Answer:
        """The answer with a sentence of each document that answers differently, the newest first.

        No version stands as if it were alone.
        """
        found = self.grounder.disagreement(findings)
        if found is None:
            return made
        stated = tuple(
            AnswerSentence(" ".join(item.citation.text.split()), True, (item.citation,))
            for item in found.statements
        )
        texts = {sentence.text for sentence in stated}
        is_written = any(sentence.text not in texts for sentence in made.sentences)
        rest = tuple(sentence for sentence in made.sentences if sentence.text not in texts)
        sentences = (*rest, *stated) if is_written and self.model else (*stated, *rest)
        text = " ".join(sentence.text for sentence in sentences)
        return replace(made, answer=text, sentences=sentences, disagreement=found)

    def _wants_more_than(self, expert: Expert) -> bool:
        gives_few_words = expert.reads_little and not expert.at_length
        return gives_few_words and asks_for_explanation(
            self.grounder.question, self.grounder.decisions
        )

    def _model_knows_language(self) -> bool:
        return self.model is None or knows_language(self.model.info, self.grounder.language)

    def answer_from_all(self, first: Grounding) -> Generator[AnswerEvent, None, Answer]:
        """Answer by map-reduce over every document of the library."""
        capable_model = (
            self.model
            if self.model and not is_small(self.model) and self._model_knows_language()
            else None
        )
        self.expert = ALL_DOCUMENTS_EXPERT
        mapped = yield from ask_every_document(self.grounder, capable_model)
        read = self._coverage_of_documents(mapped.documents_read)
        if not mapped.findings:
            return replace(self.refuse(first), coverage=read)
        findings = self.grounder.from_sources(mapped.sources)
        checker = self.grounder.checker(findings)
        listed = [f"{finding.path.name}: {finding.text}" for finding in mapped.findings]
        generation = None
        if capable_model is not None:
            prompt = build_reduce_prompt(
                capable_model,
                self.grounder.question,
                listed,
                answer_tokens=room_for_answer(capable_model, self.policy.answer_tokens_at_most),
            )
            generation = yield from self._generate(capable_model, prompt, checker)
        if generation and any(sentence.supported for sentence in generation.sentences):
            result = self._build_answer(findings, generation.text, generation.sentences, generation)
        else:
            text = "\n".join(f"- {line}" for line in listed)
            sentences = tuple(checker.check(finding.text) for finding in mapped.findings)
            result = self._build_answer(findings, text, sentences, generation)
            result = replace(result, withdrawn=generation.text if generation else "")
        return replace(result, coverage=read)

    def _generate(
        self, model: LanguageModel, prompt: str, checker: CitationChecker
    ) -> Generator[Token | Reasoned | Checked, None, Generation]:
        return (
            yield from generate_checked(
                model,
                prompt,
                checker,
                limits=GenerationLimits(
                    room_for_answer(model, self.policy.answer_tokens_at_most),
                    self.policy.reasoning_tokens_at_most,
                    # A small model is asked for one sentence; after a line break it rambles.
                    stop=("\n",) if is_small(model) else (),
                ),
                adapters=self.expert.adapters,
                elapsed_ms=lambda: self.grounder.elapsed_ms,
                language=self.grounder.language,
            )
        )

    def _answer_from_supported(self, findings: Grounding, spoken: Generation) -> Answer:
        """The supported sentences of an expert on a small model, and nothing else.

        The expert has learned to read, and to say when there is no answer, so no extracts are
        added. Unsupported sentences are withdrawn.
        """
        kept = tuple(sentence for sentence in spoken.sentences if sentence.supported)
        dropped = " ".join(sentence.text for sentence in spoken.sentences if not sentence.supported)
        result = self._build_answer(
            findings, " ".join(sentence.text for sentence in kept), kept, spoken
        )
        return replace(result, withdrawn=dropped)

    def _followed_by_extracts(self, findings: Grounding, spoken: Generation) -> Answer:
        """All that a capable model wrote, then the documents' own sentences: they answer better."""
        verbatim = self._answer_from_extracts(findings, spoken)
        written = {sentence.text for sentence in spoken.sentences}
        own = tuple(item for item in verbatim.sentences if item.text not in written)
        text = "\n\n".join([spoken.text, " ".join(item.text for item in own)]).strip()
        return replace(verbatim, answer=text, sentences=(*spoken.sentences, *own))

    def _back_with_extracts(self, findings: Grounding, spoken: Generation) -> Answer:
        """The model's sentences that answer as well as the documents', then the documents' own.

        A small model cannot be trusted alone; its other sentences are withdrawn.
        """
        kept = self.grounder.kept_of(
            [
                sentence
                for sentence in spoken.sentences
                if sentence.supported
                and (self.expert.adapters or _is_whole_sentence(sentence.text))
            ],
            findings,
        )
        dropped = [sentence.text for sentence in spoken.sentences if sentence not in kept]
        verbatim = self._answer_from_extracts(findings, spoken)
        kept_texts = {sentence.text for sentence in kept}
        sentences = (
            *kept,
            *(sentence for sentence in verbatim.sentences if sentence.text not in kept_texts),
        )
        text = " ".join(sentence.text for sentence in sentences)
        return replace(verbatim, answer=text, sentences=sentences, withdrawn=" ".join(dropped))

    def _answer_from_extracts(self, findings: Grounding, spoken: Generation | None) -> Answer:
        """The best sentences of the documents as the answer; each one cites itself."""
        sentences = tuple(
            AnswerSentence(" ".join(extract.text.split()), True, (_own_citation(extract),))
            for extract in findings.answering_extracts(self.policy.extracts_at_most)
        )
        return self._build_answer(
            findings, " ".join(sentence.text for sentence in sentences), sentences, spoken
        )

    def _build_answer(
        self,
        findings: Grounding,
        text: str,
        sentences: tuple[AnswerSentence, ...],
        spoken: Generation | None,
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
            timings=self._timings(spoken),
            searched_for=self.grounder.question,
            reasoning=spoken.reasoning if spoken else "",
        )

    def _timings(self, spoken: Generation | None) -> Timings:
        usage = spoken.usage if spoken else None
        speed = None
        if usage and usage.generation_ms > 0:
            speed = usage.generated_tokens / usage.generation_ms * 1000
        return Timings(
            self.extracts_ms,
            self.retrieval_ms,
            usage.prompt_ms if usage else None,
            spoken.first_token_ms if spoken else None,
            self.grounder.elapsed_ms,
            speed,
            self.loading_ms,
        )

    def _coverage(self, findings: Grounding) -> Coverage:
        used = {source.passage.document_id for source in findings.sources}
        return self._coverage_of_documents(len(used))

    def _coverage_of_documents(self, used: int) -> Coverage:
        return count_coverage(self.grounder.library, self.grounder.within, used)


def _is_whole_sentence(text: str) -> bool:
    """Whether the text is a sentence, and not a heading or table cell that was copied."""
    return ends_sentence(text.rstrip())


def _own_citation(extract: Extract) -> Citation:
    return Citation(
        extract.source, extract.char_start, extract.char_end, extract.text, extract.score
    )


def count_coverage(library: Library, within: DocumentSet | None, used: int) -> Coverage:
    """How much was looked at, of what could have been."""
    documents = library.documents
    return Coverage(used, documents.searchable_count(within), documents.waiting_count(within))
