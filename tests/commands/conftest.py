"""A small library, made once by the real command and copied for each test that changes it."""

import shutil

import pytest

from tests.commands import command

TEXTS = {
    "river.txt": "The river rises in the northern hills.\n\nIts invoice number is 4711.",
    "garden.md": "# Garden\n\nThe garden needs water in July.",
    "deep/whale.txt": "A whale sings under the ice.",
}


def write(folder, texts):
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


@pytest.fixture(autouse=True)
def _nothing_stays_running():
    yield
    command.end_all()


@pytest.fixture(scope="session")
def indexed_data(tmp_path_factory):
    """A data folder and the folder that its library was made from; neither is to be changed."""
    base = tmp_path_factory.mktemp("made")
    folder = write(base / "documents", TEXTS)
    outcome = command.run(base / "data", "index", folder, "--words-only", "--collection", "notes")
    assert outcome.status == 0, outcome.err
    return base / "data", folder


@pytest.fixture
def data(indexed_data, tmp_path):
    """A data folder of the test's own."""
    return shutil.copytree(indexed_data[0], tmp_path / "data")


@pytest.fixture
def folder(indexed_data):
    return indexed_data[1]
