"""A question set: its questions, ways to add more, and the form for a comparison."""

from __future__ import annotations

from collections.abc import Collection as Names
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.lab.questions.question_sets import QuestionSet, StoredQuestion
from desktop.core.store.collections_table import Collection
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.lab.compare_form import CompareForm
from desktop.ui.lab.question_table import QuestionModel
from desktop.ui.widgets.fields import ListBox, NumberBox
from desktop.ui.widgets.file_dialogs import choose_file
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import breakable, hairline, label
from desktop.ui.widgets.question_table import QuestionTable
from desktop.ui.widgets.row_reader import RowReader

TABLE_HEIGHT = 320


class SetPage(QWidget):
    """Shows a set, or the form for a new one.

    Signals carry the set's name and collection first if the set may have to be created.
    """

    generate_wanted = Signal(str, int, int)
    file_chosen = Signal(str, int, object)
    rated_wanted = Signal(str, int)
    question_edited = Signal(int, object)
    questions_deleted = Signal(list)
    removed = Signal(int)
    compare_wanted = Signal(int, object)

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._workspace = workspace
        self._set: QuestionSet | None = None
        self._taken: frozenset[str] = frozenset()
        self._suggested = ""
        self._title = label("", "title", wraps=True)
        self._title.setObjectName("question-set-title")
        self._about = label("", "muted", wraps=True)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the question set"))
        self._collection = ListBox()
        self._collection.setAccessibleName(self.tr("Collection"))
        self._count = NumberBox()
        self._count.setRange(5, 2000)
        self._count.setValue(60)
        self._count.setAccessibleName(self.tr("Questions to generate"))
        self._count.setSuffix(self.tr(" questions"))
        self._generate = QPushButton(self.tr("Make from held-out documents"))
        self._generate.setToolTip(self.tr("About documents that no expert has learned from"))
        self._file = QPushButton(self.tr("Add a file…"))
        self._file.setToolTip(self.tr("CSV, JSONL or XLSX: question, answer, optional source"))
        self._rated = QPushButton(self.tr("Add rated conversations"))
        self._rated.setToolTip(self.tr("Questions whose answers you marked as good"))
        self._delete = QPushButton(self.tr("Delete chosen"))
        self._remove = QPushButton(self.tr("Remove the set"))
        self._model = QuestionModel(current_theme)
        self._table = QuestionTable(
            self._model, self.tr("Questions"), about_width=112, document_width=128
        )
        self._table.setFixedHeight(TABLE_HEIGHT)
        self.form = CompareForm()
        self._new = QWidget()
        self._below = QWidget()
        self._lay_out()
        self._connect()

    def begin(
        self, collections: Sequence[Collection], taken: Names[str], chosen: int | None = None
    ) -> None:
        """Show the form for a new set, with a name that is not taken.

        `chosen` is the number of the collection to choose.
        """
        self._set = None
        self._taken = frozenset(name.casefold() for name in taken)
        self._title.setText(self.tr("New question set"))
        self._about.setText(
            self.tr(
                "Questions whose right answers are known: made from documents that no expert has"
                " learned from, from a file of yours, or from conversations that you rated."
            )
        )
        self._name.clear()
        self._suggested = ""
        self._collection.blockSignals(True)
        self._collection.clear()
        for collection in collections:
            self._collection.addItem(collection.name, collection.id)
        self._collection.setCurrentIndex(max(0, self._collection.findData(chosen)))
        self._collection.blockSignals(False)
        self._on_collection()
        self._name.setFocus()
        self._show_parts(new=True)

    def show_set(self, chosen: QuestionSet, questions: Sequence[StoredQuestion]) -> None:
        """Show an existing set with its questions."""
        self._set = chosen
        self._title.setText(breakable(chosen.name))
        text = self.tr("{0} questions about “{1}”, of which {2} are to be refused.")
        self._about.setText(text.format(chosen.questions, chosen.collection, chosen.unanswerable))
        self._model.show_rows(questions)
        self._show_parts(new=False)

    def show_busy(self, *, busy: bool) -> None:
        for button in (self._generate, self._file, self._rated):
            button.setEnabled(not busy)
        self.form.show_busy(busy=busy)

    def _show_parts(self, *, new: bool) -> None:
        self._new.setVisible(new)
        self._below.setVisible(not new)
        self._generate.setProperty("kind", "primary" if new else "")
        self._generate.style().polish(self._generate)

    def _target(self) -> tuple[str, int]:
        if self._set:
            return self._set.name, self._set.collection_id
        name = self._name.text().strip() or self._free_name()
        return name, self._collection.currentData() or 0

    def _free_name(self) -> str:
        base = self.tr("{0}: questions").format(self._collection.currentText())
        name, number = base, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{base} {number}"
        return name

    def _on_collection(self) -> None:
        """Suggest a name after the collection, unless the person has typed another."""
        if self._set is None and self._name.text().strip() in ("", self._suggested):
            self._suggested = self._free_name()
            self._name.setText(self._suggested)
            self._name.selectAll()

    def _on_generate(self) -> None:
        self.generate_wanted.emit(*self._target(), self._count.value())

    def _on_file(self) -> None:
        kinds = self.tr("Questions (*.csv *.jsonl *.xlsx)")
        if path := choose_file(self, self._workspace, self.tr("My questions"), kinds):
            self.file_chosen.emit(*self._target(), path)

    def _on_rated(self) -> None:
        self.rated_wanted.emit(*self._target())

    def _on_delete(self) -> None:
        if rows := self._table.chosen_rows():
            self.questions_deleted.emit(self._model.ids(rows))

    def _on_remove(self) -> None:
        if self._set:
            self.removed.emit(self._set.id)

    def _on_wanted(self, wanted: object) -> None:
        if self._set:
            self.compare_wanted.emit(self._set.id, wanted)

    def _connect(self) -> None:
        self._collection.currentIndexChanged.connect(self._on_collection)
        self._generate.clicked.connect(self._on_generate)
        self._file.clicked.connect(self._on_file)
        self._rated.clicked.connect(self._on_rated)
        self._delete.clicked.connect(self._on_delete)
        self._remove.clicked.connect(self._on_remove)
        self._model.edited.connect(self.question_edited)
        self.form.wanted.connect(self._on_wanted)

    def _lay_out(self) -> None:
        named = QHBoxLayout(self._new)
        named.setContentsMargins(0, 0, 0, 0)
        named.setSpacing(12)
        for text, field in (
            (self.tr("Collection"), self._collection),
            (self.tr("Name of the question set"), self._name),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label(text, "small"))
            column.addWidget(field)
            named.addLayout(column, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        down.addWidget(self._title)
        down.addWidget(self._about)
        down.addWidget(self._new)
        for row in ((self._count, self._generate), (self._file, self._rated)):
            across = FlowLayout()
            for widget in row:
                across.addWidget(widget)
            down.addLayout(across)
        down.addWidget(self._below)
        self._lay_out_below()

    def _lay_out_below(self) -> None:
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self._table)
        below.addWidget(RowReader(self._table, self._model.texts_of))
        edits = FlowLayout()
        edits.addWidget(self._delete)
        edits.addWidget(self._remove)
        below.addLayout(edits)
        below.addSpacing(8)
        below.addWidget(hairline())
        below.addWidget(label(self.tr("Compare"), "heading"))
        below.addWidget(self.form)
