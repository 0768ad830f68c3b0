"""Runs a job from its examples to its adapter; the other modules hold the details."""
# pyright: standard

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from trainer import llama_cpp, parity
from trainer.adapter_files import load_adapter, read_adapter
from trainer.adapter_to_gguf import BASE_FINGERPRINT, write_adapter
from trainer.adapters import adapter_pairs, add_adapters
from trainer.base_weights import load_base
from trainer.channel import Channel
from trainer.checkpoint import Checkpoints, job_identity
from trainer.distributed import ProcessGroup
from trainer.errors import StopRequested, TrainingError
from trainer.estimate import estimate, plan_memory
from trainer.full import make_trainable, requantise, write_model
from trainer.fused import fuse
from trainer.gguf_file import GgufFile
from trainer.loop import Loop, LoopOutcome
from trainer.model import Model
from trainer.precision import choose_device, choose_dtype
from trainer.protocol import Done, Gate, Notice, Phase, TrainingJob
from trainer.protocol import Stopped as StoppedEvent
from trainer.say import say
from trainer.step import compute_loss
from trainer.tokens import Example, Tokenizer, read_examples


@dataclass(frozen=True, slots=True)
class TrainingData:
    """The examples to learn from, and those to measure the held-out loss on."""

    examples: list[Example]
    held_out: list[Example]
    shortened: int
    invocation: list[int]


def run(job: TrainingJob, channel: Channel) -> Done | StoppedEvent:
    """Train, export and check; returns the last event.

    Raises:
        TrainingError: something is wrong with the job, its files, or the training.
    """
    channel.send(Phase("loading"))
    threads = job.threads or os.cpu_count() or 1
    torch.set_num_threads(threads)
    device = choose_device(job.device)
    group = ProcessGroup(device)
    job.output.mkdir(parents=True, exist_ok=True)
    base = GgufFile(job.base_model)
    _check_fingerprint(job, base)
    data = _read_data(job, base, channel)
    model = load_base(base, job.method, choose_dtype(job, device), device)
    channel.send(Phase("checking"))
    _check_base(job, model, data.examples[0].ids, threads, channel)
    job = _prepare_trainable(job, model)
    plan = plan_memory(job, model, data.examples + data.held_out)
    if plan.recompute:
        channel.send(
            Notice(
                "checkpointing", say("Memory is short: every layer is computed twice to save some.")
            )
        )
    identities = [job_identity(job, f) for f in (base.fingerprint(), base.former_fingerprint())]
    checkpoints = Checkpoints(job.output, *identities)
    loop = Loop(
        job,
        model.body,
        lambda part: compute_loss(model, part),
        data.examples,
        data.held_out,
        channel=channel,
        checkpoints=checkpoints,
        group=group,
        tokens_at_once=plan.tokens_at_once,
        micro_batch_size=job.micro_batch_size,
    )
    channel.send(estimate(job, model, data.examples, data.held_out, plan, loop.steps))
    channel.send(Phase("training"))
    loop.restore()
    try:
        outcome = loop.run()
    except StopRequested:
        group.leave()
        return StoppedEvent(loop.saved_path, loop.state.step)
    group.leave()
    if group.is_leader:
        _export_result(job, model, data, threads, channel)
        checkpoints.remove()
    return _done_event(job, data, outcome)


def _read_data(job: TrainingJob, base: GgufFile, channel: Channel) -> TrainingData:
    with llama_cpp.open_model(job.base_model, vocabulary_only=True) as vocabulary:
        tokenizer = Tokenizer(vocabulary, str(base.value("tokenizer.chat_template", "")))
        options = {"max_tokens": job.max_tokens, "invocation": job.invocation}
        examples, shortened = read_examples(job.examples, tokenizer, **options)
        held_out, more = (
            read_examples(job.held_out, tokenizer, **options) if job.held_out else ([], 0)
        )
        invocation = tokenizer.tokenize_special(job.invocation) if job.invocation else []
    if shortened + more:
        channel.send(
            Notice(
                "prompts_shortened",
                say(
                    "%n examples are longer than {0} tokens; they lose the beginning of their"
                    " prompt.",
                    job.max_tokens,
                    n=shortened + more,
                    singular="%n example is longer than {0} tokens; it loses the beginning of its"
                    " prompt.",
                ),
            )
        )
    return TrainingData(examples, held_out, shortened + more, invocation)


def _prepare_trainable(job: TrainingJob, model: Model) -> TrainingJob:
    """Prepare the weights to train; returns the job with its final rank and targets."""
    if job.method == "full":
        make_trainable(model)
        return job
    if job.start_from:
        start = read_adapter(job.start_from, model.gguf, model.body.config)
        job = replace(job, rank=start.rank, targets=start.targets)
        add_adapters(model, job)
        load_adapter(model.body, start)
    else:
        add_adapters(model, job)
    # LLM.int8 has its own matrix product, so its layers cannot be fused.
    if job.dropout == 0 and job.method != "qlora-8bit":
        fuse(model.body, model.architecture.norm_offset)
    return job


def _check_fingerprint(job: TrainingJob, base: GgufFile) -> None:
    wanted = job.metadata.get(BASE_FINGERPRINT)
    if wanted is not None and not base.is_base_of(wanted):
        raise TrainingError(
            "base_model",
            say("{0} is not the one that this training was ordered for.", base.path.name),
            say("Has the file been replaced? Order the training again."),
        )


def _check_base(
    job: TrainingJob, model: Model, ids: list[int], threads: int, channel: Channel
) -> None:
    sample = parity.sample_of(ids)
    with llama_cpp.open_model(model.gguf.path) as reference:
        theirs = llama_cpp.logits(reference, sample, threads=threads)
    gate = parity.compare_logits("base", parity.torch_logits(model, sample), theirs)
    channel.send(gate)
    if job.method.startswith("qlora"):
        # bitsandbytes quantises the weights again, which makes another model. The file's own
        # weights must still agree.
        exact = load_base(model.gguf, "gguf", torch.float32, torch.device("cpu"))
        gate = parity.compare_logits("base", parity.torch_logits(exact, sample), theirs)
    parity.require_parity(gate)


def _export_result(
    job: TrainingJob, model: Model, data: TrainingData, threads: int, channel: Channel
) -> None:
    channel.send(Phase("exporting"))
    sample = parity.sample_of(data.examples[0].ids)
    ours = parity.torch_logits(model, sample)
    path = result_path(job)
    try:
        if job.method == "full":
            _export_model(job, model, ours, sample, threads, channel)
        else:
            _export_adapter(job, model, data, path)
            with llama_cpp.open_model(model.gguf.path) as reference:
                theirs = llama_cpp.logits(reference, sample, threads=threads, adapter=path)
            _judge_gate(parity.compare_logits("adapter", ours, theirs), job, channel)
    except TrainingError:
        path.unlink(missing_ok=True)
        raise


def result_path(job: TrainingJob) -> Path:
    """Return the path of the file that the run exports."""
    return job.output / ("model.gguf" if job.method == "full" else "adapter.gguf")


def _export_adapter(job: TrainingJob, model: Model, data: TrainingData, path: Path) -> None:
    write_adapter(
        path,
        adapter_pairs(model.body),
        model.gguf,
        model.body.config,
        export_type=job.export_type,
        metadata=dict(job.metadata),
        invocation=data.invocation,
    )


def _export_model(
    job: TrainingJob, model: Model, ours: Tensor, sample: list[int], threads: int, channel: Channel
) -> None:
    """Write the trained model and quantise it.

    Before quantising, llama.cpp must agree with torch; the difference after quantising is only
    measured.
    """
    plain, path = job.output / "model-f16.gguf", result_path(job)
    write_model(plain, model)
    _judge_gate(_measure_gate(plain, ours, sample, threads), job, channel)
    requantise(plain, path, model.gguf, threads)
    channel.send(replace(_measure_gate(path, ours, sample, threads), of="packed model"))


def _measure_gate(path: Path, ours: Tensor, sample: list[int], threads: int) -> Gate:
    with llama_cpp.open_model(path) as reference:
        return parity.compare_logits(
            "model", ours, llama_cpp.logits(reference, sample, threads=threads)
        )


def _judge_gate(gate: Gate, job: TrainingJob, channel: Channel) -> None:
    """Send the gate, and end the run if it was missed.

    Methods that quantise the base again cannot agree with it, so for them the gate is only
    reported.
    """
    channel.send(gate)
    if not job.method.startswith("qlora"):
        parity.require_parity(gate)


def _done_event(job: TrainingJob, data: TrainingData, outcome: LoopOutcome) -> Done:
    state = outcome.state
    return Done(
        str(result_path(job)),
        len(data.examples),
        state.step,
        state.seconds,
        outcome.reason,
        state.held_out_before,
        state.best_held_out,
    )
