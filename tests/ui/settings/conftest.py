"""A workspace with a look that follows it."""

from __future__ import annotations

import pytest

from desktop.core.paths import DataFolder
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme


@pytest.fixture
def workspace(qapp, tmp_path):
    made = Workspace(DataFolder(tmp_path / "data"))
    yield made
    made.close()


@pytest.fixture
def current_theme(qapp, workspace):
    made = CurrentTheme(qapp, workspace.settings)
    workspace.settings_changed.connect(made.follow)
    yield made
    workspace.change_settings(theme="light", text_size_percent=100)
