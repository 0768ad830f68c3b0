"""A data folder with a collection to learn from, and a base model of a few bytes."""

import pytest

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import Look
from tests.core.answering.fakes import Shelf
from tests.core.experts.helpers import CARE
from tests.ui.experts.toys import toy_processes


@pytest.fixture
def look(qapp):
    return Look(qapp, Settings(theme="light"))


@pytest.fixture
def workspace(qapp, tmp_path):
    shelf = Shelf(tmp_path)
    shelf.put("zoo", **CARE)
    shelf.library.close()
    data = DataFolder(tmp_path)
    processes = toy_processes(tmp_path / "base.gguf")
    Settings(chat_model=str(tmp_path / "base.gguf")).save(data.settings)
    made = Workspace(data, processes)
    yield made
    made.close()
