"""Keeps everything out of the Reader's learning that it is measured with.

The sets that measure come from the same encyclopedia and partly from the same questions as the one
it learns from, so questions, passages and articles are all compared, without regard to spaces,
marks and capitals.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.say import say
from desktop.research.reader.detokenise import plain
from desktop.research.reader.sources import Reading, read_text

XQUAD_FILE = "xquad/xquad.en.json"
CLAPNQ_FILES = ("clapnq/clapnq_dev_answerable.jsonl", "clapnq/clapnq_dev_unanswerable.jsonl")
QUESTIONS_FILE, CORPORA_FOLDER = "chunking_eval/questions_df.csv", "chunking_eval/corpora"
WORDS_IN_COMMON = 12
"""So many words in a row that two passages share are no chance."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """How many readings were left out, and by what; one may be counted under the first only."""

    by_question: int = 0
    by_article: int = 0
    by_passage: int = 0

    @property
    def total(self) -> int:
        return self.by_question + self.by_article + self.by_passage


@dataclass(frozen=True, slots=True)
class Excluded:
    """What stands in the sets that measure."""

    questions: frozenset[str]
    titles: frozenset[str]
    shingles: frozenset[str]
    """Every stretch of `WORDS_IN_COMMON` words of their passages."""

    @classmethod
    def of(
        cls, questions: Iterable[str], titles: Iterable[str], passages: Iterable[str]
    ) -> Excluded:
        stretches = (stretch for passage in passages for stretch in _stretches(passage))
        return cls(
            frozenset(map(plain, questions)),
            frozenset(plain(title) for title in titles if title),
            frozenset(stretches),
        )

    def without(self, readings: Sequence[Reading]) -> tuple[list[Reading], Dropped]:
        """The readings that nothing is measured with, and what was left out."""
        kept: list[Reading] = []
        question = article = passage = 0
        for reading in readings:
            if plain(reading.question) in self.questions:
                question += 1
            elif plain(reading.title) in self.titles:
                article += 1
            elif self._shares_words(reading.passage):
                passage += 1
            else:
                kept.append(reading)
        return kept, Dropped(question, article, passage)

    def _shares_words(self, passage: str) -> bool:
        return any(stretch in self.shingles for stretch in _stretches(passage))


def read_excluded(folder: Path) -> Excluded:
    """What XQuAD, CLAP NQ and chunking_evaluation ask, and of what.

    Raises:
        InputError: one of them is not there: without it nobody could tell what to leave out.
    """
    questions: list[str] = []
    titles: list[str] = []
    passages: list[str] = []
    try:
        for question, title, passage in _measured(folder):
            questions.append(question)
            titles.append(title)
            passages.append(passage)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise InputError(
            say("The sets in {0} are not the public ones of their names.", folder),
            say("Get them again."),
        ) from error
    return Excluded.of(questions, titles, passages)


def _measured(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Question, title and passage; one of them may be missing."""
    for article in json.loads(read_text(folder / XQUAD_FILE))["data"]:
        for paragraph in article["paragraphs"]:
            for asked in paragraph["qas"]:
                yield asked["question"], article.get("title", ""), paragraph["context"]
    for name in CLAPNQ_FILES:
        for line in filter(str.strip, read_text(folder / name).split("\n")):
            fields = json.loads(line)
            for passage in fields["passages"]:
                yield fields["input"], passage["title"], passage["text"]
    for row in csv.DictReader(io.StringIO(read_text(folder / QUESTIONS_FILE))):
        yield row["question"], "", ""
    for corpus in sorted((folder / CORPORA_FOLDER).glob("*.md")):
        yield "", "", read_text(corpus)


def _stretches(passage: str) -> Iterator[str]:
    words = plain(passage).split()
    for start in range(len(words) - WORDS_IN_COMMON + 1):
        yield " ".join(words[start : start + WORDS_IN_COMMON])
