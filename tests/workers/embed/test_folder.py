"""Models other than the embedded one, in folders of a few kilobytes."""

import shutil

import numpy as np
import pytest

from desktop.core.errors import ModelError
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.embed.folder import read_folder
from tests.fakes.embedding_models import (
    cosines,
    edit_json,
    numbers,
    texts,
    write_embedder,
)

TEXTS = ["harbour", "the ship and the crane", "", *texts(20)]


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def plain(models):
    return write_embedder(models / "plain")


@pytest.fixture(scope="module")
def odd(models):
    """A model that is not plain, with prompts."""
    prompts = {"query": "answer 42: ", "document": "letter: "}
    return write_embedder(models / "odd", pooling=["cls", "mean", "max"], prompts=prompts)


@pytest.fixture(scope="module")
def odd_worker(odd):
    with EmbedWorker(odd) as worker:  # it loads for seconds
        yield worker


@pytest.fixture
def copy(tmp_path, plain):
    folder = tmp_path / "copy"
    shutil.copytree(plain, folder)
    return folder


def reference(folder, passages, **options):
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu")
    return model.encode(passages, normalize_embeddings=True, show_progress_bar=False, **options)


def test_any_plain_bert_takes_the_quick_way_to_the_same_vectors(plain):
    with EmbedWorker(plain) as embedder:
        assert "packed" in embedder.backend
        ours = numbers(embedder.embed_texts(TEXTS))

    assert cosines(ours, reference(plain, TEXTS)).min() > 0.99


@pytest.mark.parametrize(
    "options",
    [
        {"pooling": "cls"},
        {"pooling": "max"},
        {"pooling": ["mean", "max"]},
        {"hidden_act": "relu"},
        {"is_decoder": True},
    ],
    ids=str,
)
def test_what_is_not_plain_is_told_from_what_is(tmp_path, plain, options):
    assert read_folder(plain).is_plain_bert
    assert not read_folder(write_embedder(tmp_path / "model", **options)).is_plain_bert


def test_what_is_not_plain_goes_through_sentence_transformers(odd, odd_worker):
    assert odd_worker.backend.startswith("sentence-transformers")
    ours = numbers(odd_worker.embed_texts(TEXTS))
    assert odd_worker.dimension == ours.shape[1]

    np.testing.assert_allclose(ours, reference(odd, TEXTS, prompt_name="document"), atol=1e-4)


def test_the_models_prompts_stand_before_questions_and_passages(odd, odd_worker):
    question = numbers([odd_worker.embed_query("the ship")])
    passage = numbers(odd_worker.embed_texts(["the ship"]))

    assert not np.allclose(question, passage, atol=1e-4)
    np.testing.assert_allclose(
        question, reference(odd, ["the ship"], prompt_name="query"), atol=1e-4
    )
    np.testing.assert_allclose(
        passage, reference(odd, ["the ship"], prompt_name="document"), atol=1e-4
    )


def test_the_dimension_is_known_before_the_model_loads(plain):
    with EmbedWorker(plain) as embedder:
        assert embedder.dimension == 32
        assert embedder.identity.startswith("plain:")
        assert embedder.pid is None


def test_models_that_are_not_comparable_differ_in_identity(plain, odd, copy):
    prints = {read_folder(folder).fingerprint() for folder in (plain, odd)}
    assert len(prints) == 2
    assert read_folder(copy).fingerprint() in prints

    edit_json(copy / "sentence_bert_config.json", max_seq_length=32)
    assert read_folder(copy).max_tokens == 32
    assert read_folder(copy).fingerprint() not in prints


def test_a_limit_beyond_the_models_positions_is_not_believed(copy):
    edit_json(copy / "sentence_bert_config.json", max_seq_length=4096)
    with EmbedWorker(copy) as embedder:
        assert len(embedder.embed_texts(["harbour " * 500])) == 1

    assert read_folder(copy).max_tokens == 64


def test_a_folder_without_modules_is_refused(copy):
    (copy / "modules.json").unlink()

    check_refusal(copy, "no sentence-transformers model")


def test_weights_that_could_run_code_are_refused(copy):
    (copy / "model.safetensors").rename(copy / "pytorch_model.bin")

    check_refusal(copy, "not in the safetensors format")


@pytest.mark.parametrize("name", ["modules.json", "config.json", "1_Pooling/config.json"])
def test_a_configuration_that_cannot_be_read_is_refused(copy, name):
    (copy / name).write_text("{ not JSON")

    check_refusal(copy, "cannot be read")


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
def test_a_file_that_was_cut_off_is_refused(copy, name):
    content = (copy / name).read_bytes()
    (copy / name).write_bytes(content[: len(content) // 2])

    check_refusal(copy, "cannot be loaded")


def test_weights_of_another_model_are_refused(copy):
    edit_json(copy / "config.json", num_hidden_layers=3)

    check_refusal(copy, "cannot be loaded")


def check_refusal(folder, sentence):
    with EmbedWorker(folder) as embedder:
        for _ in range(2):
            with pytest.raises(ModelError, match=sentence) as caught:
                embedder.embed_query("text")
            assert caught.value.hint
            assert "\n" not in caught.value.message
