"""Fits a recipe to the examples that there are: the length of answers, the number of epochs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from desktop.core.experts.examples.example import Example, QuestionOrigin, Split, select_kept
from desktop.core.experts.recipe import Recipe

EXAMPLES_AT_LEAST = 8
WORDS_OF_A_SHORT_ANSWER = 12
"""In the middle of all answers; longer ones are whole sentences."""
STEPS_AT_LEAST, EPOCHS_AT_MOST = 24, 6.0
"""A few steps teach nothing, so a small collection is gone through more often; the held-out loss
ends what is too much.
"""


def adapt_recipe(recipe: Recipe, examples: Sequence[Example]) -> Recipe:
    """The recipe as the examples want it: answers as long as those that a person gave, if they gave
    some. Who is to give long ones does not begin as the Reader, which gives a few words.
    """
    learned = [
        example for example in select_kept(examples, Split.TRAINING) if example.is_answerable
    ]
    given = [
        example
        for example in learned
        if example.origin in (QuestionOrigin.OWN, QuestionOrigin.RATED)
    ]
    if len(given) >= EXAMPLES_AT_LEAST:
        at_length = _are_long(given)
    else:
        at_length = recipe.at_length or _are_long(learned)
    return replace(recipe, at_length=at_length, from_reader=recipe.from_reader and not at_length)


def raise_epochs(recipe: Recipe, examples: int) -> Recipe:
    """The recipe with more epochs, where its own would be over after a few steps."""
    enough = STEPS_AT_LEAST * recipe.batch_size / examples
    return replace(recipe, epochs=max(recipe.epochs, min(EPOCHS_AT_MOST, enough)))


def _are_long(examples: Sequence[Example]) -> bool:
    words = [len(example.answer.split()) for example in examples]
    return bool(words) and median(words) > WORDS_OF_A_SHORT_ANSWER
