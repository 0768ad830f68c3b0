"""A model on which no expert can grow is known by its header."""

import pytest

from desktop.core.errors import ModelError
from desktop.core.experts.trainable import TRAINABLE, require_trainable, why_not_trainable
from desktop.core.models.gguf import read_model_info
from tests.fakes.gguf_files import write_model
from trainer.architectures import ARCHITECTURES


def test_the_families_are_those_of_the_trainer():
    assert tuple(ARCHITECTURES) == TRAINABLE


@pytest.mark.parametrize("architecture", TRAINABLE)
def test_a_family_that_the_trainer_knows_can_grow_experts(tmp_path, architecture):
    base = read_model_info(write_model(tmp_path / "m.gguf", architecture=architecture))

    assert why_not_trainable(base) is None


def test_another_family_is_refused_with_its_name_and_with_those_that_can(tmp_path):
    base = read_model_info(write_model(tmp_path / "m.gguf", architecture="bloom"))

    with pytest.raises(ModelError, match="“bloom” cannot be trained yet") as refused:
        require_trainable(base)

    assert "qwen3" in refused.value.hint
