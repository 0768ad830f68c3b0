"""Settings with a choice or a number: appearance, language, answers, window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from desktop.core.settings import Settings
from desktop.jobs.workspace import Workspace
from desktop.ui.language import LANGUAGES, language_of
from desktop.ui.widgets.amounts import percent_text
from desktop.ui.widgets.fields import Choice, NumberField, Switch
from desktop.ui.widgets.setting_rows import SettingsPage

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
SOURCES_MOST = 20
TOKENS_LEAST, TOKENS_MOST, TOKENS_STEP = 50, 4000, 50


class AppearanceSettings(QObject):
    """Settings of the theme, the text size, and the language."""

    restart_wanted = Signal()

    def __init__(self, workspace: Workspace, page: SettingsPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._spoken = language_of(workspace.settings.language)
        self.theme = Choice()
        for value, text in (
            ("system", self.tr("Like the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme.addItem(text, value)
        self.text_size = Choice()
        self.language = Choice()
        self.language.addItem(self.tr("Like the system"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.apply = QPushButton(self.tr("Show the window in it now"))
        section = page.add_section(self.tr("Appearance"))
        section.add(self.tr("Theme"), "", self.theme)
        section.add(self.tr("Size of text"), self.tr("Of all text in the window."), self.text_size)
        section.add(
            self.tr("Language"),
            self.tr("Of the window. Questions may be asked in any language that the models know."),
            self.language,
        )
        section.add_at_the_right(self.apply)
        self.show_settings(workspace.settings)
        self.theme.activated.connect(self._on_theme)
        self.text_size.activated.connect(self._on_text_size)
        self.language.activated.connect(self._on_language)
        self.apply.clicked.connect(self.restart_wanted)
        workspace.settings_changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        self.theme.choose(settings.theme)
        self.text_size.clear()
        for percent in sorted({*TEXT_SIZES, settings.text_size_percent}):
            self.text_size.addItem(percent_text(percent / 100), percent)
        self.text_size.choose(settings.text_size_percent)
        self.language.choose(settings.language)
        self.apply.setVisible(language_of(settings.language) != self._spoken)

    def _on_theme(self) -> None:
        self._workspace.change_settings(theme=self.theme.currentData())

    def _on_text_size(self) -> None:
        self._workspace.change_settings(text_size_percent=self.text_size.currentData())

    def _on_language(self) -> None:
        self._workspace.change_settings(language=self.language.currentData())


class AnswerSettings(QObject):
    """Settings of the sources, the length and the thinking of an answer."""

    def __init__(self, workspace: Workspace, page: SettingsPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self.sources = NumberField(1, SOURCES_MOST)
        self.tokens = NumberField(TOKENS_LEAST, TOKENS_MOST, TOKENS_STEP)
        self.tokens.setSuffix(self.tr(" tokens"))
        section = page.add_section(self.tr("Answers"))
        section.add(
            self.tr("Sources at most"),
            self.tr("Passages that one answer is made from. More take longer to read."),
            self.sources,
        )
        section.add(
            self.tr("Length at most"),
            self.tr("An answer is ended at this length. Three words are about four tokens."),
            self.tokens,
        )
        self.thinks = Switch()
        section.add(
            self.tr("Let the model think first"),
            self.tr("For models that can reason before they answer. It takes longer."),
            self.thinks,
        )
        self.show_settings(workspace.settings)
        self.thinks.clicked.connect(self._on_thinks)
        self.sources.valueChanged.connect(self._on_sources)
        self.tokens.valueChanged.connect(self._on_tokens)
        workspace.settings_changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        self.sources.show_number(settings.sources_at_most)
        self.tokens.show_number(settings.answer_tokens_at_most)
        self.thinks.setChecked(settings.thinks_first)

    def _on_thinks(self, checked: bool) -> None:
        self._workspace.change_settings(thinks_first=checked)

    def _on_sources(self, value: int) -> None:
        self._workspace.change_settings(sources_at_most=value)

    def _on_tokens(self, value: int) -> None:
        self._workspace.change_settings(answer_tokens_at_most=value)


class WindowSettings(QObject):
    """The setting for what closing the window does."""

    def __init__(self, workspace: Workspace, page: SettingsPage, *, has_tray: bool) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._has_tray = has_tray
        self.keep = Switch()
        self.keep.setEnabled(has_tray)
        section = page.add_section(self.tr("Closing the window"))
        section.add(
            self.tr("Go on in the tray while work is under way"),
            self.tr("Indexing, downloads and training go on until they are done.")
            if has_tray
            else self.tr(
                "This desktop has no tray, so Lectern ends; the next start goes on where it was."
            ),
            self.keep,
        )
        self.show_settings(workspace.settings)
        self.keep.clicked.connect(self._on_keep)
        workspace.settings_changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        self.keep.setChecked(settings.keep_in_tray and self._has_tray)

    def _on_keep(self, checked: bool) -> None:
        self._workspace.change_settings(keep_in_tray=checked)
