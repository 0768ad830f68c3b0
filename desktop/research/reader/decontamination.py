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
from desktop.research.reader.detokenise import normalise
from desktop.research.reader.sources import PassageQuestion, read_text

XQUAD_FILE = "xquad/xquad.en.json"
CLAPNQ_FILES = ("clapnq/clapnq_dev_answerable.jsonl", "clapnq/clapnq_dev_unanswerable.jsonl")
QUESTIONS_FILE, CORPORA_FOLDER = "chunking_eval/questions_df.csv", "chunking_eval/corpora"
SHINGLE_WORDS = 12
"""So many words in a row that two passages share are no chance."""


@dataclass(frozen=True, slots=True)
class DropCounts:
    """How many readings were left out, and by what; one may be counted under the first only."""

    by_question: int = 0
    by_article: int = 0
    by_passage: int = 0

    @property
    def total(self) -> int:
        return self.by_question + self.by_article + self.by_passage


@dataclass(frozen=True, slots=True)
class DecontaminationFilter:
    """What stands in the sets that measure."""

    questions: frozenset[str]
    titles: frozenset[str]
    shingles: frozenset[str]
    """Every stretch of `SHINGLE_WORDS` words of their passages."""

    @classmethod
    def from_texts(
        cls, questions: Iterable[str], titles: Iterable[str], passages: Iterable[str]
    ) -> DecontaminationFilter:
        stretches = (stretch for passage in passages for stretch in _shingles(passage))
        return cls(
            frozenset(map(normalise, questions)),
            frozenset(normalise(title) for title in titles if title),
            frozenset(stretches),
        )

    def filter(
        self, readings: Sequence[PassageQuestion]
    ) -> tuple[list[PassageQuestion], DropCounts]:
        """The readings that nothing is measured with, and what was left out."""
        kept: list[PassageQuestion] = []
        question = article = passage = 0
        for reading in readings:
            if normalise(reading.question) in self.questions:
                question += 1
            elif normalise(reading.title) in self.titles:
                article += 1
            elif self._shares_shingle(reading.passage):
                passage += 1
            else:
                kept.append(reading)
        return kept, DropCounts(question, article, passage)

    def _shares_shingle(self, passage: str) -> bool:
        return any(stretch in self.shingles for stretch in _shingles(passage))


def read_evaluation_sets(folder: Path) -> DecontaminationFilter:
    """What XQuAD, CLAP NQ and chunking_evaluation ask, and of what.

    Raises:
        InputError: one of them is not there: without it nobody could tell what to leave out.
    """
    questions: list[str] = []
    titles: list[str] = []
    passages: list[str] = []
    try:
        for question, title, passage in _read_questions(folder):
            questions.append(question)
            titles.append(title)
            passages.append(passage)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise InputError(
            say("The sets in {0} are not the public ones of their names.", folder),
            say("Get them again."),
        ) from error
    return DecontaminationFilter.from_texts(questions, titles, passages)


def _read_questions(folder: Path) -> Iterator[tuple[str, str, str]]:
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


def _shingles(passage: str) -> Iterator[str]:
    words = normalise(passage).split()
    for start in range(len(words) - SHINGLE_WORDS + 1):
        yield " ".join(words[start : start + SHINGLE_WORDS])
