"""Carries out the actions of the page of a run: open, resume, apply the verdict, export."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import AppError, InputError
from desktop.core.lab.report.data import results_csv, results_json
from desktop.core.lab.report.page import build_page
from desktop.core.lab.report.results import Results
from desktop.core.lab.runs.run_store import RunStore
from desktop.core.lab.verdict import Action
from desktop.core.say import say, system_reason
from desktop.jobs.job import call
from desktop.jobs.lab import LabJobs
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.comparison import load_results
from desktop.services.lab_verdict import AppliedVerdict, apply_verdict, undo_verdict
from desktop.ui.core_translation import translate_core
from desktop.ui.lab.run_page import RunPage
from desktop.ui.widgets.file_dialogs import choose_target, name_for

RENEW_MS = 2_000
"""Results of a running comparison are computed again at most this often."""
KINDS = "HTML (*.html);;CSV (*.csv);;JSON (*.json)"


class RunController(QObject):
    """Works on runs as the page requests it.

    Signals:
        opened: the page has something to show.
        lost: the shown run no longer exists.
        changed: the list of runs has changed.
        told: a sentence for a notice.
        undo_offered: a sentence, and the function that undoes the change.
        training_wanted: an expert should be trained with more examples.
        questions_wanted: the person wants to ask more questions.
    """

    opened = Signal()
    lost = Signal()
    changed = Signal()
    told = Signal(str)
    undo_offered = Signal(str, object)
    training_wanted = Signal()
    questions_wanted = Signal()

    def __init__(self, page: RunPage, workspace: Workspace, lab_jobs: LabJobs) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = workspace
        self._lab_jobs = lab_jobs
        self._renewal = QTimer(self)
        self._renewal.setSingleShot(True)
        self._renewal.setInterval(RENEW_MS)
        self._renewal.timeout.connect(self.renew)
        self.current: int | None = None
        self.found: Results | None = None
        page.acted.connect(self._on_action)
        page.stopped.connect(lab_jobs.stop)
        page.go_on_wanted.connect(self.go_on)
        page.removed.connect(self._on_removed)
        page.export_wanted.connect(self._on_export)
        lab_jobs.runs_changed.connect(self._on_runs_changed)
        lab_jobs.verdict_applied.connect(self._on_verdict_applied)

    def open(self, run_id: int) -> None:
        """Show a run as far as it has come."""
        self.current = run_id
        self._workspace.read(lambda library: load_results(library, run_id), self._on_results)

    def renew(self) -> None:
        """Read the shown run again and update the page."""
        if self.current is not None:
            self.open(self.current)

    def leave(self) -> None:
        """Forget the shown run, because another page is shown now."""
        self.current = None

    def go_on(self, run_id: int) -> None:
        """Resume a run: answer the questions that are left."""
        try:
            self._lab_jobs.go_on(run_id)
        except AppError as error:
            self._workspace.problem.emit(error)

    def write(self, found: Results, path: Path) -> None:
        """Write results to a file on another thread; its ending decides the format."""
        job = call(lambda: _write(found, path))
        job.done.connect(self._on_written)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job)

    def _on_results(self, found: Results) -> None:
        if found.run.id != self.current:
            return
        self.found = found
        self._page.show_results(found)
        self._page.show_state(self._lab_jobs.state)
        self.opened.emit()

    def _on_runs_changed(self) -> None:
        if not self._renewal.isActive():
            self._renewal.start()

    def _on_removed(self, run_id: int) -> None:
        self.current = None
        self.lost.emit()
        self._workspace.change(
            lambda library: RunStore(library).remove(run_id), then=self._on_changed
        )

    def _on_changed(self, _: Any) -> None:
        self.changed.emit()

    def _on_action(self, action: Action) -> None:
        if self.found is None or self.found.verdict is None:
            return
        match action:
            case Action.TRAIN_MORE:
                self.training_wanted.emit()
            case Action.ASK_MORE:
                self.questions_wanted.emit()
            case _:
                found, data = self.found, self._workspace.data
                self._workspace.change(
                    lambda library: apply_verdict(library, data, found),
                    changes=Changed.EXPERTS,
                    then=self._on_verdict_set,
                )

    def _on_verdict_applied(self, applied: AppliedVerdict) -> None:
        """Report what a finished run has changed about the expert, and offer to undo it."""
        if applied.sentence:
            self.undo_offered.emit(translate_core(applied.sentence), lambda: self._undo(applied))

    def _on_verdict_set(self, applied: AppliedVerdict | None) -> None:
        """Report the verdict that the person has applied, even if it changes nothing."""
        if applied and applied.sentence:
            self._on_verdict_applied(applied)
        elif applied:
            text = self.tr("“{0}” was set as the verdict says.")
            self.told.emit(text.format(applied.name))

    def _undo(self, applied: AppliedVerdict) -> None:
        data = self._workspace.data
        self._workspace.change(
            lambda library: undo_verdict(library, data, applied), changes=Changed.EXPERTS
        )

    def _on_export(self, _: int) -> None:
        if self.found is None:
            return
        title, name = self.tr("Export the comparison"), self.found.run.config.question_set
        target = choose_target(self._page, self._workspace, title, name_for(name, ".html"), KINDS)
        if target:
            self.write(self.found, target)

    def _on_written(self, name: str) -> None:
        self.told.emit(self.tr("The comparison is in {0}.").format(name))


def _write(found: Results, path: Path) -> str:
    match path.suffix.lower():
        case ".csv":
            text = results_csv(found)
        case ".json":
            text = json.dumps(results_json(found), indent=2)
        case _:
            text = build_page(found)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(
            say("{0} cannot be written ({1}).", path, system_reason(error)),
            say("Choose another place."),
        ) from error
    return path.name
