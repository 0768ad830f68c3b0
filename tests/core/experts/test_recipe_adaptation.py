"""A recipe follows the examples: how long the answers are, and how few examples there are."""

from dataclasses import replace

from desktop.core.experts.examples.example import Example, QuestionOrigin
from desktop.core.experts.recipe import FOR_SMALL_MODELS, Recipe
from desktop.core.experts.recipe_adaptation import adapt_recipe, raise_epochs


def example(answer, origin=QuestionOrigin.RULE):
    return Example("Where is the otter?", answer, kept=True, origin=origin)


def test_who_is_to_give_long_answers_does_not_begin_as_the_reader():
    short, long = example("in the pond"), example("It is in the pond behind the house, " * 3)
    usual = replace(FOR_SMALL_MODELS, from_reader=True)
    assert adapt_recipe(usual, [short] * 9 + [long]) == usual
    assert adapt_recipe(usual, [long] * 9 + [short]) == replace(
        usual, at_length=True, from_reader=False
    )
    assert adapt_recipe(usual, []) == usual
    assert adapt_recipe(Recipe(), [short] * 9) == Recipe()


def test_what_a_person_gave_tells_how_long_the_answers_are_to_be():
    short = example("in the pond")
    own_short = example("in the pond", QuestionOrigin.OWN)
    own_long = example("It is in the pond behind the house, " * 3, QuestionOrigin.OWN)
    assert adapt_recipe(FOR_SMALL_MODELS, [short] * 90 + [own_long] * 8).at_length
    assert not adapt_recipe(FOR_SMALL_MODELS, [short] * 90 + [own_long] * 7).at_length
    assert not adapt_recipe(Recipe(), [short] * 9 + [own_short] * 8).at_length


def test_a_small_collection_is_gone_through_more_often():
    usual = replace(FOR_SMALL_MODELS, epochs=2.0)
    assert raise_epochs(usual, 400).epochs == 2.0
    assert raise_epochs(usual, 48).epochs == 4.0
    assert raise_epochs(usual, 8).epochs == 6.0
    assert raise_epochs(replace(usual, epochs=9.0), 8).epochs == 9.0
