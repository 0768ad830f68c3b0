"""Public question sets with the passages that answer them: CLAP NQ and XQuAD (English)."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.core.paths import resources
from tests.benchmarks._spans import Range


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


@dataclass(frozen=True, slots=True)
class QuestionSet:
    name: str
    documents: dict[str, str]
    """The text of each document by file name; empty where the documents are files."""
    items: list[Item]
    folder: Path | None = None
    """The folder of the documents, where they are files."""

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


def sample() -> QuestionSet:
    """Read the sample library that comes with Lectern."""
    folder = resources() / "sample"
    items = [
        Item(asked["question"], "", tuple(asked["answers"]), (), asked["answerable"])
        for asked in map(json.loads, _lines(folder / "questions.jsonl"))
    ]
    return QuestionSet("sample", {}, items, folder / "documents")


def _lines(file: Path) -> Iterable[str]:
    return (line for line in file.read_text(encoding="utf-8").splitlines() if line.strip())


def _find_ranges(text: str, sentences: list[str]) -> tuple[Range, ...]:
    starts = [(text.find(sentence.strip()), len(sentence.strip())) for sentence in sentences]
    return tuple((start, start + length) for start, length in starts if start >= 0)


def _file_name(title: str, text: str) -> str:
    """Return a unique file name without characters that file systems refuse."""
    plain = "".join(c if c.isalnum() else " " for c in title)[:60].strip()
    return f"{plain} {hashlib.sha256(text.encode()).hexdigest()[:8]}.txt"
