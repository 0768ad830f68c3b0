"""A mark within a text is broken, and comes back whole where a model copies it."""

import pytest

from desktop.core.models.control_marks import break_marks, without_breaks

MARKS = ("<|im_start|>", "<|im_end|>", "[|turn|]", "</s>", "||", "◁think▷")


@pytest.mark.parametrize("mark", MARKS)
def test_no_mark_survives_and_every_character_does(mark):
    text = f"Before {mark} after {mark}{mark}{mark[-1]}"
    broken = break_marks(text, MARKS)
    assert mark not in broken
    assert without_breaks(broken) == text


def test_a_mark_within_a_mark_is_broken_as_well():
    assert "</s>" not in break_marks("<|im_<|im_end|>end|></s>", MARKS)
    assert "<|im_end|>" not in break_marks("<|im_<|im_end|>end|>", MARKS)


def test_ordinary_text_is_left_as_it_is():
    text = "a < b | c > d, <p>Hello</p>, [1], x <- 3"
    assert break_marks(text, MARKS) == text
