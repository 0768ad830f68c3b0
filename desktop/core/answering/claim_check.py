"""Decides by the Verifier whether evidence supports a sentence, contradicts it, or is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.core.answering.document_dates import dates_in, is_newer
from desktop.core.answering.evidence import Evidence
from desktop.core.answering.judging import (
    ANSWERED_AT_LEAST,
    context_lines,
    judge_answers,
    judge_claims,
)
from desktop.core.answering.numbers import values
from desktop.core.judgement import Judgement
from desktop.core.ports import Verifier
from desktop.core.say import say
from desktop.core.types import AnswerSentence, Citation, Source

# Fitted on the development half of `bench truth` with the weights that are shipped: 0.05 of the
# false claims pass, and 0.35 of the true ones; the documents' own sentences always do. True claims
# that are worded anew are often far from their source: 0.08 of them are called contradicted.
SUPPORTED_AT_LEAST = 0.7
TOGETHER_SUPPORTED_AT_LEAST = 0.8
"""The probability that several sentences need: together they say more than each of them."""
CONTRADICTED_AT_LEAST = 0.9
PART_SUPPORTED_AT_LEAST, MAY_CONTRADICT_BELOW = 0.02, 0.5
"""For each of several sentences that support together: it says a part, and nothing against it."""
ANSWERED_WITHIN = 3.0
"""Log-odds by which a span may answer less well than the best, and still be what was asked for."""
FRAGMENT_WORDS = 3
ALIKE_AT_LEAST = 0.5
"""The share of words by which another document says something else of the same thing."""
OTHER_NUMBER_AT_LEAST = 0.25
"""The probability of a contradiction that is enough where its number is another."""
CITATIONS_AT_MOST = 3
TOGETHER_AT_MOST = 3
QUOTED_CHARACTERS = 160


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """Checks the sentences of one answer against evidence that was found for them."""

    verifier: Verifier
    question: str
    sources: tuple[Source, ...]

    def check(self, claim: str, spans: Sequence[Evidence]) -> AnswerSentence:
        """The sentence with its citations or its reason; `spans` are the nearest, best first."""
        if not spans:
            return _not_found(claim, None)
        quoted = [span for span in spans if _plain(span.text) == _plain(claim)]
        if quoted:
            return AnswerSentence(claim, True, (_citation(quoted[0], 1.0),))
        spans = [span for span in spans if not span.gives_orders]
        if not spans:
            return _not_found(claim, None)
        if self.question and _is_fragment(claim, spans):
            return self._check_fragment(claim, spans)
        alone = self._judge("", claim, [[span] for span in spans])
        if supporting := self._supporting(claim, spans, alone):
            otherwise = self._otherwise(supporting, spans, alone)
            return AnswerSentence(claim, True, _citations(supporting), reason=otherwise)
        against = max(range(len(spans)), key=lambda number: alone[number].contradicted)
        if alone[against].contradicted >= CONTRADICTED_AT_LEAST and not _is_said_elsewhere(
            claim, spans[against], spans
        ):
            found = _contradicted(claim, spans[against], alone[against])
            return self._with_period(found, spans[against])
        if together := self._support_together(claim, spans, alone):
            return AnswerSentence(claim, True, together)
        return _not_found(claim, max(alone, key=lambda judged: judged.supported))

    def _supporting(
        self, claim: str, spans: Sequence[Evidence], alone: Sequence[Judgement]
    ) -> list[tuple[Evidence, Judgement]]:
        """The spans that support a claim both by itself and as the answer to the question.

        With the question alone, what it asks would count as said.
        """
        chosen = [
            (span, judged)
            for span, judged in zip(spans, alone, strict=True)
            if judged.supported >= SUPPORTED_AT_LEAST
        ]
        if not self.question or not chosen:
            return chosen
        asked = self._judge(self.question, claim, [[span] for span, _ in chosen])
        return [
            (span, judged)
            for (span, _), judged in zip(chosen, asked, strict=True)
            if judged.supported >= SUPPORTED_AT_LEAST
        ]

    def _otherwise(
        self,
        supporting: Sequence[tuple[Evidence, Judgement]],
        spans: Sequence[Evidence],
        alone: Sequence[Judgement],
    ) -> str:
        """A sentence on another document that says otherwise in the same words; else empty."""
        documents = {self._document(span) for span, _ in supporting}
        first = max(supporting, key=lambda item: item[1].supported)[0]
        for span, judged in zip(spans, alone, strict=True):
            least = OTHER_NUMBER_AT_LEAST if _numbers_differ(first, span) else CONTRADICTED_AT_LEAST
            is_against = judged.contradicted >= least and _are_alike(first, span)
            if not is_against or self._document(span) in documents or span.is_record:
                continue
            source = self.sources[span.source]
            name, quoted = source.passage.path.name, _quoted(span)
            if is_newer(source, self.sources[first.source]):
                return say("{0}, which is newer, says: “{1}”", name, quoted)
            return say("{0} says otherwise: “{1}”", name, quoted)
        return ""

    def _with_period(self, judged: AnswerSentence, span: Evidence) -> AnswerSentence:
        """The sentence with a better reason, where the source speaks of another time."""
        asked = dates_in(f"{self.question} {judged.text}")
        said = dates_in(f"{context_lines(span, self.sources[span.source])}{span.text}")
        if not asked or not said or {date.year for date in asked} & {date.year for date in said}:
            return judged
        spoken, wanted = str(max(said)), str(max(asked))
        reason = say("The source speaks of {0}, not of {1}: “{2}”", spoken, wanted, _quoted(span))
        return replace(judged, reason=reason)

    def _document(self, span: Evidence) -> int:
        return self.sources[span.source].passage.document_id

    def _check_fragment(self, claim: str, spans: Sequence[Evidence]) -> AnswerSentence:
        """A few words, which say something only as the answer: what they come from must answer."""
        judged = self._judge(self.question, claim, [[span] for span in spans])
        answered = self._answered(spans)
        least = max(ANSWERED_AT_LEAST, max(answered) - ANSWERED_WITHIN)
        supporting = [
            (span, judgement)
            for span, judgement, odds in zip(spans, judged, answered, strict=True)
            if judgement.supported >= SUPPORTED_AT_LEAST and odds >= least
        ]
        if supporting:
            otherwise = self._otherwise(supporting, spans, judged)
            return AnswerSentence(claim, True, _citations(supporting), reason=otherwise)
        best = max(range(len(spans)), key=lambda number: answered[number])
        if answered[best] >= ANSWERED_AT_LEAST and (
            judged[best].contradicted >= CONTRADICTED_AT_LEAST
        ):
            return _contradicted(claim, spans[best], judged[best])
        return _not_found(claim, judged[best])

    def _answered(self, spans: Sequence[Evidence]) -> list[float]:
        judged = judge_answers(self.verifier, self.question, None, spans, self.sources)
        return [judgement.log_odds for judgement in judged]

    def _support_together(
        self, claim: str, spans: Sequence[Evidence], alone: Sequence[Judgement]
    ) -> tuple[Citation, ...]:
        """Citations of several sentences of one source that support the claim together.

        Records are never joined: each is about a thing of its own. Nor are sentences with what the
        claim does not speak of: each must have a part of it.
        """
        plain = [
            span
            for span, judged in zip(spans, alone, strict=True)
            if not (span.is_record or span.is_pair)
            and judged.contradicted < MAY_CONTRADICT_BELOW
            and judged.supported >= PART_SUPPORTED_AT_LEAST
        ]
        if not plain:
            return ()
        group = [span for span in plain if span.source == plain[0].source][:TOGETHER_AT_MOST]
        if len(group) < 2:
            return ()
        group.sort(key=lambda span: span.position)
        (judged,) = self._judge("", claim, [group])
        if judged.supported < TOGETHER_SUPPORTED_AT_LEAST:
            return ()
        return tuple(_citation(span, judged.supported) for span in group)

    def _judge(
        self, question: str, claim: str, premises: Sequence[Sequence[Evidence]]
    ) -> list[Judgement]:
        return judge_claims(self.verifier, question, claim, premises, self.sources)


def _is_fragment(claim: str, spans: Sequence[Evidence]) -> bool:
    """Whether it is no sentence: very few words, or words that were cut out of a longer text."""
    words = _plain(claim)
    return len(words.split()) <= FRAGMENT_WORDS or any(
        f" {words} " in f" {_plain(span.text)} " for span in spans
    )


def _plain(text: str) -> str:
    """The text without differences of white space and of the marks at its end."""
    return " ".join(text.split()).rstrip(".!。 ").casefold()


def _citations(supporting: Sequence[tuple[Evidence, Judgement]]) -> tuple[Citation, ...]:
    """The spans that support the whole sentence by themselves, the best first."""
    best = sorted(supporting, key=lambda item: -item[1].supported)
    return tuple(_citation(span, judged.supported) for span, judged in best[:CITATIONS_AT_MOST])


def _is_said_elsewhere(claim: str, against: Evidence, spans: Sequence[Evidence]) -> bool:
    """Whether another span has the numbers that one is against, in nearly the claim's words."""
    stated = values(claim) - against.numbers
    words = set(_plain(claim).split())
    return bool(stated) and any(
        stated <= span.numbers
        and len(words & set(_plain(span.text).split())) >= ALIKE_AT_LEAST * len(words)
        for span in spans
    )


def _numbers_differ(span: Evidence, other: Evidence) -> bool:
    return bool(span.numbers - other.numbers) and bool(other.numbers - span.numbers)


def _are_alike(span: Evidence, other: Evidence) -> bool:
    """Whether two sentences have nearly the same words, numbers left aside."""
    words, others = (
        frozenset(term for term in item.terms if not term.isdigit()) for item in (span, other)
    )
    least = min(len(words), len(others))
    return least > 0 and len(words & others) >= ALIKE_AT_LEAST * least


def _quoted(span: Evidence) -> str:
    quoted = " ".join(span.readable.split())
    if len(quoted) > QUOTED_CHARACTERS:
        quoted = quoted[:QUOTED_CHARACTERS].rsplit(" ", 1)[0] + "…"
    return quoted


def _contradicted(claim: str, span: Evidence, judged: Judgement) -> AnswerSentence:
    quoted = _quoted(span)
    return AnswerSentence(
        claim,
        False,
        (_citation(span, judged.contradicted),),
        reason=say("The source says: “{0}”", quoted),
        contradicted=True,
        unsupported=judged.unsupported,
    )


def _not_found(claim: str, judged: Judgement | None) -> AnswerSentence:
    ranges = judged.unsupported if judged else ()
    words = ", ".join(f"“{claim[start:end]}”" for start, end in ranges)
    is_all = not words or sum(end - start for start, end in ranges) > 0.8 * len(claim)
    reason = (
        say("No passage of the sources says this.")
        if is_all
        else say("{0}: no passage of the sources says this.", words)
    )
    return AnswerSentence(claim, False, (), reason=reason, unsupported=ranges)


def _citation(span: Evidence, score: float) -> Citation:
    return Citation(span.source, span.char_start, span.char_end, span.text, min(1.0, score))
