"""Asks the Verifier which evidence answers a question, and which supports a claim.

Evidence is judged alone, by its own words and what stands above it, so the judgement is the same
whatever else the library holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.answering.evidence import Evidence, Vector, cosine
from desktop.core.ingest.passages import HEADING_SEPARATOR
from desktop.core.judgement import EvidencePair, Judgement
from desktop.core.ports import Verifier
from desktop.core.store.document_names import display_name
from desktop.core.types import AnswerSentence, Citation, Passage, Source

JUDGED_AT_MOST = 24
"""Sentences and records that are judged for one question: each takes some milliseconds."""
PREMISE_CHARACTERS = 700
OPENING_CHARACTERS = 160
"""The length above which the line with which a document begins is no title."""
_STOPS = frozenset(".。۔।")
ENDS = frozenset(".!?…。！？．؟۔।:;,")

# Fitted on the development half of `bench truth` (120 questions and 66 that nothing answers, in
# four languages): it refuses 0.06 of the first wrongly and 0.37 of the second rightly; 0.78 of the
# first are answered rightly. A larger weight answers as many, and refuses fewer rightly.
COSINE_WEIGHT = 2.0
ANSWERED_AT_LEAST = -0.6


@dataclass(frozen=True, slots=True)
class AnswerJudgement:
    """How surely a sentence or record answers the question, and by which words."""

    log_odds: float
    """Above `ANSWERED_AT_LEAST` it answers."""
    span: tuple[int, int] | None
    """The characters of the evidence's text that answer; None where they stand above it."""
    above: str = ""
    """The line above the evidence that has the answer, such as the heading with a date; empty where
    the evidence itself has it."""


def judge_answers(
    verifier: Verifier,
    question: str,
    vector: Vector | None,
    evidence: Sequence[Evidence],
    sources: Sequence[Source],
) -> list[AnswerJudgement]:
    """Judge whether each sentence or record answers the question; the order stays."""
    leads = [context_lines(item, sources[item.source]) for item in evidence]
    pairs = [
        EvidencePair(lead + premise(item), question)
        for lead, item in zip(leads, evidence, strict=True)
    ]
    return [
        AnswerJudgement(
            judged.answered + _nearness(vector, item),
            _span_in(item, judged, len(lead)),
            _line_with_span(lead, judged),
        )
        for judged, item, lead in zip(verifier.judge(pairs), evidence, leads, strict=True)
    ]


def judge_claims(
    verifier: Verifier,
    question: str,
    claim: str,
    premises: Sequence[Sequence[Evidence]],
    sources: Sequence[Source],
) -> list[Judgement]:
    """Judge whether each premise, one piece of evidence or several together, supports a claim.

    A full stop after a number is left out: the network reads `2202.` as another number than `2202`.
    """
    bare = claim.rstrip()
    if bare[-1:] in _STOPS and bare[-2:-1].isdigit():
        claim = bare[:-1]
    return verifier.judge(
        [EvidencePair(_premise_text(items, sources), question, claim) for items in premises]
    )


def judge_written(
    verifier: Verifier,
    question: str,
    sentences: Sequence[AnswerSentence],
    best: Evidence,
    sources: Sequence[Source],
) -> tuple[list[float], float]:
    """How surely each supported sentence of an answer answers, and how surely `best` does.

    Both are read below the lines that stand above what they rest on.
    """
    pairs = [
        EvidencePair(
            context_lines(sentence.citations[0], sources[sentence.citations[0].source])
            + sentence.text,
            question,
        )
        for sentence in sentences
    ]
    own = EvidencePair(context_lines(best, sources[best.source]) + premise(best), question)
    *written, found = [judged.answered for judged in verifier.judge([*pairs, own])]
    return written, found


def context_lines(item: Evidence | Citation, source: Source) -> str:
    """The lines above a piece of evidence: the name of its file, its folders, title and headings.

    A text without a title, as a letter or an invoice, has its opening line in place of it.
    """
    passage = source.passage
    lines = [display_name(passage.path)]
    title, opened_at = (passage.title, -1) if passage.title else opening_line(passage)
    heading = source.heading_at(item.char_start).split(HEADING_SEPARATOR)
    above = [" / ".join(passage.folders), title if opened_at != item.char_start else "", *heading]
    for line in above:
        if line and line.casefold() not in map(str.casefold, lines):
            lines.append(line)
    return "".join(f"{line}\n" for line in lines)


def opening_line(passage: Passage) -> tuple[str, int]:
    """The line with which a document or a page begins, and where, if it stands apart as a title.

    A page may be a document of its own, as the payslip of a month.
    """
    is_of_one_page = passage.page is not None and passage.page == passage.page_end
    if passage.char_start > 0 and not is_of_one_page:
        return "", -1
    text = passage.text
    start = len(text) - len(text.lstrip())
    line, separator, rest = text[start:].partition("\n")
    stands_apart = bool(separator) and not rest.partition("\n")[0].strip()
    if not stands_apart or len(line) > OPENING_CHARACTERS or line.rstrip()[-1:] in ENDS:
        return "", -1
    return " ".join(line.split()), passage.char_start + start


def premise(item: Evidence) -> str:
    """The text of a piece of evidence in one line, a record with the names of its columns."""
    return " ".join(item.readable.split())[:PREMISE_CHARACTERS]


def _premise_text(items: Sequence[Evidence], sources: Sequence[Source]) -> str:
    blocks: list[str] = []
    above = ""
    for item in items:
        lead = context_lines(item, sources[item.source])
        blocks.append(premise(item) if lead == above else lead + premise(item))
        above = lead
    return "\n".join(blocks)


def _nearness(vector: Vector | None, item: Evidence) -> float:
    if vector is None or item.vector is None:
        return 0.0
    return COSINE_WEIGHT * cosine(vector, item.vector)


def _line_with_span(lead: str, judged: Judgement) -> str:
    if judged.span is None or judged.span[1] > len(lead):
        return ""
    start, end = judged.span
    before = lead.rfind("\n", 0, start) + 1
    return lead[before:].partition("\n")[0] if "\n" not in lead[start:end] else ""


def _span_in(item: Evidence, judged: Judgement, lead: int) -> tuple[int, int] | None:
    """The span in the evidence's own text; records and lines that were joined have none."""
    if judged.span is None or premise(item) != item.text:
        return None
    start, end = judged.span[0] - lead, judged.span[1] - lead
    return (start, end) if 0 <= start < end <= len(item.text) else None
