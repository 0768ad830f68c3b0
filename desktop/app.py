"""Assembles the window and its parts, and runs them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.core import log
from desktop.core.errors import AppError, DamagedLibraryError
from desktop.core.paths import DataFolder, data_folder
from desktop.core.private_files import close_to_others, protect_process
from desktop.core.settings import Settings
from desktop.jobs.daily_backup import DailyBackup
from desktop.jobs.garbage_collection import GarbageCollector
from desktop.jobs.preload import Preloader
from desktop.jobs.single_instance import SingleInstance
from desktop.jobs.workspace import Workspace
from desktop.ui.ask.screen import AskScreen
from desktop.ui.core_translation import translate_error
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.encryption.unlocking import Unlocking
from desktop.ui.experts.feature import ExpertsFeature
from desktop.ui.lab.feature import LabFeature
from desktop.ui.language import install_translations
from desktop.ui.library.feature import LibraryFeature
from desktop.ui.main_window import MainWindow
from desktop.ui.models.feature import ModelsFeature
from desktop.ui.preload_list import PRELOADED_MODULES
from desktop.ui.problems import ExceptionHooks, Problems, show_start_error
from desktop.ui.tray import Tray

if TYPE_CHECKING:
    from desktop.jobs.auto_lock import AutoLock
    from desktop.ui.encryption.key_change import KeyChange

translate = QCoreApplication.translate

ALREADY_OPEN = "Lectern is open already; its window is in front now."
PREPARE_MS = 100
"""The rest of the code is loaded this long after the window is shown."""
CONTINUE_MS = 3_000
"""Work that was running at the last close continues after this time."""


def main(arguments: Sequence[str]) -> int:
    """Open the window and wait until it is closed; returns the exit status."""
    parser = argparse.ArgumentParser(prog="main.py")
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--language", default="")
    parser.add_argument("--passphrase-file", type=Path)
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args(arguments)
    files = [path.absolute() for path in given.files]
    data = data_folder(given.data_dir)
    unlocking = Unlocking(data, given.passphrase_file)
    protect_process()
    close_to_others(data.root)
    log.start(data.logs)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Lectern")
    application.setDesktopFileName("lectern")
    while True:
        try:
            return _run_until_closed(application, unlocking, files, given.language)
        except DamagedLibraryError as error:
            install_translations(application, _language(data))
            if not _offer_repair(unlocking.data, translate_error(error)):
                return 1
        except AppError as error:
            show_start_error(translate_error(error))
            return 1


def _language(data: DataFolder) -> str:
    try:
        return Settings.load(data.settings).language
    except AppError:
        return ""


def _offer_repair(data: DataFolder, reason: str) -> bool:
    from desktop.ui.repair_offer import RepairOffer

    return RepairOffer(data).ask(reason)


def _run_until_closed(
    application: QApplication, unlocking: Unlocking, files: list[Path], language: str
) -> int:
    data = unlocking.data
    data.make()
    instance = SingleInstance(data.root)
    if not instance.claim(files):
        sys.stdout.write(f"{ALREADY_OPEN}\n")
        return 0
    hooks = ExceptionHooks(data.logs)
    collecting = GarbageCollector(application)
    try:
        if not _unlock(application, unlocking, files, instance):
            return 0
        return _show_windows(application, unlocking, files, instance, hooks, language)
    finally:
        instance.close()
        collecting.close()
        hooks.remove()


def _unlock(
    application: QApplication,
    unlocking: Unlocking,
    files: list[Path],
    instance: SingleInstance,
    *,
    after_lock: bool = False,
) -> bool:
    """Get the key of an encrypted library; whether the window may be opened.

    Another start meanwhile adds its files to those that the window will get.
    """
    if not unlocking.is_needed():
        return True
    settings = Settings.load(unlocking.data.settings)
    install_translations(application, settings.language)
    style_sheet = CurrentTheme(application, settings).theme.style_sheet()
    instance.second_start.connect(unlocking.on_second_start)
    try:
        return unlocking.run(style_sheet, after_lock=after_lock)
    finally:
        instance.second_start.disconnect(unlocking.on_second_start)
        files.extend(unlocking.take_files())


def _show_windows(
    application: QApplication,
    unlocking: Unlocking,
    files: list[Path],
    instance: SingleInstance,
    hooks: ExceptionHooks,
    language: str,
) -> int:
    """Show the window, and again in another language or after a repair; the exit status.

    The language named at the start holds until a person chooses one.
    """
    status, screen, place, starts_anew = 0, "ask", None, True
    while starts_anew:
        data = unlocking.data
        install_translations(application, language or Settings.load(data.settings).language)
        language = ""
        opened = Application(application, data)
        hooks.problems = opened.problems
        instance.second_start.connect(opened.on_second_start)
        opened.window.show_screen(screen)
        if place:
            opened.ask.restore(place)
        opened.window.show()
        if files:
            QTimer.singleShot(0, partial(opened.on_second_start, files))
        status = application.exec()
        screen, place = opened.window.screen_name, opened.ask.state
        starts_anew, files = opened.starts_anew, list[Path]()
        instance.second_start.disconnect(opened.on_second_start)
        hooks.problems = None
        opened.close()
        if opened.repair_wanted:
            _offer_repair(data, translate("Application", "The library is to be repaired."))
        if opened.key_change is not None:
            from desktop.ui.encryption.key_change import KeyChanger

            unlocking.data = KeyChanger().run(data, opened.key_change)
        if opened.locks:
            unlocking.lock()
            del opened, data  # they hold the key
            if not _unlock(application, unlocking, files, instance, after_lock=True):
                return 0
    return status


class Application:
    """Owns everything that lives as long as the window."""

    def __init__(self, application: QApplication, data: DataFolder) -> None:
        self.workspace = Workspace(data)
        self.current_theme = CurrentTheme(application, self.workspace.settings)
        geometry = QSettings(str(data.root / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(self.current_theme, geometry)
        self.workspace.settings_changed.connect(self.current_theme.follow)
        self.problems = Problems(
            self.window, data.logs, self.window.notice.tell, self.window.show_screen
        )
        self.workspace.problem.connect(self.problems.show)
        self.starts_anew = False
        """Whether the window is rebuilt after it has closed, in another language."""
        self.repair_wanted = False
        """Whether the library is repaired before that."""
        self.key_change: KeyChange | None = None
        """The change of the library's key that is made before that."""
        self.locks = False
        """Whether the library is locked, so that its passphrase is asked for before that."""
        self.tray = Tray(self.window, self._is_busy, self._may_stay)
        self.window.files_dropped.connect(self._on_files)
        self.ask = AskScreen(self.workspace, self.current_theme)
        self.window.add_screen("ask", translate("Application", "Ask"), "ask", self._ask_screen)
        self.library = LibraryFeature(self.workspace, self.current_theme, self.window)
        self.library.serve(self.ask)
        self.experts = ExpertsFeature(self.workspace, self.current_theme, self.window, self.ask)
        self.lab = LabFeature(self.workspace, self.current_theme, self.window, self.ask)
        self.experts.others.connect(self._on_others)
        self.experts.comparison_wanted.connect(self.lab.compare_expert)
        self.lab.training_wanted.connect(self.experts.show)
        self.window.add_screen(
            "check", translate("Application", "Check"), "check", self._check_screen
        )
        # The models and the settings are last.
        self.models = ModelsFeature(self.workspace, self.current_theme, self.window)
        self.models.failed.connect(self.problems.show)
        for part in (self.ask, self.library, self.experts, self.lab, self.models):
            part.undo_offered.connect(self._offer_undo)
            part.told.connect(self.window.notice.tell)
        for part in (self.library, self.experts, self.models):
            part.long_work_ended.connect(self.tray.notify)
        self.window.add_screen(
            "settings",
            translate("Application", "Settings"),
            "settings",
            self._settings_screen,
            at_the_end=True,
        )
        self.window.add_command(translate("Application", "Quit"), self.window.close, "Ctrl+Q")
        self.auto_lock = self._make_auto_lock(application) if data.key else None
        self.window.show_screen("ask")
        self.backup = DailyBackup(self.workspace, self._is_busy)
        self.preloader = Preloader(self.workspace.runner, self.window)
        self.preloader.ready.connect(self._on_prepared)
        self.preloader.start(PRELOADED_MODULES, in_ms=PREPARE_MS)

    def _make_auto_lock(self, application: QApplication) -> AutoLock:
        from desktop.jobs.auto_lock import AutoLock

        self.window.add_command(
            translate("Application", "Lock the library"), self.lock, "Ctrl+Shift+L"
        )
        made = AutoLock(application, self.workspace, self._is_busy)
        made.lock_wanted.connect(self.lock)
        return made

    def _on_prepared(self) -> None:
        QTimer.singleShot(CONTINUE_MS, self.window, self._continue)

    def _continue(self) -> None:
        self.library.start()
        self.experts.start()
        self.models.start()
        self.backup.start()

    def _ask_screen(self) -> AskScreen:
        return self.ask

    def _check_screen(self) -> QWidget:
        from desktop.ui.check.screen import CheckScreen

        return CheckScreen(self.workspace, self.current_theme)

    def _settings_screen(self) -> QWidget:
        from desktop.ui.settings.screen import SettingsScreen

        screen = SettingsScreen(
            self.workspace,
            self.current_theme,
            self.window.all_actions,
            has_tray=self.tray.available,
        )
        screen.restart_wanted.connect(self._start_anew)
        screen.repair_wanted.connect(self._repair)
        screen.key_change_wanted.connect(self._change_key)
        screen.lock_wanted.connect(self.lock)
        screen.told.connect(self.window.notice.tell)
        screen.actions_wanted.connect(self.window.make_all_screens)
        self.window.screen_made.connect(screen.list_keys)
        return screen

    def on_second_start(self, files: list[Path]) -> None:
        """Show the window and add the files that another start has sent."""
        self.tray.show_window()
        if files:
            self.window.files_dropped.emit(files)

    def _on_files(self, paths: list[Path]) -> None:
        self.experts.take(paths)

    def _on_others(self, paths: list[Path]) -> None:
        if documents := self.models.take(paths):
            self.library.take(documents)

    def _is_busy(self) -> bool:
        return any(part.is_busy for part in (self.library, self.experts, self.lab, self.models))

    def _may_stay(self) -> bool:
        return self.workspace.settings.keep_in_tray and not self.starts_anew

    def _repair(self) -> None:
        self.repair_wanted = True
        self._start_anew()

    def _change_key(self, change: KeyChange) -> None:
        self.key_change = change
        self._start_anew()

    def lock(self) -> None:
        """Close everything that shows or holds what the library has, and ask for the passphrase."""
        if self.locks:
            return
        self.locks = True
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
        self._start_anew()
        self.tray.end()  # it may be there without a window

    def _start_anew(self) -> None:
        self.starts_anew = True
        self.window.close()

    def _offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        self.window.notice.tell(text, translate("Application", "Undo"), undo)

    def close(self) -> None:
        self.library.close()
        self.experts.close()
        self.workspace.close()
        if self.auto_lock is not None:
            self.auto_lock.close()
        self.window.deleteLater()
