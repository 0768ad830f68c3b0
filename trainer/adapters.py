"""LoRA adapters: the trainable pairs of matrices that peft puts beside the frozen layers."""
# pyright: standard

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import torch
from peft import LoraConfig, inject_adapter_in_model
from peft.tuners.lora import LoraLayer
from torch import Tensor, nn

from trainer.model import Model
from trainer.protocol import TrainingJob

NAME = "default"


def add_adapters(model: Model, job: TrainingJob) -> None:
    """Add a LoRA pair to each target layer; at first it changes nothing, because B is zero."""
    body, linears = model.body, model.architecture.linears
    config = LoraConfig(
        r=job.rank,
        lora_alpha=job.alpha,  # pyright: ignore[reportArgumentType] - peft takes any number
        lora_dropout=job.dropout,
        use_rslora=job.use_rslora,
        target_modules=[linears[target][1] for target in job.targets],
    )
    # The first weights depend on the seed alone, not on random numbers drawn before.
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(job.seed)
        inject_adapter_in_model(config, body, NAME)
    for parameter in body.parameters():
        if parameter.requires_grad:
            parameter.data = parameter.data.float()


def adapted_layers(body: nn.Module) -> dict[str, Any]:
    """Return peft's layers that have an adapter, by the names of the layers."""
    return {name: module for name, module in body.named_modules() if isinstance(module, LoraLayer)}


def adapter_pairs(body: nn.Module) -> dict[str, tuple[Tensor, Tensor, float]]:
    """Return A (rank, in), B (out, rank) and the factor of their product by layer name."""
    return {
        # (rank, in), (out, rank), factor
        name: (layer.lora_A[NAME].weight, layer.lora_B[NAME].weight, layer.scaling[NAME])
        for name, layer in adapted_layers(body).items()
    }


@contextlib.contextmanager
def without_adapters(body: nn.Module) -> Iterator[None]:
    """Switch all adapters off inside the block, so that the base model computes alone."""
    layers = list(adapted_layers(body).values())
    for layer in layers:
        layer.enable_adapters(False)
    try:
        yield
    finally:
        for layer in layers:
            layer.enable_adapters(True)
