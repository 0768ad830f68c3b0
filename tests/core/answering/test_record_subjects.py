from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.answering.evidence import collect_evidence, content_terms
from desktop.core.answering.record_subjects import (
    RecordSubjects,
    is_said_by_record,
    name_terms,
)
from desktop.core.ingest.passages import split_into_passages
from desktop.core.types import Passage, ReadDocument, Source

ROWS = (
    "Name;City;Phone\nEva Dunham;Leeds;555-1\nKarl Corton;York;555-2\nEva Smith;Bath;555-3\n"
    "Ann Elsford;Leeds;555-4\n"
)
LIST = "Dunham phone 555-1\nCorton phone 555-2\nElsford phone 555-3\nFenmore phone 555-4"


def evidence_of(folder, text, kind):
    (draft,) = split_into_passages(ReadDocument(text, kind))
    passage = Passage(
        1, 1, Path("/d/contacts"), "c", "", draft.text, draft.char_start, draft.char_end, "",
        None, None,
    )  # fmt: skip
    return collect_evidence([Source(replace(passage, units=draft.units), 1.0)], folder.vocabulary)


def chosen(folder, question, text=ROWS, kind="csv"):
    evidence = evidence_of(folder, text, kind)
    terms = content_terms(question, folder.vocabulary)
    subjects = RecordSubjects.make(question, terms, evidence, folder.vocabulary)
    return [span.text.split(";")[0] for span in evidence if subjects.is_about(span)]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What is the phone number of Karl Corton?", ["Karl Corton"]),
        ("What is Eva Dunham's phone number?", ["Eva Dunham"]),
        ("Who lives in Leeds?", ["Eva Dunham", "Ann Elsford"]),
        ("Who has 555-3?", ["Eva Smith"]),
        ("what is the phone number of corton", ["Karl Corton"]),
        ("Compare Corton and Elsford", ["Karl Corton", "Ann Elsford"]),
    ],
)
def test_names_and_numbers_choose_the_record(folder, question, names):
    assert chosen(folder, question) == names


def test_without_a_name_no_record_is_left_out(folder):
    assert len(chosen(folder, "Which phone numbers are there?")) == 4


def test_prose_is_never_left_out(folder):
    text = "Dunham left. Corton stayed."
    assert chosen(folder, "Where is Corton?", text, "text") == ["Dunham left.", "Corton stayed."]


def test_names_are_capitalised_or_have_digits(folder):
    assert name_terms("Where does Dunham keep PN-77 and the hinge?", folder.vocabulary) == {
        "dunham",
        "pn",
        "77",
    }


@pytest.mark.parametrize(
    ("question", "text", "kind", "said"),
    [
        ("Which city does Corton live in?", ROWS, "csv", True),
        ("phone of corton", ROWS, "csv", True),
        ("What is the phone number of Corton?", LIST, "text", True),
        ("What is the salary of Corton?", ROWS, "csv", False),
        ("What is the phone number of Zorro?", ROWS, "csv", False),
        ("Which city does Zorro live in?", LIST, "text", False),
        ("Where is Corton?", "Corton left the city.", "text", False),
    ],
)
def test_a_record_says_what_it_has_of_the_thing(folder, question, text, kind, said):
    evidence = evidence_of(folder, text, kind)
    terms = content_terms(question, folder.vocabulary)
    assert said == any(
        is_said_by_record(question, terms, span, folder.vocabulary) for span in evidence
    )
