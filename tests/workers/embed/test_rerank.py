"""Rerankers order as their models do, or are refused."""

import shutil

import numpy as np
import pytest

from desktop.core.errors import ModelError
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.embed.rerank import CrossEncoderReranker
from tests.fakes.embedding_models import (
    edit_json,
    texts,
    write_cross_encoder,
    write_embedder,
)


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def plain(models):
    return write_embedder(models / "plain")


@pytest.fixture(scope="module")
def cross(models):
    return write_cross_encoder(models / "cross")


def test_a_reranker_orders_as_its_cross_encoder_does(plain, cross):
    from sentence_transformers import CrossEncoder

    question, passages = "the price of bread", texts(12, seed=9)
    expected = CrossEncoder(str(cross), device="cpu").predict(
        [(question, passage) for passage in passages], show_progress_bar=False
    )
    with EmbedWorker(plain, reranker=cross) as embedder:
        scores = embedder.rerank(question, passages)
        assert embedder.rerank(question, []) == []
        assert embedder.rerank("\udce9", ["\udce9"])

    assert len(set(scores)) == 12
    assert np.argsort(scores).tolist() == np.argsort(expected).tolist()


def test_without_a_reranker_there_are_no_scores(plain):
    with EmbedWorker(plain) as embedder:
        assert embedder.rerank("question", ["passage"]) is None


def test_a_folder_that_is_no_reranker_is_refused_and_embedding_goes_on(plain, tmp_path):
    with EmbedWorker(plain, reranker=tmp_path) as embedder:
        with pytest.raises(ModelError, match="no reranker") as caught:
            embedder.rerank("question", ["passage"])
        assert caught.value.hint
        assert embedder.embed_query("text")


def test_a_reranker_whose_weights_are_cut_off_is_refused(cross, tmp_path):
    folder = tmp_path / "cross"
    shutil.copytree(cross, folder)
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])

    with pytest.raises(ModelError, match="cannot be loaded"):
        CrossEncoderReranker(folder)


def test_a_function_that_a_reranker_names_is_not_called(cross, tmp_path, monkeypatch):
    folder = tmp_path / "cross"
    shutil.copytree(cross, folder)
    naming = {"sentence_transformers": {"activation_fn": "torch.seed", "version": "5.0"}}
    edit_json(folder / "config.json", **naming)
    with pytest.raises(ModelError, match=r"torch\.seed"):
        CrossEncoderReranker(folder)

    # Nor where the check were gone: the function itself is never looked up.
    monkeypatch.setattr("desktop.workers.embed.rerank.check_reranker", lambda _: None)
    import torch

    torch.manual_seed(7)
    CrossEncoderReranker(folder)
    assert torch.initial_seed() == 7
