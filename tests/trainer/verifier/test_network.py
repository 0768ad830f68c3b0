"""The network computes what transformers computes, and keeps the embedder's layers as they are."""

import pytest
import torch

from tests.fakes.verifier_data import write_base
from trainer.verifier.loss import compute_losses, total_loss
from trainer.verifier.network import Verifier
from trainer.verifier.pairs import PairEncoder, to_batch


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    return write_base(tmp_path_factory.mktemp("base") / "base")


def batch_of(base):
    lines = [
        {"question": "the price", "claim": "", "evidence": "the price is 42 euros",
         "answered": True, "span": [13, 15], "support": 2, "unsupported": None, "kind": "k",
         "language": "en"},
        {"question": "", "claim": "a ship in winter", "evidence": "a ship", "answered": False,
         "span": None, "support": 1, "unsupported": [[7, 16]], "kind": "k", "language": "en"},
    ]  # fmt: skip
    return to_batch(PairEncoder(base / "tokenizer.json", 60).encode(lines))


def test_the_encoder_gives_what_transformers_gives(base):
    from transformers import BertModel

    batch = batch_of(base)
    reference = BertModel.from_pretrained(base, add_pooling_layer=False).eval()
    ours = Verifier(base, 1).eval()

    with torch.inference_mode():
        expected = reference(batch.ids, attention_mask=batch.mask.long()).last_hidden_state
        hidden = ours.encode(batch.ids, batch.mask)

    assert torch.allclose(hidden[batch.mask], expected[batch.mask], atol=1e-5)


def test_the_first_layers_get_no_gradient_and_the_others_do(base):
    network = Verifier(base, 1).train()
    batch = batch_of(base)
    losses = compute_losses(network(batch.ids, batch.mask, batch.evidence, batch.claim), batch)

    total_loss(losses, batch).backward()

    assert set(losses) == {"answered", "support", "span", "unsupported"}
    assert all(w.grad is None for w in network.layers[0].parameters())
    assert all(w.grad is not None for w in network.layers[1].parameters())
    assert network.unsupported.weight.grad.abs().sum() > 0


def test_what_is_the_embedder_s_own_is_not_shipped(base):
    names = set(Verifier(base, 1).trained_state())

    assert not any(name.startswith(("layers.0.", "words", "places")) for name in names)
    assert any(name.startswith("layers.1.") for name in names)
    assert {"span.weight", "unsupported.weight", "answered.out.weight", "support.out.bias"} <= names
