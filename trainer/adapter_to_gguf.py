"""Writes adapters as GGUF files, which llama.cpp loads beside the base model."""
# pyright: standard

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from gguf import GGMLQuantizationType, GGUFValueType, GGUFWriter, Keys, quants
from torch import Tensor

from trainer.architectures import architecture_of
from trainer.gguf_file import GgufFile
from trainer.model import row_order

BASE_FINGERPRINT = "lectern.base.fingerprint"
RANK = "lectern.rank"
TYPES = {
    "f16": GGMLQuantizationType.F16,
    "f32": GGMLQuantizationType.F32,
    "q8_0": GGMLQuantizationType.Q8_0,
}

Pairs = Mapping[str, tuple[Tensor, Tensor, float]]
"""Layer (as in transformers) -> A (rank, in), B (out, rank), factor of their product."""


def write_adapter(
    path: Path,
    pairs: Pairs,
    base: GgufFile,
    config: object,
    *,
    export_type: str = "f16",
    metadata: Mapping[str, str | float] | None = None,
    invocation: list[int] | None = None,
) -> None:
    """Write the LoRA pairs so that llama.cpp computes the same as torch.

    Each pair's factor is multiplied into its B, and alpha is written as 0, which llama.cpp reads as
    “apply as it is”: so rsLoRA and ranks or alphas that differ between layers come out right.
    """
    scratch = path.with_suffix(".tmp")
    writer = GGUFWriter(scratch, base.architecture)
    writer.add_type("adapter")
    writer.add_string(Keys.Adapter.TYPE, "lora")
    writer.add_float32(Keys.Adapter.LORA_ALPHA, 0.0)
    writer.add_string(BASE_FINGERPRINT, base.fingerprint())
    writer.add_string(
        "lectern.created", datetime.datetime.now(datetime.UTC).isoformat("T", "seconds")
    )
    if invocation:
        writer.add_key_value(
            Keys.Adapter.ALORA_INVOCATION_TOKENS,
            invocation,
            GGUFValueType.ARRAY,
            sub_type=GGUFValueType.UINT32,
        )
    for key, value in (metadata or {}).items():
        if key in writer.kv_data[0]:
            continue
        if isinstance(value, str):
            writer.add_string(key, value)
        else:
            writer.add_float32(key, value)
    for name, (a, b, factor) in pairs.items():
        tensor = gguf_name(name, base)
        _add_tensor(writer, f"{tensor}.lora_a", a.detach(), export_type)
        _add_tensor(
            writer,
            f"{tensor}.lora_b",
            _file_rows(tensor, b.detach() * factor, base, config),
            export_type,
        )
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    # After a power cut there is the old adapter or the whole new one.
    with scratch.open("rb+") as written:
        os.fsync(written.fileno())
    scratch.replace(path)


def gguf_name(name: str, base: GgufFile) -> str:
    """Translate a layer's name: `layers.3.self_attn.q_proj` -> `blk.3.attn_q.weight`."""
    _, number, rest = name.split(".", 2)
    return f"blk.{number}.{gguf_names(base)[rest]}.weight"


def gguf_names(base: GgufFile) -> dict[str, str]:
    """Return the linear layers of a base: name in transformers -> name in GGUF."""
    names = architecture_of(base).layer_names
    return {torch_name: name for name, torch_name in names.items()}


def _file_rows(tensor: str, b: Tensor, base: GgufFile, config: object) -> Tensor:
    """Return B with its rows in the order of the file."""
    order = row_order(base, tensor.split(".")[2], config, b.shape[0])
    if order is None:
        return b
    rows = torch.empty_like(b)  # (out, rank)
    rows[order] = b
    return rows


def _add_tensor(writer: GGUFWriter, name: str, values: Tensor, export_type: str) -> None:
    array = np.ascontiguousarray(values.float().cpu().numpy())
    kind = TYPES[export_type]
    # q8_0 has blocks of 32 numbers; rows that they do not divide stay f16. B's rows have `rank`.
    if kind == GGMLQuantizationType.Q8_0 and array.shape[1] % 32:
        kind = GGMLQuantizationType.F16
    writer.add_tensor(name, quants.quantize(array, kind), raw_dtype=kind)
