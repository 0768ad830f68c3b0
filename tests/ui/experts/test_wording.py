"""What the core notes of examples and trainings is said in the language of the window."""

from __future__ import annotations

from desktop.core.experts.examples.model_questions import NOT_GIVEN_BACK
from desktop.core.experts.examples.placement import NO_DOCUMENT_SAYS_IT
from desktop.core.say import say
from desktop.services.training_progress import TrainingStage, TrainingState
from desktop.ui.core_translation import translate_core
from desktop.ui.experts.wording import note_of


def test_every_reason_is_german_in_a_german_window(german):
    # As they come out of a file of examples: as plain texts.
    assert translate_core(str(NOT_GIVEN_BACK)).startswith("Auf die Frage gibt das Modell")
    assert translate_core(str(NO_DOCUMENT_SAYS_IT)).startswith(
        "Kein Dokument, das unsere Suche findet"
    )


def test_a_note_of_the_trainer_is_german_in_a_german_window(german):
    note = say("Goes on after step {0}.", 20)
    assert note_of(TrainingState(1, "Rivers", TrainingStage.TRAINING, note=note)) == (
        "Es geht nach Schritt 20 weiter."
    )
    assert note_of(TrainingState(1, "Rivers", TrainingStage.EXAMPLES, note=note)) == ""
