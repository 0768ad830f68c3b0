"""llama.cpp's low-level interface: its tokenizer, and its logits to compare with torch's."""
# pyright: standard

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import llama_cpp
import torch
from torch import Tensor

from trainer.errors import TrainingError
from trainer.say import say

llama: Any = llama_cpp
"""llama.cpp's functions, untyped, because their annotations are not those of what they return."""


@llama.llama_log_callback
def _silence(_level: int, _text: bytes, _user_data: Any) -> None:
    """Drop llama.cpp's log, because the trainer reports its errors better."""


llama.llama_log_set(_silence, ctypes.c_void_p(0))


@contextlib.contextmanager
def open_model(path: Path, *, vocabulary_only: bool = False) -> Iterator[Any]:
    """Open a model with llama.cpp, and free it at the end.

    Raises:
        TrainingError: llama.cpp cannot load the file.
    """
    parameters = llama.llama_model_default_params()
    parameters.vocab_only = vocabulary_only
    parameters.n_gpu_layers = 0
    # Its code for Intel's matrix unit ends the process (ggml-org/llama.cpp#20824, open).
    parameters.use_extra_bufts = b"AMX_INT8 = 1" not in llama.llama_print_system_info()
    llama.llama_backend_init()
    model = llama.llama_model_load_from_file(str(path).encode(), parameters)
    if not model:
        raise TrainingError(
            "base_model", say("llama.cpp cannot load {0}.", path.name), say("Get the file again.")
        )
    try:
        yield model
    finally:
        llama.llama_model_free(model)


def logits(model: Any, ids: list[int], *, threads: int, adapter: Path | None = None) -> Tensor:
    """Return llama.cpp's logits for each of the tokens, (tokens, vocabulary), as float32.

    Raises:
        TrainingError: llama.cpp refuses the adapter, or fails to compute.
    """
    with _context(model, len(ids), threads) as context, _adapter(model, context, adapter):
        batch = llama.llama_batch_init(len(ids), 0, 1)
        try:
            batch.n_tokens = len(ids)
            for number, token in enumerate(ids):
                batch.token[number] = token
                batch.pos[number] = number
                batch.n_seq_id[number] = 1
                batch.seq_id[number][0] = 0
                batch.logits[number] = 1
            if llama.llama_decode(context, batch) != 0:
                raise TrainingError("parity", say("llama.cpp could not compute with this model."))
        finally:
            llama.llama_batch_free(batch)
        width = llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(model))
        pointer = llama.llama_get_logits(context)
        array = (ctypes.c_float * (len(ids) * width)).from_address(
            ctypes.addressof(pointer.contents)
        )
        return torch.frombuffer(array, dtype=torch.float32).reshape(len(ids), width).clone()


@contextlib.contextmanager
def _context(model: Any, tokens: int, threads: int) -> Iterator[Any]:
    parameters = llama.llama_context_default_params()
    parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = max(256, tokens)
    parameters.n_threads = parameters.n_threads_batch = threads
    parameters.type_k = parameters.type_v = llama.GGML_TYPE_F32
    context = llama.llama_init_from_model(model, parameters)
    if not context:
        raise TrainingError("memory", say("llama.cpp could not get the memory that it needs."))
    try:
        yield context
    finally:
        llama.llama_free(context)


@contextlib.contextmanager
def _adapter(model: Any, context: Any, path: Path | None) -> Iterator[None]:
    if path is None:
        yield
        return
    adapter = llama.llama_adapter_lora_init(model, str(path).encode())
    if not adapter:
        raise TrainingError("parity", say("llama.cpp does not take the adapter {0}.", path.name))
    adapters = (llama.llama_adapter_lora_p_ctypes * 1)(adapter)
    llama.llama_set_adapters_lora(context, adapters, 1, (ctypes.c_float * 1)(1.0))
    try:
        yield
    finally:
        # It is switched off before it is freed, because the context would go on using it.
        llama.llama_set_adapters_lora(context, None, 0, None)
        llama.llama_adapter_lora_free(adapter)
