"""Builds the chains of llama.cpp's samplers."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import llama_cpp

from desktop.core.errors import InputError
from desktop.core.say import say

llama: Any = llama_cpp  # its own types do not fit their use

PENALTY_TOKENS = 256
"""The number of last tokens in which repetition is penalised."""


@contextmanager
def sampler(vocabulary: Any, options: dict[str, Any], grammar: str | None) -> Generator[Any]:
    """Yield a sampler chain for the fields of `types.Sampling`, and free it at the end.

    Raises:
        InputError: llama.cpp cannot read the grammar.
    """
    parameters = llama.llama_sampler_chain_default_params()
    chain = llama.llama_sampler_chain_init(parameters)
    try:
        for part in _add_samplers(vocabulary, options, grammar):
            llama.llama_sampler_chain_add(chain, part)
        yield chain
    finally:
        llama.llama_sampler_free(chain)


def _add_samplers(vocabulary: Any, options: dict[str, Any], grammar: str | None) -> Generator[Any]:
    if grammar:
        yield _grammar(vocabulary, grammar)
    penalty = float(options.get("repeat_penalty", 1.0))
    if penalty != 1.0:
        count = llama.llama_vocab_n_tokens(vocabulary)
        yield llama.llama_sampler_init_penalties(count, PENALTY_TOKENS, penalty, 0.0, 0.0)
    temperature = float(options.get("temperature", 0.0))
    if temperature <= 0:
        yield llama.llama_sampler_init_greedy()
        return
    yield llama.llama_sampler_init_top_k(int(options.get("top_k", 40)))
    yield llama.llama_sampler_init_top_p(float(options.get("top_p", 0.95)), 1)
    yield llama.llama_sampler_init_min_p(float(options.get("min_p", 0.05)), 1)
    yield llama.llama_sampler_init_temp(temperature)
    yield llama.llama_sampler_init_dist(int(options.get("seed", 0)) & 0xFFFFFFFF)


def _grammar(vocabulary: Any, grammar: str) -> Any:
    part = llama.llama_sampler_init_grammar(vocabulary, grammar.encode(), b"root")
    if not part:
        raise InputError(say("The grammar for the answer cannot be read."), say("It must be GBNF."))
    return part


def grammar_of_schema(schema: str) -> str:
    """Translate a JSON schema, given as JSON, into a GBNF grammar.

    Raises:
        InputError: the schema cannot be expressed as a grammar.
    """
    from llama_cpp.llama_grammar import json_schema_to_gbnf

    try:
        return json_schema_to_gbnf(schema)
    except (ValueError, KeyError, TypeError, AssertionError) as error:
        raise InputError(say("The JSON schema cannot be used ({0}).", error)) from error
