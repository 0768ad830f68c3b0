"""Carries out the actions of the training page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import AppError
from desktop.core.experts.examples.example import Example, read_examples, write_examples
from desktop.core.experts.examples.generate import EXAMPLES_FILE
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.store.collections_table import Collection
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo
from desktop.jobs.training.queue import TrainingEnd, TrainingQueue
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.base_model import base_model
from desktop.services.experts import find_or_create_expert
from desktop.services.training import ExampleRequest
from desktop.services.training_progress import TrainingState
from desktop.ui.experts.training_page import Plan, TrainingPage


@dataclass(frozen=True, slots=True)
class _Choices:
    collections: list[Collection]
    base: ModelInfo | None
    expert: ExpertRecord | None


class TrainingController(QObject):
    """Makes examples and begins trainings as the page requests them.

    Signals:
        opened: the page has something to show.
        begun: the number of the expert whose training has begun.
    """

    opened = Signal()
    begun = Signal(int)

    def __init__(
        self,
        page: TrainingPage,
        workspace: Workspace,
        training: TrainingQueue,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = workspace
        self._training = training
        self._expert: int | None = None
        """The number of the expert whose examples are reviewed."""
        self._request = ExampleRequest(0)
        page.examples_wanted.connect(self._on_examples_wanted)
        page.examples_edited.connect(self._on_examples_edited)
        page.training_wanted.connect(self._on_training_wanted)
        training.changed.connect(self._on_changed)
        training.ended.connect(self._on_ended)
        training.examples_made.connect(self._on_examples_made)

    def show_expert(self, expert_id: int | None) -> None:
        """Show the training page for this expert; None prepares a new one."""
        self._expert = expert_id
        folder = self._workspace.data.experts

        def read(library: Library) -> _Choices:
            chosen = Experts(library, folder).get(expert_id) if expert_id is not None else None
            return _Choices(
                library.collections.all(),
                base_model(self._workspace.data, self._workspace.settings),
                chosen,
            )

        self._workspace.read(read, self._on_choices)

    def leave(self) -> None:
        """Forget the expert of the page; its training continues."""
        self._expert = None

    def train(self, expert: ExpertRecord, recipe: Recipe, *, go_on: bool) -> None:
        """Begin a training; `go_on` starts from the weights that the expert has."""
        if self._do(lambda: self._training.train(expert, recipe, go_on=go_on)):
            self.begun.emit(expert.id)

    def take_up(self, expert: ExpertRecord) -> None:
        """Continue the interrupted training of an expert."""
        if self._do(lambda: self._training.take_up(expert)):
            self.begun.emit(expert.id)

    def _on_choices(self, choices: _Choices) -> None:
        collections = [collection for collection in choices.collections if collection.documents]
        self._page.begin(collections, choices.base, choices.expert)
        self._page.show_training(self._training.state)
        if choices.expert:
            self._show_examples(choices.expert)
        self.opened.emit()

    def _on_examples_wanted(self, plan: Plan) -> None:
        folder, making = self._workspace.data.experts, self._expert

        def ensure(library: Library) -> ExpertRecord | None:
            experts = Experts(library, folder)
            base = base_model(self._workspace.data, self._workspace.settings)
            if base is None:
                return None
            if making is not None:
                return experts.get(making)
            return find_or_create_expert(experts, plan.name, plan.collection_id, base)

        self._request = plan.request
        self._page.show_busy(busy=True)
        # The base model's file is read on the way, which may take a while.
        self._workspace.change(
            ensure,
            changes=Changed.EXPERTS,
            then=self._on_ensured,
            otherwise=self._on_not_ensured,
            in_transaction=False,
        )

    def _on_ensured(self, expert: ExpertRecord | None) -> None:
        """Begin to make examples; `expert` is None if there is no base model any more."""
        if expert is None:
            self._page.show_busy(busy=False)
            return
        self._expert = expert.id
        self._do(lambda: self._training.make_examples(expert, self._request))

    def _on_not_ensured(self, _: Exception) -> None:
        self._page.show_busy(busy=False)

    def _on_examples_made(self, expert_id: int) -> None:
        if expert_id == self._expert:
            self._show_examples(self._get(expert_id))
            self.opened.emit()
        self._workspace.changed.emit(Changed.EXPERTS)

    def _show_examples(self, expert: ExpertRecord) -> None:
        self._page.show_examples(read_examples(expert.folder / EXAMPLES_FILE))

    def _on_examples_edited(self, examples: list[Example]) -> None:
        if self._expert is not None:
            write_examples(examples, self._get(self._expert).folder / EXAMPLES_FILE)

    def _on_training_wanted(self, recipe: Recipe) -> None:
        if self._expert is not None:
            self.train(self._get(self._expert), recipe, go_on=False)

    def _on_changed(self, state: TrainingState | None) -> None:
        self._page.show_training(state)

    def _on_ended(self, end: TrainingEnd) -> None:
        if end.error is not None:
            self._page.show_busy(busy=False)

    def _get(self, expert_id: int) -> ExpertRecord:
        return Experts(self._workspace.library, self._workspace.data.experts).get(expert_id)

    def _do(self, function: Callable[[], object]) -> bool:
        """Call the function, report an error, and return whether it succeeded."""
        try:
            function()
        except AppError as error:
            self._page.show_busy(busy=self._training.is_busy)
            self._workspace.problem.emit(error)
            return False
        return True
