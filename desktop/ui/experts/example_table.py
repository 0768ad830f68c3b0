"""The examples of an expert, which a person can review, correct and leave out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from typing_extensions import override

from desktop.core.experts.examples.example import DROPPED_BY_PERSON, Example, Split, select_kept
from desktop.ui.core_translation import translate_core
from desktop.ui.widgets.question_rows import ABOUT, QUESTION, QuestionRows


class ExampleModel(QuestionRows[Example]):
    """Table model of examples; those that are kept come first.

    Signals:
        edited: a person has changed an example.
    """

    edited = Signal()

    @override
    def show_rows(self, rows: Sequence[Example]) -> None:
        super().show_rows(sorted(rows, key=lambda example: not example.kept))

    @property
    def examples(self) -> list[Example]:
        return list(self._rows)

    def count(self, part: Split) -> int:
        return len(select_kept(self._rows, part))

    @override
    def _titles(self) -> tuple[str, str, str, str, str]:
        return (
            self.tr("Use"),
            self.tr("Question"),
            self.tr("Answer"),
            self.tr("For"),
            self.tr("Document"),
        )

    @override
    def _question_of(self, row: Example) -> Example:
        return row

    @override
    def _is_used(self, row: Example) -> bool:
        return row.kept

    @override
    def _answer(self, row: Example) -> str:
        return row.answer or self.tr("(the documents do not say)")

    @override
    def _written_answer(self, row: Example) -> str:
        return row.answer

    @override
    def _about(self, row: Example) -> str:
        if not row.kept:
            return self.tr("left out")
        return self.tr("measuring") if row.part is Split.HELD_OUT else self.tr("learning")

    @override
    def _with_use(self, row: Example, used: bool) -> Example:
        return replace(row, kept=used, reason="" if used else DROPPED_BY_PERSON)

    @override
    def _with_text(self, row: Example, column: int, text: str) -> Example | None:
        if not text:
            return None
        return replace(row, question=text) if column == QUESTION else replace(row, answer=text)

    @override
    def _on_changed(self, row: Example) -> None:
        self.edited.emit()

    @override
    def _hint(self, row: Example, column: int) -> str:
        left_out = column == ABOUT and not row.kept
        return translate_core(row.reason) if left_out else super()._hint(row, column)

    @override
    def _proof(self, row: Example) -> str:
        why = "" if row.kept else self.tr("Left out: {0}").format(translate_core(row.reason))
        return "\n".join(filter(None, (why, super()._proof(row))))
