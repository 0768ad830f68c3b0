"""Carries out the actions of the page of a question set: open, make, change, compare."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import AppError
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.shipped_reader import shipped_reader
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets, StoredQuestion
from desktop.core.lab.runs.planning import RunRequest
from desktop.core.lab.runs.run_config import usual_prompts
from desktop.core.store.collections_table import Collection
from desktop.core.store.library import Library
from desktop.jobs.lab import LabJobs
from desktop.jobs.workspace import Workspace
from desktop.services.base_model import base_model
from desktop.ui.lab.set_page import SetPage


@dataclass(frozen=True, slots=True)
class _NewSetPage:
    collections: list[Collection]
    taken: list[str]
    chosen: int | None = None
    """The number of the collection that a new set should be about."""


@dataclass(frozen=True, slots=True)
class _SetPageContent:
    chosen: QuestionSet
    questions: list[StoredQuestion]
    experts: list[ExpertRecord]
    has_reader: bool


class QuestionSetController(QObject):
    """Works on question sets as the page requests it.

    Signals:
        opened: the page has something to show.
        lost: the shown set no longer exists.
        changed: the list of sets has changed.
    """

    opened = Signal()
    lost = Signal()
    changed = Signal()

    def __init__(self, page: SetPage, workspace: Workspace, lab_jobs: LabJobs) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = workspace
        self._lab_jobs = lab_jobs
        self._made = ""
        """The name of the set that is opened once it has its questions."""
        self._expert: int | None = None
        """The number of the expert that should be compared."""
        self.current: int | None = None
        self._connect()

    def begin(self) -> None:
        """Show the page for a new set."""
        self._begin_about(None)

    def open(self, set_id: int) -> None:
        """Show a question set with its questions and the choices for a comparison."""
        self.current = set_id
        folder = self._workspace.data.experts

        def read(library: Library) -> _SetPageContent | None:
            base = base_model(self._workspace.data, self._workspace.settings)
            sets = QuestionSets(library)
            chosen = next(
                (question_set for question_set in sets.all() if question_set.id == set_id), None
            )
            if chosen is None:
                return None
            usable = Experts(library, folder).list_usable(base) if base else []
            mine = [expert for expert in usable if expert.collection_id == chosen.collection_id]
            has_reader = bool(base and shipped_reader(base).adapters)
            return _SetPageContent(chosen, sets.questions(set_id), mine, has_reader)

        self._workspace.read(read, self._on_opened)

    def compare_expert(self, expert_id: int) -> None:
        """Show a set about the expert's collection, with the expert chosen.

        If there is no such set, the page for a new one is shown.
        """
        self._expert = expert_id
        folder = self._workspace.data.experts

        def read(library: Library) -> QuestionSet | int | None:
            about = Experts(library, folder).get(expert_id).collection_id
            sets = [
                question_set
                for question_set in QuestionSets(library).all()
                if question_set.collection_id == about
            ]
            return (
                max(sets, key=lambda question_set: question_set.created_at, default=None) or about
            )

        self._workspace.read(read, self._on_found)

    def leave(self) -> None:
        """Forget the shown set, because another page is shown now."""
        self.current = None

    def after_work(self) -> bool:
        """Show the set that was made meanwhile; returns whether there was one."""
        if not self._made:
            return False
        name, self._made = self._made, ""
        self._workspace.read(lambda library: _number_of(library, name), self._on_made)
        return True

    def _begin_about(self, collection_id: int | None) -> None:
        self.current = None

        def read(library: Library) -> _NewSetPage:
            taken = [question_set.name for question_set in QuestionSets(library).all()]
            return _NewSetPage(library.collections.all(), taken, collection_id)

        self._workspace.read(read, self._on_new_set)

    def _on_found(self, found: QuestionSet | int | None) -> None:
        if isinstance(found, QuestionSet):
            self.open(found.id)
        else:
            self._begin_about(found)

    def _on_new_set(self, told: _NewSetPage) -> None:
        collections = [collection for collection in told.collections if collection.documents]
        self._page.begin(collections, told.taken, told.chosen)
        self.opened.emit()

    def _on_opened(self, opened: _SetPageContent | None) -> None:
        if opened is None:
            self.lost.emit()
            return
        self._page.show_set(opened.chosen, opened.questions)
        self._page.form.show_choices(
            opened.experts, usual_prompts(), has_reader=opened.has_reader, wanted=self._expert
        )
        self.opened.emit()

    def _on_made(self, set_id: int | None) -> None:
        if set_id is not None:
            self.open(set_id)

    def _on_generate(self, name: str, collection_id: int, at_most: int) -> None:
        self._work(name, lambda: self._lab_jobs.generate(name, collection_id, at_most))

    def _on_file(self, name: str, collection_id: int, path: Path) -> None:
        self._work(name, lambda: self._lab_jobs.add_file(name, collection_id, path))

    def _on_rated(self, name: str, collection_id: int) -> None:
        self._work(name, lambda: self._lab_jobs.add_rated(name, collection_id))

    def _on_edited(self, row_id: int, question: LabQuestion) -> None:
        self._workspace.change(lambda library: QuestionSets(library).change(row_id, question))

    def _on_deleted(self, row_ids: list[int]) -> None:
        self._workspace.change(
            lambda library: QuestionSets(library).delete(row_ids), then=self._on_changed
        )

    def _on_removed(self, set_id: int) -> None:
        self.current = None
        self.lost.emit()
        self._workspace.change(
            lambda library: QuestionSets(library).remove(set_id), then=self._on_changed
        )

    def _on_compare(self, set_id: int, wanted: RunRequest) -> None:
        self._work("", lambda: self._lab_jobs.compare(set_id, wanted))

    def _on_changed(self, _: Any) -> None:
        self.changed.emit()
        if self.current is not None:
            self.open(self.current)

    def _work(self, name: str, function: Callable[[], object]) -> None:
        try:
            function()
        except AppError as error:
            self._workspace.problem.emit(error)
        else:
            self._made = name

    def _connect(self) -> None:
        page = self._page
        page.generate_wanted.connect(self._on_generate)
        page.file_chosen.connect(self._on_file)
        page.rated_wanted.connect(self._on_rated)
        page.question_edited.connect(self._on_edited)
        page.questions_deleted.connect(self._on_deleted)
        page.removed.connect(self._on_removed)
        page.compare_wanted.connect(self._on_compare)


def _number_of(library: Library, name: str) -> int | None:
    sets = QuestionSets(library).all()
    return next(
        (
            question_set.id
            for question_set in sets
            if question_set.name.casefold() == name.casefold()
        ),
        None,
    )
