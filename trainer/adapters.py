"""The weights that learn: LoRA pairs that peft puts beside the frozen layers."""
# pyright: standard

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import torch
from peft import LoraConfig, inject_adapter_in_model
from peft.tuners.lora import LoraLayer
from torch import Tensor, nn

from trainer.architectures import LINEARS
from trainer.protocol import TrainingJob

NAME = "default"


def add_adapters(body: nn.Module, job: TrainingJob) -> None:
    """Put a pair beside each target layer; it starts as no change at all."""
    config = LoraConfig(
        r=job.rank,
        lora_alpha=job.alpha,  # pyright: ignore[reportArgumentType] - peft takes any number
        lora_dropout=job.dropout,
        use_rslora=job.use_rslora,
        target_modules=[LINEARS[target][1].rpartition(".")[2] for target in job.targets],
    )
    # The start is decided by the seed alone, whatever was drawn before.
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(job.seed)
        inject_adapter_in_model(config, body, NAME)
    for parameter in body.parameters():
        if parameter.requires_grad:
            parameter.data = parameter.data.float()


def adapted_layers(body: nn.Module) -> dict[str, Any]:
    """Name of each adapted layer -> peft's layer."""
    return {name: module for name, module in body.named_modules() if isinstance(module, LoraLayer)}


def adapter_pairs(body: nn.Module) -> dict[str, tuple[Tensor, Tensor, float]]:
    """Name of each adapted layer -> its A, its B, and what their product is multiplied with."""
    return {
        name: (layer.lora_A[NAME].weight, layer.lora_B[NAME].weight, layer.scaling[NAME])
        for name, layer in adapted_layers(body).items()
    }


@contextlib.contextmanager
def without_adapters(body: nn.Module) -> Iterator[None]:
    """The base model alone, for as long as this lasts."""
    layers = list(adapted_layers(body).values())
    for layer in layers:
        layer.enable_adapters(False)
    try:
        yield
    finally:
        for layer in layers:
            layer.enable_adapters(True)
