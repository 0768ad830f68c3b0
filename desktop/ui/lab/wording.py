"""Names of scores, costs and actions, as a person reads them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.core.lab.measures import Cost
from desktop.core.lab.verdict import Action
from desktop.jobs.comparing import LabState
from desktop.ui.widgets.amounts import number_text

translate = QCoreApplication.translate


def score_names() -> dict[str, str]:
    """Scores in the order in which they are offered."""
    return {
        "score": translate("Lab", "Overall (F1, or a right refusal)"),
        "f1": translate("Lab", "Token F1"),
        "exact_match": translate("Lab", "Exact match"),
        "contained": translate("Lab", "Right answer contained"),
        "shown_contained": translate("Lab", "Right answer shown to you"),
        "citation_precision": translate("Lab", "Citation precision"),
        "citation_recall": translate("Lab", "Citation recall"),
        "refused_rightly": translate("Lab", "Refused, rightly"),
        "refused_wrongly": translate("Lab", "Refused, wrongly"),
    }


def action_of(action: Action) -> str:
    """What the button under the verdict says."""
    return {
        Action.SWITCH_ON: translate("Lab", "Switch the expert on"),
        Action.LEAVE_OFF: translate("Lab", "Leave the expert off"),
        Action.TRAIN_MORE: translate("Lab", "Train it with more examples"),
        Action.ASK_MORE: translate("Lab", "Ask more questions"),
    }[action]


def _ms(value: float | None) -> str:
    return "–" if value is None else f"{value:,.0f} ms"


def _count(value: float | None) -> str:
    return "–" if value is None else f"{value:,.0f}"


def _memory(value: int | None) -> str:
    return "–" if value is None else f"{value / 1e6:,.0f} MB"


COST_COLUMNS: tuple[tuple[str, Callable[[Cost], str]], ...] = (
    ("First token", lambda cost: _ms(cost.first_token_ms)),
    ("Total", lambda cost: _ms(cost.total_ms)),
    ("Prompt tokens", lambda cost: _count(cost.prompt_tokens)),
    ("Reused", lambda cost: _count(cost.reused_tokens)),
    ("Tokens/s", lambda cost: _count(cost.tokens_per_second)),
    ("Memory", lambda cost: _memory(cost.memory_bytes)),
)


def state_of(text: str) -> str:
    """What the Lab does."""
    return {
        "questions": translate("Lab", "Making and checking questions"),
        "checking": translate("Lab", "Making sure that the arms are what they say"),
        "held": translate("Lab", "Waiting for your own question to be answered"),
        "answering": translate("Lab", "Answering every question in every way"),
    }[text]


def activity_of(state: LabState) -> str:
    """What goes on, for whoever looks at another screen."""
    text = translate("Lab", "Lab: {0}").format(state_of(state.text))
    if state.total:
        done, total = number_text(state.done), number_text(state.total)
        amount = translate("Lab", "{0} of {1}").format(done, total)
        text = f"{text} · {amount}"
    return text
