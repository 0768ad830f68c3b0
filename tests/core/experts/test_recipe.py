from dataclasses import replace

from desktop.core.experts.recipe import TARGETS, estimate_cost, presets
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import embedded_chat_model
from tests.fakes.experts import write_model


def test_the_presets_are_told_apart_by_what_they_take(tmp_path):
    base = write_model(tmp_path / "base.gguf")
    recipes = presets(base)
    costs = [estimate_cost(recipe, base).seconds for recipe in recipes.values()]

    assert list(recipes) == ["quick", "balanced", "thorough"]
    assert costs == sorted(costs)
    assert estimate_cost(recipes["thorough"], base, examples=20).seconds < costs[1]


def test_a_small_model_starts_from_the_reader_and_reads_little_and_a_larger_one_does_not():
    small = read_model_info(embedded_chat_model())
    for recipe in presets(small).values():
        assert recipe.reads_little
        assert recipe.from_reader
        assert set(recipe.targets) < set(TARGETS)
    large = replace(small, parameter_count=1_000_000_000)
    assert not any(recipe.reads_little or recipe.from_reader for recipe in presets(large).values())
