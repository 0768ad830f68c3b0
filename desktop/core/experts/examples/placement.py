"""Finds the places in the documents for a person's own questions and rated answers."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.core.experts.examples.example import Example, QuestionOrigin, Split
from desktop.core.experts.examples.filters import contains_answer, find_sources
from desktop.core.experts.examples.question_file import UserQuestion
from desktop.core.experts.examples.split import HELD_OUT_SHARE, CollectionSplit
from desktop.core.ports import Embedder
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.core.types import Answer, Source
from desktop.core.units import passage_units

NO_DOCUMENT_SAYS_IT = say("No document that our search finds says it.")
GOOD_RATING = 1


def place_questions(
    library: Library,
    collection_id: int,
    questions: Sequence[UserQuestion],
    split: CollectionSplit,
    *,
    seed: int,
    origin: QuestionOrigin = QuestionOrigin.OWN,
    sources: int = 5,
    embedder: Embedder | None = None,
) -> list[Example]:
    """Examples of a person's questions, each in the split of the document that answers it.

    A question that no document answers gets a random split.
    """
    examples: list[Example] = []
    within = library.documents_of([collection_id])
    for pair in questions:
        found = find_sources(library, pair.question, within, limit=sources, embedder=embedder)
        example = _place(pair, found, split, random.Random(f"{seed} {pair.question}"))
        examples.append(replace(example, origin=origin))
    return examples


def read_rated_answers(library: Library, collection_id: int) -> list[UserQuestion]:
    """Questions and answers of conversations that a person rated as good.

    Only answers are returned that cite documents of this collection alone.
    """
    return [
        UserQuestion(answer.searched_for or answer.question, answer.answer, _first_quote(answer))
        for answer in _read_rated(library)
        if not answer.refused and answer.answer and _belongs_to(library, answer, collection_id)
    ]


def _place(
    given: UserQuestion, found: Sequence[Source], materials: CollectionSplit, chance: random.Random
) -> Example:
    by_chance = Split.HELD_OUT if chance.random() < HELD_OUT_SHARE else Split.TRAINING
    if not given.answer:
        return Example(given.question, "", origin=QuestionOrigin.OWN, part=by_chance)
    for source in found:
        span = _find_sentence(source, given)
        if span is None:
            continue
        start, end = span
        passage = source.passage
        part, sha256 = _find_document(source, materials, start)
        return Example(
            question=given.question,
            answer=given.answer,
            quote=passage.text[start - passage.char_start : end - passage.char_start],
            document=sha256,
            path=str(passage.path),
            char_start=start,
            char_end=end,
            origin=QuestionOrigin.OWN,
            part=part,
        )
    return Example(
        given.question,
        given.answer,
        origin=QuestionOrigin.OWN,
        part=by_chance,
        kept=False,
        reason=NO_DOCUMENT_SAYS_IT,
    )


def _find_sentence(source: Source, given: UserQuestion) -> tuple[int, int] | None:
    """The range of the quote in the document, or of the sentence that contains the answer.

    None if the source contains neither.
    """
    passage = source.passage
    if given.quote and (at := passage.text.find(given.quote)) >= 0:
        return passage.char_start + at, passage.char_start + at + len(given.quote)
    if not contains_answer(source, given.answer):
        return None
    wanted = given.answer.lower()
    for unit in passage_units(passage):
        start, end = unit.char_start - passage.char_start, unit.char_end - passage.char_start
        if wanted in passage.text[start:end].lower():
            return unit.char_start, unit.char_end
    return passage.char_start, passage.char_end


def _find_document(source: Source, materials: CollectionSplit, start: int) -> tuple[Split, str]:
    """Split and hash of the document that contains this position."""
    for document in materials.documents:
        if document.path == source.passage.path and any(
            passage.char_start <= start < passage.char_end for passage in document.passages
        ):
            return document.split, document.sha256
    return Split.TRAINING, ""


def _read_rated(library: Library) -> Iterator[Answer]:
    for _, turn in library.conversations.rated_turns():
        if turn.answer is not None and turn.rating >= GOOD_RATING:
            yield turn.answer


def _belongs_to(library: Library, answer: Answer, collection_id: int) -> bool:
    names = {
        collection.name
        for collection in library.collections.all()
        if collection.id == collection_id
    }
    cited = {c.source for sentence in answer.sentences for c in sentence.citations}
    return bool(cited) and all(answer.sources[index].passage.collection in names for index in cited)


def _first_quote(answer: Answer) -> str:
    return next((c.text for sentence in answer.sentences for c in sentence.citations), "")
