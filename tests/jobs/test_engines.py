"""The processes that answer are those that the settings and the library mean."""

from __future__ import annotations

import json

import pytest

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.jobs.engines import Engines


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


def model(folder):
    folder.mkdir(parents=True)
    (folder / "modules.json").write_text(json.dumps([]))
    (folder / "model.safetensors").write_bytes(folder.name.encode())
    return folder


def test_questions_go_to_the_model_whose_vectors_answer_until_the_new_ones_are_complete(data):
    old, new = model(data.models / "old"), model(data.models / "new")
    engines = Engines(data, Settings(embedding_model=str(old)))
    identity = engines.embedder().identity
    with Library.open(data.library) as library:
        library.vectors.open(identity, 3)

    engines.change(Settings(embedding_model=str(new)))
    assert engines.embedder().identity == identity

    with Library.open(data.library) as library:
        library.vectors.activate(library.vectors.open("new:0123456789abcdef", 3))
    assert engines.embedder().identity.startswith("new:")
    engines.close()
