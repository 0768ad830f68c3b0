"""Which embedding models are here, and whose vectors answer."""

from __future__ import annotations

import pytest

from desktop.core.models.embedding_folders import find_answering_folder, list_embedding_folders
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


def model(folder):
    folder.mkdir(parents=True)
    (folder / "modules.json").write_text("[]")
    return folder


def test_models_of_the_folder_and_the_one_that_was_set_are_listed_once(data, tmp_path):
    added = model(data.models / "large")
    elsewhere = model(tmp_path / "elsewhere")
    (data.models / "no-model").mkdir()

    assert list_embedding_folders(data, Settings(embedding_model=str(elsewhere)))[-2:] == [
        added,
        elsewhere,
    ]
    assert list_embedding_folders(data, Settings(embedding_model=str(added))).count(added) == 1


def test_until_the_new_vectors_are_complete_the_old_model_answers(data, tmp_path):
    old, new = model(data.models / "old"), model(tmp_path / "new")
    settings = Settings(embedding_model=str(new))

    assert find_answering_folder(data, settings, "old:0123456789abcdef") == old
    assert find_answering_folder(data, settings, "new:0123456789abcdef") == new


def test_without_vectors_or_without_their_model_the_chosen_one_answers(data, tmp_path):
    new = model(tmp_path / "new")
    settings = Settings(embedding_model=str(new))

    assert find_answering_folder(data, settings, None) == new
    assert find_answering_folder(data, settings, "deleted:0123456789abcdef") == new
