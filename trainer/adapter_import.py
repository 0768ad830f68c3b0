"""Imports a foreign adapter: checks it, writes it as GGUF, and compares torch with llama.cpp."""
# pyright: standard

from __future__ import annotations

import os
from pathlib import Path

import torch
from torch import Tensor, nn

from trainer import llama_cpp, parity
from trainer.adapter_files import AdapterFile, read_adapter
from trainer.adapter_to_gguf import write_adapter
from trainer.base_weights import load_base
from trainer.channel import Channel
from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile
from trainer.model import Model
from trainer.protocol import Done, Phase
from trainer.tokens import Tokenizer

SAMPLE_TEXT = (
    "The harbour master writes down every ship that arrives: its name, its length in metres, what"
    " it carries and who pays. On 3 May 1911 there were 17 of them."
)


def import_adapter(source: Path, base_model: Path, target: Path, channel: Channel) -> Done:
    """Write `source`, a GGUF file or a folder from peft, as an adapter that is bound to this base.

    Raises:
        TrainingError: the adapter does not fit, or llama.cpp and torch disagree about it.
    """
    channel.send(Phase("loading"))
    base = GgufFile(base_model)
    model = load_base(base, "gguf", torch.float32, torch.device("cpu"))
    adapter = read_adapter(source, base, model.body.config)
    channel.send(Phase("exporting"))
    write_adapter(
        target,
        adapter.pairs,
        base,
        model.body.config,
        metadata={"general.name": source.stem},
        invocation=adapter.invocation,
    )
    channel.send(Phase("checking"))
    try:
        _check_logits(model, adapter, target, channel)
    except TrainingError:
        target.unlink()
        raise
    return Done(str(target.absolute()), 0, 0, 0.0, "imported", None, None)


class _AdaptedLayer(nn.Module):
    """A layer whose output an adapter's product is added to."""

    def __init__(self, layer: nn.Module, pair: tuple[Tensor, Tensor, float]) -> None:
        super().__init__()
        self._layer = layer
        self._a, self._b, self._factor = pair

    def forward(self, x: Tensor) -> Tensor:
        # (..., in) -> (..., rank) -> (..., out)
        return self._layer(x) + (x @ self._a.T) @ self._b.T * self._factor


def _check_logits(model: Model, adapter: AdapterFile, written: Path, channel: Channel) -> None:
    for name, pair in adapter.pairs.items():
        model.body.set_submodule(name, _AdaptedLayer(model.body.get_submodule(name), pair))
    with llama_cpp.open_model(model.gguf.path) as reference:
        template = str(model.gguf.value("tokenizer.chat_template", ""))
        ids = parity.sample_of(Tokenizer(reference, template).tokenize_prompt(SAMPLE_TEXT))
        theirs = llama_cpp.logits(reference, ids, threads=os.cpu_count() or 1, adapter=written)
    gate = parity.compare_logits("adapter", parity.torch_logits(model, ids), theirs)
    channel.send(gate)
    parity.require_parity(gate)
