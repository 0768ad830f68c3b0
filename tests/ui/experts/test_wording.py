"""What the core notes of examples and trainings is said in the language of the window."""

from __future__ import annotations

from desktop.core.experts.examples.model_questions import NOT_GIVEN_BACK
from desktop.core.experts.examples.placement import NO_DOCUMENT_SAYS_IT
from desktop.services.training_progress import TrainingStage, TrainingState
from desktop.ui.experts.wording import note_of, reason_of


def test_a_reason_without_words_of_the_screen_is_said_as_the_core_says_it(qapp):
    assert reason_of(NOT_GIVEN_BACK) == NOT_GIVEN_BACK


def test_every_reason_is_german_in_a_german_window(german):
    assert reason_of(NOT_GIVEN_BACK).startswith("Auf die Frage gibt das Modell")
    assert reason_of(NO_DOCUMENT_SAYS_IT).startswith("Kein Dokument, das unsere Suche findet")


def test_a_note_of_the_trainer_that_the_screen_does_not_know_is_german(german):
    state = TrainingState(1, "Rivers", TrainingStage.TRAINING, note="Goes on after step 20.")
    assert note_of(state) == "Es geht nach Schritt 20 weiter."
