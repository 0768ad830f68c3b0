"""Shows errors: a sentence for the person, or a log entry and a dialog for a bug."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    QUrl,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import AppError
from desktop.core.log import FILE_NAME
from desktop.core.remedy import Remedy
from desktop.ui.core_translation import translate_error
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.sealed_document import plain_tool_tip

logger = logging.getLogger("window")
qt_logger = logging.getLogger("qt")

CRASH_FILE = "crash.log"
SIZE = (560, 400)
SCREENS = {
    Remedy.ADD_FIRST_DOCUMENTS: "library",
    Remedy.ADD_ITS_DOCUMENTS: "library",
    Remedy.ADD_DOCUMENTS: "library",
    Remedy.CHOOSE_FULL_MODEL: "lab",
    Remedy.CHOOSE_MODEL: "models",
    Remedy.CHOOSE_WEIGHTS: "lab",
    Remedy.LIST_DOCUMENTS: "library",
    Remedy.LIST_RUNS: "lab",
    Remedy.MAKE_HELD_OUT_QUESTIONS: "lab",
    Remedy.MAKE_QUESTIONS: "lab",
    Remedy.SHOW_REPORT: "lab",
    Remedy.START_COMPARISON: "lab",
    Remedy.USE_MODEL: "models",
    Remedy.TRAIN_EXPERT: "experts",
}
"""The screen on which a remedy is possible; other remedies are shown in words alone."""
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Problems(QObject):
    """Shows errors in one window; `report` may be called on any thread."""

    _happened = Signal(Exception)

    def __init__(
        self,
        window: QWidget,
        logs: Path,
        tell: Callable[..., object],
        show_screen: Callable[[str], object] = lambda _: None,
    ) -> None:
        """Make the receiver of the errors of a window.

        `tell` shows a sentence, optionally with the text of a button and its action; `show_screen`
        shows
        a screen.
        """
        super().__init__(window)
        self._show_screen = show_screen
        self._window = window
        self._logs = logs
        self._tell = tell
        self.dialog: BugDialog | None = None
        """The dialog of the last bug, which may be closed."""
        self._happened.connect(self.show)

    def show(self, error: Exception) -> None:
        """Show an error: a sentence if a person can act on it, a dialog if it is a bug."""
        if isinstance(error, AppError):
            remedy = Remedy.named_by(error.hint)
            if remedy and (screen := SCREENS.get(remedy)):
                self._tell(
                    translate_error(error), self._way_to(screen), partial(self._show_screen, screen)
                )
            else:
                self._tell(translate_error(error))
            return
        if self.dialog is None or not self.dialog.isVisible():
            self.dialog = BugDialog(error, self._logs, self._window)
            self.dialog.open()
        else:
            self.dialog.add(error)

    def _way_to(self, screen: str) -> str:
        return {
            "experts": self.tr("Go to Experts"),
            "lab": self.tr("Go to the Lab"),
            "library": self.tr("Go to the Library"),
            "models": self.tr("Go to Models"),
        }[screen]

    def report(self, error: BaseException) -> None:
        """Log an uncaught error and show it; may be called on any thread."""
        logger.error("nobody caught this", exc_info=error)
        if isinstance(error, Exception):
            self._happened.emit(error)


def show_start_error(reason: str) -> None:
    """Show why no window can be opened, on the screen and in the terminal."""
    logger.error("no window: %s", reason)
    sys.stderr.write(f"{reason}\n")
    # The reason may name a file, and a message box looks for HTML as a tool tip does.
    QMessageBox.critical(None, "Lectern", plain_tool_tip(reason))


class BugDialog(QDialog):
    """Says that Lectern made a mistake, and lets the person copy the details."""

    def __init__(self, error: BaseException, logs: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._logs = logs
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(*SIZE)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Details"))
        copy = QPushButton(self.tr("Copy details"))
        log = QPushButton(self.tr("Show the log"))
        close = QPushButton(self.tr("Go on"))
        close.setProperty("kind", "primary")
        close.setDefault(True)
        copy.clicked.connect(self.copy)
        log.clicked.connect(self._show_log)
        close.clicked.connect(self.accept)
        down = QVBoxLayout(self)
        down.setContentsMargins(24, 24, 24, 16)
        down.setSpacing(12)
        down.addWidget(label(self.tr("Lectern made a mistake"), "title", wraps=True))
        explanation = self.tr(
            "Your documents and settings are safe. What was just being done may not have been; try"
            " it again. The details below name none of your files; with them the mistake can be"
            " found and mended."
        )
        down.addWidget(label(explanation, wraps=True))
        down.addWidget(self._text, 1)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(copy)
        across.addWidget(log)
        across.addStretch(1)
        across.addWidget(close)
        down.addLayout(across)
        self._text.setPlainText(_details(error, with_system=True))

    @property
    def details(self) -> str:
        return self._text.toPlainText()

    def add(self, error: BaseException) -> None:
        """Append another error while the dialog is open."""
        self._text.appendPlainText(f"\n{_details(error, with_system=False)}")

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs / FILE_NAME)))


class ExceptionHooks:
    """Handles uncaught errors while the program runs, or until `remove`."""

    def __init__(self, logs: Path) -> None:
        self.problems: Problems | None = None
        """Shows the caught errors; without it they are only logged."""
        self._crashes = _crash_file(logs)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._qt_before = qInstallMessageHandler(_log_qt)
        if self._crashes:
            faulthandler.enable(self._crashes)

    def remove(self) -> None:
        """Restore the hooks that were set before."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)
        if self._crashes:
            faulthandler.disable()
            self._crashes.close()

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
        elif self.problems:
            self.problems.report(error)
        else:
            logger.error("nobody caught this", exc_info=error)
            self._before[0](kind, error, trace)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value and self.problems:
            self.problems.report(arguments.exc_value)


def _details(error: BaseException, *, with_system: bool) -> str:
    from desktop.ui.diagnostic_info import (
        error_details,
        system_details,
    )  # imported only when needed

    lines = [*error_details(error), *(["", *system_details()] if with_system else [])]
    return "\n".join(lines)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    qt_logger.log(LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, message)


def _crash_file(logs: Path) -> IO[str] | None:
    """Open the file for crashes that end the process without a Python error."""
    try:
        logs.mkdir(parents=True, exist_ok=True)
        return (logs / CRASH_FILE).open("a", encoding="utf-8")
    except OSError:
        return None
