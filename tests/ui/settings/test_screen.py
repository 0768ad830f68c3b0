"""Every change on the screen of settings is used and kept at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QLabel

from desktop.core.settings import Settings
from desktop.core.store.backup import list_backups
from desktop.ui.settings.data import sizes_of
from desktop.ui.settings.screen import SettingsScreen
from desktop.ui.settings.shortcuts import Shortcut, ShortcutTable, shortcuts_of
from tests.ui.finding import find


@pytest.fixture
def actions(qapp):
    made = []
    for text, keys in (("&Quit", "Ctrl+Q"), ("Find", "Ctrl+F"), ("No keys", "")):
        action = QAction(text)
        action.setShortcut(QKeySequence(keys))
        made.append(action)
    return made


@pytest.fixture
def screen(qtbot, workspace, current_theme, actions):
    made = SettingsScreen(workspace, current_theme, lambda: actions, has_tray=True)
    qtbot.addWidget(made)
    made.resize(948, 640)
    made.show()
    return made


def choose(choice, value):
    """As a person does: the entry becomes current, and is told of."""
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())


def stored_settings(workspace):
    return Settings.load(workspace.data.settings)


def test_a_theme_is_seen_at_once_and_kept(screen, workspace, current_theme):
    choose(screen.appearance.theme, "dark")
    assert current_theme.colours.is_dark
    assert stored_settings(workspace).theme == "dark"

    choose(screen.appearance.theme, "light")
    assert not current_theme.colours.is_dark


def test_a_size_of_text_is_seen_at_once_and_kept(screen, workspace, current_theme):
    before = current_theme.theme.base
    choose(screen.appearance.text_size, 200)
    assert current_theme.theme.base == 2 * before
    assert stored_settings(workspace).text_size_percent == 200


def test_a_size_that_is_not_offered_is_shown_all_the_same(screen, workspace):
    workspace.change_settings(text_size_percent=137)
    assert screen.appearance.text_size.currentText() == "137%"


def test_another_language_offers_to_show_the_window_in_it(qtbot, screen, workspace):
    assert not screen.appearance.apply.isVisible()
    choose(screen.appearance.language, "de")
    assert stored_settings(workspace).language == "de"
    assert screen.appearance.apply.isVisible()
    with qtbot.waitSignal(screen.restart_wanted):
        qtbot.mouseClick(screen.appearance.apply, Qt.MouseButton.LeftButton)

    choose(screen.appearance.language, "en")
    assert not screen.appearance.apply.isVisible()


def test_numbers_of_answers_are_kept(screen, workspace):
    screen.answers.sources.setValue(8)
    screen.answers.tokens.setValue(900)
    assert (
        stored_settings(workspace).sources_at_most,
        stored_settings(workspace).answer_tokens_at_most,
    ) == (8, 900)


def test_downloads_are_off_until_the_switch_is_thrown(qtbot, screen, workspace):
    assert not screen.privacy.allow.isChecked()
    assert not stored_settings(workspace).downloads_allowed
    qtbot.mouseClick(screen.privacy.allow, Qt.MouseButton.LeftButton)
    assert stored_settings(workspace).downloads_allowed


def test_what_is_changed_elsewhere_is_shown_here(screen, workspace):
    workspace.change_settings(downloads_allowed=True, keep_in_tray=False, theme="dark")
    assert screen.privacy.allow.isChecked()
    assert not screen.window_settings.keep.isChecked()
    assert screen.appearance.theme.currentData() == "dark"


def test_without_a_tray_the_switch_for_it_is_greyed_and_says_why(qtbot, workspace, current_theme):
    screen = SettingsScreen(workspace, current_theme, list, has_tray=False)
    qtbot.addWidget(screen)
    assert not screen.window_settings.keep.isEnabled()
    assert not screen.window_settings.keep.isChecked()
    assert stored_settings(workspace).keep_in_tray
    assert "no tray" in screen.window_settings.keep.accessibleDescription()


def test_details_for_a_report_have_versions_and_numbers_and_no_names(
    qtbot, screen, workspace, tmp_path
):
    workspace.change_settings(chat_model=str(tmp_path / "my secret.gguf"))
    with qtbot.waitSignal(screen.told, timeout=5000):
        screen.copy_details()
    text = QGuiApplication.clipboard().text()
    for part in ("Lectern ", "Qt 6", "Library: 0 collections", "chat_model = (another one)"):
        assert part in text
    assert "secret" not in text
    assert str(tmp_path) not in text


def test_the_data_folder_is_named_and_measured(qtbot, screen, workspace):
    assert screen.data.folder.text() == str(workspace.data.root)
    workspace.data.models.mkdir()
    (workspace.data.models / "m.gguf").write_bytes(bytes(3_000_000))
    screen.data.refresh()
    sizes = find(screen, QLabel, "data-sizes")
    qtbot.waitUntil(lambda: "models 3 MB" in sizes.text())


def test_each_byte_of_the_folder_is_counted_once(workspace):
    (workspace.data.logs).mkdir(exist_ok=True)
    (workspace.data.logs / "a.log").write_bytes(bytes(1000))
    sizes = sizes_of(workspace.data)
    assert sizes.rest >= 1000
    files = [path for path in workspace.data.root.rglob("*") if path.is_file()]
    assert sizes.total == sum(file.stat().st_size for file in files)


def test_the_keys_of_the_windows_actions_are_listed(screen):
    model = screen.shortcuts.model()
    rows = [[model.index(r, c).data() for c in (0, 1)] for r in range(model.rowCount())]
    assert rows == [["Find", "Ctrl+F"], ["Quit", "Ctrl+Q"]]


def test_actions_without_keys_and_doubles_are_not_listed(actions):
    assert shortcuts_of([*actions, *actions]) == [
        Shortcut("Find", "Ctrl+F"),
        Shortcut("Quit", "Ctrl+Q"),
    ]


def test_the_table_of_keys_is_a_proper_model(qtmodeltester):
    table = ShortcutTable()
    table.show([Shortcut("Find", "Ctrl+F")])
    qtmodeltester.check(table)


@pytest.mark.parametrize("focused", [True, False])
def test_a_wheel_over_a_field_scrolls_the_page_and_changes_nothing(qtbot, screen, focused):
    field = screen.answers.sources
    (field if focused else screen.appearance.theme).setFocus()
    before = field.value()
    place, turn = QPointF(5, 5), QPoint(0, 120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, place, turn, turn, *none, False)
    QGuiApplication.sendEvent(field, event)
    assert field.value() == before
    assert not event.isAccepted()


def test_the_daily_backup_is_switched_and_one_is_made_at_once(screen, workspace, qtbot):
    assert screen.data.backups.isChecked()
    screen.data.backups.click()
    assert not stored_settings(workspace).backups

    with qtbot.waitSignal(screen.told) as told:
        screen.data.back_up.click()
    assert "is backed up" in told.args[0]
    assert len(list_backups(workspace.data.backups)) == 1


def test_a_repair_closes_the_window_first(screen, qtbot):
    with qtbot.waitSignal(screen.repair_wanted):
        screen.data.repair.click()
