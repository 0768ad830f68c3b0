"""The language files say the same things, and fill their slots."""

import re

import pytest

from desktop.research.verifier.languages import (
    LANGUAGES,
    fill,
    frame_slots,
    lexicon,
    phrases,
    read_frames,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_frame_with_its_slots_alone(language):
    frames = read_frames(language)

    assert set(frames) == set(frame_slots())
    for name, frame in frames.items():
        assert frame.statements, name
        assert frame.opposites, name
        assert frame.questions, name
        texts = (*frame.statements, *frame.opposites, *(text for _, text in frame.questions))
        used = {slot for text in texts for slot in re.findall(r"\{(\w+)\}", text)}
        assert used <= set(frame_slots()[name]), name


def test_a_statement_has_all_slots_of_its_frame():
    for language in LANGUAGES:
        for name, frame in read_frames(language).items():
            for text in frame.statements:
                assert set(re.findall(r"\{(\w)\}", text)) == set(frame_slots()[name]), text


def test_lists_have_as_many_choices_in_every_language():
    for kind in ("quant", "only"):
        for row in phrases()[kind]:
            assert {len(text.split("|")) for text in row.values()} == {4}
    (months,) = lexicon()["months"]
    assert {len(text.split(",")) for text in months.values()} == {12}


def test_a_filled_template_tells_where_its_values_stand():
    filled = fill("{A} costs {B}.", {"A": "the tent", "B": "5 euros"})

    assert filled.text == "The tent costs 5 euros."
    assert filled.text[slice(*filled.places["B"])] == "5 euros"
