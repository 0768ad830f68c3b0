"""Keeps, of documents that answer in the same words, those of the asked thing and period.

“How long is the warranty of Kerr?”: the offers of Kerr and of Lomond say it in the same words, but
only one has the name of the question. “The current fee”: two annual reports tell a fee, and one is
newer. What is left out is neither the answer nor a second opinion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.core.answering.asked_period import AskedPeriod, Range, find_asked_period, stated_ranges
from desktop.core.answering.document_dates import dates_in, document_date
from desktop.core.answering.evidence import stop_terms
from desktop.core.answering.extracts import ScoredSentence
from desktop.core.answering.grounding import Grounding
from desktop.core.answering.judging import ANSWERED_AT_LEAST, opening_line
from desktop.core.store.document_names import replace_unstorable
from desktop.core.store.document_set import DocumentSet, citable_scope
from desktop.core.store.library import Library
from desktop.core.store.stored_path import from_stored
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Source

DOCUMENTS_LOOKED_AT = 6
CHARACTERS_LOOKED_AT = 60_000
DATED_DOCUMENTS_AT_MOST = 5_000
ALIKE_AT_LEAST = 0.6
"""The share of words by which two sentences say the same of two things."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """The choice among documents that answer a question, by what it names."""

    library: Library
    within: DocumentSet | None
    vocabulary: Vocabulary
    question: str
    language: str | None

    def keep(self, grounding: Grounding) -> Grounding:
        """The same without the evidence of other things and of other periods."""
        if not grounding.is_judged or not grounding.scored:
            return grounding
        rivals = self._rivals(grounding)
        if len(self._by_document(rivals, grounding.sources)) < 2:
            return grounding
        dropped = self._of_other_things(rivals, grounding)
        rivals = [item for item in rivals if id(item) not in dropped]
        dropped |= self._of_other_periods(rivals, grounding)
        if not dropped:
            return grounding
        scored = [item for item in grounding.scored if id(item) not in dropped]
        best = grounding.scored[0]
        if id(best) in dropped and scored:
            kept = next((item for item in rivals if id(item) not in dropped), scored[0])
            first = replace(kept, score=max(kept.score, best.score))
            scored = [first, *(item for item in scored if item is not kept)]
        return replace(grounding, scored=tuple(scored)) if scored else grounding

    def _rivals(self, grounding: Grounding) -> list[ScoredSentence]:
        """The sentences that answer, and those that say what the best one says of another thing."""
        stops = stop_terms(self.vocabulary)
        best = grounding.scored[0]
        return [
            item
            for item in grounding.scored
            if item.score >= ANSWERED_AT_LEAST or are_alike(best, item, stops)
        ]

    def _by_document(
        self, items: Sequence[ScoredSentence], sources: Sequence[Source]
    ) -> dict[int, list[ScoredSentence]]:
        found: dict[int, list[ScoredSentence]] = {}
        for item in items:
            document = sources[item.evidence.source].passage.document_id
            if document in found or len(found) < DOCUMENTS_LOOKED_AT:
                found.setdefault(document, []).append(item)
        return found

    def _of_other_things(self, rivals: Sequence[ScoredSentence], grounding: Grounding) -> set[int]:
        """Sentences of documents that lack a word of the question that another one has.

        A document with words of the question that the other lacks is none the less about it.
        """
        by_document = self._by_document(rivals, grounding.sources)
        asked = {term for term in grounding.question.terms if not term.isdigit()} - stop_terms(
            self.vocabulary
        )
        said = {
            document: asked & self._terms_of(document, items, grounding.sources)
            for document, items in by_document.items()
        }
        return {
            id(item)
            for document, items in by_document.items()
            if any(said[document] < said[other] for other in by_document)
            for item in items
        }

    def _terms_of(
        self, document: int, items: Sequence[ScoredSentence], sources: Sequence[Source]
    ) -> set[str]:
        text = self.library.text(document, 0, CHARACTERS_LOOKED_AT)
        name = sources[items[0].evidence.source].passage.path.stem.replace("-", " ")
        terms = set(self.vocabulary.terms(f"{name.replace('_', ' ')} {text}"))
        return terms.union(*(item.evidence.context for item in items))

    def _of_other_periods(self, rivals: Sequence[ScoredSentence], grounding: Grounding) -> set[int]:
        """Sentences of another period than the question's, where some are of it."""
        asked = find_asked_period(self.question, self._newest_year)
        if asked is None or not rivals:
            return set()
        stated = {id(item): _periods_of(item, grounding.sources) for item in rivals}
        if asked.is_latest:
            return _older(rivals, stated)
        fitting = {id(item) for item in rivals if asked.has(stated[id(item)])}
        if fitting:
            return {key for key, ranges in stated.items() if ranges and key not in fitting}
        return _not_in_force(rivals, stated, asked)

    def _newest_year(self) -> int | None:
        """The year of the newest document by its name and title."""
        scope, bindings = citable_scope(self.within)
        rows = self.library.db.execute(
            "SELECT d.path, c.title FROM documents d JOIN contents c ON c.id = d.content_id"
            f" WHERE {scope} ORDER BY d.id DESC LIMIT ?",
            (*bindings, DATED_DOCUMENTS_AT_MOST),
        )
        years = [
            date.year
            for path, title in rows
            for date in dates_in(f"{replace_unstorable(from_stored(path).stem)} {title}")
        ]
        return max(years, default=None)


def are_alike(item: ScoredSentence, other: ScoredSentence, stops: frozenset[str]) -> bool:
    """Whether two sentences have most of their words in common, numbers aside."""
    words, others = (
        {term for term in said.evidence.terms - stops if not term.isdigit()}
        for said in (item, other)
    )
    least = min(len(words), len(others))
    return least > 0 and len(words & others) >= ALIKE_AT_LEAST * least


def _periods_of(item: ScoredSentence, sources: Sequence[Source]) -> list[Range]:
    """The periods that a sentence states, or else its headings, title or file name."""
    source = sources[item.evidence.source]
    own = stated_ranges(item.evidence.readable)
    passage = source.passage
    heading = source.heading_at(item.evidence.char_start)
    opening = passage.title or opening_line(passage)[0]
    above = stated_ranges(f"{heading} | {opening}")
    name = stated_ranges(replace_unstorable(passage.path.stem).replace("_", " "))
    date = document_date(source)
    if not (above or name) and date is not None:
        name = stated_ranges(str(date))
    return [*own, *(above or name)]


def _older(rivals: Sequence[ScoredSentence], stated: dict[int, list[Range]]) -> set[int]:
    """Those whose newest period ends before that of the newest one; what states none is kept."""
    ends = {key: max(until for _, until in ranges) for key, ranges in stated.items() if ranges}
    newest = max(ends.values(), default=None)
    return {id(item) for item in rivals if newest and ends.get(id(item), newest) < newest}


def _not_in_force(
    rivals: Sequence[ScoredSentence], stated: dict[int, list[Range]], asked: AskedPeriod
) -> set[int]:
    """Those that are not the newest of what was said before the period ended."""
    end = asked.until
    begins = {key: min(first for first, _ in ranges) for key, ranges in stated.items() if ranges}
    before = [first for first in begins.values() if end and first < end]
    if not before:
        return set()
    newest = max(before)
    return {id(item) for item in rivals if begins.get(id(item), newest) != newest}
