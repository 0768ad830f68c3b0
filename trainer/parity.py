"""The gate: torch and llama.cpp must give the same logits, before training and after export."""
# pyright: standard

from __future__ import annotations

import torch
from torch import Tensor

from trainer.attention import Segments
from trainer.errors import TrainingError
from trainer.model import Model
from trainer.protocol import Gate
from trainer.say import say

KL_AT_MOST = 0.02
ERROR_AT_MOST = 0.10
"""The largest relative error of the logits.

llama.cpp rounds activations to 8 bits, which gives 0.04 on SmolLM2; a wrong rotary embedding gives
0.8.
"""
TOKENS = 64


def sample_of(ids: list[int]) -> list[int]:
    """Return the tokens to compare on: the end of an example, with its question and answer."""
    return ids[-TOKENS:]


def torch_logits(model: Model, ids: list[int]) -> Tensor:
    """Return torch's logits for each token, (tokens, vocabulary)."""
    tokens = torch.tensor(ids, device=model.device)
    places = torch.arange(len(ids), device=model.device)
    was_training = model.body.training
    model.body.eval()
    with torch.no_grad():
        hidden = model.hidden(tokens, places, Segments([len(ids)]))  # (tokens, width)
        logits = (hidden @ model.dequantised_head().T).float().cpu()  # (tokens, vocabulary)
    model.body.train(was_training)
    return logits


def compare_logits(of: str, ours: Tensor, theirs: Tensor) -> Gate:
    """Measure how far torch's logits are from llama.cpp's; both are (tokens, vocabulary)."""
    ours, theirs = (logits - logits.mean(dim=-1, keepdim=True) for logits in (ours, theirs))
    error = float((ours - theirs).norm() / theirs.norm())
    likely, expected = ours.log_softmax(-1), theirs.log_softmax(-1)
    # The Kullback-Leibler divergence, in nats, as a mean over the tokens.
    kl = float((expected.exp() * (expected - likely)).sum(-1).mean())
    return Gate(of, kl, error, passed=kl <= KL_AT_MOST and error <= ERROR_AT_MOST)


def require_parity(gate: Gate) -> None:
    """Raise a TrainingError if the gate was not passed."""
    if gate.passed:
        return
    what = say("this base model") if gate.of == "base" else say("the exported file")
    raise TrainingError(
        "parity",
        say(
            "Torch and llama.cpp disagree on {0} (divergence {1:.3f}, error {2:.2f}): what is"
            " learned in one would not hold in the other.",
            what,
            gate.kl,
            gate.logits_error,
        ),
        say("Choose another base model.") if gate.of == "base" else say("Report this as a defect."),
    )
