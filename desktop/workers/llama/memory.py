"""Computes how much memory a model needs, before it is loaded."""

from __future__ import annotations

from typing import Any

from desktop.core.errors import ModelError
from desktop.core.say import say
from desktop.core.types import ModelInfo

CACHE_BYTES_PER_NUMBER = 2
"""Keys and values are kept as float16."""
WORKING_BYTES = 96 * 1024**2
LEAST_CONTEXT = 1024


def cache_bytes(info: ModelInfo, context_length: int) -> int:
    """Return the size of the KV cache for a context of this many tokens."""
    layers = _number(info, "block_count", 32)
    width = _number(info, "embedding_length", 4096)
    heads = max(1, _number(info, "attention.head_count", 32))
    key_width = _number(info, "attention.key_length", width // heads)
    value_width = _number(info, "attention.value_length", width // heads)
    heads_kv = _number(info, "attention.head_count_kv", heads)
    per_token = layers * heads_kv * (key_width + value_width) * CACHE_BYTES_PER_NUMBER
    return per_token * context_length


def context_that_fits(info: ModelInfo, wanted: int, available_bytes: int | None) -> int:
    """Return the wanted context length, or a shorter one where memory is short.

    Raises:
        ModelError: not even a short context fits.
    """
    context = min(wanted, info.context_length) if info.context_length > 0 else wanted
    if available_bytes is None:
        return context
    while (need := info.size_bytes + WORKING_BYTES + cache_bytes(info, context)) > available_bytes:
        if context <= LEAST_CONTEXT:
            raise ModelError(
                say(
                    "{0} needs {1:.1f} GB of memory, and {2:.1f} GB are free.",
                    info.name,
                    need / 1e9,
                    available_bytes / 1e9,
                ),
                say("Close other programs, or choose a smaller model."),
            )
        context = max(LEAST_CONTEXT, context // 2)
    return context


def _number(info: ModelInfo, key: str, default: int) -> int:
    value: Any = info.metadata.get(f"{info.architecture}.{key}")
    if isinstance(value, list) and value:
        return max(int(number) for number in value)
    return int(value) if isinstance(value, int | float) else default
