"""Translates remedies into commands for a person at a terminal."""

from __future__ import annotations

from desktop.core.remedy import Remedy
from desktop.core.say import Sentence

COMMANDS = {
    Remedy.ADD_FIRST_DOCUMENTS: "Add some: `index FOLDER`.",
    Remedy.ADD_ITS_DOCUMENTS: "Add them: `index FOLDER --collection NAME`.",
    Remedy.ADD_DOCUMENTS: "Add some: `index FOLDER`.",
    Remedy.CHOOSE_DATA_FOLDER: "Name another one with --data-dir.",
    Remedy.CHOOSE_FULL_MODEL: "Name it with --full.",
    Remedy.CHOOSE_MODEL: (
        "`models` lists those that are there; `models use embedded` goes back to the embedded one."
    ),
    Remedy.CHOOSE_OTHER_SCOPE: "Name something else with --in, or nothing to ask all.",
    Remedy.CHOOSE_WEIGHTS: (
        "Name an expert with --expert, an activated one with --activated, a model with --full."
    ),
    Remedy.LIST_DOCUMENTS: "`documents` says why of each.",
    Remedy.LIST_RUNS: "`lab report --list` shows all.",
    Remedy.MAKE_HELD_OUT_QUESTIONS: (
        "Ask about documents that were held out: `lab questions --generate`."
    ),
    Remedy.MAKE_QUESTIONS: "Make some: `lab questions`.",
    Remedy.PUT_LIBRARY_ASIDE: "`library repair` puts it aside; or choose another data folder.",
    Remedy.REPAIR_LIBRARY: "Run `library repair`, or go back to a backup with `library restore`.",
    Remedy.SEE_LOG: "See its log, or run `main.py doctor`.",
    Remedy.SET_UP: "Run `python3 main.py setup`.",
    Remedy.SHOW_REPORT: "Its answers so far are kept: `lab report`.",
    Remedy.START_COMPARISON: "Start with `lab run SET`.",
    Remedy.TRAIN_EXPERT: "Run `expert train “{0}”`.",
    Remedy.UNLOCK_LIBRARY: "Name a file that holds the passphrase: `--passphrase-file FILE`.",
    Remedy.USE_RECOVERY_KEY: (
        "Put it back from a backup, or name a file that holds the recovery key:"
        " `library rekey --recovery-key-file FILE`."
    ),
    Remedy.USE_MODEL: "Choose one: `models use FILE`.",
    Remedy.WAIT_FOR_READING: (
        "Ask again in a moment, or go on reading them: `index --collection NAME`."
    ),
}


def in_terminal(hint: str) -> str:
    """Return the hint with the command of its remedy, if it has one."""
    remedy = Remedy.named_by(hint)
    if remedy is None or not isinstance(hint, Sentence):
        return str(hint)
    return COMMANDS[remedy].format(*hint.values)
