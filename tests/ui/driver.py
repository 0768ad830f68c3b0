"""Runs the real program with a window that does what its first argument says, and tells of it."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

import desktop.app as app
import desktop.ui.encryption.unlock_dialog as unlock_dialog
from desktop.ui.ask.screen import AskScreenState
from desktop.ui.problems import BugDialog

times = []
WRONG_MS = 3_000
"""The time after which a wrong passphrase has certainly been tried."""


def tell(*what: object) -> None:
    print(*what, flush=True)  # noqa: T201 -- the test reads it


class DrivenApplication(app.Application):
    """Acts as soon as the event loop runs."""

    def __init__(self, *given):
        super().__init__(*given)
        times.append(self)
        self.window.files_dropped.connect(
            lambda paths: tell("files", *(path.name for path in paths))
        )
        QTimer.singleShot(0, lambda: getattr(self, sys.argv[1])())

    def wait_for_files(self):
        tell("opened")
        self.window.files_dropped.connect(lambda _: self.window.close())

    def close_at_once(self):
        tell("opened")
        self.window.close()

    def look_around(self):
        for name in self.window.screen_names:
            tell(self.window.show_screen(name) and name)
        QTimer.singleShot(1000, self.window.close)

    def change_language(self):
        conversations = self.workspace.library.conversations
        if len(times) == 1:
            with self.workspace.library.transaction():
                conversations.ask(conversations.start(), None, "Who has the keys?")
            self.ask.restore(AskScreenState(1, "And the"))
        settings = self.window.show_screen("settings")
        tell(settings.tr("Keyboard"), self.window.isVisible(), self.window.screen_name)
        tell(self.ask.state)
        if len(times) == 1:
            self.workspace.change_settings(language="de")
            settings.restart_wanted.emit()
        else:
            self.window.close()

    def lock_itself(self):
        tell("opened", self.workspace.library.collections.names())
        if len(times) == 1:
            self.ask.restore(AskScreenState(None, "And the"))
            self.lock()
        else:
            tell(self.ask.state.draft)
            self.window.close()

    def fail(self):
        QTimer.singleShot(200, self._current_theme)
        raise ValueError("a mistake")

    def _current_theme(self):
        dialog = self.window.findChild(BugDialog)
        tell("dialog", dialog is not None and "ValueError: a mistake" in dialog.details)
        dialog.accept()
        self.window.close()


class DrivenUnlockDialog(unlock_dialog.UnlockDialog):
    """Types the passphrase, after a wrong one."""

    def __init__(self, *given):
        super().__init__(*given)
        windows = QApplication.topLevelWidgets()
        shown = [type(w).__name__ for w in windows if w.isVisible() and w is not self]
        tell("locked", *shown)
        QTimer.singleShot(0, lambda: self.type_in("wrong"))
        QTimer.singleShot(WRONG_MS, lambda: self.type_in("correct horse battery"))

    def type_in(self, passphrase):
        self.field.line.setText(passphrase)
        self.go_on.click()


app.Application = DrivenApplication
unlock_dialog.UnlockDialog = DrivenUnlockDialog
QMessageBox.critical = lambda _parent, title, text: tell("said", title, text)
sys.exit(app.main(sys.argv[2:]))
