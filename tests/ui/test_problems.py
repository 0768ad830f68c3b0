"""Errors are said once, in the right place."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.core.errors import InputError, ModelError
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.ui.problems import CRASH_FILE, SCREENS, BugDialog, ExceptionHooks, Problems


@pytest.fixture
def notices():
    return []


@pytest.fixture
def problems(qtbot, tmp_path, notices):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Problems(window, tmp_path, notices.append)


@pytest.fixture
def hooks(tmp_path, problems):
    made = ExceptionHooks(tmp_path)
    made.problems = problems
    yield made
    made.remove()


def fail():
    raise ValueError("Bad “secret”")


def raised_error():
    try:
        fail()
    except ValueError as error:
        return error


def test_what_a_person_can_mend_is_one_sentence_with_its_hint(problems, notices):
    problems.show(ModelError("The file is gone.", "Choose another."))
    assert notices == ["The file is gone. Choose another."]
    assert problems.dialog is None


def test_it_is_said_in_the_language_of_the_window(problems, notices, german):
    problems.show(ModelError(say("“{0}” has no adapter to export.", "Rivers"), say("Try again.")))
    assert notices == [
        "„Rivers“ hat keinen Adapter, der exportiert werden könnte. Versuchen Sie es noch einmal."
    ]


def test_a_remedy_has_a_button_that_leads_to_its_screen(qtbot, tmp_path):
    shown, gone = [], []
    window = QWidget()
    qtbot.addWidget(window)
    problems = Problems(window, tmp_path, lambda *told: shown.append(told), gone.append)
    problems.show(InputError(say("There are no questions to ask."), Remedy.MAKE_QUESTIONS.hint()))
    ((text, button, act),) = shown
    assert text == "There are no questions to ask. Make some questions first."
    assert button == "Go to the Lab"
    act()
    assert gone == ["lab"]


@pytest.mark.parametrize("remedy", SCREENS)
def test_every_screen_that_a_remedy_leads_to_has_a_way(qtbot, tmp_path, remedy):
    shown, gone = [], []
    window = QWidget()
    qtbot.addWidget(window)
    problems = Problems(window, tmp_path, lambda *told: shown.append(told), gone.append)
    problems.show(InputError(say("Nothing is here."), remedy.hint("Rivers")))
    ((_, button, act),) = shown
    act()
    assert button
    assert gone == [SCREENS[remedy]]


def test_a_mistake_of_ours_is_a_dialog_whose_details_can_be_copied(problems, notices):
    problems.show(raised_error())
    assert notices == []
    assert problems.dialog.isVisible()
    problems.dialog.copy()
    text = QGuiApplication.clipboard().text()
    assert "ValueError: Bad “…”" in text
    assert "raised_error" in text
    assert "Lectern " in text


def test_further_mistakes_are_added_to_the_dialog_that_is_open(problems):
    problems.show(raised_error())
    first = problems.dialog
    problems.show(KeyError("x"))
    assert problems.dialog is first
    assert first.details.count("Lectern ") == 1
    assert "KeyError" in first.details

    first.accept()
    problems.show(raised_error())
    assert problems.dialog is not first


def test_what_nobody_caught_is_logged_and_shown(problems, hooks, caplog):
    error = raised_error()
    sys.excepthook(type(error), error, error.__traceback__)
    assert problems.dialog.isVisible()
    assert "raised_error" in caplog.text


def test_what_nobody_caught_on_another_thread_is_shown_on_the_windows(qtbot, problems, hooks):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: problems.dialog is not None)
    assert isinstance(problems.dialog, BugDialog)


def test_what_qt_says_goes_to_the_log(hooks, caplog):
    with caplog.at_level(logging.INFO):
        qWarning("something odd")
    assert "something odd" in caplog.text


def test_there_is_a_file_for_crashes(hooks, tmp_path):
    assert (tmp_path / CRASH_FILE).is_file()


def test_everything_is_as_before_afterwards(tmp_path):
    before = sys.excepthook, threading.excepthook
    ExceptionHooks(tmp_path).remove()
    assert (sys.excepthook, threading.excepthook) == before
