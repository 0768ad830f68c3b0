"""The questions of a set, which a person can review, correct and remove."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from typing_extensions import override

from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import StoredQuestion
from desktop.ui.lab.wording import kind_name
from desktop.ui.widgets.question_rows import QUESTION, QuestionRows

BETWEEN = " | "
"""The separator between several right answers."""


class QuestionModel(QuestionRows[StoredQuestion]):
    """Table model of the stored questions of a set.

    Signals:
        edited: the number of a question in the library, and its new content.
    """

    edited = Signal(int, object)

    def ids(self, rows: Sequence[int]) -> list[int]:
        """Return the numbers in the library for rows of the table."""
        return [self._rows[row].id for row in rows]

    @override
    def _titles(self) -> tuple[str, str, str, str, str]:
        return (
            self.tr("Use"),
            self.tr("Question"),
            self.tr("Right answers"),
            self.tr("Asks for"),
            self.tr("Document"),
        )

    @override
    def _question_of(self, row: StoredQuestion) -> LabQuestion:
        return row.question

    @override
    def _is_used(self, row: StoredQuestion) -> bool:
        return row.question.used

    @override
    def _answer(self, row: StoredQuestion) -> str:
        if not row.question.is_answerable:
            return self.tr("(is to be refused)")
        return self._written_answer(row)

    @override
    def _written_answer(self, row: StoredQuestion) -> str:
        return BETWEEN.join(row.question.answers)

    @override
    def _about(self, row: StoredQuestion) -> str:
        return kind_name(row.question.kind)

    @override
    def _with_use(self, row: StoredQuestion, used: bool) -> StoredQuestion:
        return StoredQuestion(row.id, replace(row.question, used=used))

    @override
    def _with_text(self, row: StoredQuestion, column: int, text: str) -> StoredQuestion | None:
        line = " ".join(text.split())
        if column == QUESTION:
            return StoredQuestion(row.id, replace(row.question, question=line)) if line else None
        answers = tuple(part.strip() for part in line.split("|") if part.strip())
        return StoredQuestion(row.id, replace(row.question, answers=answers))

    @override
    def _on_changed(self, row: StoredQuestion) -> None:
        self.edited.emit(row.id, row.question)
