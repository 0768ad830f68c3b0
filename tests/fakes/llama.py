"""Shared by the tests of the llama worker: running generations, and making adapters."""

import numpy as np
from gguf import GGMLQuantizationType, GGUFValueType, GGUFWriter, Keys

from desktop.core.models.adapter import BASE_FINGERPRINT
from desktop.core.models.gguf import read_header
from desktop.core.paths import embedded_chat_model
from desktop.core.steps import run_to_end
from desktop.core.types import Message
from tests.fakes.short_model import LAYERS

WIDTH = 576
CONTEXT = 1024

# Longer than one of the chunks in which prompts are computed, so that there is something to reuse.
FACTS = " ".join(
    f"The {noun} of the village is {adjective} and costs {number} coins."
    for number, (noun, adjective) in enumerate(
        (noun, adjective)
        for noun in ("baker's bread", "smith's lamp", "old bridge", "red boat", "school bell")
        for adjective in ("cheap", "famous")
    )
)


def finish(steps):
    """The whole text of a generation, and its usage."""
    pieces = []
    usage = run_to_end(steps, pieces.append)
    return "".join(pieces), usage


def first_piece(steps):
    """Return the first piece that is not empty; from then on the model gives text."""
    return next(piece for piece in steps if piece)


def chat(worker, question):
    return worker.render([Message("user", question)])


def write_adapter(
    path,
    *,
    seed=0,
    rank=4,
    strength=1.0,
    architecture="llama",
    fingerprint=None,
    tensors=None,
    invocation=(),
):
    """Write a LoRA adapter whose random weights on the queries of every layer change the text.

    `tensors` replaces those weights: name -> array of float32 or float16, or of bytes that are Q8_0
    already. With the tokens of an `invocation` it is an activated adapter.
    """
    writer = GGUFWriter(path, architecture)
    writer.add_string("general.type", "adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(rank))
    if fingerprint is not None:
        writer.add_string(BASE_FINGERPRINT, fingerprint)
    if invocation:
        writer.add_key_value(
            Keys.Adapter.ALORA_INVOCATION_TOKENS,
            list(invocation),
            GGUFValueType.ARRAY,
            sub_type=GGUFValueType.UINT32,
        )
    for name, weights in (tensors or random_pairs(seed, rank, strength)).items():
        packed = GGMLQuantizationType.Q8_0 if weights.dtype == np.uint8 else None
        writer.add_tensor(name, weights, raw_dtype=packed)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def random_pairs(seed, rank, strength, *, width=WIDTH, layers=LAYERS):
    random = np.random.default_rng(seed)
    tensors = {}
    for layer in range(layers):
        name = f"blk.{layer}.attn_q.weight"
        tensors[f"{name}.lora_a"] = random.normal(0, 0.05, (rank, width)).astype(np.float32)
        tensors[f"{name}.lora_b"] = random.normal(0, strength, (width, rank)).astype(np.float32)
    return tensors


def copy_of_model(path, *, until=None):
    """Write the embedded model's bytes, or their beginning, to a file."""
    with embedded_chat_model().open("rb") as source:
        path.write_bytes(source.read(until))
    return path


def header_end():
    return read_header(embedded_chat_model()).data_start
