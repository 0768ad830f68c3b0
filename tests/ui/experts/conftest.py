"""A data folder with a collection to learn from, and a base model of a few bytes."""

import pytest

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.jobs.workspace import Workspace
from tests.fakes.answering import IndexedFolder
from tests.fakes.expert_screen import fake_processes
from tests.fakes.experts import CARE


@pytest.fixture
def workspace(qapp, tmp_path):
    shelf = IndexedFolder(tmp_path)
    shelf.add("zoo", **CARE)
    shelf.library.close()
    data = DataFolder(tmp_path)
    processes = fake_processes(tmp_path / "base.gguf")
    Settings(chat_model=str(tmp_path / "base.gguf")).save(data.settings)
    made = Workspace(data, processes)
    yield made
    made.close()
