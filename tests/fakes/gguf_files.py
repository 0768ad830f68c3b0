"""GGUF files of a few kilobytes: written by the format's own package, or packed by hand."""

import struct

import numpy as np
from gguf import GGUFWriter

U32, STRING, ARRAY, U64 = 4, 8, 9, 10


def write_model(path, *, architecture="llama", seed=0, split=0, small_first=False, **strings):
    """Write a model of two small tensors, which no library would run.

    `split` is the number of tensors in each of several files; with `small_first`, the first of them
    has the header alone.
    """
    writer = GGUFWriter(path, architecture, split_max_tensors=split, small_first_shard=small_first)
    writer.add_string("general.name", "Tiny")
    writer.add_string("general.license", "apache-2.0")
    writer.add_uint32(f"{architecture}.context_length", 512)
    writer.add_array("tokenizer.ggml.tokens", [f"token {n}" for n in range(300)])
    writer.add_array("tokenizer.ggml.scores", [0.5] * 300)
    writer.add_array("general.languages", ["en", "de"])
    for key, value in strings.items():
        writer.add_string(key.replace("__", "."), value)
    random = np.random.default_rng(seed)
    writer.add_tensor("token_embd.weight", random.normal(size=(300, 8)).astype(np.float16))
    writer.add_tensor("output_norm.weight", random.normal(size=8).astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def gguf(fields, tensors, data):
    """Return a GGUF file of version 3 from its packed parts."""
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(fields))
    head += b"".join(fields) + b"".join(tensors)
    return head + bytes(-len(head) % 32) + data


def string(value):
    return struct.pack("<Q", len(value)) + value.encode()


def field(key, kind, packed):
    return string(key) + struct.pack("<I", kind) + packed


def text(key, value):
    return field(key, STRING, string(value))


def tensor(name, shape, offset, kind=0):
    dimensions = struct.pack("<I", len(shape)) + struct.pack(f"<{len(shape)}Q", *shape)
    return string(name) + dimensions + struct.pack("<IQ", kind, offset)
