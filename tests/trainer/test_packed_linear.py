"""Packed weights give the gradients of dense ones."""

import torch

from tests.fakes.trainable_models import (
    write_model,
)
from tests.trainer.test_step import loss_and_gradients, prepare


def test_packed_weights_give_exactly_the_gradients_of_dense_ones(tmp_path):
    write_model(tmp_path / "llama.gguf", kind="Q4_1")
    expected = loss_and_gradients(*prepare(tmp_path, method="lora-16bit"))

    loss, gradients = loss_and_gradients(*prepare(tmp_path, method="gguf"))

    assert torch.equal(loss, expected[0])
    assert all(torch.equal(gradients[name], gradient) for name, gradient in expected[1].items())
