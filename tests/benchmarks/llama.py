"""Speed of the llama worker: `bench llama [--model FILE] [--rounds N] [--json]`.

Decoding is compared with llama.cpp called directly through the same library, on the same file and
prompt, in alternating rounds; the rest is measured as a caller of the worker sees it.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import llama_cpp
import numpy as np

from desktop.core.models.gguf import read_header
from desktop.core.paths import embedded_chat_model
from desktop.core.types import Usage
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.processor import physical_cores
from tests.benchmarks._report import say, show
from tests.fakes.llama import finish, first_piece, write_adapter

CONTEXT = 4096
OPENING = "Once upon a time, in a village between two hills, there lived a clockmaker who"
SENTENCE = "The clockmaker looked at wheel number {} and wrote its weight into the book. "
CANCEL_MS_AT_MOST = 200
RATIO_AT_LEAST = 0.95
COLUMNS = ("what", "value", "unit", "wanted", "note")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench llama", description=__doc__)
    parser.add_argument("--model", type=Path, default=embedded_chat_model())
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--tokens", type=int, default=96, help="decoded in a round")
    parser.add_argument("--threads", type=int, default=physical_cores())
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with (
        tempfile.TemporaryDirectory() as folder,
        LlamaWorker(options.model, context_length=CONTEXT, threads=options.threads) as worker,
    ):
        rows = [
            *_measure_decoding(worker, options, OPENING, "after a short prompt"),
            *_measure_decoding(worker, options, _long_prompt(140), "after 2,400 tokens"),
            *_measure_cancelling(worker, options.rounds),
            *_measure_prefix_reuse(worker),
            *_measure_swapping(worker, Path(folder)),
        ]
    title = f"llama worker, {options.model.name}, {options.threads} threads"
    show(title, COLUMNS, rows, as_json=options.json)
    missed = [row["what"] for row in rows if not row["reached"]]
    say(f"Not reached: {', '.join(missed)}." if missed else "All that is wanted is reached.")
    return 1 if missed else 0


def _row(what: str, value: float, unit: str, note: str = "") -> dict[str, Any]:
    return {"what": what, "value": value, "unit": unit, "wanted": "", "reached": True, "note": note}


class RawModel:
    """llama.cpp as its own examples use it: decode, sample greedily, and nothing else."""

    def __init__(self, model: Path, threads: int, flash_attention: int) -> None:
        llama_cpp.llama_log_set(_silent, None)
        llama_cpp.llama_backend_init()
        parameters = llama_cpp.llama_context_default_params()
        parameters.n_ctx = CONTEXT
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.flash_attn_type = flash_attention
        of_model = llama_cpp.llama_model_default_params()
        of_model.use_extra_bufts = b"AMX_INT8 = 1" not in llama_cpp.llama_print_system_info()
        self._model = llama_cpp.llama_model_load_from_file(str(model).encode(), of_model)
        self._context = llama_cpp.llama_init_from_model(self._model, parameters)
        self._sampler = llama_cpp.llama_sampler_init_greedy()

    def tokens_per_second(self, prompt: str, count: int) -> float:
        """Measure the speed over all tokens but the first, whose time belongs to the prompt."""
        llama_cpp.llama_memory_clear(llama_cpp.llama_get_memory(self._context), True)
        self._decode(self._tokenize(prompt))
        token = llama_cpp.llama_sampler_sample(self._sampler, self._context, -1)
        began = time.perf_counter()
        for _ in range(count - 1):
            self._decode([token])
            token = llama_cpp.llama_sampler_sample(self._sampler, self._context, -1)
        return (count - 1) / (time.perf_counter() - began)

    def close(self) -> None:
        llama_cpp.llama_sampler_free(self._sampler)
        llama_cpp.llama_free(self._context)
        llama_cpp.llama_model_free(self._model)

    def _tokenize(self, text: str) -> list[int]:
        vocabulary = llama_cpp.llama_model_get_vocab(self._model)
        raw = text.encode()
        room = len(raw) + 8
        tokens = (llama_cpp.llama_token * room)()
        count = llama_cpp.llama_tokenize(vocabulary, raw, len(raw), tokens, room, True, True)
        return list(tokens[:count])

    def _decode(self, tokens: list[int]) -> None:
        for start in range(0, len(tokens), 512):
            part = tokens[start : start + 512]
            array = (llama_cpp.llama_token * len(part))(*part)
            batch = llama_cpp.llama_batch_get_one(array, len(part))
            assert llama_cpp.llama_decode(self._context, batch) == 0


@llama_cpp.llama_log_callback
def _silent(_level: int, _text: bytes, _data: Any) -> None:
    """Drop llama.cpp's log, since it prints many lines when it loads."""


def _measure_decoding(
    worker: LlamaWorker, options: argparse.Namespace, prompt: str, note: str
) -> list[dict[str, Any]]:
    count = options.tokens
    ways: dict[str, Callable[[], float]] = {"worker": lambda: _speed(worker, prompt, count)}
    raws = {
        "llama.cpp as it comes": llama_cpp.LLAMA_FLASH_ATTN_TYPE_AUTO,
        "llama.cpp without flash attention": llama_cpp.LLAMA_FLASH_ATTN_TYPE_DISABLED,
    }
    opened = {name: RawModel(options.model, options.threads, kind) for name, kind in raws.items()}
    ways |= {
        name: lambda raw=raw: raw.tokens_per_second(prompt, count) for name, raw in opened.items()
    }
    speeds: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(options.rounds):
        for name, way in ways.items():
            speeds[name].append(way())
        say(f"decoding {note}, round {number + 1}: {_last(speeds)}")
    for raw in opened.values():
        raw.close()
    rows = [
        _row(f"decoding, {name}", statistics.median(values), "tokens/s", note)
        for name, values in speeds.items()
    ]
    for name in raws:
        pairs = zip(speeds["worker"], speeds[name], strict=True)
        ratio = statistics.median(ours / raw for ours, raw in pairs)
        row = _row(f"worker / {name}", ratio, "", f"{note}; median of {options.rounds} rounds")
        rows.append(row | {"wanted": f">= {RATIO_AT_LEAST}", "reached": ratio >= RATIO_AT_LEAST})
    return rows


def _last(speeds: dict[str, list[float]]) -> str:
    return ", ".join(f"{name} {values[-1]:.1f}" for name, values in speeds.items())


def _speed(worker: LlamaWorker, prompt: str, count: int) -> float:
    """Measure tokens per second on the caller's clock, from the first piece to the end."""
    steps = worker.generate(prompt, max_tokens=count)
    first_piece(steps)
    began = time.perf_counter()
    _, usage = finish(steps)
    if usage.generated_tokens < count // 2:
        say(f"The model ended after {usage.generated_tokens} tokens.")
    return (usage.generated_tokens - 1) / (time.perf_counter() - began)


def _measure_cancelling(worker: LlamaWorker, rounds: int) -> list[dict[str, Any]]:
    chance = random.Random(1)
    in_prompt = [_cancel_ms(worker, chance, number, prompt=True) for number in range(rounds)]
    in_text = [_cancel_ms(worker, chance, number, prompt=False) for number in range(rounds)]
    return [
        _row(
            what, max(values), "ms", f"longest of {rounds}; median {statistics.median(values):.1f}"
        )
        | {"wanted": f"<= {CANCEL_MS_AT_MOST}", "reached": max(values) <= CANCEL_MS_AT_MOST}
        for what, values in {
            "cancelling while the prompt is computed": in_prompt,
            "cancelling while text is generated": in_text,
        }.items()
    ]


def _cancel_ms(worker: LlamaWorker, chance: random.Random, number: int, *, prompt: bool) -> float:
    """Measure the milliseconds from the caller's cancel until the worker has stopped."""
    text = f"{number}. {_long_prompt(200)}" if prompt else OPENING
    steps = worker.generate(text, max_tokens=300)
    if not prompt:
        first_piece(steps)
    for _ in range(chance.randrange(1, 8)):
        next(steps)
    time.sleep(chance.random() / 20)
    began = time.perf_counter()
    steps.close()
    return (time.perf_counter() - began) * 1000


def _measure_prefix_reuse(worker: LlamaWorker) -> list[dict[str, Any]]:
    prompt = f"Anew. {_long_prompt(120)}"
    cold, cold_usage = _first_ms(worker.generate(prompt, max_tokens=1))
    warm, usage = _first_ms(worker.generate(f"{prompt} And then?", max_tokens=1))
    return [
        _row("first token, cold", cold, "ms", f"{cold_usage.prompt_tokens} tokens of prompt"),
        _row("first token, same beginning", warm, "ms", f"{usage.reused_tokens} tokens reused"),
        _row("gain by reuse", cold / warm, "times"),
    ]


def _measure_swapping(worker: LlamaWorker, folder: Path) -> list[dict[str, Any]]:
    paths = [_adapter(worker.info.path, folder / f"{n}.gguf", seed=n) for n in (1, 2)]
    loads = [worker.load_adapter(path) for path in paths]
    prompt = _long_prompt(60)
    sets = [[(str(path), 1.0)] for path in paths]
    for adapters in (*sets, *sets):
        finish(worker.generate(prompt, max_tokens=1, adapters=adapters))
    stay = [_first_ms(_again(worker, prompt, sets[1]))[0] for _ in range(5)]
    swap = [_first_ms(_again(worker, prompt, sets[number % 2]))[0] for number in range(6)]
    megabytes = paths[0].stat().st_size / 1e6
    extra = statistics.median(swap) - statistics.median(stay)
    return [
        _row("loading an adapter", max(loads), "ms", f"rank 16, {megabytes:.1f} MB"),
        _row("first token, same adapter", statistics.median(stay), "ms", "prompt known"),
        _row("first token, other adapter", statistics.median(swap), "ms", "prompt known to both"),
        _row("swapping adapters with their state", extra, "ms", "the difference"),
    ]


def _again(worker: LlamaWorker, prompt: str, adapters: list[tuple[str, float]]):
    return worker.generate(prompt, max_tokens=1, adapters=adapters)


def _first_ms(steps: Generator[str, None, Usage]) -> tuple[float, Usage]:
    began = time.perf_counter()
    _, usage = finish(steps)
    return (time.perf_counter() - began) * 1000, usage


def _adapter(model: Path, path: Path, *, seed: int, rank: int = 16) -> Path:
    random_numbers = np.random.default_rng(seed)
    tensors: dict[str, Any] = {}
    header = read_header(model)
    for tensor in header.tensors:
        if not tensor.name.endswith(("attn_q.weight", "attn_v.weight", "ffn_down.weight")):
            continue
        width, height = tensor.shape
        tensors[f"{tensor.name}.lora_a"] = random_numbers.normal(0, 0.02, (rank, width))
        tensors[f"{tensor.name}.lora_b"] = random_numbers.normal(0, 0.02, (height, rank))
    return write_adapter(
        path,
        rank=rank,
        architecture=header.metadata["general.architecture"],
        tensors={name: weights.astype(np.float32) for name, weights in tensors.items()},
    )


def _long_prompt(sentences: int) -> str:
    return "".join(SENTENCE.format(number) for number in range(sentences))
