"""The loss of a micro-batch and its gradients, against the plain ways of computing them."""

import pytest
import torch
from torch.nn import functional

from tests.fakes.trainable_models import (
    ARCHITECTURES,
    HEADER,
    make_adapters_felt,
    training_job,
    write_model,
)
from trainer import llama_cpp
from trainer.adapters import add_adapters, without_adapters
from trainer.attention import Segments
from trainer.base_weights import load_base
from trainer.fused import fuse
from trainer.gguf_file import GgufFile
from trainer.step import compute_loss
from trainer.tokens import Tokenizer, read_examples

CPU = torch.device("cpu")


def prepare(folder, architecture="llama", *, fused=True, method="gguf", **changes):
    """A model with adapters that change something, and examples for it."""
    path = folder / f"{architecture}.gguf"
    if not path.exists():
        write_model(path, architecture)
    job = training_job(folder, base_model=path, method=method, **changes)
    base = GgufFile(path)
    model = load_base(base, method, torch.float32, CPU)
    add_adapters(model, job)
    make_adapters_felt(model.body)
    if fused:
        fuse(model.body, model.architecture.norm_offset)
    with llama_cpp.open_model(path, vocabulary_only=True) as opened:
        tokenizer = Tokenizer(opened, base.value("tokenizer.chat_template"))
        examples, _ = read_examples(
            job.examples, tokenizer, max_tokens=256, invocation=job.invocation
        )
    return model, examples[:5]


def loss_and_gradients(model, examples):
    loss = compute_loss(model, examples)
    loss.backward()
    gradients = {
        name: parameter.grad
        for name, parameter in model.body.named_parameters()
        if parameter.grad is not None
    }
    return loss.detach(), gradients


def plain_loss(model, examples):
    """One example after the other, with all logits, by torch's own functions."""
    total = 0
    for example in examples:
        ids = torch.tensor(example.ids)
        hidden = model.hidden(ids, torch.arange(len(ids)), Segments([len(ids)]))
        logits = hidden @ model.dequantised_head().T
        first = len(example.prompt) - 1
        total += functional.cross_entropy(logits[first:-1], ids[first + 1 :], reduction="sum")
    return total


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_a_row_of_examples_gives_the_loss_and_gradients_of_each_alone(tmp_path, architecture):
    model, examples = prepare(tmp_path, architecture)
    expected = plain_loss(model, examples)
    expected.backward()
    wanted = {n: p.grad.clone() for n, p in model.body.named_parameters() if p.grad is not None}
    model.body.zero_grad()

    loss, gradients = loss_and_gradients(model, examples)

    torch.testing.assert_close(loss, expected.detach())
    torch.testing.assert_close(gradients, wanted, rtol=1e-3, atol=1e-5)


def test_some_targets_alone_get_gradients(tmp_path):
    _, gradients = loss_and_gradients(*prepare(tmp_path, targets=("q", "down")))

    layers = {name.split(".lora_")[0].rpartition(".")[2] for name in gradients}
    assert layers == {"q_proj", "down_proj"}


def test_without_adapters_the_base_answers(tmp_path):
    model, examples = prepare(tmp_path)
    changed = compute_loss(model, examples)
    with without_adapters(model.body):
        base = compute_loss(model, examples)

    untouched = load_base(model.gguf, "gguf", torch.float32, CPU)
    torch.testing.assert_close(base, compute_loss(untouched, examples))
    assert abs(changed - base) > 0.01


@pytest.mark.parametrize("architecture", ["llama", "gemma3", "mistral3", "lfm2"])
def test_an_activated_adapter_learns_as_peft_computes_it(tmp_path, architecture):
    """By peft's own way: adapters masked by position, everything computed with gradients."""
    model, examples = prepare(tmp_path, architecture, fused=False, invocation=HEADER)
    expected = 0
    for example in examples:
        expected += _masked_loss(model, example)
    expected.backward()
    wanted = {n: p.grad.clone() for n, p in model.body.named_parameters() if p.grad is not None}

    loss, gradients = loss_and_gradients(*prepare(tmp_path, architecture, invocation=HEADER))

    torch.testing.assert_close(loss, expected.detach())
    torch.testing.assert_close(gradients, wanted, rtol=1e-3, atol=1e-5)


def _masked_loss(model, example):
    hooks = [
        layer.lora_B["default"].register_forward_hook(
            lambda _module, _inputs, output: (
                output * (torch.arange(output.shape[-2]) >= example.active_from)[:, None]
            )
        )
        for layer in model.body.modules()
        if hasattr(layer, "lora_B")
    ]
    loss = plain_loss(model, [example])
    for hook in hooks:
        hook.remove()
    return loss
