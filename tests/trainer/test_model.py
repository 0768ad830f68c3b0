"""The torch model of a GGUF is the model that llama.cpp runs."""

from functools import partial

import pytest
import torch

from tests.fakes.trainable_models import ARCHITECTURES, write_model
from trainer import llama_cpp, parity
from trainer.attention import Segments
from trainer.base_weights import load_base
from trainer.fused import fuse
from trainer.gguf_file import GgufFile

IDS = [(7 * place * place + 3) % 250 for place in range(48)]
CPU = torch.device("cpu")


def error_against_llama(path, method="gguf", fused=False):
    model = load_base(GgufFile(path), method, torch.float32, CPU)
    if fused:
        fuse(model.body, model.architecture.norm_offset)
    with llama_cpp.open_model(path) as reference:
        theirs = llama_cpp.logits(reference, IDS, threads=1)
    return parity.compare_logits("base", parity.torch_logits(model, IDS), theirs).logits_error


@pytest.mark.parametrize("fused", [False, True])
@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_a_model_with_exact_weights_gives_llamas_logits(tmp_path, architecture, fused):
    path = write_model(tmp_path / "m.gguf", architecture)

    assert error_against_llama(path, fused=fused) < 2e-3


@pytest.mark.parametrize("architecture", ["llama", "qwen2"])
def test_an_own_output_matrix_is_used(tmp_path, architecture):
    path = write_model(tmp_path / "m.gguf", architecture, tied=False)

    assert error_against_llama(path) < 2e-3


def test_the_rope_factors_of_llama_3_are_used(tmp_path):
    path = write_model(tmp_path / "m.gguf", rope_factors=True)

    assert error_against_llama(path) < 2e-3


def test_the_rope_factors_of_phi_3_are_used(tmp_path):
    path = write_model(tmp_path / "m.gguf", "phi3", longrope=True)

    assert error_against_llama(path) < 2e-3


def test_a_granite_model_without_rotary_embeddings_has_none(tmp_path):
    path = write_model(tmp_path / "m.gguf", "granite", rotated=False)

    assert error_against_llama(path) < 2e-3


def test_kept_weights_change_nothing(tmp_path):
    path = write_model(tmp_path / "m.gguf", kind="Q4_1")
    model = load_base(GgufFile(path), "gguf", torch.float32, CPU)
    before = parity.torch_logits(model, IDS)

    for layer in (model.head, *model.body.modules()):
        if hasattr(layer, "keep"):
            layer.keep()

    assert torch.equal(parity.torch_logits(model, IDS), before)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_examples_in_one_row_do_not_see_each_other(tmp_path, architecture):
    path = write_model(tmp_path / "m.gguf", architecture)
    model = load_base(GgufFile(path), "gguf", torch.float32, CPU)
    hidden = partial(_hidden_states, model)

    together = hidden([IDS[:30], IDS[30:]])

    torch.testing.assert_close(together[:30], hidden([IDS[:30]]))
    torch.testing.assert_close(together[30:], hidden([IDS[30:]]))


def _hidden_states(model, rows):
    ids = torch.tensor([token for row in rows for token in row])
    places = torch.tensor([place for row in rows for place in range(len(row))])
    with torch.no_grad():
        return model.hidden(ids, places, Segments([len(row) for row in rows]))
