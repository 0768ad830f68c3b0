"""A terminal says a remedy as the command that carries it out."""

from __future__ import annotations

import json

from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.terminal.output import Output
from desktop.terminal.remedies import COMMANDS, in_terminal


def test_every_remedy_has_a_command():
    assert set(COMMANDS) == set(Remedy)


def test_a_remedy_is_said_with_its_values():
    assert in_terminal(Remedy.TRAIN_EXPERT.hint("Rivers")) == "Run `expert train “Rivers”`."


def test_any_other_hint_stays_as_it_is():
    assert in_terminal(say("Check the path.")) == "Check the path."
    assert in_terminal("") == ""


def test_an_error_in_json_has_plain_strings(capsys):
    Output(as_json=True).problem(say("There is no run {0}.", 7), Remedy.LIST_RUNS.hint())
    assert json.loads(capsys.readouterr().out) == {
        "error": "There is no run 7.",
        "hint": "`lab report --list` shows all.",
    }
