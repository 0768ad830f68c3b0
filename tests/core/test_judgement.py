"""Judgements give probabilities that belong together."""

import pytest

from desktop.core.judgement import Judgement


def test_the_probabilities_follow_from_the_logits():
    judged = Judgement(support=(2.0, 0.0, -100.0))

    assert judged.supported == pytest.approx(0.8808, abs=1e-3)
    assert judged.contradicted == pytest.approx(0.1192, abs=1e-3)


def test_large_logits_are_no_overflow():
    assert Judgement(support=(1000.0, -1000.0, 0.0)).supported == 1.0
