"""Cross entropy of the answer tokens; logits are computed for a part of them at a time."""
# pyright: standard

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

LOGITS_AT_MOST = 16 * 2**20
"""The number of logits that exist at a time; 64 MB as float32."""


def answer_loss(hidden: Tensor, labels: Tensor, head: Tensor) -> Tensor:
    """Return the cross entropy of the labels, summed over the rows, in nats.

    `hidden` is (answer_tokens, width), `labels` (answer_tokens,), and `head` (vocabulary, width).
    """
    return _AnswerLossFunction.apply(hidden, labels, head)  # pyright: ignore[reportReturnType]


class _AnswerLossFunction(torch.autograd.Function):
    """Computes the gradient in the forward pass, so no logits wait for the backward pass."""

    @staticmethod
    def forward(ctx: Any, hidden: Tensor, wanted: Tensor, head: Tensor) -> Tensor:
        rows = max(1, LOGITS_AT_MOST // len(head))
        total = torch.zeros((), dtype=torch.float32, device=hidden.device)
        grads: list[Tensor] = []
        of_head = torch.zeros_like(head) if ctx.needs_input_grad[2] else None
        for part, target in zip(hidden.split(rows), wanted.split(rows), strict=True):
            logits = (part @ head.T).float()  # (rows, vocabulary)
            likely = torch.log_softmax(logits, dim=-1)  # (rows, vocabulary)
            total -= likely.gather(1, target[:, None]).sum()
            if ctx.needs_input_grad[0]:
                # The gradient of cross entropy: the probabilities, less 1 at the target.
                grad = likely.exp_()
                grad[torch.arange(len(target)), target] -= 1
                grads.append(grad.to(head.dtype) @ head)  # (rows, width)
                if of_head is not None:
                    of_head.addmm_(grad.to(head.dtype).T, part)  # (vocabulary, width)
        if grads:
            ctx.save_for_backward(torch.cat(grads), of_head)  # (answer_tokens, width)
        return total

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        of_hidden, of_head = ctx.saved_tensors
        return of_hidden * grad, None, None if of_head is None else of_head * grad
