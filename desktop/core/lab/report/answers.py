"""The part of a report about questions that two arms answer differently, with both answers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import PurePath

from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.report.results import Disagreement, Results
from desktop.core.lab.runs.answer_record import AnswerRecord, ReadSource
from desktop.core.lab.scoring.metrics import SCORES, ArmAnswer

SHOWN_AT_MOST = 200
SOURCE_CHARACTERS_AT_MOST = 900


def disagreements_section(results: Results) -> str:
    """The HTML of this part; empty if there are not two arms to compare."""
    if results.pair is None:
        return ""
    first, second = results.pair
    found = results.disagreements(first, second)
    names = f"“{escape(ARMS_BY_KEY[first].name)}” and “{escape(ARMS_BY_KEY[second].name)}”"
    if not found:
        return f"<h2>Where they disagree</h2><p>{names} answer every question alike.</p>"
    better = [disagreement for disagreement in found if disagreement.gain > 0]
    worse = [disagreement for disagreement in reversed(found) if disagreement.gain < 0]
    return (
        f"<h2>Where {names} disagree</h2>"
        + _group_html(f"Better with “{ARMS_BY_KEY[second].name}”", better, results)
        + _group_html(f"Worse with “{ARMS_BY_KEY[second].name}”", worse, results)
    )


def _group_html(title: str, found: Sequence[Disagreement], results: Results) -> str:
    if not found:
        return ""
    shown = found[:SHOWN_AT_MOST]
    left = f'<p class="muted">{len(found) - len(shown)} more are in the CSV file.</p>'
    return (
        f"<h3>{escape(title)} ({len(found)})</h3>"
        + "".join(_question_html(disagreement, results) for disagreement in shown)
        + (left if len(found) > len(shown) else "")
    )


def _question_html(disagreement: Disagreement, results: Results) -> str:
    assert results.pair
    first, second = results.pair
    right = (
        " | ".join(disagreement.question.answers)
        if disagreement.question.is_answerable
        else "not in the documents"
    )
    kind = "good" if disagreement.gain > 0 else "bad"
    return (
        f"<details><summary>{escape(disagreement.question.question)}"
        f' <span class="muted">{escape(right)}</span>'
        f' <span class="gain {kind}">{disagreement.gain:+.2f}</span></summary>'
        f'<div class="pair">{_answer_html(first, disagreement.question, disagreement.first)}'
        f"{_answer_html(second, disagreement.question, disagreement.second)}</div>"
        f"{_others_html(disagreement.question, results)}</details>"
    )


def _answer_html(arm: str, question: LabQuestion, record: AnswerRecord) -> str:
    score = SCORES["score"](ArmAnswer(question, record)) or 0.0
    text = "refused" if record.refused else record.said or "nothing"
    shown = ""
    if record.shown != record.said:
        shown = f'<p class="muted">Shown: {escape(record.shown)}</p>'
    sources = "".join(f"<li>{_source_html(source, question)}</li>" for source in record.sources)
    failure = f'<p class="bad">{escape(record.problem)}</p>' if record.problem else ""
    return (
        f"<div><strong>{escape(ARMS_BY_KEY[arm].name)}</strong>"
        f' <span class="muted">{score:.2f}</span>'
        f'<p>{escape(text)}</p>{shown}{failure}<ol class="sources">{sources}</ol></div>'
    )


def _source_html(source: ReadSource, question: LabQuestion) -> str:
    name = source.title or PurePath(source.path).name
    place = f", page {source.page}" if source.page is not None else ""
    text = source.text
    at = text.find(question.quote) if question.quote else -1
    if at < 0:
        marked = escape(_cut(text))
    else:
        end = at + len(question.quote)
        before, after = text[max(0, at - SOURCE_CHARACTERS_AT_MOST // 2) : at], text[end:]
        marked = (
            f"{escape(before)}<mark>{escape(text[at:end])}</mark>"
            f"{escape(_cut(after, SOURCE_CHARACTERS_AT_MOST // 2))}"
        )
    return f"{escape(name)}{place}<blockquote>{marked}</blockquote>"


def _others_html(question: LabQuestion, results: Results) -> str:
    """The answers of the other arms, one line each."""
    lines: list[str] = []
    for key, asked in results.answers.items():
        if results.pair and key in results.pair:
            continue
        record = next(answer.record for answer in asked if answer.question == question)
        text = "refused" if record.refused else record.said or "nothing"
        lines.append(
            f"<tr><td>{escape(ARMS_BY_KEY[key].name)}</td><td>{escape(_cut(text, 300))}</td></tr>"
        )
    return f"<table>{''.join(lines)}</table>" if lines else ""


def _cut(text: str, at_most: int = SOURCE_CHARACTERS_AT_MOST) -> str:
    return text if len(text) <= at_most else text[:at_most].rsplit(" ", 1)[0] + " …"
