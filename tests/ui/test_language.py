"""Which language the window speaks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator

from desktop.ui.language import LANGUAGES, NAME, language_of, put_on


@pytest.fixture
def english_again(qapp):
    before = QLocale()
    yield
    put_on(qapp, "en")
    QLocale.setDefault(before)


def spoken():
    return QCoreApplication.translate("SettingsScreen", "Settings")


def test_what_was_chosen_goes_before_the_system():
    assert language_of("de") == "de"
    assert language_of("en") == "en"


def test_a_language_that_there_is_not_becomes_english():
    assert language_of("tlh") == "en"
    assert language_of("") in LANGUAGES


def test_a_language_is_put_on_and_taken_off_again(qapp, english_again):
    assert put_on(qapp, "de") == "de"
    assert spoken() == "Einstellungen"
    assert QLocale().decimalPoint() == ","

    put_on(qapp, "en")
    assert spoken() == "Settings"
    assert QLocale().decimalPoint() == "."


def test_qt_itself_speaks_it_too(qapp, english_again):
    put_on(qapp, "de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_putting_on_one_after_the_other_keeps_no_translator_behind(qapp, english_again):
    for code in ("de", "en", "de", "de"):
        put_on(qapp, code)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(qapp.findChildren(QTranslator, NAME)) == 2  # Qt's own texts and ours


def test_one_thing_and_several_are_told_apart(qapp, english_again):
    def said(count):
        return QCoreApplication.translate(
            "Running", "This machine has %n core(s); more threads make it slower.", "", count
        )

    put_on(qapp, "en")
    assert said(1).startswith("This machine has 1 core;")
    assert said(2).startswith("This machine has 2 cores;")
    put_on(qapp, "de")
    assert said(2).startswith("Dieser Rechner hat 2 Kerne")
