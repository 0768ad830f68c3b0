"""The current theme: the person's choice, or the one of the system."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.core.settings import Settings
from desktop.ui.theme import DARK, LIGHT, Palette, Theme


class CurrentTheme(QObject):
    """Applies the current theme and reports when it changes.

    Signals:
        changed: the theme is another now; widgets that draw themselves must redraw.
    """

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._application = application
        self._settings = settings
        self.theme = self._theme_for_settings()
        self.theme.apply(application)
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def colours(self) -> Palette:
        return self.theme.colours

    def follow(self, settings: Settings) -> None:
        """Apply the theme and text size of these settings."""
        self._settings = settings
        self._refresh()

    def _on_system_changed(self, _: Qt.ColorScheme) -> None:
        self._refresh()

    def _refresh(self) -> None:
        meant = self._theme_for_settings()
        if meant != self.theme:
            self.theme = meant
            meant.apply(self._application)
            self.changed.emit()

    def _theme_for_settings(self) -> Theme:
        dark = self._settings.theme == "dark"
        if self._settings.theme == "system":
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return Theme(DARK if dark else LIGHT, self._settings.text_size_percent / 100)
