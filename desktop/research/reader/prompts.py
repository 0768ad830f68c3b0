"""Makes the Reader's training lines: the application's own prompts, and the right answers to them.

The other sources of a prompt are those that our own search finds for its question. The most common
error of a small model is to answer where the sources say nothing. So a part of the prompts lacks
the true source, or the sentences of it that answer; the right answer is then to refuse. Prompts are
kept short: what a model learns on two sources of a few sentences also works on longer ones, and
training takes half the time.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop.core.answering.prompt import build_prompt
from desktop.core.answering.refusal import REFUSAL
from desktop.core.experts.examples.filters import contains_answer
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.retrieval.search import SearchPolicy, search
from desktop.core.sentences import Range, sentence_spans
from desktop.core.store.library import Library
from desktop.core.types import Source
from desktop.research.reader.detokenise import imitate_haste
from desktop.research.reader.sources import PassageQuestion

UNFILTERED = SearchPolicy(least=0.0, least_beside=0.0, join=False)
SOURCES_LOOKED_AT = 6
ANSWER_TOKENS = 400
SILENT_WORDS_AT_LEAST = 15
"""A passage without its answer must keep this many words, so that there is something to read."""


class PromptKind(StrEnum):
    """The kinds of prompts, by what their sources say."""

    SAID = "said"
    """The true source is in the prompt, alone or beside others."""
    SILENT = "silent"
    """The true source lacks the sentences that answer; it is alone or beside others."""
    MISSING = "missing"
    """The true source is missing; there are only others."""


@dataclass(frozen=True, slots=True)
class PromptShape:
    """The layout of prompts, as shares and lengths."""

    alone_share: float = 0.25
    """Share of the prompts with a single source, as when the search finds no other near one."""
    short_share: float = 0.85
    """Share of the prompts whose sources are cut to a few sentences."""
    true_words: int = 80
    other_words: int = 60
    """The approximate number of words of a source that is cut."""
    whole_words: int = 130
    """The approximate number of words of a source that is not cut."""
    shuffled_share: float = 0.5
    """Share of the prompts whose sources are in random order.

    In the others the true source is the first, which is where the search mostly has it.
    """
    hasty_share: float = 0.2
    """Share of the questions without capitals and question marks."""


class ReaderPromptBuilder:
    """Makes prompts from questions whose passages are in a library."""

    def __init__(
        self,
        library: Library,
        model: LanguageModel,
        embedder: Embedder | None,
        places: Mapping[str, Path],
        shape: PromptShape,
    ) -> None:
        """Take a library and models; `places` are the files that contain the passages."""
        self._library = library
        self._model = model
        self._embedder = embedder
        self._places = places
        self._shape = shape

    def build_line(
        self, reading: PassageQuestion, kind: PromptKind, chance: random.Random, unseen: Set[str]
    ) -> dict[str, Any] | None:
        """Return a training line; None where no honest prompt can be made.

        None of the `unseen` passages is used beside the true one.
        """
        sources = self._choose_sources(
            reading, kind, chance, {self._places[passage] for passage in unseen}
        )
        if not sources:
            return None
        asked = reading.question
        if chance.random() < self._shape.hasty_share:
            asked = imitate_haste(asked)
        prompt = build_prompt(self._model, asked, sources, answer_tokens=ANSWER_TOKENS)
        return {
            "prompt": prompt.text,
            "completion": reading.answer if kind is PromptKind.SAID else REFUSAL,
            "question": reading.question,
            "set": reading.source,
            "kind": str(kind),
        }

    def _choose_sources(
        self, reading: PassageQuestion, kind: PromptKind, chance: random.Random, unseen: Set[Path]
    ) -> list[Source]:
        found = search(
            self._library,
            reading.question,
            limit=SOURCES_LOOKED_AT,
            embedder=self._embedder,
            policy=UNFILTERED,
        )
        true = next((source for source in found if self._is_true(source, reading)), None)
        others = [
            source
            for source in found
            if source.passage.path not in {self._places[reading.passage], *unseen}
            and not contains_answer(source, reading.answer)
        ]
        short = chance.random() < self._shape.short_share
        words = self._shape.true_words if short else self._shape.whole_words
        if kind is not PromptKind.MISSING:
            if true is None:
                return []
            first = _replace_text(true, _cut_window(reading, words))
            if kind is PromptKind.SILENT:
                first = _replace_text(true, _remove_answer(reading, words))
                if not first.passage.text:
                    return []
            if not others or chance.random() < self._shape.alone_share:
                return [first]
        else:
            if not others:
                return []
            first = _replace_text(others[0], _cut_beginning(others[0].passage.text, words))
            others = others[1:]
        room = self._shape.other_words if short else self._shape.whole_words
        beside = [
            _replace_text(source, _cut_beginning(source.passage.text, room))
            for source in others[:1]
        ]
        shown = [first, *beside]
        if chance.random() < self._shape.shuffled_share:
            chance.shuffle(shown)
        return shown

    def _is_true(self, source: Source, reading: PassageQuestion) -> bool:
        return source.passage.path == self._places[reading.passage]


def _replace_text(source: Source, text: str) -> Source:
    return replace(source, passage=replace(source.passage, text=text))


def _cut_window(reading: PassageQuestion, words: int) -> str:
    """Return the sentence with the answer, and its neighbours as far as there is room."""
    spans = sentence_spans(reading.passage)
    said = [n for n, span in enumerate(spans) if _touches(span, reading)]
    if not said:
        return reading.passage
    first, last = said[0], said[-1]
    while True:
        wider = [
            (max(0, first - 1), last),
            (max(0, first - 1), min(len(spans) - 1, last + 1)),
            (first, min(len(spans) - 1, last + 1)),
        ]
        fitting = [
            span
            for span in wider
            if span != (first, last) and _words(reading, spans, span) <= words
        ]
        if not fitting:
            return reading.passage[spans[first][0] : spans[last][1]]
        first, last = fitting[0]


def _remove_answer(reading: PassageQuestion, words: int) -> str:
    """Return the passage without the sentences with the answer; empty if too little is left."""
    answer = reading.answer.casefold()
    kept = [
        reading.passage[start:end]
        for start, end in sentence_spans(reading.passage)
        if not _touches((start, end), reading)
        and answer not in reading.passage[start:end].casefold()
    ]
    text = _cut_beginning(" ".join(kept), words)
    return text if len(text.split()) >= SILENT_WORDS_AT_LEAST else ""


def _cut_beginning(text: str, words: int) -> str:
    """Return as many first sentences as there is room for, but at least one."""
    spans = sentence_spans(text)
    end = 0
    for start, after in spans:
        if end and len(text[spans[0][0] : after].split()) > words:
            break
        end = max(end, after, start)
    return text[:end]


def _touches(span: Range, reading: PassageQuestion) -> bool:
    return span[0] < reading.end and reading.start < span[1]


def _words(reading: PassageQuestion, spans: Sequence[Range], part: tuple[int, int]) -> int:
    return len(reading.passage[spans[part[0]][0] : spans[part[1]][1]].split())
