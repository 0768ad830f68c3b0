"""Remembers the computed part of a prompt, separately for each set of adapters.

A prompt is computed in chunks at fixed positions, and only whole chunks of an earlier prompt are
reused. So a token is always computed together with the same other tokens, and the text that a model
gives does not depend on earlier questions. States never cross adapter sets: keys and values
computed with one expert would silently give the other expert's text. Activated adapters act on the
end of a prompt alone, so the tokens before that belong to the set without them, and are shared.
"""

from __future__ import annotations

import ctypes
from collections import OrderedDict
from typing import Any

import llama_cpp

llama: Any = llama_cpp  # its own types do not fit their use

CHUNK_TOKENS = 128
STASHED_BYTES_AT_MOST = 512 * 1024**2

AdapterSet = tuple[tuple[str, float], ...]


class PrefixCache:
    """Manages sequence 0 of a llama.cpp context."""

    def __init__(self, context: Any) -> None:
        self._context = context
        self._memory = llama.llama_get_memory(context)
        self._set: AdapterSet = ()
        self._tokens: list[int] = []
        """The tokens in the context that may be reused: whole chunks of prompts."""
        self._before_activation: list[int] | None = None
        """The prompt up to the place where adapters were activated, if the context holds it."""
        self._stash: OrderedDict[AdapterSet, tuple[list[int], Any]] = OrderedDict()

    @property
    def adapters(self) -> AdapterSet:
        """The adapters with which the context's state was computed."""
        return self._set

    def switch(self, adapters: AdapterSet) -> None:
        """Store the state of the present adapter set, and restore that of another."""
        if adapters == self._set:
            return
        self._stash_state()
        # The memory is marked as free, not filled with zeros, which takes 9 ms for 4,096 tokens.
        llama.llama_memory_clear(self._memory, False)
        self._set, self._tokens, self._before_activation = adapters, [], None
        tokens, state = self._stash.pop(adapters, ([], None))
        if state is not None and llama.llama_state_seq_set_data(
            self._context, state, len(state), 0
        ):
            self._tokens = tokens

    def reuse_prefix(self, prompt: list[int], activation: int) -> int:
        """Keep the part of the context with which the prompt begins; returns its number of tokens.

        Nothing is kept beyond the place where adapters are activated.
        """
        kept = self._shared_length(prompt, activation)
        if not llama.llama_memory_seq_rm(self._memory, 0, kept, -1):
            # Recurrent models cannot go back in part.
            llama.llama_memory_clear(self._memory, True)
            kept = 0
        self._tokens = prompt[: kept // CHUNK_TOKENS * CHUNK_TOKENS]
        if kept != activation:
            self._before_activation = None
        return kept

    def _shared_length(self, prompt: list[int], activation: int) -> int:
        # The same chunks, and the same rest up to the same position, give the same state.
        if activation < len(prompt) and self._before_activation == prompt[:activation]:
            return activation
        shared = 0
        # The last token is always computed again, because its logits are needed.
        end = min(activation, len(prompt) - 1)
        for mine, wanted in zip(self._tokens, prompt[:end], strict=False):
            if mine != wanted:
                break
            shared += 1
        return shared // CHUNK_TOKENS * CHUNK_TOKENS

    def note_computed(self, prompt: list[int], until: int, activation: int) -> None:
        """Note that the context now holds the prompt up to position `until`."""
        self._tokens = prompt[: until // CHUNK_TOKENS * CHUNK_TOKENS]
        if until == activation < len(prompt):
            self._before_activation = prompt[:until]

    def forget(self) -> None:
        """Drop the state of all adapter sets."""
        llama.llama_memory_clear(self._memory, True)
        self._tokens, self._before_activation = [], None
        self._stash.clear()

    def forget_adapter(self, path: str) -> None:
        """Drop the states that were computed with this adapter."""
        if any(part == path for part, _ in self._set):
            llama.llama_memory_clear(self._memory, True)
            self._tokens, self._before_activation = [], None
        for adapters in [kept for kept in self._stash if any(part == path for part, _ in kept)]:
            del self._stash[adapters]

    def _stash_state(self) -> None:
        if not self._tokens:
            return
        llama.llama_memory_seq_rm(self._memory, 0, len(self._tokens), -1)
        size = llama.llama_state_seq_get_size(self._context, 0)
        if size > STASHED_BYTES_AT_MOST:
            return
        state = (ctypes.c_uint8 * size)()
        if llama.llama_state_seq_get_data(self._context, state, size, 0) != size:
            return
        self._stash[self._set] = (self._tokens, state)
        while sum(len(kept) for _, kept in self._stash.values()) > STASHED_BYTES_AT_MOST:
            self._stash.popitem(last=False)
