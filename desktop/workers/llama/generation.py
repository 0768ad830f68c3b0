"""Generates text: a prompt goes in, pieces of text come out."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from typing import Any

from desktop.core.errors import InputError
from desktop.core.models.control_marks import without_breaks
from desktop.core.say import say
from desktop.workers.llama.engine import AbortedError, Engine
from desktop.workers.llama.sampling import grammar_of_schema, sampler
from desktop.workers.llama.text_stream import TextStream
from desktop.workers.protocol import Fields, RequestCancelledError

APART_S = 0.02
"""The least time between pieces of text: each wakes two threads, which take llama.cpp's core."""


def generate(
    engine: Engine, request: Fields, cancel: threading.Event
) -> Generator[Fields, None, Fields]:
    """Yield `token` events; returns the fields of `types.Usage`.

    Raises:
        InputError: the prompt does not fit, or the grammar is invalid.
        ModelError: an adapter does not fit.
        RequestCancelledError: the request was cancelled.
    """
    prompt = engine.tokenize(request["prompt"])
    wanted = int(request["max_tokens"])
    _check_room(prompt, wanted, engine.context_length)
    engine.use_adapters([(path, float(scale)) for path, scale in request.get("adapters", [])])
    grammar = request.get("grammar")
    if schema := request.get("json_schema"):
        grammar = grammar_of_schema(schema)
    stream = TextStream(request.get("stop", ()))
    began = time.perf_counter()
    try:
        with sampler(engine.vocabulary, request.get("sampling", {}), grammar) as chain:
            reused = engine.prefill(prompt)
            prompted = time.perf_counter()
            generated, finish = yield from _tokens(engine, chain, stream, wanted, cancel)
    except AbortedError:
        raise RequestCancelledError from None
    ended = time.perf_counter()
    return {
        "prompt_tokens": len(prompt),
        "reused_tokens": reused,
        "generated_tokens": generated,
        "prompt_ms": (prompted - began) * 1000,
        "generation_ms": (ended - prompted) * 1000,
        "finish": finish,
        "adapters": engine.active_adapters,
        "cached_under": engine.prompt_adapters,
    }


def _tokens(
    engine: Engine, chain: Any, stream: TextStream, wanted: int, cancel: threading.Event
) -> Generator[Fields, None, tuple[int, str]]:
    finish = "length"
    generated = 0
    text = ""
    sent = 0.0
    while generated < wanted:
        token = engine.sample(chain)
        if engine.is_end(token):
            finish = "stop"
            break
        generated += 1
        text += without_breaks(stream.feed(engine.piece(token)))
        if text and (now := time.perf_counter()) >= sent + APART_S:
            yield {"type": "token", "text": text}
            text, sent = "", now
        if stream.stopped:
            finish = "stop"
            break
        if cancel.is_set():
            raise RequestCancelledError
        if generated < wanted:
            engine.decode([token])
    if text := text + without_breaks(stream.finish()):
        yield {"type": "token", "text": text}
    return generated, finish


def _check_room(prompt: list[int], wanted: int, context_length: int) -> None:
    if not prompt:
        raise InputError(say("The prompt is empty."))
    if len(prompt) + wanted > context_length:
        raise InputError(
            say(
                "The prompt has {0:,} tokens and the answer may have {1}; together they do not fit"
                " the model's context of {2}.",
                len(prompt),
                wanted,
                context_length,
            ),
            say("Ask with fewer sources, or set a longer context."),
        )
