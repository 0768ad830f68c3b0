"""The processes are those that the settings and the library mean."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop.core.errors import ModelError
from desktop.core.paths import DataFolder
from desktop.core.retrieval.changing_embedder import embedders_of
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.services.model_processes import ModelProcesses
from tests.fakes.experts import write_model


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


def model(folder):
    folder.mkdir(parents=True)
    (folder / "modules.json").write_text(json.dumps([]))
    (folder / "model.safetensors").write_bytes(folder.name.encode())
    return folder


@pytest.fixture
def library(data):
    with Library.open(data.library) as library:
        yield library


def test_questions_go_to_the_model_whose_vectors_answer_until_the_new_ones_are_complete(
    data, library
):
    old, new = model(data.models / "old"), model(data.models / "new")
    with ModelProcesses(data, Settings(embedding_model=str(old))) as processes:
        identity = processes.indexing_embedder().identity
        library.vectors.open(identity, 3)

        processes.change(Settings(embedding_model=str(new)))
        assert processes.embedder(library).identity == identity
        assert processes.indexing_embedder().identity.startswith("new:")

        library.vectors.activate(library.vectors.open("new:0123456789abcdef", 3))
        assert processes.embedder(library).identity.startswith("new:")


def test_while_vectors_are_made_anew_questions_go_to_both_models(data, library):
    old, new = model(data.models / "old"), model(data.models / "new")
    with ModelProcesses(data, Settings(embedding_model=str(old))) as processes:
        library.vectors.open(processes.indexing_embedder().identity, 3)
        assert processes.question_embedder(library) is processes.embedder(library)

        processes.change(Settings(embedding_model=str(new)))
        indexing = processes.indexing_embedder()
        space = library.vectors.open(indexing.identity, 3)
        both = processes.question_embedder(library)
        assert [used.identity for used in embedders_of(both)] == [
            processes.embedder(library).identity, indexing.identity
        ]  # fmt: skip

        library.vectors.activate(space)
        assert embedders_of(processes.question_embedder(library)) == (indexing,)


def test_a_library_without_vectors_needs_no_embedder(data, library):
    with ModelProcesses(data, Settings(embedding_model="not there")) as processes:
        assert processes.embedder(library) is None
        assert processes.reranker(library) is None


def test_passages_and_questions_share_a_process_where_the_model_is_the_same(data, library):
    folder = model(data.models / "small")
    with ModelProcesses(data, Settings(embedding_model=str(folder))) as processes:
        indexing = processes.indexing_embedder()
        library.vectors.open(indexing.identity, 3)
        assert processes.embedder(library) is indexing


def test_a_missing_embedding_model_is_said_when_it_is_needed(data):
    with (
        ModelProcesses(data, Settings(embedding_model="gone")) as processes,
        pytest.raises(ModelError, match="gone is not there"),
    ):
        processes.indexing_embedder()


def test_a_chat_model_is_kept_until_its_settings_change(data, tmp_path):
    path = write_model(tmp_path / "base.gguf").path
    settings = Settings(chat_model=str(path))
    with ModelProcesses(data, settings) as processes:
        first = processes.model()
        processes.change(replace(settings, sources_at_most=3))
        assert processes.model() is first
        processes.change(replace(settings, context_length=512))
        assert processes.model() is not first


def test_a_model_besides_the_kept_one_is_a_process_of_its_own(data, tmp_path):
    path = write_model(tmp_path / "base.gguf").path
    with ModelProcesses(data, Settings(chat_model=str(path))) as processes:
        assert processes.open_model(path) is not processes.model()


def test_no_model_is_wanted_where_the_settings_say_so(data):
    with ModelProcesses(data, Settings(chat_model="none")) as processes:
        assert processes.model() is None
