"""Fused layers give what the plain ones give."""

import pytest
import torch

from tests.fakes.trainable_models import (
    ARCHITECTURES,
)
from tests.trainer.test_step import loss_and_gradients, prepare


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_the_fused_layers_give_the_loss_and_gradients_of_transformers_and_peft(
    tmp_path, architecture
):
    expected = loss_and_gradients(*prepare(tmp_path, architecture, fused=False))

    loss, gradients = loss_and_gradients(*prepare(tmp_path, architecture, fused=True))

    torch.testing.assert_close(loss, expected[0])
    torch.testing.assert_close(gradients, expected[1], rtol=1e-3, atol=1e-5)
