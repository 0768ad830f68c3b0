"""Kinds of models that cannot be trained are refused."""

import pytest
import torch

from tests.fakes.trainable_models import write_model
from trainer.base_weights import load_base
from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile

CPU = torch.device("cpu")


def test_a_model_of_another_kind_is_refused_with_the_kinds_that_can_be(tmp_path):
    path = tmp_path / "m.gguf"
    write_model(path)
    path.write_bytes(path.read_bytes().replace(b"llama", b"bloom"))

    with pytest.raises(TrainingError, match=r"“bloom” cannot be trained yet\. .*qwen3"):
        load_base(GgufFile(path), "gguf", torch.float32, CPU)
