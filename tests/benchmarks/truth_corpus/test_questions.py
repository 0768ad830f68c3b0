"""The questions, claims and documents of the measure belong together."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.benchmarks.truth_corpus.files import PACKED, write_folder
from tests.benchmarks.truth_corpus.normalised import contains

BENCHMARKS = Path(__file__).parents[1]
TRUTH = BENCHMARKS / "truth"
FOLDERS = sorted(path for path in (BENCHMARKS / "languages_folders").iterdir() if path.is_dir())
ANSWERABLE = ("questions", "comparisons", "periods", "follow_ups")
TRANSLATED = {"q042"}
"""Questions whose answer is worded as the program shows a row: no words of the file."""


def items(file: Path):
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def texts(folder: Path):
    """The text of each document by the name that its file will have."""
    return {
        path.stem if path.name.endswith(PACKED) else path.name: re.sub(
            r"</?b>|&amp;", "", path.read_text("utf-8")
        )
        for path in folder.iterdir()
    }


def documents(item):
    named = item["document"]
    return named if isinstance(named, list) else [named]


def without_value(asked, sources):
    return [
        item["id"]
        for item in asked
        if item["id"] not in TRANSLATED
        and not any(
            contains(" ".join(sources[name] for name in documents(item)), value)
            for value in item["accept"]
            if not value.startswith("^")
        )
    ]


@pytest.mark.parametrize("name", ANSWERABLE)
def test_a_right_value_stands_in_the_document_that_is_named(name):
    assert without_value(items(TRUTH / f"{name}.jsonl"), texts(TRUTH / "documents")) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_of_a_language_has_eight_documents_and_fifteen_questions(folder):
    asked, sources = items(folder / "questions.jsonl"), texts(folder / "documents")
    assert len(sources) == 8
    assert len(asked) == 15
    assert without_value(asked, sources) == []


@pytest.mark.parametrize("name", ANSWERABLE)
def test_a_rejected_value_stands_in_some_document_and_is_not_accepted(name):
    whole = " ".join(texts(TRUTH / "documents").values())
    for item in items(TRUTH / f"{name}.jsonl"):
        for value in item["reject"]:
            assert contains(whole, value), (item["id"], value)
            assert not any(contains(right, value) for right in item["accept"]), item["id"]


def test_the_halves_share_no_document():
    halves: dict[str, set[str]] = {}
    for name in (*ANSWERABLE, "unanswerable", "claims"):
        for item in items(TRUTH / f"{name}.jsonl"):
            for document in documents(item):
                halves.setdefault(document, set()).add(item["half"])
    assert all(len(found) == 1 for found in halves.values())
    assert halves.keys() == texts(TRUTH / "documents").keys()


def test_half_of_the_claims_of_each_language_are_false():
    claims = items(TRUTH / "claims.jsonl")
    count = Counter((claim["language"], claim["truth"] == "supported") for claim in claims)
    assert count == {
        (lang, true): 50 for lang in ("de", "en", "es", "fr") for true in (True, False)
    }
    assert all(
        (claim["truth"] == "supported") == claim["kind"].startswith("true_") for claim in claims
    )


def test_a_quoted_claim_stands_in_its_document_word_for_word():
    sources = texts(TRUTH / "documents")
    for claim in items(TRUTH / "claims.jsonl"):
        if claim["kind"] == "true_quoted":
            assert contains(sources[claim["document"]], claim["claim"]), claim["id"]


def test_every_question_has_a_name_of_its_own():
    names = [
        item["id"] for file in TRUTH.glob("*.jsonl") for item in items(file)
    ]  # fmt: skip
    assert len(names) == len(set(names))


def test_the_files_are_of_the_formats_that_their_names_tell(tmp_path):
    written = write_folder(TRUTH / "documents", tmp_path)
    assert len(written) == 32
    starts = {path.suffix: path.read_bytes()[:4] for path in written}
    assert starts[".docx"] == starts[".xlsx"] == b"PK\x03\x04"
    assert starts[".pdf"] == b"%PDF"
