"""The five ways of holding the base weights, each from its job to a file for llama.cpp."""

import pytest
import torch
from gguf import GGUFReader

from tests.fakes.trainable_models import training_job, write_model
from tests.trainer.test_run import Commander, losses
from trainer.base_weights import load_base
from trainer.gguf_file import GgufFile
from trainer.protocol import METHODS, Estimate, Gate, Notice

BASE_MATRICES = 2 * (64 * 64 * 2 + 64 * 32 * 2 + 64 * 96 * 3)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_learns_and_exports(tmp_path, method):
    base = write_model(tmp_path / "base.gguf", kind="Q8_0")
    rate = 3e-3 if method == "full" else 1e-2
    job = training_job(tmp_path, base_model=base, method=method, epochs=5, learning_rate=rate)
    watcher = Commander()

    done = watcher.run(job)

    assert done.held_out_after < done.held_out_before - 0.5
    assert GGUFReader(done.adapter).tensors
    assert all(gate.passed for gate in watcher.of(Gate)) or method.startswith("qlora")


def test_a_model_trained_in_full_is_packed_like_its_base(tmp_path):
    base = write_model(tmp_path / "base.gguf", "qwen2", kind="Q8_0", file_type=7)
    job = training_job(tmp_path, base_model=base, method="full", epochs=0.4)

    done = Commander().run(job)

    ours, original = GGUFReader(done.adapter), GGUFReader(base)
    assert {t.name: t.tensor_type for t in ours.tensors} == {
        t.name: t.tensor_type for t in original.tensors
    }
    for name in ("tokenizer.chat_template", "tokenizer.ggml.tokens", "qwen2.block_count"):
        assert ours.fields[name].contents() == original.fields[name].contents()


@pytest.mark.parametrize("architecture", ["phi3", "lfm2"])
def test_a_model_of_another_shape_trained_in_full_has_the_tensors_of_its_base(
    tmp_path, architecture
):
    base = write_model(tmp_path / "base.gguf", architecture, file_type=0)
    job = training_job(tmp_path, base_model=base, method="full", epochs=0.4)
    watcher = Commander()

    done = watcher.run(job)

    assert {t.name for t in GGUFReader(done.adapter).tensors} == {
        t.name for t in GGUFReader(base).tensors
    }
    assert all(gate.passed for gate in watcher.of(Gate))


def test_packed_weights_take_the_bytes_of_the_file(tmp_path):
    base = write_model(tmp_path / "base.gguf", kind="Q4_1")
    size = {
        method: sum(
            parameter.nbytes
            for name, parameter in load_base(
                GgufFile(base), method, torch.float32, torch.device("cpu")
            ).body.named_parameters()
            if "proj" in name
        )
        for method in ("gguf", "lora-16bit")
    }

    assert size["lora-16bit"] == BASE_MATRICES * 4
    assert size["gguf"] == BASE_MATRICES * 20 // 32


def test_where_memory_is_short_weights_stay_packed_and_layers_are_computed_twice(tmp_path):
    told, notices, results = {}, {}, {}
    for limit in (10**10, 1):
        watcher = Commander()
        job = training_job(tmp_path, output=tmp_path / str(limit), memory_bytes_at_most=limit)
        watcher.run(job)
        told[limit] = watcher.of(Estimate)[0].base_bytes
        notices[limit] = [notice.code for notice in watcher.of(Notice)]
        results[limit] = losses(job)

    assert told[1] < told[10**10]
    assert notices == {10**10: [], 1: ["checkpointing"]}
    assert results[1] == results[10**10]


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")
@pytest.mark.parametrize("method", METHODS)
def test_every_method_learns_on_a_gpu(tmp_path, method):
    base = write_model(tmp_path / "base.gguf", kind="Q8_0")
    job = training_job(
        tmp_path, base_model=base, method=method, device="cuda", precision="auto", epochs=4
    )

    done = Commander().run(job)

    assert done.held_out_after < done.held_out_before
