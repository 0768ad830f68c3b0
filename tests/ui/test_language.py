"""Which language the window speaks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator

from desktop.ui.language import LANGUAGES, NAME, install_translations, language_of


@pytest.fixture
def english_again(qapp):
    before = QLocale()
    yield
    install_translations(qapp, "en")
    QLocale.setDefault(before)


def installed_language():
    return QCoreApplication.translate("SettingsScreen", "Settings")


def test_what_was_chosen_goes_before_the_system():
    assert language_of("de") == "de"
    assert language_of("en") == "en"


def test_a_language_that_there_is_not_becomes_english():
    assert language_of("tlh") == "en"
    assert language_of("") in LANGUAGES


def test_a_language_is_put_on_and_taken_off_again(qapp, english_again):
    assert install_translations(qapp, "de") == "de"
    assert installed_language() == "Einstellungen"
    assert QLocale().decimalPoint() == ","

    install_translations(qapp, "en")
    assert installed_language() == "Settings"
    assert QLocale().decimalPoint() == "."


def test_qt_itself_speaks_it_too(qapp, english_again):
    install_translations(qapp, "de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_putting_on_one_after_the_other_keeps_no_translator_behind(qapp, english_again):
    for code in ("de", "en", "de", "de"):
        install_translations(qapp, code)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(qapp.findChildren(QTranslator, NAME)) == 2  # Qt's own texts and ours


def test_one_thing_and_several_are_told_apart(qapp, english_again):
    def translated_count(count):
        return QCoreApplication.translate(
            "InferenceSettings",
            "This machine has %n core(s); more threads make it slower.",
            "",
            count,
        )

    install_translations(qapp, "en")
    assert translated_count(1).startswith("This machine has 1 core;")
    assert translated_count(2).startswith("This machine has 2 cores;")
    install_translations(qapp, "de")
    assert translated_count(2).startswith("Dieser Rechner hat 2 Kerne")
    install_translations(qapp, "es")
    assert translated_count(1).startswith("Este equipo tiene 1 núcleo;")
    assert translated_count(0).startswith("Este equipo tiene 0 núcleos;")
    install_translations(qapp, "fr")
    assert translated_count(0).startswith("Cet ordinateur a 0 cœur\u00a0;")  # none is one
    assert translated_count(2).startswith("Cet ordinateur a 2 cœurs\u00a0;")


@pytest.mark.parametrize(("code", "name"), [("es", "Ajustes"), ("fr", "Paramètres")])
def test_spanish_and_french_are_spoken(qapp, english_again, code, name):
    assert install_translations(qapp, code) == code
    assert installed_language() == name
    assert QLocale().decimalPoint() == ","


def test_a_language_from_the_right_mirrors_the_window_before_it_has_texts(qapp, english_again):
    assert install_translations(qapp, "ar") == "en"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert installed_language() == "Settings"

    install_translations(qapp, "fr")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
