"""The ways in which a person can solve a problem; each surface words them for itself.

The core names the remedy. A terminal says the command (`terminal/remedies.py`), the window says the
words below and has a button that leads to the screen (`ui/problems.py`).
"""

from __future__ import annotations

from enum import Enum
from typing import Self

from desktop.core.say import Sentence, fill, say


class Remedy(Enum):
    """A remedy, with its words for a surface that has no words of its own."""

    ADD_FIRST_DOCUMENTS = say("Add a folder or try the sample, then answer again.")
    ADD_ITS_DOCUMENTS = say("Add its documents first.")
    ADD_DOCUMENTS = say("Add some documents first.")
    CHOOSE_DATA_FOLDER = say("Choose another data folder.")
    CHOOSE_FULL_MODEL = say("Choose the full fine-tune that it shall ask.")
    CHOOSE_MODEL = say("Choose a model.")
    CHOOSE_OTHER_SCOPE = say("Choose others below the question, then answer again.")
    CHOOSE_WEIGHTS = say("Choose the expert or the model that it shall ask.")
    LIST_DOCUMENTS = say("The Library says why of each of them, and what can be done.")
    LIST_RUNS = say("The Lab lists all that there are.")
    MAKE_HELD_OUT_QUESTIONS = say("Make questions about documents that were held out.")
    MAKE_QUESTIONS = say("Make some questions first.")
    PUT_LIBRARY_ASIDE = say("The command line can put it aside; or choose another data folder.")
    REPAIR_LIBRARY = say("The Settings can repair it, or go back to a backup.")
    SEE_LOG = say("See its log.")
    UNLOCK_LIBRARY = say("Start Lectern again, and type the passphrase.")
    USE_RECOVERY_KEY = say("Put it back from a backup, or unlock with the recovery key.")
    SET_UP = say("Set Lectern up again.")
    SHOW_REPORT = say("Its answers so far are kept.")
    START_COMPARISON = say("Start a comparison first.")
    USE_MODEL = say("Choose one on the screen Models.")
    WAIT_FOR_READING = say("Answer again in a moment: each can be asked as soon as it is read.")
    TRAIN_EXPERT = say("Train “{0}” first.")

    def hint(self, *values: object) -> Sentence:
        """The hint that names this remedy; the values fill the places in its words."""
        return fill(self.value, *values, remedy=self.name)

    @classmethod
    def named_by(cls, hint: str) -> Self | None:
        """The remedy that a hint names; None for a sentence without a remedy."""
        return cls.__members__.get(hint.remedy) if isinstance(hint, Sentence) else None
