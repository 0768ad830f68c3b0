"""A workspace, its files and downloads, and a catalogue of one small model on a hub here."""

from __future__ import annotations

import pytest

from desktop.core.models.catalogue import CatalogueModel
from desktop.core.paths import DataFolder
from desktop.jobs.downloads import Downloads
from desktop.jobs.model_files import ModelFiles
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from tests.fakes.gguf_files import write_model
from tests.fakes.model_hub import ModelHub, gguf, serve

MEGABYTE = 1024 * 1024
FILE = gguf(5 * MEGABYTE)
OFFER = CatalogueModel(
    "tiny", "Tiny Instruct", "someone/tiny", "offered.gguf", len(FILE), 512, "MIT"
)


@pytest.fixture
def offer():
    return OFFER


@pytest.fixture
def hub(monkeypatch):
    with serve(ModelHub({"someone/tiny/offered.gguf": FILE})) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        monkeypatch.setenv("HF_HUB_OFFLINE", "0")
        yield hub


@pytest.fixture
def workspace(qapp, tmp_path):
    made = Workspace(DataFolder(tmp_path / "data"))
    yield made
    made.close()


@pytest.fixture
def current_theme(qapp, workspace):
    made = CurrentTheme(qapp, workspace.settings)
    workspace.settings_changed.connect(made.follow)
    return made


@pytest.fixture
def files(workspace):
    return ModelFiles(workspace)


@pytest.fixture
def downloads(workspace):
    return Downloads(workspace)


@pytest.fixture
def gguf_file(tmp_path):
    return write_model(tmp_path / "tiny.gguf")
