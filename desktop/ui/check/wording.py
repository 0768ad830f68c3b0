"""Texts of a check: what each sentence got, and the whole in one line."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.core.types import AnswerSentence, Citation, SupportStatus
from desktop.services.verification import CheckedSentence
from desktop.ui.ask.places import place_text
from desktop.ui.bidi import isolated, reads_from_the_right
from desktop.ui.core_translation import translate_core
from desktop.ui.theme import Theme

translate = QCoreApplication.translate

CITE = "cite"
QUOTED_CHARACTERS = 200


def status_text(status: SupportStatus) -> str:
    """Return what a status means, in a few words."""
    match status:
        case SupportStatus.SUPPORTED:
            return translate("Check", "Supported")
        case SupportStatus.CONTRADICTED:
            return translate("Check", "Contradicted")
        case SupportStatus.NOT_FOUND:
            return translate("Check", "Not found")


def counts_text(checked: Sequence[CheckedSentence]) -> str:
    """Return how many sentences got which status."""
    counts = dict.fromkeys(SupportStatus, 0)
    for item in checked:
        counts[item.sentence.status] += 1
    return " · ".join(
        text.format(counts[status])
        for status, text in (
            (SupportStatus.SUPPORTED, translate("Check", "{0} supported")),
            (SupportStatus.CONTRADICTED, translate("Check", "{0} contradicted")),
            (SupportStatus.NOT_FOUND, translate("Check", "{0} not found")),
        )
    )


def progress_text(checked: Sequence[CheckedSentence], *, checking: bool) -> str:
    """Return how far a check is; an empty text where there was none."""
    if not checked:
        return translate("Check", "Checking…") if checking else ""
    last = checked[-1]
    if checking:
        sentences = translate("Check", "Sentence {0} of {1}").format(last.done, last.total)
        return f"{sentences} · {counts_text(checked)}"
    if last.done < last.total:
        stopped = translate("Check", "Stopped after {0} of {1} sentences")
        return f"{stopped.format(last.done, last.total)} · {counts_text(checked)}"
    return counts_text(checked)


def sentence_html(checked: CheckedSentence, number: int, theme: Theme) -> str:
    """Return a sentence with its status, its reason and its spans, whose links are `cite:N:K`."""
    sentence, colours = checked.sentence, theme.colours
    colour, behind, sign = {
        SupportStatus.SUPPORTED: (colours.accent, colours.surface, "✓"),
        SupportStatus.CONTRADICTED: (colours.danger, colours.danger_surface, "≠"),
        SupportStatus.NOT_FOUND: (colours.warning, colours.warning_surface, "?"),
    }[sentence.status]
    small = f"font-size:{theme.small}px"
    lines = [
        f'<span style="{small}; color:{colour}; font-weight:600">{sign}&nbsp;'
        f"{html.escape(status_text(sentence.status))}</span>",
        f'<span style="font-size:{theme.reading}px; color:{colours.text}">'
        f"{isolated(_underlined(sentence))}</span>",
    ]
    if sentence.reason:
        reason = html.escape(translate_core(sentence.reason))
        tint = colours.warning if sentence.supported else colour
        lines.append(f'<span style="{small}; color:{tint}">{isolated(reason)}</span>')
    for place, citation in enumerate(sentence.citations):
        link = _link(checked, citation)
        lines.append(
            f'<a href="{CITE}:{number}:{place}" style="{small}; color:{colours.muted};'
            f' text-decoration:none">{link}</a>'
        )
    return _row("<br/>".join(lines), colour, behind)


def _row(content: str, colour: str, behind: str) -> str:
    side = "right" if reads_from_the_right() else "left"
    cells = [
        f'<td width="4" bgcolor="{colour}"></td>',
        f'<td bgcolor="{behind}" style="padding:6px; padding-{side}:12px">{content}</td>',
    ]
    row = "".join(reversed(cells) if side == "right" else cells)
    gap = '<tr><td></td><td height="8"></td></tr>'
    return f'<table cellspacing="0" cellpadding="0" width="100%"><tr>{row}</tr>{gap}</table>'


def _link(checked: CheckedSentence, citation: Citation) -> str:
    source = checked.sources[citation.source]
    heading = source.heading_at(citation.char_start)
    where = html.escape(place_text(source.passage, heading=heading))
    if checked.sentence.contradicted:  # its reason quotes the words
        return f"<u>{where}</u>"
    quoted = " ".join(citation.text.split())
    if len(quoted) > QUOTED_CHARACTERS:
        quoted = f"{quoted[:QUOTED_CHARACTERS]}…"
    return f"<u>{where}</u>: “{html.escape(quoted)}”"


def _underlined(sentence: AnswerSentence) -> str:
    """Return the sentence with a line under the words that nothing supports."""
    parts: list[str] = []
    at = 0
    for start, end in sentence.unsupported if not sentence.supported else ():
        parts.append(html.escape(sentence.text[at:start]))
        parts.append(f"<u>{html.escape(sentence.text[start:end])}</u>")
        at = end
    return "".join([*parts, html.escape(sentence.text[at:])])
