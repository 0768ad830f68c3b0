"""Tells that nothing leaves this machine, with the one switch that allows an exception."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.core.settings import Settings
from desktop.jobs.workspace import Workspace
from desktop.ui.widgets.fields import Switch
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.setting_rows import SettingsPage


class PrivacySettings(QObject):
    """Shows the privacy statement and the switch for downloads."""

    def __init__(self, workspace: Workspace, page: SettingsPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self.allow = Switch()
        section = page.add_section(self.tr("Privacy"))
        self.statement = label(
            self.tr(
                "Your documents, questions and answers stay on this machine. Lectern needs no"
                " account, sends no statistics, looks for no updates, and loads nothing that a"
                " document points to. As long as the switch below is off it opens no connection"
                " to any network."
            ),
            wraps=True,
        )
        section.add_wide(self.statement)
        section.add(
            self.tr("Allow downloads of chat models"),
            self.tr(
                "The catalogue may then fetch models from huggingface.co, each after a click of its"
                " own. The hub then sees your network address and which model you fetch, and"
                " nothing of your documents."
            ),
            self.allow,
        )
        self.show_settings(workspace.settings)
        self.allow.toggled.connect(self._on_allow)
        workspace.settings_changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        self.allow.setChecked(settings.downloads_allowed)

    def _on_allow(self, checked: bool) -> None:
        self._workspace.change_settings(downloads_allowed=checked)
