"""The sample library is what its questions say it is, as our own reader reads it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from desktop.core.types import ReadDocument, ReadFailure
from desktop.workers.read.client import ReaderPool

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
DOCUMENTS = sorted(path for path in (SAMPLE / "documents").rglob("*") if path.is_file())
QUESTIONS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (SAMPLE / "questions.jsonl").read_text(encoding="utf-8").splitlines()
]
ANSWERABLE = [question for question in QUESTIONS if question["answerable"]]
SECONDS_FOR_A_DOCUMENT = 120
FIELDS = {
    "id": str,
    "question": str,
    "collection": str,
    "answers": list,
    "documents": list,
    "quote": str,
    "answerable": bool,
    "kind": str,
}
KINDS = {"fact", "number", "date", "table", "two documents", "list", "unanswerable"}

by_id = pytest.mark.parametrize("question", ANSWERABLE, ids=lambda question: question["id"])
by_path = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


@pytest.fixture(scope="module")
def outcomes() -> Mapping[Path, ReadDocument | ReadFailure]:
    """Each document as read once."""
    found: dict[Path, ReadDocument | ReadFailure] = {}
    with ReaderPool(2) as readers:
        for path in DOCUMENTS:
            readers.submit(path)
        while result := readers.next_result(SECONDS_FOR_A_DOCUMENT):
            found[result[0]] = result[1]
    return found


@by_path
def test_a_document_reads_as_ready(
    path: Path, outcomes: Mapping[Path, ReadDocument | ReadFailure]
) -> None:
    outcome = outcomes[path]
    assert isinstance(outcome, ReadDocument), outcome
    assert outcome.text.strip()


@by_id
def test_the_documents_of_a_question_lie_in_its_collection(question: dict[str, Any]) -> None:
    assert question["documents"]
    for path in paths(question):
        assert path in DOCUMENTS


@by_id
def test_a_quote_stands_verbatim_in_a_document_of_its_question(
    question: dict[str, Any], outcomes: Mapping[Path, ReadDocument | ReadFailure]
) -> None:
    assert question["quote"]
    assert any(question["quote"] in text for text in texts(question, outcomes))


@by_id
def test_each_answer_occurs_in_a_document_of_its_question(
    question: dict[str, Any], outcomes: Mapping[Path, ReadDocument | ReadFailure]
) -> None:
    assert question["answers"]
    for answer in question["answers"]:
        assert any(answer in text for text in texts(question, outcomes)), answer


def test_a_question_has_the_fields_that_the_readme_names() -> None:
    for question in QUESTIONS:
        kinds = {name: type(value) for name, value in question.items()}
        assert kinds == FIELDS, question["id"]
        assert question["kind"] in KINDS
        assert question["answerable"] == (question["kind"] != "unanswerable")
    assert len({question["id"] for question in QUESTIONS}) == len(QUESTIONS) == 30


def test_an_unanswerable_question_names_neither_answer_nor_document() -> None:
    unanswerable = [question for question in QUESTIONS if not question["answerable"]]
    assert len(unanswerable) == 7
    for question in unanswerable:
        assert question["answers"] == question["documents"] == []
        assert question["quote"] == ""


def test_the_questions_are_of_every_kind_and_about_both_subjects() -> None:
    assert {question["kind"] for question in QUESTIONS} == KINDS
    assert set(Counter(question["collection"] for question in QUESTIONS).values()) == {15}


def test_a_question_about_two_documents_names_two() -> None:
    for question in QUESTIONS:
        if question["kind"] == "two documents":
            assert len(set(question["documents"])) == 2, question["id"]


def test_the_documents_are_of_at_least_ten_formats_and_of_two_subjects(
    outcomes: Mapping[Path, ReadDocument | ReadFailure],
) -> None:
    formats = {outcome.format for outcome in outcomes.values() if isinstance(outcome, ReadDocument)}
    subjects = {path.parent.relative_to(SAMPLE / "documents").as_posix() for path in DOCUMENTS}
    assert len(formats) >= 10
    assert subjects == {question["collection"] for question in QUESTIONS}
    assert len(subjects) == 2


def test_the_documents_take_less_than_a_megabyte_and_a_half() -> None:
    assert sum(path.stat().st_size for path in DOCUMENTS) < 1_500_000


def test_every_document_is_needed_by_a_question() -> None:
    assert {path for question in ANSWERABLE for path in paths(question)} == set(DOCUMENTS)


def paths(question: dict[str, Any]) -> list[Path]:
    folder = SAMPLE / "documents" / question["collection"]
    return [folder / name for name in question["documents"]]


def texts(
    question: dict[str, Any], outcomes: Mapping[Path, ReadDocument | ReadFailure]
) -> list[str]:
    found = [outcomes[path] for path in paths(question)]
    return [outcome.text for outcome in found if isinstance(outcome, ReadDocument)]
