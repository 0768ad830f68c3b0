"""The Lab's part of the window: its screen and its comparisons.

A comparison continues on every screen, so its jobs belong to the window, not to its screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.jobs.lab import LabJobs
    from desktop.services.lab_state import LabState
    from desktop.ui.ask.screen import AskScreen
    from desktop.ui.lab.screen import LabScreen

NAME = "lab"


class LabFeature(QObject):
    """Adds the screen to the window; loads the code for comparisons when it is first needed.

    Signals:
        undo_offered: a sentence, and the function that undoes the change.
        told: a sentence for a notice.
        training_wanted: an expert should be trained with more examples.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)
    training_wanted = Signal()

    def __init__(
        self, workspace: Workspace, current_theme: CurrentTheme, window: MainWindow, ask: AskScreen
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._current_theme = current_theme
        self._window = window
        self._ask = ask
        self._lab_jobs: LabJobs | None = None
        self._screen: LabScreen | None = None
        window.add_screen(NAME, self.tr("Lab"), "lab", self._make_screen)
        window.status.activity_clicked.connect(self._on_activity_clicked)

    @property
    def is_busy(self) -> bool:
        return bool(self._lab_jobs and self._lab_jobs.is_busy)

    def compare_expert(self, expert_id: int) -> None:
        """Show the screen with this expert chosen for a comparison."""
        self._window.show_screen(NAME)
        if self._screen:
            self._screen.compare_expert(expert_id)

    def _make_screen(self) -> QWidget:
        from desktop.jobs.lab import LabJobs
        from desktop.ui.lab.screen import LabScreen

        comparing = self._lab_jobs = LabJobs(self._workspace)
        self._ask.answering_began.connect(comparing.hold)
        self._ask.answering_ended.connect(comparing.release)
        comparing.changed.connect(self._on_changed)
        screen = self._screen = LabScreen(self._workspace, comparing, self._current_theme)
        screen.undo_offered.connect(self.undo_offered)
        screen.told.connect(self.told)
        screen.training_wanted.connect(self.training_wanted)
        return screen

    def _on_changed(self, state: LabState | None) -> None:
        text, share = "", None
        if state:
            from desktop.ui.lab.wording import activity_of

            text, share = activity_of(state), state.share
        self._window.status.show_activity(text, share, of=NAME)

    def _on_activity_clicked(self, of: str) -> None:
        if of == NAME:
            self._window.show_screen(NAME)
