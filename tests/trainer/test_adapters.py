"""The adapters of a job start the same everywhere, and change nothing at first."""

import torch

from trainer import parity
from trainer.adapters import add_adapters
from trainer.base_weights import load_base
from trainer.gguf_file import GgufFile

IDS = [(7 * place * place + 3) % 250 for place in range(48)]


CPU = torch.device("cpu")


def test_the_adapters_of_a_job_start_the_same_and_change_nothing(tmp_path):
    from tests.fakes.trainable_models import training_job

    job = training_job(tmp_path)
    models = [load_base(GgufFile(job.base_model), "gguf", torch.float32, CPU) for _ in range(2)]
    before = parity.torch_logits(models[0], IDS)
    for number, model in enumerate(models):
        torch.manual_seed(number)
        add_adapters(model, job)

    first, second = (dict(model.body.named_parameters()) for model in models)
    assert all(torch.equal(first[name], second[name]) for name in first)
    assert torch.equal(parity.torch_logits(models[0], IDS), before)
