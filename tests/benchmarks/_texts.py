"""Real passages and questions from any folder: people's files, and JSON data sets."""

from __future__ import annotations

import csv
import json
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.ingest.passages import split_into_passages
from desktop.core.types import ReadDocument
from desktop.workers.read.client import ReaderPool
from tests.benchmarks._passages import PROJECT, passages

READ = {".pdf", ".md", ".txt", ".docx", ".html"}
JSON = {".json", ".jsonl", ".jsonlines"}
TEXT_CHARACTERS_AT_LEAST = 300
"""A JSON string of this length counts as a text."""
QUESTION_CHARACTERS_AT_LEAST = 15
_QUESTION_KEYS = {"question", "input", "question_text"}


@dataclass(frozen=True, slots=True)
class Texts:
    passages: list[str]
    """The passages of our own splitting, each once, in a fixed order."""
    questions: list[str]


def gather(folders: list[Path]) -> Texts:
    """Return the texts of the folders; without folders the project's own text and questions."""
    if not folders:
        return Texts(passages(None, 1 << 30), list(_own_questions()))
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    found = [*_read([f for f in files if f.suffix.lower() in READ]), *_in_json(files)]
    cut = (draft.text for document in found for draft in split_into_passages(document))
    asked = dict.fromkeys(q for q in _questions(files) if len(q) >= QUESTION_CHARACTERS_AT_LEAST)
    return Texts(list(dict.fromkeys(cut)), list(asked))


def _own_questions() -> Iterator[str]:
    lines = (PROJECT / "resources/sample/questions.jsonl").read_text(encoding="utf-8").splitlines()
    return (json.loads(line)["question"] for line in lines if line.strip())


def _read(files: list[Path]) -> Generator[ReadDocument]:
    with ReaderPool(1) as readers:
        for file in files:
            readers.submit(file)
        for _ in files:
            result = readers.next_result()
            if result is not None and isinstance(result[1], ReadDocument):
                yield result[1]


def _in_json(files: list[Path]) -> Iterator[ReadDocument]:
    texts = dict.fromkeys(
        value
        for _, value in _strings(_values(files))
        if len(value) >= TEXT_CHARACTERS_AT_LEAST and not value.endswith("?")
    )
    return (ReadDocument(text, "text") for text in texts)


def _questions(files: list[Path]) -> Iterator[str]:
    for file in files:
        if file.suffix == ".csv":
            with file.open(encoding="utf-8-sig", newline="") as rows:
                yield from (row.get("question") or row.get("Question") or "" for row in _rows(rows))
    yield from (value for key, value in _strings(_values(files)) if key in _QUESTION_KEYS)


def _rows(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    return iter(csv.DictReader(lines))


def _values(files: list[Path]) -> Iterator[object]:
    for file in files:
        if file.suffix in JSON:
            text = file.read_text(encoding="utf-8")
            parts = [text] if file.suffix == ".json" else text.splitlines()
            yield from (json.loads(part) for part in parts if part.strip())


def _strings(values: Iterable[object], key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string with its key."""
    for value in values:
        match value:
            case str():
                yield key, value
            case list():
                yield from _strings(value, key)
            case dict():
                for name, inner in value.items():
                    yield from _strings([inner], name)
            case _:
                pass
