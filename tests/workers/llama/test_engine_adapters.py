import os

import numpy as np
import pytest

from desktop.core.errors import ModelError
from tests.fakes.llama import (
    FACTS,
    WIDTH,
    chat,
    copy_of_model,
    finish,
    random_pairs,
    write_adapter,
)

pytestmark = pytest.mark.model

PROMPT = f"{FACTS} Of all these, the one that is worth most to the people is"
TOKENS = 12


@pytest.fixture(scope="module")
def experts(tmp_path_factory):
    """Two adapters that change what the model says, each in its own way."""
    folder = tmp_path_factory.mktemp("adapters")
    return [str(write_adapter(folder / f"{seed}.gguf", seed=seed)) for seed in (1, 2)]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """An adapter that changes little."""
    path = tmp_path_factory.mktemp("adapters") / "small.gguf"
    return str(write_adapter(path, seed=3, strength=0.02))


def generate(worker, adapters=(), prompt=PROMPT):
    return finish(worker.generate(prompt, max_tokens=TOKENS, adapters=adapters))


def test_the_same_prompt_under_one_expert_after_another_gives_the_text_of_fresh_processes(
    start, llama, experts
):
    """Keys and values of one adapter set reused under another would give a third text."""
    first, second = [(experts[0], 1.0)], [(experts[1], 1.0)]
    fresh = [generate(start(), adapters)[0] for adapters in (first, second, ())]
    assert len(set(fresh)) == 3

    swapped = [generate(llama, adapters) for adapters in (first, second, (), first, (), second)]

    assert [text for text, _ in swapped[:3]] == fresh
    assert [text for text, _ in swapped[3:]] == [fresh[0], fresh[2], fresh[1]]
    # Each set's own state is brought back, so the fourth and later cost only the prompt's end.
    assert [usage.reused_tokens for _, usage in swapped[:3]] == [0, 0, 0]
    assert all(usage.reused_tokens >= 128 for _, usage in swapped[3:])


def test_scale_0_is_no_adapter_and_more_scale_is_more_of_it(llama, experts):
    base, _ = generate(llama)

    assert generate(llama, [(experts[0], 0.0)])[0] == base
    assert generate(llama, [(experts[0], 1.0)])[0] != base
    assert generate(llama, [(experts[0], 1e-9)])[0] == base


def test_the_same_adapter_at_two_scales_shares_no_state(llama, experts):
    generate(llama, [(experts[0], 1.0)])
    _, usage = generate(llama, [(experts[0], 0.9)])

    assert usage.reused_tokens == 0


def test_two_adapters_at_once_are_another_expert_and_their_order_does_not_matter(llama, experts):
    first, second = ((path, 0.7) for path in experts)
    together, _ = generate(llama, [first, second])
    turned, usage = generate(llama, [second, first])

    assert turned == together
    assert usage.reused_tokens >= 128
    assert together not in (generate(llama, [first])[0], generate(llama, [second])[0])


def test_adapters_are_loaded_ahead_listed_and_unloaded(start, experts):
    worker = start()
    assert worker.adapters() == []
    assert worker.load_adapter(experts[0]) > 0
    assert worker.adapters() == [experts[0]]

    with_it, _ = generate(worker, [(experts[0], 1.0)])
    worker.unload_adapter(experts[0])
    worker.unload_adapter("never-loaded.gguf")
    assert worker.adapters() == []
    without, _ = generate(worker)
    assert without != with_it
    again, usage = generate(worker, [(experts[0], 1.0)])
    assert again == with_it
    # What was computed under it went with it: the file could have changed meanwhile.
    assert usage.reused_tokens == 0


def test_an_expert_trained_again_under_the_same_name_is_loaded_anew(llama, tmp_path):
    path = write_adapter(tmp_path / "expert.gguf", seed=11)
    first, _ = generate(llama, [(str(path), 1.0)])
    write_adapter(path, seed=12, strength=20.0)
    os.utime(path, (1, 1))
    second, _ = generate(llama, [(str(path), 1.0)])

    assert second != first
    assert llama.adapters().count(str(path)) == 1


def test_a_small_change_is_a_small_change(embedded, small):
    prompt = chat(embedded, "What is the capital of France? Answer in a sentence.")

    assert "Paris" in generate(embedded, [(small, 1.0)], prompt)[0]


def test_an_adapter_bound_to_this_base_is_taken(llama, tmp_path):
    path = write_adapter(tmp_path / "bound.gguf", fingerprint=llama.info.fingerprint)

    assert llama.load_adapter(path) > 0


def pairs(**changes):
    """The usual weights, with those named changed or, where None, left out."""
    tensors = random_pairs(0, 4, 1.0)
    for name, weights in changes.items():
        tensors.pop(name, None)
        if weights is not None:
            tensors[name] = weights
    return tensors


def zeros(*shape):
    return np.zeros(shape, np.float32)


QUERY = "blk.0.attn_q.weight"
A, B = f"{QUERY}.lora_a", f"{QUERY}.lora_b"
BAD = {
    "another architecture": ({"architecture": "qwen2"}, "qwen2"),
    "another base": ({"fingerprint": "0" * 64}, "another base model"),
    "another width": ({"tensors": random_pairs(0, 4, 1.0, width=512)}, "another shape"),
    "ranks that differ": ({"tensors": pairs(**{B: zeros(WIDTH, 5)})}, "another shape"),
    "one dimension": ({"tensors": pairs(**{A: zeros(WIDTH)})}, "another shape"),
    "half a pair": ({"tensors": pairs(**{A: None})}, "incomplete"),
    "unknown layer": (
        {
            "tensors": {
                "blk.99.attn_q.weight.lora_a": zeros(4, WIDTH),
                "blk.99.attn_q.weight.lora_b": zeros(WIDTH, 4),
            }
        },
        "not in the base model",
    ),
    "no pair": ({"tensors": {"blk.0.attn_norm.weight": zeros(WIDTH)}}, "holds no weights"),
    "a stray tensor": ({"tensors": pairs(**{"blk.0.attn_q.bias": zeros(WIDTH)})}, "cannot load"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_adapter_is_refused_with_a_sentence_and_the_worker_lives_on(llama, tmp_path, what):
    options, sentence = BAD[what]
    path = write_adapter(tmp_path / "bad.gguf", **options)

    check_refusal(llama, path, sentence)


def test_a_truncated_adapter_is_refused(llama, tmp_path):
    whole = write_adapter(tmp_path / "whole.gguf").read_bytes()
    for part in (3, 40, 700, len(whole) // 2, len(whole) - 1):
        path = tmp_path / f"{part}.gguf"
        path.write_bytes(whole[:part])
        check_refusal(llama, path, "incomplete|damaged|not a GGUF")


def test_what_is_no_adapter_at_all_is_refused(llama, tmp_path):
    text = tmp_path / "text.gguf"
    text.write_text("I am not an adapter.")
    empty = tmp_path / "empty.gguf"
    empty.touch()

    check_refusal(llama, text, "not a GGUF")
    check_refusal(llama, empty, "empty")
    check_refusal(llama, tmp_path, "is no file")
    check_refusal(llama, tmp_path / "there is none.gguf", "cannot be opened")
    check_refusal(llama, copy_of_model(tmp_path / "model.gguf"), "no LoRA adapter")


def check_refusal(worker, path, sentence):
    """Loading it and answering with it both fail alike, and the next request is answered."""
    pid = worker.pid
    with pytest.raises(ModelError, match=sentence) as caught:
        worker.load_adapter(path)
    assert caught.value.hint
    with pytest.raises(ModelError, match=sentence):
        finish(worker.generate("Hello", max_tokens=2, adapters=[(str(path), 1.0)]))

    assert str(path) not in worker.adapters()
    assert finish(worker.generate("Hello", max_tokens=2))[1].generated_tokens == 2
    assert worker.pid == pid
