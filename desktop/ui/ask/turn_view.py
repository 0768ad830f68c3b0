"""Shows a question and its answer as a part of the conversation."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui.ask.answer_html import CITE, to_html, to_plain_html
from desktop.ui.ask.computed_rows import ComputedRowsView, translated_answer
from desktop.ui.ask.first_steps import FirstSteps
from desktop.ui.ask.turn_state import TurnState
from desktop.ui.ask.wording import (
    DIFFERS,
    EXTRACT,
    disagreement_html,
    expert_reason,
    extracts_html,
    footer_text,
    progress_text,
    reasons,
    refusal_text,
    scope_text,
    searched_for_text,
)
from desktop.ui.core_translation import translate_core_in_one_line
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.reading_view import ReadingView


class TurnView(QWidget):
    """Shows one turn and emits the person's actions on it.

    Signals:
        citation_chosen: the number of a source, and the start and end of the cited range.
        copied, regenerated, edit_wanted, rated, sibling_wanted: the action that the person wants.
        widened: the person wants an answer from more than the file that the question names.
        folder_wanted, sample_wanted: the same, if there are no documents to ask.
    """

    citation_chosen = Signal(int, int, int)
    copied = Signal()
    regenerated = Signal()
    widened = Signal()
    edit_wanted = Signal()
    rated = Signal(int)
    sibling_wanted = Signal(int)
    folder_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self.state = TurnState("")
        self._question = label("", "reading", wraps=True)
        self._question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._searched = label("", "small", wraps=True)
        self._scope = label("", "small", wraps=True)
        self._widen = self._link(self.tr("Ask everything instead"))
        self._extracts_title = label(self.tr("The best sentences in your documents"), "small")
        self._extracts = ReadingView(self.tr("Best sentences"))
        self._progress = label("", "small")
        self._disagreement = ReadingView(self.tr("Documents that disagree"))
        self._answer_title = label(self.tr("Answer"), "small")
        self._answer = ReadingView(self.tr("Answer"))
        self._computed = ComputedRowsView()
        self._withdrawn = ReadingView(self.tr("Withdrawn words of the model"))
        self._withdrawn_button = self._link(self.tr("What the model wrote was withdrawn"))
        self._reasoning = ReadingView(self.tr("What the model thought first"))
        self._reasoning_button = self._link(self.tr("What the model thought first"))
        self._problem = label("", "warning", wraps=True)
        self._steps = FirstSteps()
        self._footer = ElidedLabel("", "small", Qt.TextElideMode.ElideRight)
        self._edit = self._button("edit", self.tr("Edit the question and ask again"))
        self._copy = self._button("copy", self.tr("Copy the answer"))
        self._again = self._button("retry", self.tr("Answer again"))
        self._up = self._button("up", self.tr("Good answer; kept for training"), checkable=True)
        self._down = self._button("down", self.tr("Bad answer; kept for training"), checkable=True)
        self._before = self._button("left", self.tr("The branch before"))
        self._branch = label("", "small")
        self._after = self._button("right", self.tr("The branch after"))
        self._name_parts()
        self._lay_out()
        self._connect()

    def show_state(self, state: TurnState) -> None:
        """Show this state; draws only what has changed."""
        before, self.state = self.state, state
        self._question.setText(state.question)
        self._searched.setText(searched_for_text(state))
        self._searched.setVisible(bool(self._searched.text()))
        self._scope.setText(scope_text(state.answer) if state.answer else "")
        self._scope.setVisible(bool(self._scope.text()))
        self._widen.setVisible(bool(state.answer and state.answer.narrowed_to))
        self._show_extracts(before)
        if not state.is_done and (
            state.so_far.text != before.so_far.text or state.phase != before.phase
        ):
            self._answer.show_html(to_plain_html(state.so_far.text, self._current_theme.theme))
        if state.so_far.reasoning != before.so_far.reasoning:
            self._show_reasoning()
        if state.is_done:
            self._show_answer()
        answered = bool(state.so_far.text or (state.answer and state.answer.answer))
        self._answer.setVisible(answered)
        self._answer_title.setVisible(answered and not self._extracts.isHidden())
        self._progress.setText(progress_text(state))
        self._progress.setVisible(not state.is_done)
        self._problem.setText(translate_core_in_one_line(state.problem))
        self._problem.setVisible(bool(state.problem))
        self._steps.show_for(state.problem)
        self._footer.setText(footer_text(state))
        self._footer.explain(expert_reason(state.answer) if state.answer else "")
        self._footer.setVisible(bool(self._footer.text()))
        self._show_controls()

    def redraw(self) -> None:
        """Draw the turn again in the current theme."""
        state, self.state = self.state, TurnState("")
        self.show_state(state)

    def _show_extracts(self, before: TurnState) -> None:
        state = self.state
        said = (
            {sentence.text for sentence in state.answer.sentences} if state.answer else set[str]()
        )
        repeated = state.is_done and all(
            " ".join(extract.text.split()) in said for extract in state.so_far.extracts
        )
        shown = bool(state.so_far.extracts) and not repeated
        self._extracts_title.setVisible(shown)
        self._extracts.setVisible(shown)
        if shown and state.so_far.extracts != before.so_far.extracts:
            self._extracts.show_html(extracts_html(state, self._current_theme.theme))

    def _show_answer(self) -> None:
        state = self.state
        answer = state.answer
        text, sentences = (answer.answer, answer.sentences) if answer else (state.so_far.text, ())
        if answer and answer.refused:
            text = refusal_text(answer)
        elif answer and answer.computed:
            text, sentences = translated_answer(answer)
        self._computed.show_rows(answer.computed if answer else None)
        self._answer.show_html(to_html(text, sentences, self._current_theme.theme), reasons(state))
        differs = disagreement_html(answer, self._current_theme.theme) if answer else ""
        self._disagreement.show_html(differs)
        self._disagreement.setVisible(bool(differs))
        withdrawn = answer.withdrawn if answer else ""
        self._withdrawn_button.setVisible(bool(withdrawn))
        if not withdrawn:
            self._withdrawn.hide()
        text = html.escape(withdrawn)
        colour = self._current_theme.colours.warning
        self._withdrawn.show_html(f'<span style="color:{colour}">{text}</span>')

    def _show_reasoning(self) -> None:
        """Offer the reasoning folded: it is no part of the answer, and was not checked."""
        text = self.state.so_far.reasoning.strip()
        self._reasoning_button.setVisible(bool(text))
        if not text:
            self._reasoning.hide()
        self._reasoning.show_html(to_plain_html(text, self._current_theme.theme))

    def _show_controls(self) -> None:
        state = self.state
        self._again.setVisible(state.is_done)
        for button in (self._copy, self._up, self._down):
            button.setVisible(state.answer is not None)
        self._edit.setEnabled(state.is_done)
        self._up.setChecked(state.rating > 0)
        self._down.setChecked(state.rating < 0)
        branches = len(state.siblings) if state.id in state.siblings else 0
        for control in (self._before, self._branch, self._after):
            control.setVisible(branches > 1)
        if branches > 1:
            position = state.siblings.index(state.id or 0)
            self._branch.setText(f"{position + 1} / {branches}")
            self._before.setEnabled(position > 0)
            self._after.setEnabled(position + 1 < branches)

    def _on_link(self, address: str) -> None:
        kind, *numbers = address.split(":")
        state = self.state
        if kind == EXTRACT:
            extract = state.so_far.extracts[int(numbers[0])]
            self.citation_chosen.emit(extract.source, extract.char_start, extract.char_end)
        elif kind == DIFFERS and state.answer and state.answer.disagreement:
            said = state.answer.disagreement.statements[int(numbers[0])].citation
            self.citation_chosen.emit(said.source, said.char_start, said.char_end)
        elif kind == CITE:
            cited = state.so_far.sentences[int(numbers[0])].citations[int(numbers[1])]
            self.citation_chosen.emit(cited.source, cited.char_start, cited.char_end)

    def _on_row(self, char_start: int) -> None:
        for sentence in self.state.so_far.sentences:
            for cited in sentence.citations:
                if cited.char_start == char_start:
                    self.citation_chosen.emit(cited.source, cited.char_start, cited.char_end)
                    return

    def _on_up(self, checked: bool) -> None:
        self.rated.emit(1 if checked else 0)

    def _on_down(self, checked: bool) -> None:
        self.rated.emit(-1 if checked else 0)

    def _on_before(self) -> None:
        self._go_to_sibling(-1)

    def _on_after(self) -> None:
        self._go_to_sibling(1)

    def _go_to_sibling(self, step: int) -> None:
        position = self.state.siblings.index(self.state.id or 0)
        self.sibling_wanted.emit(self.state.siblings[position + step])

    def _toggle_withdrawn(self) -> None:
        self._withdrawn.setVisible(not self._withdrawn.isVisible())

    def _toggle_reasoning(self) -> None:
        self._reasoning.setVisible(not self._reasoning.isVisible())

    def _name_parts(self) -> None:
        for name, part in (
            ("searched-for", self._searched),
            ("asked-of", self._scope),
            ("problem", self._problem),
            ("first-steps", self._steps),
            ("footer", self._footer),
            ("branch", self._branch),
        ):
            part.setObjectName(name)

    def _lay_out(self) -> None:
        asked = QFrame()
        asked.setProperty("kind", "question")
        across = QHBoxLayout(asked)
        across.setContentsMargins(16, 10, 8, 10)
        across.addWidget(self._question, 1)
        beside = QHBoxLayout()
        for control in (self._before, self._branch, self._after, self._edit):
            beside.addWidget(control)
        across.addLayout(beside)
        across.setAlignment(beside, Qt.AlignmentFlag.AlignTop)
        controls = QHBoxLayout()
        controls.setSpacing(2)
        for button in (self._copy, self._again, self._up, self._down):
            controls.addWidget(button)
        controls.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(16, 0, 16, 0)
        body.setSpacing(8)
        for widget in (
            self._searched,
            self._scope,
            self._widen,
            self._extracts_title,
            self._extracts,
            self._reasoning_button,
            self._reasoning,
            self._disagreement,
            self._answer_title,
            self._answer,
            self._computed,
            self._progress,
            self._problem,
            self._steps,
            self._withdrawn_button,
            self._withdrawn,
            self._footer,
        ):
            body.addWidget(widget)
        body.addLayout(controls)
        for hidden in (
            self._disagreement,
            self._withdrawn,
            self._withdrawn_button,
            self._reasoning,
            self._reasoning_button,
        ):
            hidden.hide()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 16)
        down.setSpacing(12)
        down.addWidget(asked)
        down.addLayout(body)
        down.addStretch(1)  # takes the spare height while the answer grows, instead of the question

    def _connect(self) -> None:
        for view in (self._extracts, self._disagreement, self._answer):
            view.link_clicked.connect(self._on_link)
        self._computed.row_chosen.connect(self._on_row)
        self._edit.clicked.connect(self.edit_wanted)
        self._copy.clicked.connect(self.copied)
        self._again.clicked.connect(self.regenerated)
        self._widen.clicked.connect(self.widened)
        self._steps.folder_wanted.connect(self.folder_wanted)
        self._steps.sample_wanted.connect(self.sample_wanted)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._before.clicked.connect(self._on_before)
        self._after.clicked.connect(self._on_after)
        self._withdrawn_button.clicked.connect(self._toggle_withdrawn)
        self._reasoning_button.clicked.connect(self._toggle_reasoning)

    def _button(self, icon_name: str, text: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setCheckable(checkable)
        set_icon(button, icon_name, self._current_theme.colours, "muted", 16)
        return button

    def _link(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "link")
        return button
