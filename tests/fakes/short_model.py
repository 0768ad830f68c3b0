"""The embedded chat model with two of its thirty layers: quick, and its words mean nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gguf import GGUFReader, GGUFValueType, GGUFWriter, Keys

from desktop.core.paths import embedded_chat_model

LAYERS = 2


def write_short_model(
    path: Path,
    source: Path | None = None,
    *,
    tokens: Mapping[str, str] | None = None,
    template: str | None = None,
) -> Path:
    """Write the model to a file: vocabulary, template and widths are those of the embedded one.

    `tokens` gives some of its tokens other texts.
    """
    read = GGUFReader(source or embedded_chat_model())
    architecture = read.fields[Keys.General.ARCHITECTURE].contents()
    writer = GGUFWriter(path, architecture)
    layers = Keys.LLM.BLOCK_COUNT.format(arch=architecture)
    for name, field in read.fields.items():
        if name.startswith("GGUF.") or name == Keys.General.ARCHITECTURE:
            continue
        kind = field.types[0]
        inner = field.types[-1] if kind is GGUFValueType.ARRAY else None
        value = LAYERS if name == layers else field.contents()
        if tokens and name == Keys.Tokenizer.LIST:
            value = [tokens.get(token, token) for token in value]
        if template and name == Keys.Tokenizer.CHAT_TEMPLATE:
            value = template
        writer.add_key_value(name, value, kind, inner)
    for tensor in read.tensors:
        if not _is_of_a_left_out_layer(tensor.name):
            writer.add_tensor(tensor.name, tensor.data, raw_dtype=tensor.tensor_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _is_of_a_left_out_layer(tensor: str) -> bool:
    parts = tensor.split(".")
    return parts[0] == "blk" and int(parts[1]) >= LAYERS
