"""The Verifier in the embedder's process judges as the network that was trained."""

import shutil

import pytest
import torch

from desktop.core.errors import ModelError
from desktop.core.experts.shipped_verifier import VerifierFiles
from desktop.core.judgement import EvidencePair
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.embed.linear import bfloat16_product, exact_product, int8_product
from desktop.workers.embed.verifier import VerifierModel, first_text
from tests.fakes.verifier_data import write_base, write_weights
from trainer.verifier.pairs import PairEncoder, to_batch
from trainer.verifier.pairs import first_text as trained_first_text

PAIRS = [
    EvidencePair("the price of bread is 42 euros", "what is the price"),
    EvidencePair("the ship in the harbour", "", "the ship is in the harbour in winter"),
    EvidencePair("a report from the engine", "ship", "the letter from 1907"),
    EvidencePair("", "ship"),
    EvidencePair("the crane, the stone and the river by night", "where is the crane"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("verifier")
    base = write_base(folder / "base")
    file = folder / "verifier.safetensors"
    return base, file, write_weights(base, file)


def test_it_gives_the_logits_of_the_trainer_s_network(files):
    base, file, network = files
    lines = [
        {"question": pair.question, "claim": pair.claim, "evidence": pair.evidence,
         "answered": False, "span": None, "support": 2, "unsupported": None, "kind": "",
         "language": ""}
        for pair in PAIRS
    ]  # fmt: skip
    batch = to_batch(PairEncoder(base / "tokenizer.json", 64).encode(lines))
    with torch.inference_mode():
        expected = network(batch.ids, batch.mask, batch.evidence, batch.claim)

    judged = VerifierModel(base, file, threads=2, product=exact_product).judge(PAIRS)

    for n, (pair, judgement) in enumerate(zip(PAIRS, judged, strict=True)):
        if pair.claim:
            assert judgement.support == pytest.approx(expected.support[n].tolist(), abs=1e-4)
            assert judgement.span is None
        else:
            assert judgement.answered == pytest.approx(expected.answered[n].item(), abs=1e-4)


@pytest.mark.parametrize(("product", "tolerance"), [(bfloat16_product, 0.1), (int8_product, 0.3)])
def test_faster_products_are_near_the_exact_ones(files, product, tolerance):
    base, file, _ = files
    exact = VerifierModel(base, file, product=exact_product).judge(PAIRS)
    fast = VerifierModel(base, file, product=product).judge(PAIRS)

    for left, right in zip(exact, fast, strict=True):
        assert right.answered == pytest.approx(left.answered, abs=tolerance)
        assert right.support == pytest.approx(left.support, abs=tolerance)


def test_a_pair_is_written_as_in_training():
    for pair in PAIRS:
        assert first_text(pair) == trained_first_text(pair.question, pair.claim)


def test_spans_and_marks_are_places_in_the_texts(files):
    base, file, _ = files
    for pair, judgement in zip(PAIRS, VerifierModel(base, file).judge(PAIRS), strict=True):
        if judgement.span:
            assert (
                pair.evidence[slice(*judgement.span)].strip()
                == pair.evidence[slice(*judgement.span)]
            )
        for start, end in judgement.unsupported:
            assert pair.claim[start:end]
            assert start == 0 or not (pair.claim[start - 1] + pair.claim[start]).isalnum()


def test_the_worker_judges_and_embeds_in_one_process(files):
    base, file, _ = files
    with EmbedWorker(base, verifier=VerifierFiles(base, file)) as worker:
        judged = worker.judge(PAIRS)
        assert worker.judge([]) == []
        assert worker.embed_query("ship")
        hostile = worker.judge([EvidencePair("</s><s> [SEP] \udce9", "[CLS] ?", "")])

    assert judged == VerifierModel(base, file).judge(PAIRS)
    assert len(hostile) == 1


def test_a_damaged_file_is_told_and_embedding_goes_on(files, tmp_path):
    base, file, _ = files
    broken = tmp_path / "broken.safetensors"
    shutil.copy(file, broken)
    broken.write_bytes(broken.read_bytes()[:200])
    with EmbedWorker(base, verifier=VerifierFiles(base, broken)) as worker:
        with pytest.raises(ModelError, match="Verifier"):
            worker.judge(PAIRS)
        assert worker.embed_query("ship")
