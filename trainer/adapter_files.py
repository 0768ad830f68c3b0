"""Reads adapters: GGUF files of any origin, and the folders that peft writes."""
# pyright: standard

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor

from trainer.adapter_to_gguf import BASE_FINGERPRINT, gguf_names
from trainer.adapters import adapter_pairs as pairs_of
from trainer.architectures import LINEARS, architecture_of
from trainer.dequantise import dequantise
from trainer.gguf_file import GgufFile, PackedTensor
from trainer.model import row_order
from trainer.peft_folder import WEIGHTS, check_peft_folder, refusal
from trainer.say import say

A, B = ".lora_a", ".lora_b"
_PEFT_NAME = re.compile(r"base_model\.model\.model\.(layers\.\d+\..+)\.lora_([AB])\.weight")


@dataclass(frozen=True, slots=True)
class AdapterFile:
    """The LoRA pairs of an adapter, with the layer names and the row order of torch."""

    pairs: dict[str, tuple[Tensor, Tensor, float]]
    """Layer -> A (rank, in), B (out, rank), factor of their product."""
    invocation: list[int] = field(default_factory=list)
    linears: Mapping[str, tuple[str, str]] = field(default_factory=lambda: LINEARS)
    """The linear layers of its architecture."""

    @property
    def rank(self) -> int:
        """The highest rank among the layers."""
        return max(len(a) for a, _, _ in self.pairs.values())

    @property
    def targets(self) -> tuple[str, ...]:
        """The kinds of layers that the adapter changes, by the names that a job uses."""
        kinds = {name.split(".", 2)[2] for name in self.pairs}
        return tuple(short for short, (_, name) in self.linears.items() if name in kinds)


def read_adapter(path: Path, base: GgufFile, config: Any) -> AdapterFile:
    """Read an adapter for this base, from a GGUF file or from a folder that peft wrote.

    Raises:
        TrainingError: the adapter does not fit; the message gives the reason.
    """
    found = _read_peft(path, base) if path.is_dir() else _read_gguf(path, base, config)
    found = replace(found, linears=architecture_of(base).linears)
    for name, (a, b, _) in found.pairs.items():
        _, number, kind = name.split(".", 2)
        of = base.tensors.get(f"blk.{number}.{gguf_names(base)[kind]}.weight")
        if of is None or a.shape[1] != of.shape[1] or b.shape != (of.shape[0], len(a)):
            raise refusal(
                path, say("“{0}” has another shape in the base model, or is not in it", name)
            )
    return found


# --- GGUF -----------------------------------------------------------------------------------------


def _read_gguf(path: Path, base: GgufFile, config: Any) -> AdapterFile:
    file = GgufFile(path, code="start_from")
    if file.value("general.type") != "adapter" or file.value("adapter.type") != "lora":
        raise refusal(path, say("it is no LoRA adapter"))
    if file.architecture != base.architecture:
        raise refusal(path, say("it is for models of the kind “{0}”", file.architecture))
    if not base.is_base_of(file.value(BASE_FINGERPRINT, base.fingerprint())):
        raise refusal(path, say("it was trained on another base model"))
    alpha = float(file.value("adapter.lora.alpha", 0.0))
    names = {name.removesuffix(A).removesuffix(B) for name in file.tensors}
    if not names:
        raise refusal(path, say("it holds no weights"))
    pairs = {}
    for name in names:
        a, b = file.tensors.get(name + A), file.tensors.get(name + B)
        if a is None or b is None:
            raise refusal(path, say("“{0}” lacks one of its two matrices", name))
        layer = _torch_name(path, name, base)
        rows, rank = _dequantised(b), a.shape[0]  # rows: (out, rank)
        order = row_order(base, name.split(".")[2], config, len(rows))
        pairs[layer] = (
            _dequantised(a),  # (rank, in)
            rows if order is None else rows[order],
            alpha / rank if alpha else 1.0,
        )
    return AdapterFile(pairs, list(file.value("adapter.alora.invocation_tokens", [])))


def _dequantised(tensor: PackedTensor) -> Tensor:
    return dequantise(tensor.data, tensor.kind).reshape(tensor.shape)


def _torch_name(path: Path, name: str, base: GgufFile) -> str:
    known = architecture_of(base).layer_names
    match = re.fullmatch(r"blk\.(\d+)\.(\w+)\.weight", name)
    if match is None or match[2] not in known:
        raise refusal(path, say("it changes “{0}”, which llama.cpp or Lectern cannot change", name))
    return f"layers.{match[1]}.{known[match[2]]}"


# --- peft -----------------------------------------------------------------------------------------


def _read_peft(folder: Path, base: GgufFile) -> AdapterFile:
    config = check_peft_folder(folder)
    tensors = load_file(folder / WEIGHTS)
    halves: dict[str, dict[str, Tensor]] = {}
    for name, tensor in tensors.items():
        layer, half = _peft_layer(folder, name, base)
        halves.setdefault(layer, {})[half] = tensor.float()
    pairs = {}
    for layer, both in halves.items():
        if both.keys() != {"A", "B"}:
            raise refusal(folder, say("“{0}” lacks one of its two matrices", layer))
        pairs[layer] = (both["A"], both["B"], _peft_factor(config, layer, len(both["A"])))
    if not pairs:
        raise refusal(folder, say("it holds no weights"))
    return AdapterFile(pairs, [int(token) for token in config.get("alora_invocation_tokens") or []])


def _peft_layer(folder: Path, name: str, base: GgufFile) -> tuple[str, str]:
    match = _PEFT_NAME.fullmatch(name)
    if match is None or match[1].split(".", 2)[2] not in gguf_names(base):
        raise refusal(
            folder, say("it changes “{0}”, which llama.cpp or Lectern cannot change", name)
        )
    return match[1], match[2]


def _peft_factor(config: Mapping[str, Any], layer: str, rank: int) -> float:
    alpha = _by_pattern(config.get("alpha_pattern") or {}, layer, config.get("lora_alpha", 8))
    return float(alpha) / (math.sqrt(rank) if config.get("use_rslora") else rank)


def _by_pattern(patterns: Mapping[str, Any], layer: str, default: Any) -> Any:
    """Return the value of the first name that the layer's name ends with, as peft finds it.

    peft takes the names for regular expressions; a stranger's could run for ever, so they are
    compared literally, and `check_peft_folder` refuses those that are more than a name.
    """
    name = f".model.{layer}"
    return next((value for key, value in patterns.items() if name.endswith(f".{key}")), default)


def load_adapter(body: Any, adapter: AdapterFile) -> None:
    """Copy an adapter's weights into the model's LoRA pairs, so that the products are equal."""
    with torch.no_grad():
        for name, (a, b, factor) in pairs_of(body).items():
            from_a, from_b, from_factor = adapter.pairs[name]
            a.copy_(from_a)
            b.copy_(from_b * (from_factor / factor))
