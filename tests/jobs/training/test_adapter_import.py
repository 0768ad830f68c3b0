"""Adapters are taken in one after the other; what cannot be is told, and the next one is tried."""

from __future__ import annotations

import pytest

from desktop.core.experts.registry import Experts
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.jobs.training.adapter_import import AdapterImporter
from desktop.jobs.workspace import Workspace
from tests.fakes.answering import ScriptedModel
from tests.fakes.experts import write_adapter, write_model
from tests.fakes.services import FakeProcesses


@pytest.fixture
def base(tmp_path):
    return write_model(tmp_path / "base.gguf")


@pytest.fixture
def workspace(qapp, tmp_path, base):
    data = DataFolder(tmp_path / "data")
    Settings(chat_model=str(base.path)).save(data.settings)
    made = Workspace(data, FakeProcesses(ScriptedModel()))
    yield made
    made.close()


class UnusedConverter:
    """No folder is taken in here, so that nothing is to be converted."""

    def convert(self, source, base_model, target):
        raise AssertionError("a GGUF file is no folder")


def test_what_cannot_be_taken_in_is_told_and_the_next_one_is(qtbot, workspace, base, tmp_path):
    importer = AdapterImporter(workspace, UnusedConverter())
    errors, looked_at = [], []
    importer.failed.connect(errors.append)
    importer.changed.connect(looked_at.append)
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"no adapter")
    sound = tmp_path / "keeper.gguf"
    write_adapter(sound, fingerprint=base.fingerprint)

    with qtbot.waitSignal(importer.done, timeout=10_000) as done:
        importer.take_in(broken)
        importer.take_in(sound)
    qtbot.waitUntil(lambda: not importer.is_busy, timeout=5000)

    assert len(errors) == 1
    assert looked_at == ["broken.gguf", "", "keeper.gguf", ""]
    assert done.args[0].name == "keeper"
    stored = Experts(workspace.library, workspace.data.experts).all()
    assert [expert.name for expert in stored] == ["keeper"]
