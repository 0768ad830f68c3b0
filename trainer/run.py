"""A run from its job to its adapter: the story that the other modules tell in detail."""
# pyright: standard

from __future__ import annotations

import os
from dataclasses import dataclass, replace

import torch

from trainer import native, parity
from trainer.adapter_files import fill, read_adapter
from trainer.adapters import add_adapters, pairs
from trainer.bases import load_base
from trainer.channel import Channel
from trainer.checkpoint import Checkpoints, identity
from trainer.distributed import Group
from trainer.errors import Stopped, TrainingError
from trainer.estimate import estimate, make_plan
from trainer.export import BASE_FINGERPRINT, write_adapter
from trainer.fused import fuse
from trainer.gguf_file import GgufFile
from trainer.loop import Loop, Outcome
from trainer.model import Model
from trainer.precision import choose_device, choose_dtype
from trainer.protocol import Done, Gate, Notice, Phase, TrainingJob
from trainer.protocol import Stopped as StoppedEvent
from trainer.step import loss_of
from trainer.tokens import Example, Tokenizer, read_examples


@dataclass(frozen=True, slots=True)
class Data:
    """What is learned, and what it is measured on."""

    examples: list[Example]
    held_out: list[Example]
    shortened: int
    invocation: list[int]


def run(job: TrainingJob, channel: Channel) -> Done | StoppedEvent:
    """Train, export and check; returns the last event.

    Raises:
        TrainingError: something is wrong with the job, its files, or the training.
    """
    channel.say(Phase("loading"))
    threads = job.threads or os.cpu_count() or 1
    torch.set_num_threads(threads)
    device = choose_device(job.device)
    group = Group(device)
    job.output.mkdir(parents=True, exist_ok=True)
    base = GgufFile(job.base_model)
    _check_fingerprint(job, base)
    data = _read(job, base, channel)
    model = load_base(base, job.method, choose_dtype(job, device), device)
    channel.say(Phase("checking"))
    _check_base(model, data.examples[0].ids, threads, channel)
    start = read_adapter(job.start_from, base, model.body.config) if job.start_from else None
    if start is not None:
        job = replace(job, rank=start.rank, targets=start.targets)
    add_adapters(model.body, job)
    if start is not None:
        fill(model.body, start)
    if job.dropout == 0:
        fuse(model.body, model.architecture.norm_offset)
    plan = make_plan(job, model, data.examples + data.held_out)
    loop = Loop(
        job,
        model.body,
        lambda part: loss_of(model, part),
        data.examples,
        data.held_out,
        channel=channel,
        checkpoints=Checkpoints(job.output, identity(job, base.fingerprint())),
        group=group,
        tokens_at_once=plan.tokens_at_once,
        micro_batch_size=job.micro_batch_size,
    )
    channel.say(estimate(job, model, data.examples, data.held_out, plan, loop.steps))
    channel.say(Phase("training"))
    loop.restore()
    try:
        outcome = loop.run()
    except Stopped:
        group.leave()
        return StoppedEvent(loop.saved, loop.state.step)
    group.leave()
    if group.leads:
        _export(job, model, data, threads, channel)
    return _done(job, data, outcome)


def _read(job: TrainingJob, base: GgufFile, channel: Channel) -> Data:
    with native.open_model(job.base_model, vocabulary_only=True) as vocabulary:
        tokenizer = Tokenizer(vocabulary, str(base.value("tokenizer.chat_template", "")))
        options = {"max_tokens": job.max_tokens, "invocation": job.invocation}
        examples, shortened = read_examples(job.examples, tokenizer, **options)
        held_out, more = (
            read_examples(job.held_out, tokenizer, **options) if job.held_out else ([], 0)
        )
        invocation = tokenizer.special(job.invocation) if job.invocation else []
    if shortened + more:
        channel.say(
            Notice(
                "prompts_shortened",
                f"{shortened + more} examples are longer than {job.max_tokens} tokens;"
                " they lose the beginning of their prompt.",
            )
        )
    return Data(examples, held_out, shortened + more, invocation)


def _check_fingerprint(job: TrainingJob, base: GgufFile) -> None:
    wanted = job.metadata.get(BASE_FINGERPRINT)
    if wanted is not None and wanted != base.fingerprint():
        raise TrainingError(
            "base_model",
            f"{base.path.name} is not the one that this training was ordered for.",
            "Has the file been replaced? Order the training again.",
        )


def _check_base(model: Model, ids: list[int], threads: int, channel: Channel) -> None:
    sample = parity.sample_of(ids)
    with native.open_model(model.gguf.path) as reference:
        theirs = native.logits(reference, sample, threads=threads)
    gate = parity.compare("base", parity.torch_logits(model, sample), theirs)
    channel.say(gate)
    parity.require(gate)


def _export(job: TrainingJob, model: Model, data: Data, threads: int, channel: Channel) -> None:
    channel.say(Phase("exporting"))
    path = job.output / "adapter.gguf"
    write_adapter(
        path,
        pairs(model.body),
        model.gguf,
        model.body.config,
        export_type=job.export_type,
        metadata=dict(job.metadata),
        invocation=data.invocation,
    )
    sample = parity.sample_of(data.examples[0].ids)
    with native.open_model(model.gguf.path) as reference:
        theirs = native.logits(reference, sample, threads=threads, adapter=path)
    gate: Gate = parity.compare("adapter", parity.torch_logits(model, sample), theirs)
    channel.say(gate)
    try:
        parity.require(gate)
    except TrainingError:
        path.unlink()
        raise


def _done(job: TrainingJob, data: Data, outcome: Outcome) -> Done:
    state = outcome.state
    Checkpoints(job.output, "").remove()
    return Done(
        str(job.output / "adapter.gguf"),
        len(data.examples),
        state.step,
        state.seconds,
        outcome.reason,
        state.held_out_before,
        state.best_held_out,
    )
