"""Speed and memory of training: `bench training [--data FOLDER] [--examples N] [--json]`.

Our trainer against TRL's `SFTTrainer` with its default settings, on the same examples, base
weights, rank, batch and learning rate, each in a process of its own, in one run; then (`--trl
aligned`) against TRL in float32 with the same adapter to start from and the same order of examples,
where only the code differs and the losses have to be equal; then the five methods of our trainer
beside each other. `--data` names a folder with `xquad.en.json`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from desktop.core.paths import embedded_chat_model
from desktop.workers.isolation import child_environment, python_command
from tests.benchmarks._passages import passages
from tests.benchmarks._report import say, show
from trainer.protocol import (
    METHODS,
    Done,
    Estimate,
    Event,
    Gate,
    Progress,
    TrainingJob,
    parse_event,
    save_job,
)

SPEED_AT_LEAST = 1.5
MEMORY_AT_MOST = 0.6
LOSS_WITHIN = 0.02
ESTIMATE_WITHIN = 0.15
COMPARED = ("what", "ours", "TRL", "ratio", "wanted")
BY_METHOD = (
    "method", "trainable", "base MB", "peak MB", "estimated MB", "tokens/s", "error",
    "held-out before", "held-out after",
)  # fmt: skip


@dataclass(frozen=True)
class Child:
    """The output of a finished process, its time and its memory."""

    output: str
    peak_bytes: int

    def events(self, kind: type[Any]) -> list[Any]:
        parsed: list[Event | None] = [parse_event(line) for line in self.output.splitlines()]
        return [event for event in parsed if isinstance(event, kind)]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench training", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with xquad.en.json; default: our sample")
    parser.add_argument("--examples", type=int, default=32)
    parser.add_argument("--seed", type=int, default=0, help="of adapters and of their order")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--methods", default=",".join(METHODS), help="of the table; may be empty")
    parser.add_argument("--trl", default="default,aligned", help="how it trains; may be empty")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        job = _job(Path(folder), options)
        ways, methods = (
            [name for name in named.split(",") if name] for named in (options.trl, options.methods)
        )
        missed = _compare(job, ways, as_json=options.json) if ways else []
        if methods:
            _table(job, methods, as_json=options.json)
    say(f"Not reached: {', '.join(missed)}." if missed else "All that is wanted is reached.")
    return 1 if missed else 0


# --- examples -------------------------------------------------------------------------------------


def _job(folder: Path, options: argparse.Namespace) -> TrainingJob:
    examples = _questions(options.data) if options.data else _gaps()
    random.Random(0).shuffle(examples)
    count = options.examples
    parts = {"examples": examples[:count], "held_out": examples[count : count + max(8, count // 4)]}
    for name, part in parts.items():
        text = "".join(json.dumps(example) + "\n" for example in part)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return TrainingJob(
        base_model=embedded_chat_model(),
        examples=folder / "examples.jsonl",
        held_out=folder / "held_out.jsonl",
        output=folder / "ours",
        learning_rate=1e-3,
        # transformers begins a warm-up with a learning rate of 0, ours does not.
        warmup_share=0.0,
        epochs=1,
        batch_size=8,
        micro_batch_size=2,
        evaluations=0,
        patience=0,
        seed=options.seed,
        threads=options.threads,
    )


def _example(sources: list[str], question: str, answer: str) -> dict[str, str]:
    numbered = "\n\n".join(f"[{place}] {text}" for place, text in enumerate(sources, start=1))
    prompt = (
        "<|im_start|>system\nAnswer from the sources, shortly.<|im_end|>\n"
        f"<|im_start|>user\n{numbered}\n\n{question}<|im_end|>\n<|im_start|>assistant\n"
    )
    return {"prompt": prompt, "completion": answer}


def _questions(folder: Path) -> list[dict[str, str]]:
    articles = json.loads((folder / "xquad.en.json").read_text(encoding="utf-8"))["data"]
    examples = []
    for article in articles:
        paragraphs = article["paragraphs"]
        for place, paragraph in enumerate(paragraphs):
            other = paragraphs[(place + 1) % len(paragraphs)]["context"]
            examples += [
                _example(
                    [paragraph["context"], other],
                    question["question"],
                    question["answers"][0]["text"],
                )
                for question in paragraph["qas"][:2]
            ]
    return examples


def _gaps() -> list[dict[str, str]]:
    """Make examples of plain text that ask for the longest word of a passage."""
    texts = passages(None, 200)
    return [
        _example([text, other], f"Which long word begins with “{word[:3]}”?", word)
        for text, other in zip(texts, texts[1:] + texts[:1], strict=True)
        if (word := max(text.split(), key=len))
    ]


# --- ours against TRL -----------------------------------------------------------------------------


def _compare(job: TrainingJob, ways: list[str], *, as_json: bool) -> list[str]:
    """Compare with TRL in each of these ways; returns the goals that were missed."""
    say("our trainer ...")
    ours = _ours(job)
    settings = _settings_for_trl(job)
    missed = []
    for way in ways:
        say(f"TRL, {way} ...")
        rows = _against_trl(job, ours, settings, way)
        title = f"training, {job.base_model.name}, rank {job.rank}; TRL: {way}"
        show(title, COMPARED, rows, as_json=as_json)
        missed += [f"{row['what']} ({way})" for row in rows if not row["reached"]]
    return missed


def _against_trl(
    job: TrainingJob, ours: Child, settings: dict[str, Any], way: str
) -> list[dict[str, Any]]:
    output = job.output.parent / f"trl-{way}"
    file = output.with_suffix(".json")
    file.write_text(json.dumps(settings | {"way": way, "output": str(output)}), encoding="utf-8")
    trl = _run(python_command("-m", "tests.benchmarks._trl_training", str(file)))
    seconds = json.loads(trl.output.strip().splitlines()[-1])["seconds"]
    speeds = _tokens_per_second(ours), ours.events(Estimate)[0].tokens / seconds
    peaks = ours.peak_bytes / 1e6, trl.peak_bytes / 1e6
    held_out = ours.events(Done)[0].held_out_after, _held_out_loss(job, output)
    is_equal = abs(held_out[0] / held_out[1] - 1) <= LOSS_WITHIN
    return [
        _row("tokens/s", *speeds, f">= {SPEED_AT_LEAST}", speeds[0] / speeds[1] >= SPEED_AT_LEAST),
        _row("peak MB", *peaks, f"<= {MEMORY_AT_MOST}", peaks[0] / peaks[1] <= MEMORY_AT_MOST),
        _row("held-out loss", *held_out, f"within {LOSS_WITHIN:.0%}", is_equal),
    ]


def _row(what: str, ours: float, theirs: float, wanted: str, reached: bool) -> dict[str, Any]:
    return {
        "what": what, "ours": ours, "TRL": theirs, "ratio": ours / theirs, "wanted": wanted,
        "reached": reached,
    }  # fmt: skip


def _settings_for_trl(job: TrainingJob) -> dict[str, Any]:
    """Return the settings for TRL, so that it trains on the same job.

    They hold the base as a folder of transformers, the examples as tokens in our order, the adapter
    that ours begins with, and the job's numbers.
    """
    from trainer import llama_cpp
    from trainer.batches import plan_steps
    from trainer.gguf_file import GgufFile
    from trainer.tokens import Tokenizer, read_examples

    folder = job.output.parent
    base = GgufFile(job.base_model)
    _save_for_transformers(base, job, folder)
    with llama_cpp.open_model(job.base_model, vocabulary_only=True) as vocabulary:
        tokenizer = Tokenizer(vocabulary, str(base.value("tokenizer.chat_template", "")))
        examples, _ = read_examples(job.examples, tokenizer, max_tokens=job.max_tokens)
    steps = plan_steps(len(examples), batch_size=job.batch_size, epochs=job.epochs, seed=job.seed)
    settings = {
        "model": str(folder / "base"),
        "start": str(folder / "start.safetensors"),
        "examples": [
            {
                "input_ids": example.ids,
                "completion_mask": [0] * len(example.prompt) + [1] * len(example.answer),
            }
            for example in (examples[number] for step in steps for number in step)
        ],
        "max_length": job.max_tokens,
    }
    return settings | {
        name: value
        for name, value in asdict(job).items()
        if name in ("learning_rate", "batch_size", "epochs", "seed", "rank", "alpha", "threads")
    }


def _save_for_transformers(base: Any, job: TrainingJob, folder: Path) -> None:
    """Save the base as `base`, and the first weights of our adapter as `start.safetensors`."""
    import torch
    from safetensors.torch import save_file
    from transformers import LlamaForCausalLM

    from trainer.adapters import add_adapters
    from trainer.base_weights import load_base
    from trainer.dequantise import dequantise

    model = load_base(base, "lora-16bit", torch.float32, torch.device("cpu"))
    config = model.body.config
    config.tie_word_embeddings = True
    config._attn_implementation = "sdpa"
    whole = LlamaForCausalLM(config)
    embedding = base.tensors["token_embd.weight"]
    weights = {f"model.{name}": tensor for name, tensor in model.body.state_dict().items()}
    weights["model.embed_tokens.weight"] = dequantise(embedding.data, embedding.kind)
    missing, unexpected = whole.load_state_dict(weights, strict=False)
    assert set(missing) <= {"lm_head.weight"}, missing
    assert not unexpected, unexpected
    whole.save_pretrained(folder / "base")
    add_adapters(model.body, job)
    pairs = {name: tensor for name, tensor in model.body.state_dict().items() if ".lora_" in name}
    save_file(pairs, folder / "start.safetensors")


def _held_out_loss(job: TrainingJob, adapter: Path) -> float:
    """Measure the held-out loss of an adapter that peft saved, by the same code as ours."""
    import torch

    from trainer import llama_cpp
    from trainer.adapter_files import load_adapter, read_adapter
    from trainer.adapters import add_adapters
    from trainer.base_weights import load_base
    from trainer.gguf_file import GgufFile
    from trainer.step import compute_loss, count_answer_tokens
    from trainer.tokens import Tokenizer, read_examples

    assert job.held_out is not None
    base = GgufFile(job.base_model)
    model = load_base(base, "lora-16bit", torch.float32, torch.device("cpu"))
    add_adapters(model.body, job)
    load_adapter(model.body, read_adapter(adapter, base, model.body.config))
    with llama_cpp.open_model(job.base_model, vocabulary_only=True) as vocabulary:
        tokenizer = Tokenizer(vocabulary, str(base.value("tokenizer.chat_template", "")))
        examples, _ = read_examples(job.held_out, tokenizer, max_tokens=job.max_tokens)
    with torch.no_grad():
        total = sum(float(compute_loss(model, [example])) for example in examples)
    return total / count_answer_tokens(examples)


# --- the five methods -----------------------------------------------------------------------------


def _table(job: TrainingJob, methods: list[str], *, as_json: bool) -> None:
    rows = []
    for method in methods:
        say(f"{method} ...")
        rate = 1e-4 if method == "full" else job.learning_rate
        changed = replace(job, method=method, learning_rate=rate, output=job.output.parent / method)
        child = _ours(changed)
        (told,), (done,) = child.events(Estimate), child.events(Done)
        rows.append(
            {
                "method": method,
                "trainable": told.trainable_parameters,
                "base MB": told.base_bytes / 1e6,
                "peak MB": child.peak_bytes / 1e6,
                "estimated MB": told.memory_bytes / 1e6,
                "tokens/s": _tokens_per_second(child),
                "error": child.events(Gate)[0].logits_error,
                "held-out before": done.held_out_before,
                "held-out after": done.held_out_after,
                "seconds": done.seconds,
                "estimated seconds": told.seconds,
            }
        )
    title = f"methods, {job.base_model.name}, rank {job.rank}"
    show(title, (*BY_METHOD, "seconds", "estimated seconds"), rows, as_json=as_json)


# --- processes ------------------------------------------------------------------------------------


def _ours(job: TrainingJob) -> Child:
    path = job.output.with_suffix(".json")
    save_job(job, path)
    child = _run(python_command("-m", "trainer", str(path)))
    if not child.events(Done):
        raise SystemExit(child.output)
    return child


def _tokens_per_second(child: Child) -> float:
    """Return the mean of the speeds that the steps reported."""
    speeds = [
        event.tokens_per_second
        for event in child.events(Progress)
        if event.step and event.held_out_loss is None
    ]
    return sum(speeds) / len(speeds)


def _run(command: list[str]) -> Child:
    """Run a process to its end; its peak memory is that of this process alone."""
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True,
            env=child_environment({"HF_HUB_OFFLINE": "1", "OMP_WAIT_POLICY": "PASSIVE"}),
        )  # fmt: skip
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if status:
            errors.seek(0)
            raise SystemExit(errors.read()[-3000:] + output[-1000:])
    return Child(output, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
