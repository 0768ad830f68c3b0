"""Adapts a recipe to the examples: the length of answers, the number of epochs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from desktop.core.experts.examples.example import Example, QuestionOrigin, Split, select_kept
from desktop.core.experts.recipe import Recipe

EXAMPLES_AT_LEAST = 8
WORDS_OF_A_SHORT_ANSWER = 12
"""The median number of words up to which answers are short; longer ones are whole sentences."""
STEPS_AT_LEAST, EPOCHS_AT_MOST = 24, 6.0
"""The smallest number of steps, and the most epochs that are used to reach it.

A few steps teach nothing, so a small collection is used in more epochs. If these are too many, the
held-out loss ends the training earlier.
"""


def adapt_recipe(recipe: Recipe, examples: Sequence[Example]) -> Recipe:
    """The recipe with the answer length of the person's own examples, if there are enough.

    An expert that gives long answers does not start from the Reader, which gives a few words.
    """
    learned = [
        example for example in select_kept(examples, Split.TRAINING) if example.is_answerable
    ]
    own_examples = [
        example
        for example in learned
        if example.origin in (QuestionOrigin.OWN, QuestionOrigin.RATED)
    ]
    if len(own_examples) >= EXAMPLES_AT_LEAST:
        at_length = _are_long(own_examples)
    else:
        at_length = recipe.at_length or _are_long(learned)
    return replace(recipe, at_length=at_length, from_reader=recipe.from_reader and not at_length)


def raise_epochs(recipe: Recipe, examples: int) -> Recipe:
    """The recipe with more epochs, if its own would end after a few steps."""
    enough = STEPS_AT_LEAST * recipe.batch_size / examples
    return replace(recipe, epochs=max(recipe.epochs, min(EPOCHS_AT_MOST, enough)))


def _are_long(examples: Sequence[Example]) -> bool:
    words = [len(example.answer.split()) for example in examples]
    return bool(words) and median(words) > WORDS_OF_A_SHORT_ANSWER
