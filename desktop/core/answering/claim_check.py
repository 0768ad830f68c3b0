"""Decides by the Verifier whether evidence supports a sentence, contradicts it, or is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.answering.evidence import Evidence
from desktop.core.answering.judging import judge_claims
from desktop.core.judgement import Judgement
from desktop.core.ports import Verifier
from desktop.core.say import say
from desktop.core.types import AnswerSentence, Citation, Source

# Fitted on the development half of `bench truth` with the weights that are shipped: 0.055 of the
# false claims pass, and 0.30 of the true ones; the documents' own sentences always do. True claims
# that are worded anew are often far from their source, so few are called contradicted.
SUPPORTED_AT_LEAST = 0.8
TOGETHER_SUPPORTED_AT_LEAST = 0.9
"""The probability that several sentences need: together they say more than each of them."""
CONTRADICTED_AT_LEAST = 0.9
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
        alone = self._judge(claim, [[span] for span in spans])
        best = max(range(len(spans)), key=lambda number: alone[number].supported)
        if alone[best].supported >= SUPPORTED_AT_LEAST:
            return AnswerSentence(claim, True, _citations(spans, alone, best))
        if together := self._support_together(claim, spans):
            return AnswerSentence(claim, True, together)
        against = max(range(len(spans)), key=lambda number: alone[number].contradicted)
        if alone[against].contradicted >= CONTRADICTED_AT_LEAST:
            return _contradicted(claim, spans[against], alone[against])
        return _not_found(claim, alone[best])

    def _support_together(self, claim: str, spans: Sequence[Evidence]) -> tuple[Citation, ...]:
        """Citations of several sentences of one source that support the claim together.

        Records are never joined: each is about a thing of its own.
        """
        plain = [span for span in spans if not (span.is_record or span.is_pair)]
        if not plain:
            return ()
        group = [span for span in plain if span.source == plain[0].source][:TOGETHER_AT_MOST]
        if len(group) < 2:
            return ()
        group.sort(key=lambda span: span.position)
        (judged,) = self._judge(claim, [group])
        if judged.supported < TOGETHER_SUPPORTED_AT_LEAST:
            return ()
        return tuple(_citation(span, judged.supported) for span in group)

    def _judge(self, claim: str, premises: Sequence[Sequence[Evidence]]) -> list[Judgement]:
        return judge_claims(self.verifier, self.question, claim, premises, self.sources)


def _plain(text: str) -> str:
    """The text without differences of white space and of the marks at its end."""
    return " ".join(text.split()).rstrip(".!。 ").casefold()


def _citations(
    spans: Sequence[Evidence], judged: Sequence[Judgement], best: int
) -> tuple[Citation, ...]:
    """The best span first, then the others that support the whole sentence by themselves."""
    others = [
        number
        for number, judgement in enumerate(judged)
        if number != best and judgement.supported >= SUPPORTED_AT_LEAST
    ]
    others.sort(key=lambda number: -judged[number].supported)
    chosen = [best, *others][:CITATIONS_AT_MOST]
    return tuple(_citation(spans[number], judged[number].supported) for number in chosen)


def _contradicted(claim: str, span: Evidence, judged: Judgement) -> AnswerSentence:
    quoted = " ".join(span.readable.split())
    if len(quoted) > QUOTED_CHARACTERS:
        quoted = quoted[:QUOTED_CHARACTERS].rsplit(" ", 1)[0] + "…"
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
