"""From a collection to reviewed examples: split, ask, check, keep.

Every question is checked the same way, whoever wrote it: its quote stands in the document to the
letter, it can be understood by itself, nothing like it was asked, and our own search finds its
place. What was checked is noted at once, so that it can be cut off anywhere.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.experts.examples.candidates import by_rules, in_turns
from desktop.core.experts.examples.events import Divided, Examined, ExamplesEvent, PassageRead
from desktop.core.experts.examples.example import (
    DROPPED_BY_PERSON,
    Example,
    Part,
    kept,
    read_examples,
    write_examples,
)
from desktop.core.experts.examples.filters import (
    ASKED_ALREADY,
    NOT_FOUND,
    Asked,
    fault,
    find_sources,
    place_among,
)
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.model_questions import Writer
from desktop.core.experts.examples.split import (
    HELD_OUT_SHARE,
    Material,
    Materials,
    gather,
)
from desktop.core.ports import Embedder
from desktop.core.say import say
from desktop.core.store.library import Library

EXAMPLES = "examples.jsonl"
CHECKED = "checked.jsonl"
HELD_OUT_PER_TRAINING = 0.2
ASKED_PER_EXAMPLE = 4
"""Passages that are looked through for each example that is wanted, and at least some of each
document: a collection of any size is asked about in seconds.
"""
PASSAGES_AT_LEAST = 8
DOCUMENTS_PER_EXAMPLE = 4


@dataclass(frozen=True, slots=True)
class ExamplePlan:
    """How examples are made."""

    at_most: int = 600
    """Examples to learn from; held out ones are a fifth of that at most."""
    seed: int = 0
    """Decides the split and which questions are asked."""
    held_out_share: float = HELD_OUT_SHARE
    sources: int = 5
    """How many of our search's results must hold the place of a question."""
    rules: bool = True
    """Whether sentences are turned into questions by rule."""
    parts: tuple[Part, ...] = tuple(Part)
    """What is asked about."""
    without: frozenset[str] = frozenset()
    """Hashes of documents that nothing is asked about, though they belong to these parts."""
    held_out_at_most: int | None = None
    """Held out examples, where not a fifth of the others."""


def make_examples(
    library: Library,
    collection_id: int,
    folder: Path,
    plan: ExamplePlan,
    *,
    embedder: Embedder | None = None,
    writer: Writer | None = None,
    given: Sequence[Example] = (),
) -> Generator[ExamplesEvent, None, list[Example]]:
    """Make the examples of an expert and store them in its folder, with those that were dropped.

    `given` are the person's own, which come first. Started again it goes on where it was left.

    Raises:
        InputError: the collection has nothing to learn from.
        ModelError, WorkerError: the writing model failed.
    """
    materials = gather(library, collection_id, seed=plan.seed, held_out_share=plan.held_out_share)
    materials = _chosen(materials, plan)
    yield Divided(
        len(materials.of(Part.TRAINING)),
        len(materials.of(Part.HELD_OUT)),
        materials.is_split_within,
    )
    candidates = yield from _candidates(materials, plan, writer)
    unwanted = {
        example.id
        for example in read_examples(folder / EXAMPLES)
        if example.reason == DROPPED_BY_PERSON
    }
    examiner = _Examiner(library, collection_id, plan, embedder, materials, unwanted)
    made: list[Example] = []
    with Journal(folder / CHECKED, _about(materials, plan, embedder)) as journal:
        for part in plan.parts:
            mine = [*given, *candidates]
            steps = examiner.examine(
                [example for example in mine if example.part is part], part, journal
            )
            made += yield from steps
    write_examples(made, folder / EXAMPLES)
    return made


def _chosen(materials: Materials, plan: ExamplePlan) -> Materials:
    """What the plan asks about.

    Raises:
        InputError: nothing of it is there.
    """
    without = frozenset[str]() if materials.is_split_within else plan.without
    documents = tuple(
        document
        for document in materials.documents
        if document.part in plan.parts and document.sha256 not in without
    )
    if not documents:
        raise InputError(
            say("The collection has no document that could be held out."),
            say("Add more documents to it."),
        )
    return replace(materials, documents=documents)


def _candidates(
    materials: Materials, plan: ExamplePlan, writer: Writer | None
) -> Generator[ExamplesEvent, None, list[Example]]:
    """What can be asked; the model's questions before those of the rules."""
    total = sum(len(document.passages) for document in materials.documents)
    written: list[list[Example]] = []
    ruled: list[list[Example]] = []
    turns = _in_turns_over(materials.documents) if writer else ()
    for done, (document, position) in enumerate(turns, start=1):
        assert writer
        if sum(example.kept for examples in written for example in examples) >= plan.at_most:
            break
        written.append((yield from writer.questions(document, document.passages[position])))
        yield PassageRead(done, total, sum(map(len, written)))
    if plan.rules:
        chosen = _drawn(materials.documents, plan)
        share = max(PASSAGES_AT_LEAST, ASKED_PER_EXAMPLE * plan.at_most // len(chosen))
        for document in chosen:
            ruled += by_rules(document, seed=plan.seed, passages_at_most=share)
            yield PassageRead(total, total, sum(map(len, written)) + sum(map(len, ruled)))
    return [*in_turns(written, seed=plan.seed), *in_turns(ruled, seed=plan.seed)]


def _drawn(documents: Sequence[Material], plan: ExamplePlan) -> Sequence[Material]:
    """All of them, or, of a collection far larger than what is wanted, a part drawn by chance."""
    at_most = DOCUMENTS_PER_EXAMPLE * plan.at_most
    if len(documents) <= at_most:
        return documents
    return random.Random(plan.seed).sample(list(documents), at_most)


def _in_turns_over(documents: Sequence[Material]) -> Iterator[tuple[Material, int]]:
    """Every passage of every document, the documents in turns."""
    longest = max(len(document.passages) for document in documents)
    for position in range(longest):
        yield from (
            (document, position) for document in documents if position < len(document.passages)
        )


@dataclass(slots=True)
class _Examiner:
    """Checks candidates until there are enough."""

    library: Library
    collection_id: int
    plan: ExamplePlan
    embedder: Embedder | None
    materials: Materials
    unwanted: set[str]
    """What the person dropped when the examples were made before."""

    def examine(
        self, candidates: Sequence[Example], part: Part, journal: Journal
    ) -> Generator[ExamplesEvent, None, list[Example]]:
        wanted = self.plan.at_most
        if part is Part.HELD_OUT:
            wanted = self.plan.held_out_at_most or max(1, round(wanted * HELD_OUT_PER_TRAINING))
        asked = Asked()
        examined: list[Example] = []
        count = 0
        for candidate in candidates:
            if count >= wanted:
                break
            reason = self._reason(candidate, asked, journal)
            example = replace(candidate, kept=not reason, reason=reason)
            count += example.kept
            examined.append(example)
            yield Examined(example, count, wanted)
        return examined

    def _reason(self, example: Example, asked: Asked, journal: Journal) -> str:
        """Why it is dropped; empty where it is kept."""
        if example.id in self.unwanted:
            return DROPPED_BY_PERSON
        if example.reason:
            return example.reason
        if not asked.add(example.question, example.answer):
            return ASKED_ALREADY
        noted = journal.get(example.id)
        if noted is None:
            noted = self._fault(example)
            journal.put(example.id, noted)
        return str(noted)

    def _fault(self, example: Example) -> str:
        if not example.quote:
            return ""  # the person's own, about what stands nowhere
        text = self._text(example)
        if found := fault(example, text):
            return found
        sources = find_sources(
            self.library,
            example.question,
            self.collection_id,
            limit=self.plan.sources,
            embedder=self.embedder,
        )
        return "" if place_among(example, sources) is not None else NOT_FOUND

    def _text(self, example: Example) -> str:
        """The document's text where the quote is said to stand."""
        return next(
            (
                passage.text
                for document in self.materials.documents
                if document.sha256 == example.document
                for passage in document.passages
                if passage.char_start <= example.char_start < passage.char_end
            ),
            "",
        )


def _about(materials: Materials, plan: ExamplePlan, embedder: Embedder | None) -> str:
    """What a check depends on."""
    searched = embedder.identity if embedder else "by words"
    named = " ".join(
        sorted(f"{document.sha256} {document.part}" for document in materials.documents)
    )
    return hashlib.sha256(f"{plan.seed} {plan.sources} {searched} {named}".encode()).hexdigest()


def counts(examples: Sequence[Example]) -> dict[str, int]:
    """How many are kept for each part, and how many were dropped."""
    dropped = sum(1 for example in examples if not example.kept)
    return {part.value: len(kept(examples, part)) for part in Part} | {"dropped": dropped}
