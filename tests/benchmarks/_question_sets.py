"""Public question sets with the passages or files that answer them."""

from __future__ import annotations

import csv
import hashlib
import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.core.paths import resources
from tests.benchmarks._spans import Range

HALVES = ("development", "published")


@dataclass(frozen=True, slots=True)
class Item:
    """A question, the document that it is about, and the right answers."""

    question: str
    document: str
    """The name of the document's file in the library."""
    answers: tuple[str, ...]
    spans: tuple[Range, ...]
    """The sentences of the document that support the answer, or the answer itself."""
    answerable: bool

    @property
    def half(self) -> str:
        """The half of its set, by a hash of the question."""
        return HALVES[hashlib.sha256(self.question.encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    name: str
    documents: dict[str, str]
    """The text of each document by file name; empty where the documents are files."""
    items: list[Item]
    folder: Path | None = None
    """The folder of the documents, where they are files."""
    is_by_place: bool = False
    """Whether a passage is right only if it has the place of the answer, as in long documents."""

    def write(self, folder: Path) -> Path:
        """Return the folder with the documents, and write them where they are texts."""
        if self.folder is not None:
            return self.folder
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in self.documents.items():
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    def chosen(self, count: int) -> list[Item]:
        """Choose the same questions every time; half are answerable where there are both kinds."""
        kinds = [[i for i in self.items if i.answerable is kind] for kind in (True, False)]
        shuffled = [random.Random(0).sample(kind, len(kind)) for kind in kinds if kind]
        return [item for kind in shuffled for item in kind[: count // len(shuffled)]]


def clapnq(folder: Path) -> QuestionSet:
    """Read CLAP NQ, development set (Rosenthal et al., 2024): long answers with their sentences."""
    documents: dict[str, str] = {}
    items: list[Item] = []
    for kind in ("answerable", "unanswerable"):
        for line in _lines(folder / f"clapnq_dev_{kind}.jsonl"):
            fields = json.loads(line)
            passage, output = fields["passages"][0], fields["output"][0]
            name = _file_name(passage["title"], passage["text"])
            documents[name] = passage["text"]
            spans = _find_ranges(passage["text"], output["selected_sentences"])
            answers = tuple(output["answer"] for output in fields["output"])
            items.append(Item(fields["input"], name, answers, spans, kind == "answerable"))
    return QuestionSet("CLAP NQ", documents, items)


def xquad(file: Path) -> QuestionSet:
    """Read XQuAD, English (Artetxe et al., 2020): short answers on paragraphs of Wikipedia."""
    documents: dict[str, str] = {}
    items: list[Item] = []
    for article in json.loads(file.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            text = paragraph["context"]
            name = _file_name(article.get("title", ""), text)
            documents[name] = text
            for asked in paragraph["qas"]:
                answers = tuple(answer["text"] for answer in asked["answers"])
                spans = tuple(
                    (answer["answer_start"], answer["answer_start"] + len(answer["text"]))
                    for answer in asked["answers"]
                )
                items.append(Item(asked["question"], name, answers, spans, True))
    return QuestionSet("XQuAD", documents, items)


def qed(folder: Path) -> QuestionSet:
    """Read QED, development set (Lamm et al., 2020): questions on paragraphs of Wikipedia."""
    names: dict[str, str] = {}
    items: list[Item] = []
    for fields in map(json.loads, _lines(folder / "qed-dev.jsonlines")):
        name = names.setdefault(fields["paragraph_text"], f"paragraph {len(names)}.txt")
        items.append(Item(fields["question_text"], name, (), (), True))
    return QuestionSet("QED", {name: text for text, name in names.items()}, items)


def chunking_evaluation(folder: Path) -> QuestionSet:
    """Read chunking_evaluation (Smith and Troynikov, 2024): places in five long documents."""
    items: list[Item] = []
    for row in _rows(folder / "questions_df.csv"):
        places = tuple((r["start_index"], r["end_index"]) for r in json.loads(row["references"]))
        items.append(Item(row["question"], f"{row['corpus_id']}.md", (), places, True))
    return QuestionSet("chunking_evaluation", {}, items, folder / "corpora", is_by_place=True)


def sec_10q(folder: Path) -> QuestionSet:
    """Read the questions of sec_10q, each about one of twenty quarterly reports."""
    items = [
        Item(row["Question"], f"{row['Source Docs'].strip('*')}.pdf", (), (), True)
        for row in _rows(folder / "qna_data.csv")
        if row["Question Type"].startswith("Single-Doc")
    ]
    return QuestionSet("sec_10q", {}, items, folder / "docs")


def sample() -> QuestionSet:
    """Read the sample library that comes with Lectern."""
    folder = resources() / "sample"
    items = [
        Item(asked["question"], "", tuple(asked["answers"]), (), asked["answerable"])
        for asked in map(json.loads, _lines(folder / "questions.jsonl"))
    ]
    return QuestionSet("sample", {}, items, folder / "documents")


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _lines(file: Path) -> Iterable[str]:
    return (line for line in file.read_text(encoding="utf-8").splitlines() if line.strip())


def _find_ranges(text: str, sentences: list[str]) -> tuple[Range, ...]:
    starts = [(text.find(sentence.strip()), len(sentence.strip())) for sentence in sentences]
    return tuple((start, start + length) for start, length in starts if start >= 0)


def _file_name(title: str, text: str) -> str:
    """Return a unique file name without characters that file systems refuse."""
    plain = "".join(c if c.isalnum() else " " for c in title)[:60].strip()
    return f"{plain} {hashlib.sha256(text.encode()).hexdigest()[:8]}.txt"
