"""Plain terms for the arms and scores of the Lab, with their explanations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.core.lab.arms import Arm, ArmContext, ArmInstructions, Weights
from desktop.core.lab.questions.question import QuestionKind
from desktop.core.lab.scoring.metrics import ArmCost
from desktop.core.lab.verdict import Action
from desktop.services.lab_state import LabActivity, LabState
from desktop.ui.widgets.amounts import decimal_text, number_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Term:
    """A plain term and the explanation in its tool tip."""

    text: str
    meaning: str = ""


def arm_name(key: str) -> str:
    """Return the name of an arm for a person."""
    return {
        "base": translate("Lab", "Model alone"),
        "prompt": translate("Lab", "Model with instructions, no sources"),
        "expert": translate("Lab", "Expert, no sources"),
        "full": translate("Lab", "Fully trained model, no sources"),
        "quote": translate("Lab", "Best sentence, no model"),
        "rag": translate("Lab", "Sources (RAG)"),
        "rag-prompt": translate("Lab", "Sources + instructions"),
        "rag-brief": translate("Lab", "Sources, told to be brief"),
        "rag-best": translate("Lab", "Best sentences of the sources"),
        "rag-reader": translate("Lab", "Sources + Reader"),
        "rag-alora": translate("Lab", "Sources + activated expert"),
        "rag-expert": translate("Lab", "Sources + expert"),
        "rag-full": translate("Lab", "Sources + fully trained model"),
        "true": translate("Lab", "The true passage"),
        "true-expert": translate("Lab", "The true passage + expert"),
    }[key]


def arm_meaning(arm: Arm) -> str:
    """Return who answers in an arm, what is read, and which instructions are given."""
    if arm.weights is Weights.NONE:
        return translate(
            "Lab", "No model is asked: the best sentence that the search found is the answer."
        )
    who = {
        Weights.BASE: translate("Lab", "The chat model answers as it is."),
        Weights.EXPERT: translate("Lab", "The chat model answers with the expert switched on."),
        Weights.ACTIVATED: translate(
            "Lab", "The chat model reads, and the expert is switched on for the answer alone."
        ),
        Weights.READER: translate(
            "Lab", "The chat model answers with the Reader, the general expert that is included."
        ),
        Weights.FULL: translate("Lab", "A model answers of which every weight was trained."),
    }[arm.weights]
    given = {
        ArmContext.NOTHING: translate("Lab", "It is given no documents."),
        ArmContext.FOUND: translate("Lab", "It is given what the search found in your documents."),
        ArmContext.BEST: translate(
            "Lab", "It is given the best sentences of what the search found."
        ),
        ArmContext.TRUE: translate(
            "Lab", "It is given the passage that holds the answer: no search could do better."
        ),
    }[arm.context]
    told = {
        ArmInstructions.USUAL: "",
        ArmInstructions.ENGINEERED: translate("Lab", "It is told how to answer, with examples."),
        ArmInstructions.BRIEF: translate("Lab", "It is told to use the fewest words."),
    }[arm.instructions]
    return " ".join(filter(None, (who, given, told)))


def kind_name(kind: QuestionKind) -> str:
    """Return the name of a kind of question for a person."""
    return {
        QuestionKind.WHO: translate("Lab", "who"),
        QuestionKind.WHEN: translate("Lab", "when"),
        QuestionKind.WHERE: translate("Lab", "where"),
        QuestionKind.NUMBER: translate("Lab", "how many"),
        QuestionKind.REASON: translate("Lab", "why or how"),
        QuestionKind.OTHER: translate("Lab", "what"),
        QuestionKind.UNANSWERABLE: translate("Lab", "not in the documents"),
    }[kind]


def score_words() -> dict[str, Term]:
    """Return the terms of the scores, in the order in which they are offered."""
    return {
        "score": Term(
            translate("Lab", "Overall"),
            translate(
                "Lab",
                "How many words an answer has in common with a right one (token F1): 1 is the same"
                " words, 0 is none. A right refusal counts 1, a wrong one 0.",
            ),
        ),
        "f1": Term(
            translate("Lab", "Words in common"),
            translate(
                "Lab",
                "Of questions that can be answered: how many words an answer has in common with a"
                " right one (token F1).",
            ),
        ),
        "exact_match": Term(
            translate("Lab", "Word for word"),
            translate("Lab", "Share of answers that are a right one, word for word (exact match)."),
        ),
        "contained": Term(
            translate("Lab", "Holds the right answer"),
            translate(
                "Lab", "Share of answers in which a right one stands, however long they are."
            ),
        ),
        "shown_contained": Term(
            translate("Lab", "Shows you the right answer"),
            translate(
                "Lab",
                "The same for what you are shown: the model's words as far as your documents"
                " support them, or the documents' own.",
            ),
        ),
        "citation_precision": Term(
            translate("Lab", "Cites only what proves it"),
            translate("Lab", "Share of what is cited that holds the answer (precision)."),
        ),
        "citation_recall": Term(
            translate("Lab", "Cites what proves it"),
            translate("Lab", "Share of the places of right answers that are cited (recall)."),
        ),
        "refused_rightly": Term(
            translate("Lab", "Refuses rightly"),
            translate(
                "Lab", "Share of questions that your documents do not answer; more is better."
            ),
        ),
        "refused_wrongly": Term(
            translate("Lab", "Refuses wrongly"),
            translate("Lab", "Share of questions that they do answer; less is better."),
        ),
    }


def interval_meaning() -> str:
    """Return the explanation of the lines over the bars."""
    return translate(
        "Lab",
        "Other questions of the same kind would give other scores. In 95 of 100 such samples the"
        " score would lie within the line (paired bootstrap); where two lines lie far apart, the"
        " difference is hardly chance.",
    )


def action_of(action: Action) -> str:
    """Return the text of the button under the verdict."""
    return {
        Action.SWITCH_ON: translate("Lab", "Switch the expert on"),
        Action.LEAVE_OFF: translate("Lab", "Leave the expert off"),
        Action.TRAIN_MORE: translate("Lab", "Train it with more examples"),
        Action.ASK_MORE: translate("Lab", "Ask more questions"),
    }[action]


def _seconds(value: float | None) -> str:
    return "–" if value is None else f"{decimal_text(value / 1000, 1)} s"


def _count(value: float | None) -> str:
    return "–" if value is None else number_text(round(value))


def _memory(value: int | None) -> str:
    return "–" if value is None else f"{number_text(round(value / 1e6))} MB"


@dataclass(frozen=True, slots=True)
class CostColumn:
    """A column of the table of costs."""

    word: Term
    value: Callable[[ArmCost], str]


def cost_columns() -> tuple[CostColumn, ...]:
    """Return the columns of the table of costs, in their order."""
    return (
        CostColumn(
            Term(
                translate("Lab", "First word"),
                translate("Lab", "How long until the model writes its first word."),
            ),
            lambda cost: _seconds(cost.first_token_ms),
        ),
        CostColumn(
            Term(translate("Lab", "Whole"), translate("Lab", "How long the whole answer takes.")),
            lambda cost: _seconds(cost.total_ms),
        ),
        CostColumn(
            Term(
                translate("Lab", "Read"),
                translate("Lab", "Pieces of words (tokens) that the model is given to read."),
            ),
            lambda cost: _count(cost.prompt_tokens),
        ),
        CostColumn(
            Term(
                translate("Lab", "Reused"),
                translate("Lab", "Of these, those that had been read for another way already."),
            ),
            lambda cost: _count(cost.reused_tokens),
        ),
        CostColumn(
            Term(
                translate("Lab", "Speed"),
                translate("Lab", "Pieces of words (tokens) written in a second."),
            ),
            lambda cost: f"{_count(cost.tokens_per_second)}/s",
        ),
        CostColumn(
            Term(
                translate("Lab", "Memory"),
                translate("Lab", "Of the model's process, at most."),
            ),
            lambda cost: _memory(cost.memory_bytes),
        ),
    )


def state_of(activity: LabActivity) -> str:
    """Return the name of the Lab's activity for a person."""
    return {
        LabActivity.MAKING_QUESTIONS: translate("Lab", "Making and checking questions"),
        LabActivity.CHECKING: translate("Lab", "Making sure that the ways are what they say"),
        LabActivity.HELD: translate("Lab", "Waiting for your own question to be answered"),
        LabActivity.ANSWERING: translate("Lab", "Answering every question in every way"),
    }[activity]


def activity_of(state: LabState) -> str:
    """Return the Lab's current activity in one line, for a person on another screen."""
    text = translate("Lab", "Lab: {0}").format(state_of(state.activity))
    if state.total:
        done, total = number_text(state.done), number_text(state.total)
        amount = translate("Lab", "{0} of {1}").format(done, total)
        text = f"{text} · {amount}"
    return text
