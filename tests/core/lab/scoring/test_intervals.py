import random

import pytest

from desktop.core.lab.scoring.intervals import interval, mcnemar, paired_interval


def test_of_nothing_there_is_no_interval():
    assert interval([]) is None


def test_equal_values_leave_no_doubt():
    found = interval([0.5] * 20)
    assert found is not None
    assert (found.mean, found.low, found.high, found.count) == (0.5, 0.5, 0.5, 20)


def test_the_interval_is_as_wide_as_theory_says():
    values = [1.0] * 60 + [0.0] * 40
    found = interval(values)
    assert found is not None
    # 1.96 standard errors of a share of 0.6 of 100.
    assert found.low == pytest.approx(0.6 - 0.096, abs=0.015)
    assert found.high == pytest.approx(0.6 + 0.096, abs=0.015)


def test_the_same_values_give_the_same_interval():
    values = [random.Random(1).random() for _ in range(50)]
    assert interval(values) == interval(list(values))


def test_pairing_finds_what_two_intervals_would_hide():
    chance = random.Random(3)
    first = [chance.random() * 0.9 for _ in range(60)]
    second = [value + 0.05 for value in first]
    lower, higher, difference = interval(first), interval(second), paired_interval(first, second)
    assert lower
    assert higher
    assert difference
    assert lower.high > higher.low
    assert difference.low > 0
    assert difference.mean == pytest.approx(0.05)


def test_an_interval_around_nothing_includes_zero():
    chance = random.Random(5)
    difference = paired_interval([0.0] * 80, [chance.choice((-1.0, 1.0)) for _ in range(80)])
    assert difference is not None
    assert difference.low <= 0 <= difference.high


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    chance = random.Random(11)
    covered = 0
    for _ in range(60):
        found = interval([float(chance.random() < 0.3) for _ in range(40)])
        assert found is not None
        covered += found.low <= 0.3 <= found.high
    assert covered >= 51


def test_pairs_must_belong_together():
    with pytest.raises(ValueError, match="shorter"):
        paired_interval([1.0, 2.0], [1.0])


def test_mcnemar_is_the_exact_binomial_test():
    # 1 against 9: twice the sum of C(10, 0) and C(10, 1), of 2 to the 10.
    first = [True] + [False] * 9 + [True] * 5
    second = [False] + [True] * 9 + [True] * 5
    found = mcnemar(first, second)
    assert (found.only_first, found.only_second) == (1, 9)
    assert found.p_value == pytest.approx(22 / 1024)


def test_arms_that_never_differ_are_no_evidence():
    assert mcnemar([True, False], [True, False]).p_value == 1.0


def test_an_even_split_is_no_evidence():
    assert mcnemar([True, False], [False, True]).p_value == 1.0


def test_hundreds_of_differences_do_not_overflow():
    found = mcnemar([True] * 3000, [False] * 3000)
    assert found.p_value < 1e-300
