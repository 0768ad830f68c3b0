"""Texts around an answer: its progress, its sources, and who answered."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication

from desktop.core.answering.question_language import (
    DOES_NOT_KNOW_LANGUAGE,
    is_shipped_refusal,
    question_language,
)
from desktop.core.answering.refusal import REFUSAL
from desktop.core.types import Answer, Statement
from desktop.ui.ask.answer_html import CITE, WHY
from desktop.ui.ask.places import place_text
from desktop.ui.ask.turn_state import TurnPhase, TurnState
from desktop.ui.bidi import isolated, reads_from_the_right
from desktop.ui.core_translation import translate_core
from desktop.ui.theme import Theme
from desktop.ui.widgets.times import duration_text

translate = QCoreApplication.translate

EXTRACT, DIFFERS = "extract", "differs"


def progress_text(state: TurnState) -> str:
    """Return what happens now; an empty text once the answer is done."""
    match state.phase:
        case TurnPhase.SEARCHING:
            return translate("Turn", "Searching…")
        case TurnPhase.FOUND:
            return translate("Turn", "Reading the sources…")
        case TurnPhase.READING if state.so_far.document_read:
            text = translate("Turn", "Reading document {0} of {1}: {2}")
            return text.format(
                state.so_far.document_read.done,
                state.so_far.document_read.total,
                state.so_far.document_read.path.name,
            )
        case TurnPhase.WRITING:
            return translate("Turn", "Writing; each sentence is checked when it is complete…")
        case _:
            return ""


def searched_for_text(state: TurnState) -> str:
    """Return the completed question, if the conversation was needed to complete it."""
    if not state.so_far.searched_for or state.so_far.searched_for == state.question:
        return ""
    return translate("Turn", "Searched for: {0}").format(state.so_far.searched_for)


def scope_text(answer: Answer) -> str:
    """Return what a question was asked of because it names it, and what is no longer there."""
    parts: list[str] = []
    if answer.narrowed_to:
        names = ", ".join(path.name for path in answer.narrowed_to)
        parts.append(
            translate("Turn", "Asked of {0} alone, because the question names it.").format(names)
        )
    if answer.gone:
        gone = ", ".join(answer.gone)
        parts.append(translate("Turn", "No longer in your library: {0}.").format(gone))
    return " ".join(parts)


def footer_text(state: TurnState) -> str:
    """Return how many documents were used, who answered, and how fast."""
    if state.so_far.coverage is None or not state.is_done:
        return ""
    looked = state.so_far.coverage
    parts = [
        translate("Turn", "Used {0} of {1} documents").format(
            looked.documents_used, looked.documents_total
        )
    ]
    if pending := looked.documents_pending:
        parts.append(translate("Turn", "%n still to be read", "", pending))
    if answer := state.answer:
        if answer.model:
            parts.append(answer.model)
        if answer.expert:
            parts.append(translate("Turn", "expert {0}").format(answer.expert))
        elif answer.expert_reason == DOES_NOT_KNOW_LANGUAGE:
            parts.append(translate_core(answer.expert_reason).rstrip("."))
        if answer.timings.total_ms:
            parts.append(duration_text(answer.timings.total_ms / 1000))
    return " · ".join(parts)


def refusal_text(answer: Answer) -> str:
    """Return a refusal in the language of the question; in the window's where that is unknown.

    Why something cannot be computed is said in the window's language.
    """
    if not is_shipped_refusal(answer.answer):
        return translate_core(answer.answer)
    if answer.answer == REFUSAL and question_language(answer.question) != "en":
        return translate_core(REFUSAL)
    return answer.answer


def expert_reason(answer: Answer) -> str:
    """Return the reason why this expert answered, or why none did."""
    return translate_core(answer.expert_reason).rstrip(".")


def reasons(state: TurnState) -> dict[str, str]:
    """Return the tool tip for each mark in the answer."""
    told: dict[str, str] = {}
    for number, sentence in enumerate(state.so_far.sentences):
        if not sentence.supported:
            why = translate_core(sentence.reason) or translate(
                "Turn", "No source supports this sentence."
            )
            told[f"{WHY}:{number}"] = why
        for which, citation in enumerate(sentence.citations):
            source = state.so_far.sources[citation.source]
            heading = source.heading_at(citation.char_start)
            place = place_text(source.passage, heading=heading)
            otherwise = translate_core(sentence.reason) if sentence.supported else ""
            told[f"{CITE}:{number}:{which}"] = f"{place}\n{otherwise}".strip()
    return told


def extracts_html(state: TurnState, theme: Theme) -> str:
    """Return the best sentences as HTML, each with its place."""
    colours = theme.colours
    side = "right" if reads_from_the_right() else "left"
    rows: list[str] = []
    for number, extract in enumerate(state.so_far.extracts):
        source = state.so_far.sources[extract.source]
        heading = source.heading_at(extract.char_start)
        where = html.escape(place_text(source.passage, heading=heading))
        text = html.escape(" ".join(extract.text.split()))
        cells = [
            f'<td width="3" bgcolor="{colours.accent}"></td>',
            f'<td style="padding-{side}:12px; line-height:135%">'
            f'<span style="font-size:{theme.reading}px">{isolated(text)}</span><br/>'
            f'<a href="{EXTRACT}:{number}" style="color:{colours.muted};'
            f' text-decoration:none; font-size:{theme.small}px">{where}</a></td>',
        ]
        # Qt does not mirror the columns of a table.
        row = "".join(reversed(cells) if side == "right" else cells)
        rows.append(f'<tr>{row}</tr><tr><td></td><td height="8"></td></tr>')
    return f'<table cellspacing="0" cellpadding="0" width="100%">{"".join(rows)}</table>'


def disagreement_html(answer: Answer, theme: Theme) -> str:
    """Return what documents that disagree say, each with its place; links are `differs:K`."""
    if answer.disagreement is None:
        return ""
    colours = theme.colours
    title = html.escape(translate("Turn", "Your documents say different things:"))
    lines = [f'<span style="color:{colours.warning}; font-weight:600">≠&nbsp;{title}</span>']
    for number, statement in enumerate(answer.disagreement.statements):
        citation = statement.citation
        source = answer.sources[citation.source]
        heading = source.heading_at(citation.char_start)
        place = html.escape(place_text(source.passage, heading=heading))
        value = isolated(html.escape(" ".join(statement.value.split())))
        line = (
            f'<b>{value}</b>&nbsp; <a href="{DIFFERS}:{number}" style="color:{colours.muted};'
            f' text-decoration:none">{place}</a>'
        )
        if said := _date_text(statement):
            line += f' <span style="color:{colours.muted}">· {html.escape(said)}</span>'
        lines.append(line)
    return f'<p style="font-size:{theme.base}px; color:{colours.text}">{"<br/>".join(lines)}</p>'


def _date_text(statement: Statement) -> str:
    if not statement.is_newest:
        return statement.date
    return translate("Turn", "{0}, the newest").format(statement.date)
