"""The data folder may lie in a folder that a person added, or be that folder."""

from pathlib import Path

import pytest

from desktop.core.ingest.own_files import is_own_path
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.library import Library
from tests.fakes.ingest import HashEmbedder, PlainReader


@pytest.mark.parametrize("data", ["folder", "folder/below"])
def test_own_files_are_not_documents_but_a_persons_own_beside_them_are(tmp_path, data):
    data_folder = tmp_path / data
    (data_folder / "logs").mkdir(parents=True)
    (data_folder / "logs/lectern.log").write_text("A log.")
    (data_folder / "letter.txt").write_text("A letter.")
    (tmp_path / "folder/models").mkdir(exist_ok=True)
    (tmp_path / "folder/models/boats.txt").write_text("A person's models of boats.")
    with Library.open(data_folder / "library.db") as library:
        add_paths(library, "c", [tmp_path / "folder"])
        list(index(library, "c", PlainReader(), HashEmbedder()))
        found = {document.path.name for document in library.documents.list_page()}
    expected = {"letter.txt"} if data == "folder" else {"letter.txt", "boats.txt"}
    assert found == expected


def test_changes_of_own_files_are_told_from_those_of_documents(tmp_path):
    data = tmp_path / "data"
    own = ["library.db-wal", "logs/lectern.log", "experts/Mine/adapter.gguf"]
    assert all(is_own_path(data / name, data) for name in own)
    others = [data / "letter.txt", tmp_path / "library.db-wal", Path("/elsewhere/logs/x.log"), data]
    assert not any(is_own_path(path, data) for path in others)
