"""A data folder without anything in it."""

import pytest

from desktop.core.paths import DataFolder
from desktop.jobs.workspace import Workspace


@pytest.fixture
def workspace(qapp, tmp_path):
    made = Workspace(DataFolder(tmp_path))
    yield made
    made.close()
