"""What the core says is said in the person's language, with its values in it."""

from __future__ import annotations

import json
import re

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from desktop.core.errors import InputError, ModelError
from desktop.core.paths import resources
from desktop.ui.core_translation import said, said_of
from desktop.ui.language import put_on


@pytest.fixture
def english(qapp):
    before = QLocale()
    put_on(qapp, "en")
    yield
    put_on(qapp, "en")
    QLocale.setDefault(before)


def test_a_sentence_without_values_is_looked_up(german):
    assert said("It is protected with a password.") == "Die Datei ist mit einem Kennwort geschützt."


def test_a_value_is_put_where_it_belongs(german):
    assert said("There is no expert “Rivers”.") == "Es gibt keinen Experten „Rivers“."
    assert (
        said("“Rivers” was trained on Granite; Qwen3 is another model.")
        == "„Rivers“ wurde auf Granite trainiert; Qwen3 ist ein anderes Modell."
    )


def test_the_template_that_tells_most_is_the_one_that_is_meant(german):
    assert (
        said("The settings file /a/settings.json cannot be read.")
        == "Die Einstellungsdatei /a/settings.json kann nicht gelesen werden."
    )
    assert said("/a/notes.txt cannot be read.") == "/a/notes.txt kann nicht gelesen werden."


def test_numbers_are_written_as_in_the_language(german):
    assert (
        said("granite.gguf has 1,204.5 GB, and the disk has room for 20.0.")
        == "granite.gguf hat 1.204,5 GB, und der Datenträger hat Platz für 20,0."
    )


def test_what_only_looks_like_a_number_is_none(german):
    # It is a name here, and no number that was written by the core.
    assert said("There is no expert “1.5”.") == "Es gibt keinen Experten „1.5“."
    assert said("About five GB") == "About five GB"


def test_a_text_within_a_text_is_translated_too(german):
    assert (
        said("It is damaged, cut off, or not really a PDF.")
        == "Die Datei ist beschädigt, abgeschnitten oder nicht wirklich eine PDF-Datei."
    )
    assert (
        said("It has 2.5 GB; the limit for its kind is 64 MB.")
        == "Die Datei hat 2,5 GB; die Grenze für ihre Art ist 64 MB."
    )
    assert (
        said("/a/b cannot be opened (Permission denied).")
        == "/a/b kann nicht geöffnet werden (kein Zugriffsrecht)."
    )


def test_the_parts_of_a_list_are_translated_each(german):
    assert (
        said("2 lines of own.csv cannot be used: line 3 has no question; line 9 is no JSON.")
        == "Nicht verwendbar: 2 Zeilen von own.csv: Zeile 3 hat keine Frage; Zeile 9 ist kein JSON."
    )


def test_a_name_that_is_also_a_text_stays_a_name(german):
    assert said("There is no expert “a message”.") == "Es gibt keinen Experten „a message“."


def test_several_sentences_are_translated_one_after_the_other(german):
    assert (
        said("Your documents are still being read. Choose another name. Split it.")
        == "Ihre Dokumente werden noch gelesen. Wählen Sie einen anderen Namen. Teilen Sie sie."
    )
    assert (
        said("There are no documents yet.\nAdd a folder or try the sample, then answer again.")
        == "Noch sind keine Dokumente da.\nFügen Sie einen Ordner hinzu oder probieren Sie das"
        " Beispiel, und lassen Sie dann noch einmal antworten."
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Something that the core never says.",
        "Your documents are still being read. And this is new.",
        "two\nlines",
        "{0} cannot be {1}",
    ],
)
def test_what_is_not_known_stays_as_it_is(text, german):
    assert said(text) == text


def test_an_error_is_said_with_what_can_be_done(german):
    error = ModelError("The disk is full.", "Make room, or choose a smaller one.")
    assert (
        said_of(error)
        == "Der Datenträger ist voll. Machen Sie Platz, oder wählen Sie ein kleineres."
    )
    assert said_of(InputError("The prompt is empty.")) == "Die Eingabe ist leer."
    assert said_of(OSError("odd")) == "odd"


def test_in_english_nothing_is_changed(english):
    for text in ("It is protected with a password.", "1,204.5 GB", "There is no expert “x”."):
        assert said(text) == text


def test_another_language_is_heard_at_once(qapp, english):
    text = "The disk is full."
    assert said(text) == text
    put_on(qapp, "de")
    assert said(text) == "Der Datenträger ist voll."
    put_on(qapp, "en")
    assert said(text) == text


def test_every_text_is_found_again_with_its_values(german):
    """However many others are like it."""
    listed = json.loads((resources() / "translations" / "core.json").read_text(encoding="utf-8"))
    wrong = []
    for text, numbers in listed:
        places = sorted({int(place) for place in re.findall(r"\{(\d)\}", text)})
        given = ["1,234.5" if place in numbers else f"Zz{place}" for place in places]
        shown = ["1.234,5" if place in numbers else f"Zz{place}" for place in places]
        expected = QCoreApplication.translate("core", text).format(*shown)
        if said(text.format(*given)) != expected:
            wrong.append((text, said(text.format(*given))))
    assert len(listed) > 300
    assert wrong == []
