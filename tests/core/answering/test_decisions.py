import base64
import json
import struct
from array import array

import pytest

from desktop.core.answering.decisions import (
    HEADS,
    EmbeddedDecisions,
    decide_with,
    decisions_folder,
    followup_features,
    read_decisions,
)
from desktop.core.answering.question_language import question_language


class LetterEmbedder:
    """Gives each text a vector of two numbers: whether it has an x, and a y."""

    identity = "letters:1"

    def embed_query(self, text):
        return struct.pack("<2f", float("x" in text), float("y" in text))


def head(size):
    weights = [0.0] * size + [8.0] + [0.0] * (size - 1)  # an x says yes
    return {
        "labels": ["no", "yes"],
        "biases": [0.0, -4.0],
        "weights": base64.b64encode(struct.pack(f"<{2 * size}e", *weights)).decode(),
    }


@pytest.fixture
def decisions(tmp_path):
    sizes = {"kind": 2, "every_document": 2, "continues": 4, "refuses": 2, "orders": 2}
    fields = {"identity": "letters:1", "heads": {name: head(size) for name, size in sizes.items()}}
    (tmp_path / "weights.json").write_text(json.dumps(fields), encoding="utf-8")
    return read_decisions(tmp_path)


def test_a_vector_decides(decisions):
    asked = EmbeddedDecisions(decisions, LetterEmbedder(), "pl")
    assert asked.needs_all_documents("x") is True
    assert asked.needs_all_documents("y") is False
    assert asked.kind("x") == "yes"
    assert asked.refuses("x") is True
    assert asked.continues("x", "y") is True
    assert asked.continues("y", "x") is False


def test_patterns_decide_in_the_languages_in_which_they_measure_better(decisions):
    asked = EmbeddedDecisions(decisions, LetterEmbedder(), "en")
    assert asked.needs_all_documents("x") is None
    assert asked.refuses("x") is True


def test_decisions_are_not_made_from_vectors_of_another_embedder():
    assert decide_with(LetterEmbedder(), "de") is None
    assert decide_with(None, "de") is None


def test_a_build_without_weights_has_no_decisions(tmp_path):
    assert read_decisions(tmp_path) is None


def test_the_shipped_weights_have_every_decision():
    shipped = read_decisions()
    assert shipped
    assert tuple(shipped.heads) == HEADS
    assert {len(row) for row in shipped.heads["kind"].rows} == {384}
    assert {len(row) for row in shipped.heads["continues"].rows} == {386}


def test_a_character_of_japanese_says_more_than_a_letter():
    vector = array("f", [1.0])
    in_letters = followup_features("abc", vector, vector)
    in_characters = followup_features("それは", vector, vector)
    assert in_characters[-1] == pytest.approx(3 * in_letters[-1])


def test_the_examples_are_in_the_languages_that_they_say():
    lines = (decisions_folder() / "examples" / "questions.jsonl").read_text(encoding="utf-8")
    examples = [json.loads(line) for line in lines.splitlines()]
    wrong = [
        e["text"] for e in examples if question_language(e["text"]) not in (None, e["language"])
    ]
    assert len(wrong) < 0.06 * len(examples), wrong
