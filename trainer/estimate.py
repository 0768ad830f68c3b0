"""Estimates memory and time of a run: memory by arithmetic, time by trying one micro-batch."""
# pyright: standard

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.batches import micro_batches
from trainer.errors import TrainingError
from trainer.memory import current_memory, free_memory, is_out_of_memory
from trainer.model import Model
from trainer.packed_linear import PackedLinear
from trainer.protocol import Estimate, TrainingJob
from trainer.say import say
from trainer.step import compute_loss
from trainer.tokens import Example

SHARE_OF_FREE = 0.6
"""The share of the free memory that a run takes when the job sets no limit."""
ROW_TOKENS = {"cpu": 768, "cuda": 4096}
"""The most tokens in a row; longer rows take more memory.

With SmolLM2 on a processor, 750 were a quarter faster than 360.
"""
UNFUSED_ACTIVATION_FACTOR = {"full": 2.5, "qlora-8bit": 3.9}
"""How many times more activations unfused layers keep for the backward pass.

Measured with SmolLM2; LLM.int8 keeps several copies of its input.
"""
TRIAL_RUNS = 3
WORKING_BYTES = 256 * 2**20
"""Memory that is used for a moment within a step: logits, gradients, buffers of the libraries."""


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    """How a run divides the memory that it may use."""

    tokens_at_once: int
    unpacked_bytes: int
    """The bytes of the weights that stay dequantised."""
    recompute: bool
    """Whether the backward pass computes activations again, because memory is short."""


def plan_memory(job: TrainingJob, model: Model, examples: Sequence[Example]) -> MemoryPlan:
    """Keep as many weights dequantised as there is room for, beginning with the head."""
    limit = job.memory_bytes_at_most or int(
        SHARE_OF_FREE * free_memory(model.device) + current_memory()
    )
    row = ROW_TOKENS[model.device.type]
    longest = max(row, max(map(len, examples)))
    room = limit - current_memory() - WORKING_BYTES
    kept_unfused = UNFUSED_ACTIVATION_FACTOR.get(job.method, 1.0)
    twice = kept_unfused * activation_bytes(model, longest, recompute=False) > room
    if twice:
        model.body.activation_checkpointing_enable({"use_reentrant": False})
    room -= activation_bytes(model, longest, recompute=twice)
    kept = 0
    layers = [model.head, *(module for module in model.body.modules())]
    for layer in layers:
        if isinstance(layer, PackedLinear) and kept + layer.dequantised_bytes <= room:
            layer.keep_dequantised()
            kept += layer.dequantised_bytes
    return MemoryPlan(row, kept, twice)


def activation_bytes(model: Model, tokens: int, *, recompute: bool) -> int:
    """Estimate the bytes that the forward pass of a row keeps for the backward pass."""
    config = model.body.config
    layer = 8 * config.hidden_size + 2 * config.intermediate_size
    layers = config.num_hidden_layers
    numbers = layers * config.hidden_size + layer if recompute else layers * layer
    return tokens * numbers * model.dtype.itemsize


def estimate(
    job: TrainingJob,
    model: Model,
    examples: Sequence[Example],
    held_out: Sequence[Example],
    plan: MemoryPlan,
    steps: int,
) -> Estimate:
    """Estimate the memory and the time that the run will take.

    Raises:
        TrainingError: not even one example fits into the memory.
    """
    trainable = sum(
        parameter.numel() for parameter in model.body.parameters() if parameter.requires_grad
    )
    base = sum(
        parameter.nbytes for parameter in model.body.parameters() if not parameter.requires_grad
    )
    longest = max(map(len, examples))
    row = max(longest, min(plan.tokens_at_once, job.micro_batch_size * longest))
    # Each trained weight also needs its gradient, AdamW's two averages, and the best value so far.
    learning = trainable * 4 * (4 if held_out else 3)
    activations = activation_bytes(model, row, recompute=plan.recompute)
    activations = int(
        activations * (1.0 if plan.recompute else UNFUSED_ACTIVATION_FACTOR.get(job.method, 1.0))
    )
    memory = current_memory() + activations + learning + WORKING_BYTES
    tokens = sum(map(len, examples))
    measured = sum(map(len, held_out)) * (1 + job.epochs * (job.evaluations or 1))
    # A forward pass alone takes two fifths of the time of forward and backward.
    tried = _median_micro_batch(examples, job.micro_batch_size, plan.tokens_at_once)
    seconds = _seconds_per_token(model, tried) * (tokens * job.epochs + 0.4 * measured)
    return Estimate(memory, seconds, steps, tokens, trainable, base + plan.unpacked_bytes)


def _median_micro_batch(
    examples: Sequence[Example], size: int, tokens_at_most: int
) -> list[Example]:
    """Return a micro-batch of medium length; longer rows take less time per token."""
    parts = micro_batches(examples, size, tokens_at_most)
    return [examples[number] for number in parts[len(parts) // 2]]


def _seconds_per_token(model: Model, tried: Sequence[Example]) -> float:
    """Try a micro-batch a few times and return its time per token, in seconds.

    The first time is slower and does not count. Of the others the shortest counts, because
    disturbances only make a run slower.
    """
    taken: list[float] = []
    try:
        for _ in range(TRIAL_RUNS):
            started = time.monotonic()
            compute_loss(model, tried).backward()
            taken.append(time.monotonic() - started)
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        raise TrainingError(
            "memory",
            say("One example at a time already takes more memory than there is."),
            say("Close other programs, lower “max_tokens”, or choose a smaller base model."),
        ) from error
    model.body.zero_grad(set_to_none=True)
    return min(taken[1:]) / sum(map(len, tried))
