"""Keeps the data that measures the Reader out of its training examples.

The sets that measure come from the same encyclopedia, and partly from the same questions, as the
one that the Reader learns from. So questions, passages and articles are all compared, ignoring
spaces, punctuation and capitals.
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
"""Passages that share this many words in a row overlap, and not by chance."""


@dataclass(frozen=True, slots=True)
class DropCounts:
    """The numbers of questions that were left out, by reason; only the first reason counts."""

    by_question: int = 0
    by_article: int = 0
    by_passage: int = 0

    @property
    def total(self) -> int:
        return self.by_question + self.by_article + self.by_passage


@dataclass(frozen=True, slots=True)
class DecontaminationFilter:
    """The questions, articles and passages of the sets that measure."""

    questions: frozenset[str]
    titles: frozenset[str]
    shingles: frozenset[str]
    """Every sequence of `SHINGLE_WORDS` words in their passages."""

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
        """Return the questions that measure nothing, and the numbers of those left out."""
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
    """Read the questions, titles and passages of XQuAD, CLAP NQ and chunking_evaluation.

    Raises:
        InputError: a set is missing, without which nobody knows what to leave out.
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
    """Yield question, title and passage; one of them may be missing."""
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
