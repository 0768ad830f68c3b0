"""Questions, answers and whole tables of results, made up for a test."""

from desktop.core.experts.examples.example import QuestionOrigin
from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import AnswerRecord, CitedSpan, ReadSource
from desktop.core.lab.scoring.metrics import ArmAnswer, compare_arms, score_arm


def question(text="Who wrote it?", *answers, place=None, **changes):
    """Return a question; `place` is (path, start, end)."""
    if place is not None:
        path, start, end = place
        changes |= {"path": path, "char_start": start, "char_end": end, "document": "d" + path}
    return LabQuestion(text, answers, origin=QuestionOrigin.OWN, **changes)


def source(path="a.txt", start=0, end=100, text="words", title="A"):
    return ReadSource(path, title, start, end, text)


def record(said="", *, shown=None, refused=False, sources=(), cited=(), **changes):
    return AnswerRecord(
        said,
        said if shown is None else shown,
        refused,
        tuple(sources),
        tuple(CitedSpan(*place) for place in cited),
        **{"generated_tokens": len(said.split()), "total_ms": 100.0, **changes},
    )


def answered_question(said, *answers, text="Who wrote it?", place=None, **changes):
    return ArmAnswer(question(text, *answers, place=place), record(said, **changes))


def table(**by_arm):
    """Return scores and comparisons of arms.

    The keywords are the arms' keys, with _ for -; each value is a list of the arm's answers. The
    right answer of every question is “right”.
    """
    arms = {key.replace("_", "-"): said for key, said in by_arm.items()}
    answered = {
        key: [
            answered_question(text, "right", text=f"Who wrote {number}?")
            for number, text in enumerate(said)
        ]
        for key, said in arms.items()
    }
    scores = {key: score_arm(ARMS_BY_KEY[key], answered[key]) for key in answered}
    comparisons = [
        compare_arms(ARMS_BY_KEY[first], ARMS_BY_KEY[second], answered[first], answered[second])
        for first in answered
        for second in answered
        if first != second
    ]
    return scores, comparisons
