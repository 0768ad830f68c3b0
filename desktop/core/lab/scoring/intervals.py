"""Statistics that separate a difference from chance: bootstrap intervals and McNemar's test.

Pure Python, since the window's process has no numpy; a thousand questions take about a second.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

RESAMPLES = 2000
SEED = 20_250_101
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean, and the interval in which it would lie in 95 of 100 such samples of questions."""

    mean: float
    low: float
    high: float
    count: int
    """The number of values behind the mean."""


@dataclass(frozen=True, slots=True)
class McNemar:
    """The result of McNemar's test: two arms on the same questions, each right or wrong."""

    only_first: int
    """The number of questions that only the first arm answers right."""
    only_second: int
    p_value: float
    """The probability that chance alone gives a split at least as uneven; exact, two-sided."""


def interval(values: Sequence[float]) -> Interval | None:
    """The mean of these values with its 95 % bootstrap interval; None if there are none."""
    count = len(values)
    if not count:
        return None
    if min(values) == max(values):
        return Interval(values[0], values[0], values[0], count)
    means = sorted(_resample_means(values))
    tail = (1 - CONFIDENCE) / 2
    low = means[math.floor(tail * (RESAMPLES - 1))]
    high = means[math.ceil((1 - tail) * (RESAMPLES - 1))]
    return Interval(math.fsum(values) / count, low, high, count)


def paired_interval(first: Sequence[float], second: Sequence[float]) -> Interval | None:
    """The mean difference, second minus first, of paired values, with its interval."""
    return interval([b - a for a, b in zip(first, second, strict=True)])


def mcnemar(first: Iterable[bool], second: Iterable[bool]) -> McNemar:
    """Test whether one arm is right where the other is wrong more often than the reverse."""
    pairs = list(zip(first, second, strict=True))
    only_first = sum(a and not b for a, b in pairs)
    only_second = sum(b and not a for a, b in pairs)
    differing = only_first + only_second
    fewer = min(only_first, only_second)
    ways = sum(math.comb(differing, k) for k in range(fewer + 1))
    p_value = min(1.0, 2 * ways / 2**differing) if differing else 1.0
    return McNemar(only_first, only_second, p_value)


def _resample_means(values: Sequence[float]) -> list[float]:
    count = len(values)
    return [sum(draw(values)) / count for draw in _draws(count)]


@lru_cache(maxsize=8)
def _draws(count: int) -> tuple[Callable[[Sequence[float]], tuple[float, ...]], ...]:
    """Random draws with a fixed seed, so that all arms are resampled on the same questions."""
    chance = random.Random(SEED)
    return tuple(itemgetter(*chance.choices(range(count), k=count)) for _ in range(RESAMPLES))
