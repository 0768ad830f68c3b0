"""The gate tells whether a torch model is the model that llama.cpp runs."""

import pytest
import torch

from tests.fakes.trainable_models import write_model
from tests.trainer.test_model import error_against_llama
from trainer import llama_cpp, parity
from trainer.base_weights import load_base
from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile

IDS = [(7 * place * place + 3) % 250 for place in range(48)]


CPU = torch.device("cpu")


@pytest.mark.parametrize("kind", ["Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "F16", "BF16"])
def test_packed_weights_pass_the_gate(tmp_path, kind):
    path = write_model(tmp_path / "m.gguf", kind=kind)

    assert error_against_llama(path) < parity.ERROR_AT_MOST


def test_the_gate_tells_another_model_apart(tmp_path):
    path = write_model(tmp_path / "m.gguf")
    other = write_model(tmp_path / "n.gguf", rope_factors=True)
    model = load_base(GgufFile(path), "gguf", torch.float32, CPU)
    with llama_cpp.open_model(other) as reference:
        theirs = llama_cpp.logits(reference, IDS, threads=1)

    gate = parity.compare_logits("base", parity.torch_logits(model, IDS), theirs)

    assert not gate.passed
    with pytest.raises(TrainingError, match="disagree"):
        parity.require_parity(gate)
