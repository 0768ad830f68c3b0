"""The loss is computed in slices."""

import torch
from torch.nn import functional

from trainer.loss import answer_loss


def test_the_loss_is_the_same_however_many_logits_exist_at_a_time(monkeypatch):
    torch.manual_seed(0)
    hidden = torch.randn(20, 8, requires_grad=True)
    wanted, head = torch.randint(0, 30, (20,)), torch.randn(30, 8)
    expected = functional.cross_entropy(hidden @ head.T, wanted, reduction="sum")
    (gradient,) = torch.autograd.grad(expected, hidden)
    monkeypatch.setattr("trainer.loss.LOGITS_AT_MOST", 90)

    loss = answer_loss(hidden, wanted, head)

    torch.testing.assert_close(loss, expected)
    torch.testing.assert_close(torch.autograd.grad(loss, hidden)[0], gradient)
