"""All, most, some and none follow from each other as people mean it."""

from desktop.research.verifier.example import Support
from desktop.research.verifier.quantities import ALL, MOST, NONE, QUANTITIES, SOME


def test_all_supports_most_and_some_and_most_does_not_support_all():
    assert QUANTITIES[ALL][MOST] is Support.SUPPORTED
    assert QUANTITIES[MOST][ALL] is not Support.SUPPORTED
    assert QUANTITIES[SOME][ALL] is not Support.SUPPORTED


def test_none_contradicts_what_says_that_there_are_some():
    assert QUANTITIES[NONE][SOME] is Support.CONTRADICTED
    assert QUANTITIES[SOME][NONE] is Support.CONTRADICTED


def test_a_sentence_supports_itself():
    assert all(QUANTITIES[n][n] is Support.SUPPORTED for n in range(4))
