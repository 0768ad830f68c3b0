import pytest

from desktop.core.ingest.pipeline import add_paths
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.services.index_worker.client import IndexWorker


@pytest.fixture
def data(tmp_path):
    """A data folder whose embedding model is not there: nothing heavy is loaded."""
    data = DataFolder(tmp_path / "data")
    Settings(embedding_model=str(tmp_path / "none")).save(data.settings)
    return data


@pytest.fixture
def library(data):
    with Library.open(data.library) as library:
        yield library


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"Word{number} stands in here.")
    return folder


@pytest.fixture
def collection(library, folder):
    add_paths(library, "notes", [folder])
    return library.collections.ids(["notes"])[0]


@pytest.fixture
def worker(data):
    worker = IndexWorker(data)
    yield worker
    worker.close()
