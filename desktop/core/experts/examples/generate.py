"""Makes reviewed examples from a collection: split, ask, check, keep.

Every question is checked in the same way, whether a rule, a model or a person wrote it: the
document contains its exact quote, it can be understood by itself, no similar question was asked,
and our own search finds its place. Each check is stored at once, so that the work can be
interrupted at any point.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.experts.examples.candidates import generate_by_rules, interleave
from desktop.core.experts.examples.events import (
    CandidateExamined,
    ExamplesEvent,
    PassageRead,
    SplitDone,
)
from desktop.core.experts.examples.example import (
    DROPPED_BY_PERSON,
    Example,
    Split,
    read_examples,
    select_kept,
    write_examples,
)
from desktop.core.experts.examples.filters import (
    DUPLICATE_QUESTION,
    NOT_FOUND,
    QuestionDeduplicator,
    find_fault,
    find_source_index,
    find_sources,
)
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.model_questions import QuestionWriter
from desktop.core.experts.examples.split import (
    HELD_OUT_SHARE,
    CollectionSplit,
    DocumentSplit,
    split_collection,
)
from desktop.core.ports import Embedder
from desktop.core.say import say
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library

EXAMPLES_FILE = "examples.jsonl"
JOURNAL_FILE = "checked.jsonl"
HELD_OUT_PER_TRAINING = 0.2
ASKED_PER_EXAMPLE = 4
"""Passages that are read for each example wanted; at least `PASSAGES_AT_LEAST` per document.

So examples for a collection of any size are made in seconds.
"""
PASSAGES_AT_LEAST = 8
DOCUMENTS_PER_EXAMPLE = 4


@dataclass(frozen=True, slots=True)
class ExamplePlan:
    """The settings for making examples from a collection."""

    at_most: int = 600
    """The largest number of training examples; held-out examples are at most a fifth of it."""
    seed: int = 0
    """The random seed for the split and for the choice of questions."""
    held_out_share: float = HELD_OUT_SHARE
    sources: int = 5
    """The number of first search results that must contain the place of a question."""
    rules: bool = True
    """Whether sentences are turned into questions by rule."""
    parts: tuple[Split, ...] = tuple(Split)
    """The splits whose documents are asked about."""
    without: frozenset[str] = frozenset()
    """Hashes of documents that are left out, although they belong to these splits."""
    held_out_at_most: int | None = None
    """The largest number of held-out examples; None means a fifth of `at_most`."""
    learned_from: tuple[str, ...] = ()
    """Paths of files and folders of the collection; empty means all of it."""


def make_examples(
    library: Library,
    collection_id: int,
    folder: Path,
    plan: ExamplePlan,
    *,
    embedder: Embedder | None = None,
    writer: QuestionWriter | None = None,
    given: Sequence[Example] = (),
) -> Generator[ExamplesEvent, None, list[Example]]:
    """Make the examples of an expert and store them in its folder, including the dropped ones.

    `given` are the person's own examples, which come first. An interrupted call continues when it
    is repeated.

    Raises:
        InputError: the collection has nothing to learn from.
        ModelError, WorkerError: the model that writes questions failed.
    """
    split = split_collection(
        library,
        collection_id,
        seed=plan.seed,
        held_out_share=plan.held_out_share,
        learned_from=plan.learned_from,
    )
    split = _restrict_to_plan(split, plan)
    yield SplitDone(
        len(split.documents_in(Split.TRAINING)),
        len(split.documents_in(Split.HELD_OUT)),
        split.is_split_within,
    )
    candidates = yield from _generate_candidates(split, plan, writer)
    unwanted = {
        example.id
        for example in read_examples(folder / EXAMPLES_FILE)
        if example.reason == DROPPED_BY_PERSON
    }
    within = library.documents_of([collection_id])
    examiner = _CandidateExaminer(library, within, plan, embedder, split, unwanted)
    examples: list[Example] = []
    with Journal(folder / JOURNAL_FILE, _journal_key(split, plan, embedder)) as journal:
        for part in plan.parts:
            mine = [*given, *candidates]
            steps = examiner.examine(
                [example for example in mine if example.part is part], part, journal
            )
            examples += yield from steps
    write_examples(examples, folder / EXAMPLES_FILE)
    return examples


def _restrict_to_plan(materials: CollectionSplit, plan: ExamplePlan) -> CollectionSplit:
    """The documents that the plan asks about.

    Raises:
        InputError: there are none.
    """
    without = frozenset[str]() if materials.is_split_within else plan.without
    documents = tuple(
        document
        for document in materials.documents
        if document.split in plan.parts and document.sha256 not in without
    )
    if not documents:
        raise InputError(
            say("The collection has no document that could be held out."),
            say("Add more documents to it."),
        )
    return replace(materials, documents=documents)


def _generate_candidates(
    materials: CollectionSplit, plan: ExamplePlan, writer: QuestionWriter | None
) -> Generator[ExamplesEvent, None, list[Example]]:
    """All candidates for examples; the model's questions come before those of the rules."""
    total = sum(len(document.passages) for document in materials.documents)
    written: list[list[Example]] = []
    ruled: list[list[Example]] = []
    turns = _interleave_passages(materials.documents) if writer else ()
    for done, (document, position) in enumerate(turns, start=1):
        assert writer
        if sum(example.kept for examples in written for example in examples) >= plan.at_most:
            break
        written.append((yield from writer.write(document, document.passages[position])))
        yield PassageRead(done, total, sum(map(len, written)))
    if plan.rules:
        chosen = _draw_documents(materials.documents, plan)
        share = max(PASSAGES_AT_LEAST, ASKED_PER_EXAMPLE * plan.at_most // len(chosen))
        for document in chosen:
            ruled += generate_by_rules(document, seed=plan.seed, passages_at_most=share)
            yield PassageRead(total, total, sum(map(len, written)) + sum(map(len, ruled)))
    return [*interleave(written, seed=plan.seed), *interleave(ruled, seed=plan.seed)]


def _draw_documents(
    documents: Sequence[DocumentSplit], plan: ExamplePlan
) -> Sequence[DocumentSplit]:
    """All documents, or a random sample if there are far more than needed."""
    at_most = DOCUMENTS_PER_EXAMPLE * plan.at_most
    if len(documents) <= at_most:
        return documents
    return random.Random(plan.seed).sample(list(documents), at_most)


def _interleave_passages(documents: Sequence[DocumentSplit]) -> Iterator[tuple[DocumentSplit, int]]:
    """Every passage of every document, with the documents in turns."""
    longest = max(len(document.passages) for document in documents)
    for position in range(longest):
        yield from (
            (document, position) for document in documents if position < len(document.passages)
        )


@dataclass(slots=True)
class _CandidateExaminer:
    """Checks candidates until there are enough examples."""

    library: Library
    within: DocumentSet
    plan: ExamplePlan
    embedder: Embedder | None
    split: CollectionSplit
    unwanted: set[str]
    """Ids of examples that the person dropped when the examples were made before."""

    def examine(
        self, candidates: Sequence[Example], part: Split, journal: Journal
    ) -> Generator[ExamplesEvent, None, list[Example]]:
        wanted = self.plan.at_most
        if part is Split.HELD_OUT:
            wanted = self.plan.held_out_at_most or max(1, round(wanted * HELD_OUT_PER_TRAINING))
        asked = QuestionDeduplicator()
        examined: list[Example] = []
        count = 0
        for candidate in candidates:
            if count >= wanted:
                break
            reason = self._reason_to_drop(candidate, asked, journal)
            example = replace(candidate, kept=not reason, reason=reason)
            count += example.kept
            examined.append(example)
            yield CandidateExamined(example, count, wanted)
        return examined

    def _reason_to_drop(
        self, example: Example, asked: QuestionDeduplicator, journal: Journal
    ) -> str:
        """Why the example is dropped; empty if it is kept."""
        if example.id in self.unwanted:
            return DROPPED_BY_PERSON
        if example.reason:
            return example.reason
        if not asked.add(example.question, example.answer):
            return DUPLICATE_QUESTION
        stored_reason = journal.get(example.id)
        if stored_reason is None:
            stored_reason = self._find_fault(example)
            journal.put(example.id, stored_reason)
        return str(stored_reason)

    def _find_fault(self, example: Example) -> str:
        if not example.quote:
            return ""  # the person's own, without an answer in the documents
        text = self._text_at_quote(example)
        if found := find_fault(example, text):
            return found
        sources = find_sources(
            self.library,
            example.question,
            self.within,
            limit=self.plan.sources,
            embedder=self.embedder,
        )
        return "" if find_source_index(example, sources) is not None else NOT_FOUND

    def _text_at_quote(self, example: Example) -> str:
        """The text of the document's passage at the position of the quote."""
        return next(
            (
                passage.text
                for document in self.split.documents
                if document.sha256 == example.document
                for passage in document.passages
                if passage.char_start <= example.char_start < passage.char_end
            ),
            "",
        )


def _journal_key(materials: CollectionSplit, plan: ExamplePlan, embedder: Embedder | None) -> str:
    """A hash of everything that a stored check depends on."""
    searched = embedder.identity if embedder else "by words"
    named = " ".join(
        sorted(f"{document.sha256} {document.split}" for document in materials.documents)
    )
    return hashlib.sha256(f"{plan.seed} {plan.sources} {searched} {named}".encode()).hexdigest()


def count_by_split(examples: Sequence[Example]) -> dict[str, int]:
    """The number of kept examples in each split, and of those dropped."""
    dropped = sum(1 for example in examples if not example.kept)
    return {part.value: len(select_kept(examples, part)) for part in Split} | {"dropped": dropped}
