"""The notes of a run: which questions were left out, and where its arms differ."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.report.results import Results
from desktop.ui.core_translation import translate_core
from desktop.ui.lab.wording import arm_name
from desktop.ui.widgets.amounts import number_text

translate = QCoreApplication.translate


def notes_of(results: Results) -> list[str]:
    """Return what was left out of a run, and where its arms differ in their conditions."""
    setup, notes = results.run.config, list[str]()
    asked = len(results.run.questions)
    if setup.questions_of_set == 0:
        return [translate_core(note) for note in setup.notes]
    learned = setup.questions_of_set - setup.questions_fit
    if learned:
        notes.append(
            translate("RunNotes", "Left out: %n question(s) the expert has learned.", "", learned)
        )
    if asked < setup.questions_fit:
        text = translate("RunNotes", "{0} of {1} questions were drawn by chance.")
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
            "RunNotes",
            "{0}: shown the best sentences of the sources alone, as was learned; “{1}” shows the"
            " model the same.",
        )
        notes.append(text.format(names, arm_name("rag-best")))
    return notes
