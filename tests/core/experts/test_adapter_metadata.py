"""The notes in a file of others are checked field by field."""

import json
import time
from dataclasses import asdict
from typing import Any

import pytest

from desktop.core.experts.adapter_metadata import parse_text, parse_training
from desktop.core.experts.recipe import FOR_SMALL_MODELS

SHA = "0123456789abcdef" * 4
GOOD: dict[str, Any] = {
    "recipe": {**asdict(FOR_SMALL_MODELS), "started_from_itself": True},
    "measures": {
        "held_out_loss_before": 2.5, "held_out_loss_after": 1, "steps": 40, "seconds": 9.5,
        "ended": "all examples seen",
    },
    "examples": 120, "examples_sha256": SHA, "trained_at": 1.7e9, "documents": {SHA: "training"},
}  # fmt: skip
ODD_VALUES = [
    None, True, -1, 2**70, -(2**70), 1e308, float("nan"), float("inf"), "", "x" * 10_000, "a\nb",
    "\x1b[2J", [], [1], [["q"]], {}, {"a": {"b": []}}, "q" * 64,
]  # fmt: skip


def parsed(notes):
    return parse_training(json.loads(json.dumps(notes)), "adapter.gguf")


def test_what_our_own_export_writes_comes_back_whole():
    training = parsed(GOOD)
    for field in ("measures", "examples", "examples_sha256", "trained_at", "documents"):
        assert getattr(training, field) == GOOD[field]
    lists = {"targets": list(FOR_SMALL_MODELS.targets), "learned_from": []}
    assert training.recipe == {**GOOD["recipe"], **lists}


@pytest.mark.parametrize("odd", ODD_VALUES, ids=lambda odd: repr(odd)[:20])
def test_a_field_of_another_kind_or_size_is_left_out_and_the_others_stay(odd):
    names = [*GOOD, *(("recipe", key) for key in GOOD["recipe"])]
    names += [("measures", key) for key in GOOD["measures"]]
    for name in names:
        notes = json.loads(json.dumps(GOOD))
        if isinstance(name, tuple):
            notes[name[0]][name[1]] = odd
        else:
            notes[name] = odd
        training = parse_training(notes, "adapter.gguf")
        # Everything fits into the library, and is JSON of finite numbers.
        json.dumps([dict(training.recipe), dict(training.measures)], allow_nan=False)
        assert 0 <= training.examples <= 1e10
        assert 0 <= training.trained_at <= time.time() + 1
        assert set(training.documents) <= {SHA}
        assert all(len(str(value)) < 100 for value in training.measures.values())
        if name != "examples":
            assert training.examples == 120


def test_the_praise_of_another_lab_is_left_out():
    notes = {**GOOD, "measures": {**GOOD["measures"], "lab": {"outcome": "helps", "gain": 9}}}
    assert "lab" not in parsed(notes).measures


def test_a_date_of_the_future_becomes_today():
    assert parsed({"trained_at": 4e8 * 10}).trained_at <= time.time()


def test_a_text_is_one_short_line():
    assert parse_text({"name": " a\nb\x1b[2J\u202e"}, "name") == "a b [2J"
    assert len(parse_text({"name": "x" * 10_000}, "name")) == 200
    assert parse_text({"name": 5}, "name") == parse_text({}, "name") == ""
