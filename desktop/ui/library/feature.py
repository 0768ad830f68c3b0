"""The library's part of the window: adding files, indexing them, and reporting both.

Indexing continues on every screen, so it belongs to the window, not to its screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.scope import Scope
from desktop.jobs.indexing.state import IndexingEnd, IndexingState
from desktop.jobs.workspace import Workspace
from desktop.ui.core_translation import translate_core_in_one_line
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.library.wording import activity_text, speed_text
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.jobs.indexing.indexer import Indexer
    from desktop.ui.ask.screen import AskScreen
    from desktop.ui.library.document_adder import DocumentAdder
    from desktop.ui.library.screen import LibraryScreen

NAME = "library"


class LibraryFeature(QObject):
    """Adds the screen to the window; makes the indexer when it is first needed.

    Signals:
        undo_offered: a sentence, and the function that undoes the change.
        told: a sentence for a notice, such as that indexing had to restart.
        long_work_ended: a title and a sentence, for a person who may have looked away.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)
    long_work_ended = Signal(str, str)

    def __init__(
        self, workspace: Workspace, current_theme: CurrentTheme, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._current_theme = current_theme
        self._window = window
        self._indexing: Indexer | None = None
        self._adding: DocumentAdder | None = None
        self._screen: LibraryScreen | None = None
        self._answering = False
        self._ask: AskScreen | None = None
        window.add_screen(NAME, self.tr("Library"), "library", self._make_screen)
        window.add_command(self.tr("Add a folder…"), self.choose_folder, "Ctrl+O")
        window.add_command(self.tr("Add files…"), self.choose_files)
        window.status.activity_clicked.connect(self._on_activity_clicked)

    def serve(self, ask: AskScreen) -> None:
        """Pause indexing while Ask answers, and add what its first page requests."""
        ask.answering_began.connect(self.hold)
        ask.answering_ended.connect(self.release)
        ask.sample_wanted.connect(self.add_sample)
        ask.folder_wanted.connect(self.choose_folder)
        self._ask = ask

    def start(self) -> None:
        """Continue unfinished indexing, and watch the folders of watched collections."""
        self.indexing().start()

    def close(self) -> None:
        """Stop the current indexing; the next start continues it."""
        if self._indexing:
            self._indexing.close()

    @property
    def is_busy(self) -> bool:
        return bool(self._indexing and self._indexing.state.busy)

    def take(self, paths: Sequence[Path]) -> None:
        """Add dropped or given files and folders."""
        self.adder().take(paths)

    def choose_folder(self) -> None:
        self.adder().choose_folder()

    def choose_files(self) -> None:
        self.adder().choose_files()

    def add_sample(self) -> None:
        self.adder().add_sample()

    def hold(self) -> None:
        """Pause indexing while an answer is generated."""
        self._answering = True
        if self._indexing:
            self._indexing.hold()

    def release(self) -> None:
        self._answering = False
        if self._indexing:
            self._indexing.release()

    def indexing(self) -> Indexer:
        if self._indexing is None:
            from desktop.jobs.indexing.indexer import Indexer

            made = self._indexing = Indexer(self._workspace)
            made.state_changed.connect(self._on_state)
            made.problem.connect(self._on_problem)
            made.long_work_ended.connect(self._on_long_work_ended)
            if self._answering:
                made.hold()
        return self._indexing

    def adder(self) -> DocumentAdder:
        if self._adding is None:
            from desktop.ui.library.document_adder import DocumentAdder

            made = self._adding = DocumentAdder(
                self._workspace, self.indexing(), self._window, self._target
            )
            made.undo_offered.connect(self.undo_offered)
            made.told.connect(self.told)
        return self._adding

    def _make_screen(self) -> QWidget:
        from desktop.ui.library.screen import LibraryScreen

        screen = self._screen = LibraryScreen(self._workspace, self.indexing(), self._current_theme)
        screen.undo_offered.connect(self.undo_offered)
        screen.folder_wanted.connect(self.choose_folder)
        screen.files_wanted.connect(self.choose_files)
        screen.ask_wanted.connect(self._on_ask_wanted)
        screen.sample_wanted.connect(self.add_sample)
        return screen

    def _on_ask_wanted(self, paths: list[Path]) -> None:
        if self._ask:
            self._window.show_screen("ask")
            self._ask.begin_in(Scope(documents=tuple(paths)))

    def _target(self) -> str | None:
        in_front = self._window.screen_name == NAME
        return self._screen.target if self._screen and in_front else None

    def _on_problem(self, text: str) -> None:
        self.told.emit(translate_core_in_one_line(text))

    def _on_state(self, state: IndexingState) -> None:
        text = activity_text(state) if state.busy else ""
        speed = speed_text(state)
        shown = f"{text} · {speed}" if speed else text
        self._window.status.show_activity(shown, state.share, of=NAME)

    def _on_activity_clicked(self, of: str) -> None:
        if of == NAME:
            self._window.show_screen(NAME)

    def _on_long_work_ended(self, ended: IndexingEnd) -> None:
        text = self.tr("%Ln file(s) of “{0}” can be asked now.", "", ended.files)
        lines = [text.format(ended.collection)]
        if ended.with_notes:
            lines.append(
                self.tr("%Ln file(s) have notes; the Library shows them.", "", ended.with_notes)
            )
        self.long_work_ended.emit(self.tr("Indexing finished"), " ".join(lines))
