"""What a run will take, before it starts: memory by arithmetic, time by trying one micro-batch."""
# pyright: standard

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.linear import PackedLinear
from trainer.memory import free_memory, held_memory
from trainer.model import Model
from trainer.protocol import Estimate, TrainingJob
from trainer.step import loss_of
from trainer.tokens import Example

SHARE_OF_FREE = 0.6
"""Of the free memory, what a run takes when the job sets no limit."""
ROW_TOKENS = 1024
"""Longer rows of tokens are hardly faster, and take more memory."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the memory is used."""

    tokens_at_once: int
    kept_bytes: int
    """Of weights that stay unpacked."""


def make_plan(job: TrainingJob, model: Model, examples: Sequence[Example]) -> Plan:
    """Keep as many weights unpacked as there is room for, the head first."""
    limit = job.memory_bytes_at_most or int(
        SHARE_OF_FREE * free_memory(model.device) + held_memory()
    )
    room = limit - held_memory() - activation_bytes(model, max(ROW_TOKENS, max(map(len, examples))))
    kept = 0
    layers = [model.head, *(each for each in model.body.modules())]
    for layer in layers:
        if isinstance(layer, PackedLinear) and kept + layer.dense_bytes <= room:
            layer.keep()
            kept += layer.dense_bytes
    return Plan(ROW_TOKENS, kept)


def activation_bytes(model: Model, tokens: int) -> int:
    """What the forward of a row keeps for the backward, about."""
    config = model.body.config
    width, inner = config.hidden_size, config.intermediate_size
    per_layer = 12 * width + 7 * inner
    return tokens * config.num_hidden_layers * per_layer * model.dtype.itemsize


def estimate(
    job: TrainingJob,
    model: Model,
    examples: Sequence[Example],
    held_out: Sequence[Example],
    plan: Plan,
    steps: int,
) -> Estimate:
    """Say what the run will take."""
    trainable = sum(each.numel() for each in model.body.parameters() if each.requires_grad)
    tokens = sum(map(len, examples))
    tried = sorted(examples, key=len)[len(examples) // 2]
    loss_of(model, [tried]).backward()
    started = time.monotonic()
    loss_of(model, [tried]).backward()
    per_token = (time.monotonic() - started) / len(tried)
    model.body.zero_grad(set_to_none=True)
    evaluations = 1 + job.epochs * (job.evaluations or 1)
    seconds = per_token * (tokens * job.epochs + sum(map(len, held_out)) * evaluations / 2.5)
    base = sum(each.nbytes for each in model.body.parameters() if not each.requires_grad)
    row = max(plan.tokens_at_once, max(map(len, examples)))
    memory = held_memory() + activation_bytes(model, row) + trainable * 12
    return Estimate(memory, seconds, steps, tokens, trainable, base + plan.kept_bytes)
