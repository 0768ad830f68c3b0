"""Chat models are listed, added, removed and put back in jobs."""

from __future__ import annotations

import pytest

from desktop.core.models.installed_models import ModelOrigin
from desktop.core.paths import DataFolder, embedded_chat_model
from desktop.jobs.model_files import ModelFiles
from desktop.jobs.workspace import Workspace
from tests.fakes.gguf_files import write_model


@pytest.fixture
def workspace(qapp, tmp_path):
    made = Workspace(DataFolder(tmp_path / "data"))
    yield made
    made.close()


@pytest.fixture
def files(workspace):
    return ModelFiles(workspace)


@pytest.fixture
def source(tmp_path):
    return write_model(tmp_path / "tiny.gguf")


def list_models(qtbot, files):
    with qtbot.waitSignal(files.listed, timeout=5000) as heard:
        files.refresh()
    return heard.args[0].models


def add_models(qtbot, files, *paths):
    with qtbot.waitSignal(files.listed, timeout=5000) as heard:
        files.add(paths)
    return heard.args[0].models


def only_model(models):
    return next(model for model in models if model.origin is ModelOrigin.ADDED)


def test_an_added_model_is_listed(qtbot, files, source):
    assert only_model(add_models(qtbot, files, source)).name == "Tiny"


def test_of_several_files_the_bad_one_is_refused_and_the_others_come(
    qtbot, files, workspace, source, tmp_path
):
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"no model")

    with (
        qtbot.waitSignal(files.failed, timeout=5000) as failed,
        qtbot.waitSignal(files.added, timeout=5000),
    ):
        files.add([bad, source])

    assert "bad.gguf is not a GGUF file" in failed.args[0].message


def test_the_end_of_adding_is_told(qtbot, files, source):
    heard = []
    files.adding.connect(heard.append)
    add_models(qtbot, files, source)

    assert heard[0].name == "tiny.gguf"
    qtbot.waitUntil(lambda: heard[-1] is None)


def test_using_a_model_is_a_setting(qtbot, files, workspace, source):
    model = only_model(add_models(qtbot, files, source))

    with qtbot.waitSignal(files.listed, timeout=5000) as heard:
        files.use(model)

    assert workspace.settings.chat_model == str(model.path)
    assert only_model(heard.args[0].models).answers

    files.use(None)
    assert workspace.settings.chat_model == "none"


@pytest.mark.skipif(not embedded_chat_model().is_file(), reason="no embedded model here")
def test_the_embedded_model_is_used_by_no_name(qtbot, files, workspace):
    files.use(None)
    files.use(list_models(qtbot, files)[0])

    assert embedded_chat_model().is_file()
    assert workspace.settings.chat_model == ""


def test_removing_the_model_in_use_can_be_undone_whole(qtbot, files, workspace, source):
    model = only_model(add_models(qtbot, files, source))
    with qtbot.waitSignal(workspace.settings_changed, timeout=5000):
        files.use(model)

    with qtbot.waitSignal(files.removed, timeout=5000) as removed:
        files.remove(model)
    assert not model.path.exists()
    assert workspace.settings.chat_model == ""

    with qtbot.waitSignal(workspace.changed, timeout=5000):
        files.undo(removed.args[0])
    assert model.path.is_file()
    assert workspace.settings.chat_model == str(model.path)


def test_a_model_that_is_removed_before_it_was_checked_is_not_used(qtbot, files, workspace, source):
    model = only_model(add_models(qtbot, files, source))
    files.use(model)
    with qtbot.waitSignal(files.removed, timeout=5000):
        files.remove(model)
    list_models(qtbot, files)  # in the same lane, so the check is over
    assert workspace.settings.chat_model == ""


def test_removing_a_model_that_lies_elsewhere_only_forgets_it(qtbot, files, workspace, source):
    workspace.change_settings(chat_model=str(source))
    model = list_models(qtbot, files)[-1]

    with qtbot.waitSignal(files.removed, timeout=5000) as removed:
        files.remove(model)
    assert source.is_file()
    assert workspace.settings.chat_model == ""

    files.undo(removed.args[0])
    assert workspace.settings.chat_model == str(source)


def test_what_was_removed_is_gone_for_good_in_the_end(qtbot, files, workspace, source):
    model = only_model(add_models(qtbot, files, source))
    with qtbot.waitSignal(files.removed, timeout=5000) as removed:
        files.remove(model)

    files.discard_removed()

    qtbot.waitUntil(lambda: not removed.args[0].aside.exists())
