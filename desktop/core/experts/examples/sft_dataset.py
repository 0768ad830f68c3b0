"""Turns examples into training data: the prompt of a real answer, and the answer to learn.

The sources are those that our own search finds for the question, and the builder of real prompts
lays them out: the true one among similar ones, in random order. In a share of the examples the true
one is missing, and the answer to learn is that the documents do not say it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.answering.grounding import Grounder
from desktop.core.answering.prompt import (
    SOURCES_FOR_A_SMALL_MODEL,
    build_prompt,
    is_small,
    room_for_answer,
)
from desktop.core.answering.refusal import REFUSAL
from desktop.core.answering.sentence_selection import select_sentences
from desktop.core.atomic_write import write_atomically
from desktop.core.experts.examples.events import PromptBuilt
from desktop.core.experts.examples.example import (
    Example,
    QuestionOrigin,
    Split,
    collapse_spaces,
    select_kept,
)
from desktop.core.experts.examples.filters import contains_answer, find_source_index, find_sources
from desktop.core.experts.examples.split import HELD_OUT_SHARE, split_collection
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.retrieval.search import USUAL, SearchPolicy
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.types import Source

DISTRACTED_SHARE = 0.5
"""Share of the prompts with as many other sources as there is room for.

The search leaves out sources that are much worse than the best, so the true source is often the
only one. A model that only saw such prompts would never learn to choose.
"""
UNFILTERED = SearchPolicy(least=0.0, least_beside=0.0)
TRAINING_FILE, HELD_OUT_FILE = "training.jsonl", "held_out.jsonl"


@dataclass(frozen=True, slots=True)
class DatasetPlan:
    """The settings for turning examples into prompts."""

    seed: int = 0
    """The random seed for the order of the sources, and for which true sources are left out."""
    held_out_share: float = HELD_OUT_SHARE
    """The held-out share of the split; it must be the one that the examples were made with."""
    missing_share: float = 0.2
    """Share of the examples without their true source, whose right answer is a refusal."""
    sources: int = 5
    """The largest number of sources in a prompt; small models get fewer, as when they answer."""
    answer_tokens: int = 400
    """Tokens kept free for the answer, as when answering."""
    reads_little: bool = False
    """Whether prompts have only the best sentences of the sources."""
    at_length: bool = False
    """Whether a question made by rule is answered with a whole sentence instead of a few words."""
    learned_from: tuple[str, ...] = ()
    """Paths of files and folders of the collection; empty means all of it."""


def build_dataset(
    library: Library,
    collection_id: int,
    examples: Sequence[Example],
    model: LanguageModel,
    folder: Path,
    plan: DatasetPlan,
    *,
    embedder: Embedder | None = None,
) -> Generator[PromptBuilt, None, dict[Split, int]]:
    """Write `training.jsonl` and `held_out.jsonl` for the trainer; returns the lines of each.

    Raises:
        InputError: the collection has nothing to learn from.
        ModelError, WorkerError: the model failed.
    """
    materials = split_collection(
        library,
        collection_id,
        seed=plan.seed,
        held_out_share=plan.held_out_share,
        learned_from=plan.learned_from,
    )
    held_out_passages = frozenset(
        passage.id
        for document in materials.documents_in(Split.HELD_OUT)
        for passage in document.passages
    )
    within = library.documents_of([collection_id])
    shaper = _PromptBuilder(library, within, model, plan, embedder, held_out_passages)
    total = sum(len(select_kept(examples, part)) for part in Split)
    written: dict[Split, int] = {}
    done = 0
    for part, name in ((Split.TRAINING, TRAINING_FILE), (Split.HELD_OUT, HELD_OUT_FILE)):
        lines: list[str] = []
        for example in select_kept(examples, part):
            shaped = shaper.build(example)
            lines += [json.dumps(shaped, ensure_ascii=False) + "\n"] if shaped else []
            done += 1
            yield PromptBuilt(done, total)
        write_atomically(folder / name, "".join(lines))
        written[part] = len(lines)
    return written


@dataclass(frozen=True, slots=True)
class _PromptBuilder:
    library: Library
    within: DocumentSet
    model: LanguageModel
    plan: DatasetPlan
    embedder: Embedder | None
    held_out: frozenset[int]

    def build(self, example: Example) -> dict[str, Any] | None:
        """A line for the trainer; None if no truthful prompt can be made."""
        chance = random.Random(f"{self.plan.seed} {example.id}")
        found = self._find_sources(example, USUAL)
        others = [
            source
            for source in self._find_sources(example, UNFILTERED)
            if find_source_index(example, [source]) is None
            and not (example.answer and contains_answer(source, example.answer))
        ]
        missing = chance.random() < self.plan.missing_share and bool(others)
        if not example.is_answerable or missing:
            return (
                self._build_line(example, _keep_near_the_best(others), REFUSAL, chance)
                if others
                else None
            )
        true = find_source_index(example, found)
        if true is None:
            return None
        if chance.random() < DISTRACTED_SHARE:
            shown = [found[true], *others]
        else:
            shown = [found[true], *found[:true], *found[true + 1 :]]
        return self._build_line(example, shown, self._completion(example), chance)

    @property
    def _answer_tokens(self) -> int:
        small = is_small(self.model)
        return min(self.plan.sources, SOURCES_FOR_A_SMALL_MODEL) if small else self.plan.sources

    def _find_sources(self, example: Example, policy: SearchPolicy) -> list[Source]:
        """The sources that the search finds.

        For training examples, sources with held-out passages are left out.
        """
        found = find_sources(
            self.library,
            example.question,
            self.within,
            limit=self.plan.sources,
            embedder=self.embedder,
            policy=policy,
        )
        if example.part is Split.HELD_OUT:
            return found
        return [source for source in found if self.held_out.isdisjoint(source.passage_ids)]

    def _completion(self, example: Example) -> str:
        """The answer to learn: a person's own answer, or a rule's answer at the plan's length.

        One expert cannot learn both a few words and whole sentences for questions that look alike.
        """
        said_by_a_person = example.origin in (QuestionOrigin.OWN, QuestionOrigin.RATED)
        is_sentence = example.quote.rstrip().endswith((".", "!", "?"))
        if said_by_a_person or not self.plan.at_length or not is_sentence:
            return example.answer
        return collapse_spaces(example.quote)

    def _order_sources(
        self, example: Example, shown: Sequence[Source], chance: random.Random
    ) -> list[Source]:
        """The sources or sentences of the prompt, in its order."""
        if self.plan.reads_little:
            inquiry = Grounder(self.library, example.question, self.within, self.embedder)
            return select_sentences(
                inquiry.from_sources(shown[: self.plan.sources]), at_length=self.plan.at_length
            )
        order = list(shown[: self._answer_tokens])
        chance.shuffle(order)
        return order

    def _build_line(
        self, example: Example, shown: Sequence[Source], completion: str, chance: random.Random
    ) -> dict[str, Any] | None:
        order = self._order_sources(example, shown, chance)
        if self.plan.reads_little and completion != REFUSAL and not _contains_place(order, example):
            return None
        prompt = build_prompt(
            self.model,
            example.question,
            order,
            answer_tokens=room_for_answer(self.model, self.plan.answer_tokens),
        )
        is_whole = not self.plan.reads_little and completion != REFUSAL
        if is_whole and find_source_index(example, _select_shown(order, prompt.shown)) is None:
            # Sources that do not fit are dropped from the end; the true one must stay.
            order.sort(key=lambda source: find_source_index(example, [source]) is None)
            prompt = build_prompt(
                self.model,
                example.question,
                order,
                answer_tokens=room_for_answer(self.model, self.plan.answer_tokens),
            )
        return {
            "prompt": prompt.text,
            "completion": completion,
            "id": example.id,
            "question": example.question,
            "origin": example.origin,
            "refuses": completion == REFUSAL,
            "sources": [str(source.passage.path) for source in _select_shown(order, prompt.shown)],
        }


def _contains_place(sources: Sequence[Source], example: Example) -> bool:
    """Whether the shortened sources still contain the answer or its quote."""
    return any(
        contains_answer(source, example.answer) or contains_answer(source, example.quote)
        for source in sources
    )


def _keep_near_the_best(sources: Sequence[Source]) -> list[Source]:
    """The sources that the search would return if there were no better ones."""
    best = max(source.score for source in sources)
    return [source for source in sources if source.score >= USUAL.least * best]


def _select_shown(sources: Sequence[Source], shown: Sequence[int]) -> list[Source]:
    return [sources[index] for index in shown]
