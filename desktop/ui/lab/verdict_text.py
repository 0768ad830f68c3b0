"""Texts for the verdict and the notes of a run, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.report.results import Results
from desktop.core.lab.scoring.intervals import Interval
from desktop.core.lab.verdict import QUESTIONS_AT_LEAST, Verdict, VerdictGround, VerdictOutcome
from desktop.ui.core_translation import translate_core
from desktop.ui.lab.wording import arm_name
from desktop.ui.widgets.amounts import decimal_text, number_text, signed_text

translate = QCoreApplication.translate


def verdict_title(verdict: Verdict) -> str:
    """Return in a few words whether the expert helps."""
    if verdict.ground is VerdictGround.TOO_FEW:
        return translate("Verdict", "Too few questions to tell")
    match verdict.arm:
        case "rag-reader":
            return {
                VerdictOutcome.HELPS: translate("Verdict", "The Reader helps"),
                VerdictOutcome.NO_DIFFERENCE: translate(
                    "Verdict", "The Reader makes no difference"
                ),
                VerdictOutcome.HURTS: translate("Verdict", "The Reader hurts"),
            }[verdict.outcome]
        case "rag-full":
            return {
                VerdictOutcome.HELPS: translate("Verdict", "The fully trained model helps"),
                VerdictOutcome.NO_DIFFERENCE: translate(
                    "Verdict", "The fully trained model makes no difference"
                ),
                VerdictOutcome.HURTS: translate("Verdict", "The fully trained model hurts"),
            }[verdict.outcome]
        case _:
            return {
                VerdictOutcome.HELPS: translate("Verdict", "The expert helps"),
                VerdictOutcome.NO_DIFFERENCE: translate(
                    "Verdict", "The expert makes no difference"
                ),
                VerdictOutcome.HURTS: translate("Verdict", "The expert hurts"),
            }[verdict.outcome]


def verdict_reason(verdict: Verdict, results: Results) -> str:
    """Return the reasons for the verdict, with its numbers."""
    count = verdict.difference.count
    if verdict.ground is VerdictGround.TOO_FEW:
        few = translate("Verdict", "%n question(s) were asked; {0} are the least.", "", count)
        return few.format(QUESTIONS_AT_LEAST)
    numbers = _numbers_text(verdict, results)
    match verdict.ground:
        case VerdictGround.SHORTER:
            follows = translate(
                "Verdict", "The answers are shorter, but fewer of them hold the right one."
            )
        case VerdictGround.RIVAL:
            text = translate("Verdict", "What it gains over plain sources, “{0}” gains as well.")
            follows = text.format(arm_name(verdict.against))
        case _:
            follows = _contained_text(verdict, results)
    return f"{numbers} {follows}".strip()


def notes_of(results: Results) -> list[str]:
    """Return what was left out of a run, and where its arms differ in their conditions."""
    setup, notes = results.run.config, list[str]()
    asked = len(results.run.questions)
    if setup.questions_of_set == 0:
        return [translate_core(note) for note in setup.notes]
    learned = setup.questions_of_set - setup.questions_fit
    if learned:
        notes.append(
            translate("Verdict", "Left out: %n question(s) the expert has learned.", "", learned)
        )
    if asked < setup.questions_fit:
        text = translate("Verdict", "{0} of {1} questions were drawn by chance.")
        notes.append(text.format(number_text(asked), number_text(setup.questions_fit)))
    long = setup.answers_at_length(ARMS_BY_KEY["rag-best"])
    little = [
        arm
        for arm in results.arms
        if arm.adds_weights and setup.reads_little(arm) and setup.answers_at_length(arm) == long
    ]
    if little:
        names = ", ".join(f"“{arm_name(arm.key)}”" for arm in little)
        text = translate(
            "Verdict",
            "{0}: shown the best sentences of the sources alone, as was learned; “{1}” shows the"
            " model the same.",
        )
        notes.append(text.format(names, arm_name("rag-best")))
    return notes


def _numbers_text(verdict: Verdict, results: Results) -> str:
    mean = {key: results.scores[key]["score"].mean for key in (verdict.arm, verdict.against)}
    count = verdict.difference.count
    text = translate(
        "Verdict", "Answers score {0} with it and {1} with “{2}” (%n question(s)).", "", count
    ).format(
        decimal_text(mean[verdict.arm], 2),
        decimal_text(mean[verdict.against], 2),
        arm_name(verdict.against),
    )
    sure = translate("Verdict", "The difference is {0}, and with 95 % certainty {1} to {2}.")
    difference = verdict.difference
    bounds = (difference.mean, difference.low, difference.high)
    return f"{text} {sure.format(*(signed_text(value, 2) for value in bounds))}"


def _contained_text(verdict: Verdict, results: Results) -> str:
    held: list[Interval] = [
        found
        for key in (verdict.arm, verdict.against)
        if (found := results.scores[key].get("contained")) is not None
    ]
    if len(held) < len((verdict.arm, verdict.against)):
        return ""
    text = translate("Verdict", "The right answer stands in {0} % of them instead of {1} %.")
    return text.format(round(100 * held[0].mean), round(100 * held[1].mean))
