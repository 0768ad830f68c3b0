"""Documents that are opened outside."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices

from desktop.core.paths import DataFolder
from desktop.jobs.workspace import Workspace
from desktop.ui.widgets.document_opener import DocumentOpener
from tests.core.ingest.test_parts import mail


@pytest.fixture
def workspace(tmp_path, qtbot):
    workspace = Workspace(DataFolder(tmp_path / "data"))
    yield workspace
    workspace.close()


@pytest.fixture
def shown(monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    return shown


def test_a_file_is_opened_itself_and_an_attachment_as_a_copy(workspace, shown, qtbot, tmp_path):
    opener = DocumentOpener(workspace, workspace)
    file = tmp_path / "a.eml"
    file.write_bytes(mail("Keys", "x", plan_txt=b"The plan."))
    opener.open(file)
    assert shown == [str(file)]
    opener.open(tmp_path / "a.eml › plan.txt")
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=30_000)
    assert shown[1].endswith("/plan.txt")
    assert shown[1] != str(file)


def test_of_a_script_the_folder_is_opened(workspace, shown, tmp_path):
    (tmp_path / "clean.bat").write_text("del *")
    DocumentOpener(workspace, workspace).open(tmp_path / "clean.bat")
    assert shown == [str(tmp_path)]
