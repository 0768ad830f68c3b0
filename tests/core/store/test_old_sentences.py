"""Sentences of a library of version 7 get back the templates and values they were made of."""

from __future__ import annotations

import json
import re

import apsw
import pytest

from desktop.core.say import Sentence, from_column
from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS
from desktop.core.store.old_sentences import OldSentences

VERSION = 7


@pytest.fixture(scope="module")
def old():
    return OldSentences.load()


@pytest.fixture
def old_library(tmp_path):
    """A library of version 7 with a sentence in each place that holds some."""
    path = tmp_path / "library.db"
    db = apsw.Connection(str(path))
    for step in STEPS[:VERSION]:
        db.execute(step)
    sentence = {"text": "x", "supported": False, "reason": "“7”: in none of the sources."}
    answer = {"question": "q", "answer": "{0} is empty.", "sentences": [sentence]}
    setup = {"base": {"name": "m"}, "notes": ["5 of 1,200 questions were drawn by chance."]}
    db.execute(
        """
        INSERT INTO collections (id, name) VALUES (1, 'Zoo');
        INSERT INTO roots (id, collection_id, path, is_folder) VALUES (1, 1, '/a', 1);
        INSERT INTO contents (id, sha256, reader, format, text, structure, notes)
            VALUES (1, x'00', 'r', 'pdf', 't', '{}', '["3 of 9 pages were read by OCR.", "odd"]');
        INSERT INTO documents (id, collection_id, root_id, path, state, message, hint, size_bytes,
            mtime_ns) VALUES
            (1, 1, 1, '/a/1', 'unreadable', 'It cannot be opened (Permission denied).',
             'Check who may read it, and that its drive works.', 1, 1),
            (2, 1, 1, '/a/2', 'unreadable', 'Nobody ever said this.', '', 1, 1);
        INSERT INTO conversations (id) VALUES (1);
        """
    )
    db.execute(
        "INSERT INTO turns (id, conversation_id, question, answer, problem) VALUES (1, 1, 'q', ?,"
        " 'The Lab needs a chat model.' || char(10) || 'Choose one on the screen Models.')",
        (json.dumps(answer),),
    )
    db.execute(
        "INSERT INTO lab_runs (id, setup, questions, checks) VALUES (1, ?, '[]',"
        """ '["“a” and “b” were given the same prompt, to the letter."]')""",
        (json.dumps(setup),),
    )
    db.execute(
        "INSERT INTO lab_answers VALUES (1, 'k', 'rag', ?)",
        (json.dumps({"said": "The prompt is empty.", "problem": "The prompt is empty."}),),
    )
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.close()
    with Library.open(path) as library:
        yield library.db


def test_a_document_gets_its_message_back_as_template_and_values(old_library):
    rows = old_library.execute("SELECT message, hint FROM documents ORDER BY id").fetchall()
    message = from_column(rows[0][0])
    assert message == "It cannot be opened (Permission denied)."
    assert message.template == "It cannot be opened ({0})."
    assert message.values[0].template == "Permission denied"
    assert rows[0][1] == "Check who may read it, and that its drive works."
    assert rows[1] == ("Nobody ever said this.", "")


def test_lists_of_notes_are_rewritten_one_by_one(old_library):
    notes = json.loads(old_library.execute("SELECT notes FROM contents").get)
    assert notes == [
        {
            "text": "3 of 9 pages were read by OCR.",
            "template": "%n of {0:,} pages were read by OCR.",
            "values": [9],
            "number": 3,
        },
        "odd",
    ]
    (check,) = json.loads(old_library.execute("SELECT checks FROM lab_runs").get)
    assert check["values"] == ["“a” and “b”"]


def test_in_other_json_only_the_sentences_are_touched(old_library):
    answer = json.loads(old_library.execute("SELECT answer FROM turns").get)
    assert answer["answer"] == "{0} is empty."
    assert answer["sentences"][0]["reason"]["template"] == "{0}: in none of the sources."
    setup = json.loads(old_library.execute("SELECT setup FROM lab_runs").get)
    assert setup["base"] == {"name": "m"}
    assert (setup["notes"][0]["number"], setup["notes"][0]["values"]) == (5, [1200])
    record = json.loads(old_library.execute("SELECT record FROM lab_answers").get)
    assert record["said"] == "The prompt is empty."
    assert record["problem"]["template"] == "The prompt is empty."


def test_a_hint_that_named_a_way_names_the_remedy(old_library):
    problem = from_column(old_library.execute("SELECT problem FROM turns").get)
    assert problem == "The Lab needs a chat model.\nChoose a model."
    assert problem.values[1].remedy == "CHOOSE_MODEL"


@pytest.mark.parametrize("text", ["", "{0} cannot be {1}", "two\nlines", "This is new. So is it."])
def test_what_is_not_known_stays_as_it_is(old, text):
    assert old.lines(text) == text
    assert not isinstance(old.lines(text), Sentence) or "\n" in text


def test_the_template_that_tells_most_is_the_one_that_is_meant(old):
    found = old.lines("The settings file /a/settings.json cannot be read.")
    assert found.template == "The settings file {0} cannot be read."


def test_a_name_in_quotation_marks_stays_a_name(old):
    assert old.lines("There is no expert “a message”.").values == ("a message",)


def test_every_sentence_that_there_was_is_found_again_with_its_text(old):
    wrong = []
    for template in [*old._whole.values(), *old._filled]:
        if template.remedy or "%n" in template.template or "try it again" in template.template:
            continue  # these are said in other words now
        places = range(len(template.fixed) - 1)
        values = [f"Zz{place}" for place in places]
        for place in template.numbers:
            written = re.search(rf"\{{{place}:([^}}]*)\}}", template.template)
            values[place] = format(1234 if written[1] == "," else 1234.5, written[1])
        text = template.old.format(*values) if values else template.old
        found = old.lines(text)
        if found != text or not isinstance(found, Sentence):
            wrong.append((template.old, found))
    assert wrong == []
