"""What the core says is said in the person's language, with its values in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from desktop.core.errors import InputError, ModelError
from desktop.core.remedy import Remedy
from desktop.core.say import joined, say
from desktop.ui.core_translation import translate_core, translate_core_in_one_line, translate_error
from desktop.ui.language import install_translations


@pytest.fixture
def english(qapp):
    before = QLocale()
    install_translations(qapp, "en")
    yield
    install_translations(qapp, "en")
    QLocale.setDefault(before)


def test_a_sentence_without_values_is_looked_up(german):
    expected = "Die Datei ist mit einem Kennwort geschützt."
    assert translate_core(say("It is protected with a password.")) == expected


def test_a_plain_text_that_is_a_template_is_looked_up(german):
    # So is a sentence without values stored, and a reason in a file of examples.
    assert translate_core("It is protected with a password.").startswith("Die Datei")


def test_a_value_is_put_where_it_belongs(german):
    assert (
        translate_core(say("There is no expert “{0}”.", "Rivers"))
        == "Es gibt keinen Experten „Rivers“."
    )
    text = say("“{0}” was trained on {1}; {2} is another model.", "Rivers", "Granite", "Qwen3")
    assert (
        translate_core(text)
        == "„Rivers“ wurde auf Granite trainiert; Qwen3 ist ein anderes Modell."
    )


def test_numbers_are_written_as_in_the_language(german):
    text = say("{0} has {1:,.1f} GB, and the disk has room for {2:.1f}.", "granite", 1204.5, 20)
    assert translate_core(text) == "granite hat 1.204,5 GB, und der Datenträger hat Platz für 20,0."


def test_a_value_that_is_a_sentence_is_translated_too(german):
    text = say("It is damaged, cut off, or not really {0}.", say("a PDF"))
    assert translate_core(text) == (
        "Die Datei ist beschädigt, abgeschnitten oder nicht wirklich eine PDF-Datei."
    )


def test_a_name_that_is_also_a_text_stays_a_name(german):
    text = say("There is no expert “{0}”.", "a message")
    assert translate_core(text) == "Es gibt keinen Experten „a message“."


def test_a_name_with_braces_in_it_stays_a_name(german):
    text = say("There is no expert “{0}”.", "{0} %n")
    assert translate_core(text) == "Es gibt keinen Experten „{0} %n“."


def test_one_and_several_have_their_own_form(german):
    def left_out(count):
        return translate_core(
            say(
                "%n pages are images and were left out.",
                n=count,
                singular="%n page is an image and was left out.",
            )
        )

    assert left_out(1) == "1 Seite ist ein Bild und wurde ausgelassen."
    assert left_out(3) == "3 Seiten sind Bilder und wurden ausgelassen."


def test_several_sentences_are_translated_one_after_the_other(german):
    text = joined("\n", [say("There are no documents yet."), say("Try again.")])
    assert translate_core(text) == "Noch sind keine Dokumente da.\nVersuchen Sie es noch einmal."
    assert "\n" not in translate_core_in_one_line(text)


@pytest.mark.parametrize("text", ["", "Something that the core never says.", "two\nlines"])
def test_what_is_not_known_stays_as_it_is(text, german):
    assert translate_core(text) == text
    assert translate_core(say(text)) == text


def test_an_error_is_said_with_what_can_be_done(german):
    error = ModelError(say("The disk is full."), say("Make room, or choose a smaller one."))
    assert translate_error(error) == (
        "Der Datenträger ist voll. Machen Sie Platz, oder wählen Sie ein kleineres."
    )
    assert translate_error(InputError(say("The prompt is empty."))) == "Die Eingabe ist leer."
    assert translate_error(OSError("odd")) == "odd"


def test_every_remedy_has_words_in_the_language(german):
    same = [
        remedy
        for remedy in Remedy
        if translate_core(remedy.hint("Rivers")) == remedy.hint("Rivers")
    ]
    assert same == []


def test_in_english_nothing_is_changed(english):
    for text in (say("There is no run {0}.", 7), say("%n files", n=1200), "plain"):
        assert translate_core(text) == text


def test_another_language_is_heard_at_once(qapp, english):
    text = say("The disk is full.")
    assert translate_core(text) == text
    install_translations(qapp, "de")
    assert translate_core(text) == "Der Datenträger ist voll."
    install_translations(qapp, "en")
    assert translate_core(text) == text
