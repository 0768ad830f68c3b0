"""The screen Settings, on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.core.store.library import Library
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.settings.data import DataSettings
from desktop.ui.settings.deletion import DeletionSettings
from desktop.ui.settings.encryption import EncryptionSettings
from desktop.ui.settings.privacy import PrivacySettings
from desktop.ui.settings.sections import AnswerSettings, AppearanceSettings, WindowSettings
from desktop.ui.settings.shortcuts import ShortcutView
from desktop.ui.widgets.setting_rows import SettingsPage


class SettingsScreen(QWidget):
    """One page of sections; every change takes effect and is saved at once.

    Signals:
        restart_wanted: the window must be rebuilt in another language.
        repair_wanted: the window must close, so that the library can be repaired.
        key_change_wanted: the window must close for this `KeyChange` of the library.
        lock_wanted: the library is to be locked now.
        told: a sentence for a notice.
        actions_wanted: the keys of all actions should be listed; `list_keys` does it.
    """

    restart_wanted = Signal()
    repair_wanted = Signal()
    key_change_wanted = Signal(object)
    lock_wanted = Signal()
    told = Signal(str)
    actions_wanted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        current_theme: CurrentTheme,
        actions: Callable[[], Iterable[QAction]],
        *,
        has_tray: bool = False,
    ) -> None:
        """Make the page; `actions` returns the actions for `list_keys`."""
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._listed = actions
        page = SettingsPage(self.tr("Settings"))
        self.appearance = AppearanceSettings(workspace, page)
        self.answers = AnswerSettings(workspace, page)
        self.privacy = PrivacySettings(workspace, page)
        self.encryption = EncryptionSettings(workspace, page)
        self.window_settings = WindowSettings(workspace, page, has_tray=has_tray)
        self.data = DataSettings(workspace, page)
        self.deletion = DeletionSettings(workspace, page)
        self.shortcuts = ShortcutView()
        page.add_section(self.tr("Keyboard")).add_wide(self.shortcuts)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(page)
        self.setFocusProxy(self.appearance.theme)
        self.appearance.restart_wanted.connect(self.restart_wanted)
        self.data.repair_wanted.connect(self.repair_wanted)
        self.data.told.connect(self.told)
        self.deletion.told.connect(self.told)
        self.encryption.change_wanted.connect(self.key_change_wanted)
        self.encryption.lock_wanted.connect(self.lock_wanted)
        self.encryption.told.connect(self.told)
        self.data.copy.clicked.connect(self.copy_details)
        current_theme.changed.connect(self.shortcuts.fit)
        copy = QAction(self.tr("Copy details for a report"), self)
        copy.triggered.connect(self.copy_details)
        self.addAction(copy)

    def copy_details(self) -> None:
        """Copy facts about this installation to the clipboard, without private ones."""
        self._workspace.read(details_of, self._on_details)

    def list_keys(self) -> None:
        """List the keys of all actions that exist by now."""
        self.shortcuts.show_actions(self._listed())

    def _on_details(self, library: list[str]) -> None:
        from desktop.ui.diagnostic_info import settings_details, system_details

        lines = [*system_details(), *settings_details(self._workspace.settings), *library]
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        self.told.emit(self.tr("The details are on the clipboard."))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list_keys()
        self.actions_wanted.emit()
        self.data.refresh()
        self.deletion.refresh()
        self.encryption.refresh()


def details_of(library: Library) -> list[str]:
    from desktop.ui.diagnostic_info import library_details

    return library_details(library)
