"""The loss on answer tokens; logits exist only for them, and only for some at a time."""
# pyright: standard

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

LOGITS_AT_MOST = 16 * 2**20
"""Numbers in the logits that exist at a time: 64 MB."""


def answer_loss(hidden: Tensor, labels: Tensor, head: Tensor) -> Tensor:
    """The sum of the negative log-likelihoods of `wanted`, one for each row of `hidden`.

    `head` is [vocabulary, width].
    """
    return _AnswerLossFunction.apply(hidden, labels, head)  # pyright: ignore[reportReturnType]


class _AnswerLossFunction(torch.autograd.Function):
    """Computes the gradient on the way forward, so that no logits wait for the way back."""

    @staticmethod
    def forward(ctx: Any, hidden: Tensor, wanted: Tensor, head: Tensor) -> Tensor:
        rows = max(1, LOGITS_AT_MOST // len(head))
        total = torch.zeros((), dtype=torch.float32, device=hidden.device)
        grads: list[Tensor] = []
        of_head = torch.zeros_like(head) if ctx.needs_input_grad[2] else None
        for part, target in zip(hidden.split(rows), wanted.split(rows), strict=True):
            logits = (part @ head.T).float()
            likely = torch.log_softmax(logits, dim=-1)
            total -= likely.gather(1, target[:, None]).sum()
            if ctx.needs_input_grad[0]:
                grad = likely.exp_()
                grad[torch.arange(len(target)), target] -= 1
                grads.append(grad.to(head.dtype) @ head)
                if of_head is not None:
                    of_head.addmm_(grad.to(head.dtype).T, part)
        if grads:
            ctx.save_for_backward(torch.cat(grads), of_head)
        return total

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        of_hidden, of_head = ctx.saved_tensors
        return of_hidden * grad, None, None if of_head is None else of_head * grad
