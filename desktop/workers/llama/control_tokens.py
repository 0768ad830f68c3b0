"""Reads which tokens of a model's vocabulary control it, whatever they look like."""

from __future__ import annotations

from typing import Any

import llama_cpp

llama: Any = llama_cpp  # its own types do not fit their use

CHARACTERS_AT_LEAST = 2
"""A single character cannot be broken, and opens no turn by itself."""


def read_control_tokens(vocabulary: Any) -> frozenset[str]:
    """The texts of the tokens that a prompt has only as a whole, and never from words."""
    kinds = llama.LLAMA_TOKEN_ATTR_CONTROL | llama.LLAMA_TOKEN_ATTR_UNKNOWN
    texts = (
        (llama.llama_vocab_get_text(vocabulary, token) or b"").decode(errors="ignore")
        for token in range(llama.llama_vocab_n_tokens(vocabulary))
        if llama.llama_vocab_get_attr(vocabulary, token) & kinds
    )
    return frozenset(text for text in texts if len(text) >= CHARACTERS_AT_LEAST)
