"""A sentence is its English text, and knows what it was made of."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from desktop.core.errors import InputError
from desktop.core.remedy import Remedy
from desktop.core.say import (
    Sentence,
    from_column,
    from_json,
    joined,
    packed,
    say,
    system_reason,
    to_column,
    to_json,
    unpacked,
)
from trainer import say as of_trainer


def same(one, other):
    """Whether two sentences have the same text, template and values, down to the innermost."""
    kinds = isinstance(one, Sentence), isinstance(other, Sentence)
    if kinds == (True, True):
        return (one.template, one.number, one.remedy) == (
            other.template,
            other.number,
            other.remedy,
        ) and all(map(same, one.values, other.values))
    return kinds == (False, False) and one == other


NESTED = say(
    "{0} has {1:,.1f} GB: {2}",
    "a.gguf",
    1234.5,
    joined(" ", (say("It is damaged."), Remedy.TRAIN_EXPERT.hint("Rivers"))),
)
ALL = [
    say("The disk is full."),
    say("There is no run {0}.", 7),
    say("%n files of {0}", "Zoo", n=3, singular="%n file of {0}"),
    say("%n files", n=1, singular="%n file"),
    Remedy.MAKE_QUESTIONS.hint(),
    NESTED,
]


def test_a_sentence_is_a_text_with_all_that_texts_can_do():
    assert say("%n files", n=2).count("f") == 1


def test_a_sentence_equals_its_text():
    sentence = say("There is no run {0}.", 7)
    assert sentence == "There is no run 7."
    assert {sentence: 1}["There is no run 7."] == 1
    assert (sentence.template, sentence.values) == ("There is no run {0}.", (7,))


def test_numbers_are_written_as_the_template_says():
    assert say("{0:,.1f} GB of {1:,}, {2:.0%}", 1234.56, 5678, 0.5) == "1,234.6 GB of 5,678, 50%"


def test_braces_in_a_sentence_without_values_are_text():
    assert say("{0} is no name") == "{0} is no name"


def test_paths_and_errors_become_texts():
    assert say("{0}: {1}", Path("/a"), ValueError("odd")).values == ("/a", "odd")


def test_one_and_several_are_told_apart():
    said = [say("%n files of {0}", "Zoo", n=n, singular="A file of {0}") for n in (0, 1, 1200)]
    assert said == ["0 files of Zoo", "A file of Zoo", "1,200 files of Zoo"]
    assert {one.template for one in said} == {"%n files of {0}"}


def test_what_is_joined_leaves_out_what_is_empty():
    assert joined("; ", ["a", "", say("b {0}", 1)]) == "a; b 1"
    assert joined(" ", [NESTED, ""]) is NESTED
    assert joined(" ", []) == ""


def test_an_error_is_one_sentence_with_its_hint():
    error = InputError(say("There is no run {0}.", 7), Remedy.LIST_RUNS.hint())
    assert error.sentence("\n") == f"There is no run 7.\n{Remedy.LIST_RUNS.value}"
    assert error.sentence().values == (error.message, error.hint)


@pytest.mark.parametrize("sentence", ALL)
def test_a_sentence_comes_whole_through_json_and_a_column(sentence):
    assert same(from_json(to_json([sentence]))[0], sentence)
    back = from_column(to_column(sentence))
    assert back == sentence
    assert same(back if isinstance(back, Sentence) else Sentence(back), sentence)
    assert copy.deepcopy(sentence) is sentence


def test_other_json_stays_what_it_is():
    fields = {"text": "a", "values": [1.5, None], "pages": [{"number": 1}]}
    assert json.loads(json.dumps(packed(fields)), object_hook=unpacked) == fields
    odd = {"text": 1, "template": "a", "values": 3}
    assert unpacked(odd) == odd
    for text in ("", "plain", '{"text": ', '{"text": "a"}'):
        assert from_column(text) == text


def test_a_plain_dump_of_a_sentence_is_its_text():
    assert json.loads(json.dumps({"error": NESTED})) == {"error": str(NESTED)}


def test_a_column_without_values_holds_the_plain_text():
    assert to_column(say("The disk is full.")) == "The disk is full."
    assert type(to_column(say("The disk is full."))) is str


def test_a_remedy_that_is_not_known_is_a_plain_hint():
    fields = packed(Remedy.SET_UP.hint()) | {"remedy": "FROM_A_NEWER_VERSION"}
    assert Remedy.named_by(unpacked(fields)) is None
    assert Remedy.named_by(Remedy.SET_UP.hint()) is Remedy.SET_UP
    assert Remedy.named_by("Set Lectern up again.") is None


def test_the_reason_of_the_system_is_a_sentence(tmp_path):
    with pytest.raises(OSError, match="No such file") as caught:
        (tmp_path / "missing").read_bytes()
    assert say("({0})", system_reason(caught.value)).values[0].template == (
        "No such file or directory"
    )


def test_the_trainer_says_the_same_in_its_own_copy():
    for template, values in (
        ("The disk is full.", ()),
        ("{0} has {1:.2f}: {2}", ("a", 1.25, of_trainer.say("it is {0}", Path("b")))),
    ):
        said = of_trainer.say(template, *values)
        ours = from_json(json.dumps(of_trainer.packed(said)))
        assert isinstance(ours, Sentence)
        assert (ours, ours.template) == (said, template)
        again = of_trainer.packed(said)
        assert json.loads(json.dumps(again), object_hook=of_trainer.unpacked) == said


def test_the_trainer_counts_as_we_do():
    for number in (1, 2, 1200):
        words = {"n": number, "singular": "%n file of {0}"}
        theirs = of_trainer.say("%n files of {0}", "Zoo", **words)
        ours = from_json(json.dumps(of_trainer.packed(theirs)))
        assert same(ours, say("%n files of {0}", "Zoo", **words))
