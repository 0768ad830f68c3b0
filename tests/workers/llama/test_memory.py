from pathlib import Path

import pytest

from desktop.core.errors import ModelError
from desktop.core.types import ModelInfo
from desktop.workers.llama.memory import LEAST_CONTEXT, cache_bytes, context_that_fits

GIB = 1024**3


def model(*, size=GIB, context=8192, **metadata):
    usual = {
        "block_count": 24, "embedding_length": 2048,
        "attention.head_count": 16, "attention.head_count_kv": 4,
    }  # fmt: skip
    fields = {f"llama.{key}": value for key, value in {**usual, **metadata}.items()}
    return ModelInfo(
        Path("m.gguf"), "Model", "llama", "f", size, 10**9, "Q4_K", context, None, "", fields
    )


def test_keys_and_values_of_every_layer_are_counted():
    # 24 layers x 4 heads x 128 wide x keys and values x 2 bytes
    assert cache_bytes(model(), 1000) == 24 * 4 * 128 * 2 * 2 * 1000


def test_layers_that_differ_are_counted_as_the_widest():
    layers = [1, 4, 2] * 8

    assert cache_bytes(model(**{"attention.head_count_kv": layers}), 10) == cache_bytes(model(), 10)


def test_a_model_that_says_little_is_taken_for_a_large_one():
    silent = ModelInfo(Path("m"), "Model", "llama", "f", GIB, 1, "Q4_0", 4096, None)

    assert cache_bytes(silent, 1) > cache_bytes(model(), 1)


def test_the_wanted_context_is_given_where_there_is_room():
    assert context_that_fits(model(), 4096, 16 * GIB) == 4096


def test_more_context_than_the_model_was_trained_for_is_not_given():
    assert context_that_fits(model(context=2048), 4096, 16 * GIB) == 2048


def test_where_it_is_unknown_how_much_memory_is_free_nothing_is_refused():
    assert context_that_fits(model(size=10**15), 4096, None) == 4096


def test_short_memory_means_a_shorter_context():
    info = model()
    room = info.size_bytes + 96 * 1024**2 + cache_bytes(info, 2048)

    assert context_that_fits(info, 8192, room) == 2048
    assert context_that_fits(info, 8192, room - 1) == LEAST_CONTEXT


def test_too_little_memory_is_a_sentence_with_both_numbers():
    with pytest.raises(ModelError, match=r"Model needs 1\.2 GB .* 1\.1 GB are free") as caught:
        context_that_fits(model(), 8192, int(1.1e9))
    assert "smaller model" in caught.value.hint


def test_a_short_context_that_was_wanted_is_not_made_longer():
    with pytest.raises(ModelError):
        context_that_fits(model(), 256, 1000)
    assert context_that_fits(model(), 256, 16 * GIB) == 256
