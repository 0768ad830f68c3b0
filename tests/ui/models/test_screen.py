"""The screen of models, with real files, a real hub, and real settings."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTabBar

from desktop.core.models.installed_models import ModelOrigin
from desktop.ui.models.rows import RowKind
from desktop.ui.models.screen import ModelsScreen
from desktop.ui.widgets.fields import Choice, NumberField
from tests.ui.finding import find


@pytest.fixture
def screen(qtbot, workspace, current_theme, files, downloads, offer):
    made = ModelsScreen(workspace, current_theme, files, downloads, [offer])
    made.resize(948, 640)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(files.listed, timeout=5000):
        files.refresh()
    return made


def button(screen, text):
    """The button that is seen with this text."""
    return next(
        button
        for button in screen.findChildren(QPushButton)
        if button.isVisible() and button.text().startswith(text)
    )


def texts(screen):
    return [button.text() for button in screen.findChildren(QPushButton) if button.isVisible()]


def click(qtbot, screen, text):
    qtbot.mouseClick(button(screen, text), Qt.MouseButton.LeftButton)


def add(qtbot, screen, files, path):
    files.add([path])
    qtbot.waitUntil(lambda: screen.chat.chosen.title == "Tiny")


def test_the_model_that_answers_is_chosen_at_first(screen):
    assert screen.chat.chosen.answers


def test_until_the_files_were_looked_at_it_says_that_they_are(
    qtbot, workspace, current_theme, files, downloads, offer
):
    made = ModelsScreen(workspace, current_theme, files, downloads, [offer])
    qtbot.addWidget(made)
    assert made.chat.list.model().index(0, 0).data() == "Looking for models…"
    qtbot.waitUntil(lambda: made.chat.chosen is not None)


def test_an_added_file_is_listed_chosen_used_and_removed_with_a_way_back(
    qtbot, screen, files, workspace, gguf_file
):
    add(qtbot, screen, files, gguf_file)
    click(qtbot, screen, "Use this")
    qtbot.waitUntil(lambda: screen.chat.chosen.answers)
    assert workspace.settings.chat_model.endswith("tiny.gguf")

    with qtbot.waitSignal(screen.undo_offered, timeout=5000) as offered:
        click(qtbot, screen, "Remove")
    assert offered.args[0] == "Tiny was removed."
    assert workspace.settings.chat_model == ""

    offered.args[1]()
    qtbot.waitUntil(lambda: workspace.settings.chat_model.endswith("tiny.gguf"))


def test_keys_use_and_remove_what_is_chosen(qtbot, screen, files, workspace, gguf_file):
    add(qtbot, screen, files, gguf_file)
    qtbot.keyClick(screen.chat.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.settings.chat_model.endswith("tiny.gguf"))
    with qtbot.waitSignal(screen.undo_offered, timeout=5000):
        qtbot.keyClick(screen.chat.list, Qt.Key.Key_Delete)


def test_a_bad_file_is_refused_with_the_reason(qtbot, screen, files, tmp_path):
    bad = tmp_path / "page.gguf"
    bad.write_bytes(b"<html>")
    with qtbot.waitSignal(files.failed, timeout=5000) as failed:
        files.add([bad])
    assert "not a GGUF file" in failed.args[0].message


def test_no_model_can_be_chosen(qtbot, screen, workspace):
    screen.chat.choose("none")
    click(qtbot, screen, "Use this")
    assert workspace.settings.chat_model == "none"


def test_without_permission_an_offer_says_where_to_give_it_and_fetches_nothing(
    qtbot, screen, workspace, hub, offer
):
    screen.chat.choose(offer.name)
    assert not button(screen, "Download 5 MB").isEnabled()

    click(qtbot, screen, "Allow downloads")

    assert workspace.settings.downloads_allowed
    assert button(screen, "Download 5 MB").isEnabled()
    assert hub.asked == []


def test_a_download_runs_pauses_goes_on_and_arrives_as_a_model(
    qtbot, screen, workspace, downloads, hub, offer
):
    workspace.change_settings(downloads_allowed=True)
    hub.stall_after = 3 * 1024 * 1024
    screen.chat.choose(offer.name)
    click(qtbot, screen, "Download")
    qtbot.waitUntil(lambda: screen.chat.chosen.transfer.done_bytes > 0, timeout=20_000)
    click(qtbot, screen, "Pause")
    assert "Go on" in texts(screen)
    assert screen.chat.chosen.badge.startswith("paused at")
    click(qtbot, screen, "Go on")
    qtbot.waitUntil(lambda: len(hub.ranges) == 2, timeout=20_000)
    hub.go_on.set()

    qtbot.waitUntil(lambda: screen.chat.chosen.kind is RowKind.MODEL, timeout=20_000)
    assert screen.chat.chosen.model.path.name == "offered.gguf"
    assert screen.chat.chosen.model.origin is ModelOrigin.ADDED


def test_a_download_that_is_given_up_can_be_begun_anew(
    qtbot, screen, workspace, downloads, hub, offer
):
    workspace.change_settings(downloads_allowed=True)
    hub.stall_after = 3 * 1024 * 1024
    screen.chat.choose(offer.name)
    click(qtbot, screen, "Download")
    qtbot.waitUntil(lambda: screen.chat.chosen.transfer.done_bytes > 0, timeout=20_000)
    click(qtbot, screen, "Give up")
    qtbot.waitUntil(lambda: "Download 5 MB" in texts(screen), timeout=20_000)


def test_numbers_become_settings_at_once_and_follow_them(qtbot, screen, workspace):
    context = find(screen, NumberField, "Context")
    context.setValue(8192)
    find(screen, NumberField, "Threads").setValue(2)
    find(screen, NumberField, "Layers on the graphics processor").setValue(0)
    assert workspace.settings.context_length == 8192
    assert workspace.settings.threads == 2
    assert workspace.settings.gpu_layers == 0

    workspace.change_settings(context_length=2048)
    assert context.value() == 2048


SCORING = {"model_type": "bert", "architectures": ["BertForSequenceClassification"]}


def embedding_model(folder):
    folder.mkdir(parents=True)
    (folder / "modules.json").write_text(json.dumps([]))
    (folder / "model.safetensors").write_bytes(b"weights")
    return folder


def test_another_embedding_model_is_a_setting_and_what_is_none_is_refused(
    qtbot, screen, workspace, tmp_path
):
    folder = embedding_model(tmp_path / "large")
    screen.embedding_models.use_embedding_folder(folder)
    qtbot.waitUntil(lambda: workspace.settings.embedding_model == str(folder))
    assert find(screen, Choice, "Embedding model").currentText() == "large"

    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(screen.failed, timeout=5000) as failed:
        screen.embedding_models.use_embedding_folder(tmp_path / "empty")
    assert "no sentence-transformers model" in str(failed.args[0]) or failed.args[0].hint
    assert workspace.settings.embedding_model == str(folder)


def test_a_reranker_is_chosen_refused_and_left_out(qtbot, screen, workspace, tmp_path):
    with qtbot.waitSignal(screen.failed, timeout=5000):
        screen.embedding_models.use_reranker_folder(tmp_path)
    assert workspace.settings.reranker == ""

    folder = embedding_model(tmp_path / "reranker")
    (folder / "modules.json").unlink()
    hostile = {**SCORING, "auto_map": {"AutoModel": "evil.Evil"}}
    (folder / "config.json").write_text(json.dumps(hostile))
    with qtbot.waitSignal(screen.failed, timeout=5000) as told:
        screen.embedding_models.use_reranker_folder(folder)
    assert "auto_map" in str(told.args[0])
    assert workspace.settings.reranker == ""

    (folder / "config.json").write_text(json.dumps(SCORING))
    screen.embedding_models.use_reranker_folder(folder)
    qtbot.waitUntil(lambda: workspace.settings.reranker == str(folder))

    find(screen, QTabBar, "Kinds of models").setCurrentIndex(2)
    click(qtbot, screen, "Use none")
    assert workspace.settings.reranker == ""
