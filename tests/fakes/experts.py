"""Documents to learn from, and adapters for a model of a few bytes."""

import itertools

import numpy as np
from gguf import GGUFWriter

from desktop.core.models.adapter import BASE_FINGERPRINT
from desktop.core.models.gguf import read_model_info
from desktop.core.steps import run_to_end

ANIMALS = ("otter", "badger", "heron", "marmot", "lynx", "beaver", "falcon", "hedgehog", "salmon",
           "weasel", "bison", "puffin")  # fmt: skip
CARE = {
    animal: (
        f"The {animal} enclosure was built in {1950 + number} by the town. "
        f"The {animal} keeper must clean the {animal} pond within {number + 3} days. "
        f"A ticket for the {animal} house costs £{number + 2}. "
        f"If the {animal} alarm sounds, close the {animal} gate and call the warden. "
        f"The {animal} feeding is at {number + 7}:30 every morning."
    )
    for number, animal in enumerate(ANIMALS)
}


def finish(steps):
    """Return everything that a generator yields, and its return value."""
    events = []
    result = run_to_end(steps, events.append)
    return events, result


def write_model(path, *, name="Toy", seed=0, width=8):
    """Write a GGUF that is a model by its header, but far too small to run."""
    writer = GGUFWriter(path, "llama")
    writer.add_string("general.type", "model")
    writer.add_name(name)
    weights = np.random.default_rng(seed).normal(size=(width, width)).astype(np.float32)
    writer.add_tensor("blk.0.attn_q.weight", weights)
    _close(writer)
    return read_model_info(path)


def write_adapter(path, *, fingerprint=None, width=8, rank=2, alignment=None, **metadata):
    """Write an adapter for such a model."""
    writer = GGUFWriter(path, "llama")
    writer.add_string("general.type", "adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(rank))
    if alignment:
        writer.add_custom_alignment(alignment)
    if fingerprint:
        writer.add_string(BASE_FINGERPRINT, fingerprint)
    for key, value in metadata.items():
        writer.add_string(key.replace("__", "."), value)
    numbers = itertools.count(1)
    for name, shape in (("lora_a", (rank, width)), ("lora_b", (width, rank))):
        weights = np.full(shape, next(numbers), np.float32)
        writer.add_tensor(f"blk.0.attn_q.weight.{name}", weights)
    _close(writer)
    return path


def _close(writer):
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
