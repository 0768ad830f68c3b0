"""Candidates for examples: the questions that each passage can answer, in order of preference."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.core.experts.examples.example import Example, QuestionOrigin, collapse_spaces
from desktop.core.experts.examples.rule_questions import (
    QuestionDraft,
    SentenceContext,
    ask_about_heading,
    ask_about_sentence,
)
from desktop.core.experts.examples.split import DocumentSplit
from desktop.core.ingest.passages import HEADING_SEPARATOR
from desktop.core.store.document_names import display_name
from desktop.core.types import Passage, UnitKind
from desktop.core.units import passage_units

NATURAL = ("value", "definition", "condition", "reason", "name", "heading", "label", "row",
           "value in place", "gap")  # fmt: skip
"""The rules in order of preference: first those whose questions sound most natural."""
HEADING_WORDS = range(1, 9)

_ITEM = re.compile(r"[-*•‣▪–◦●]\s|\(?\d{1,3}[.)]\s")
"""The beginning of a list item; one item says too little about the heading above the list."""
_SMALL = re.compile(r"\b[a-z]\w+")


def generate_by_rules(
    document: DocumentSplit, *, seed: int, passages_at_most: int | None = None
) -> list[list[Example]]:
    """The examples that rules make from each passage, the best first.

    `passages_at_most` limits the passages to a random sample.
    """
    lower = frozenset(_SMALL.findall(" ".join(passage.text for passage in document.passages)))
    asked: set[str] = set()
    found: list[list[Example]] = []
    for passage in _draw_passages(document, seed, passages_at_most):
        place = SentenceContext(
            document.title or display_name(document.path),
            passage.heading.split(HEADING_SEPARATOR)[-1],
            lower,
        )
        examples = [
            _to_example(draft, passage, start, end, document)
            for start, end, draft in _drafts_of(passage, place, asked)
        ]
        # Random among equals: otherwise all questions would be about the beginning of a passage.
        random.Random(f"{seed} {passage.char_start} {document.sha256}").shuffle(examples)
        found.append(sorted(examples, key=lambda example: NATURAL.index(example.rule)))
    return found


def interleave(passages: Iterable[Sequence[Example]], *, seed: int) -> list[Example]:
    """The first example of every passage, then the second of every passage, and so on."""
    stacks = [list(examples) for examples in passages if examples]
    random.Random(seed).shuffle(stacks)
    ordered: list[Example] = []
    while stacks:
        ordered += [stack.pop(0) for stack in stacks]
        stacks = [stack for stack in stacks if stack]
    return ordered


def _draw_passages(document: DocumentSplit, seed: int, at_most: int | None) -> Sequence[Passage]:
    if at_most is None or len(document.passages) <= at_most:
        return document.passages
    chance = random.Random(f"{seed} {document.sha256}")
    return sorted(chance.sample(document.passages, at_most), key=lambda passage: passage.char_start)


def _drafts_of(
    passage: Passage, place: SentenceContext, asked: set[str]
) -> Iterator[tuple[int, int, QuestionDraft]]:
    at = passage.char_start
    units = passage_units(passage)
    spans = [(unit.char_start - at, unit.char_end - at) for unit in units]
    for position, (unit, (start, end)) in enumerate(zip(units, spans, strict=True)):
        text = passage.text[start:end]
        heading = text.lstrip("# ").strip()
        if place.heading and heading == place.heading:
            # The first sentence below a heading answers what the heading is about.
            following = spans[position + 1] if position + 1 < len(spans) else None
            if following and heading not in asked and len(heading.split()) in HEADING_WORDS:
                asked.add(heading)
                yield from _drafts_below(passage.text, following, heading, place)
            continue
        if unit.kind is not UnitKind.NAMES:
            for draft in ask_about_sentence(unit.labelled or text, place):
                yield start, end, draft


def _drafts_below(
    text: str, span: tuple[int, int], heading: str, place: SentenceContext
) -> Iterator[tuple[int, int, QuestionDraft]]:
    sentence = collapse_spaces(text[span[0] : span[1]])
    is_prose = (
        sentence.endswith(".")
        and " " in sentence
        and "|" not in sentence
        and not _ITEM.match(sentence)
    )
    if is_prose and (question := ask_about_heading(heading, place)):
        yield *span, QuestionDraft(question, sentence, "heading")


def _to_example(
    draft: QuestionDraft, passage: Passage, start: int, end: int, document: DocumentSplit
) -> Example:
    return Example(
        question=collapse_spaces(draft.question),
        answer=collapse_spaces(draft.answer),
        quote=passage.text[start:end],
        document=document.sha256,
        path=str(document.path),
        char_start=passage.char_start + start,
        char_end=passage.char_start + end,
        origin=QuestionOrigin.RULE,
        rule=draft.rule,
        part=document.split,
    )
