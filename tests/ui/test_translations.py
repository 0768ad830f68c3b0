"""Every text of the window is translated, and what is loaded is what was translated.

Where these fail, a text is new or was changed: see `packaging/translations.py`.
"""

from __future__ import annotations

import ast
import re
import shutil
import xml.etree.ElementTree as ElementTree

import pytest

import translations
from desktop.ui.language import LANGUAGES
from translations import FOLDER, NUMBER, PLURALS, ROOT, WHOLE, messages

RENEW = "run `python packaging/translations.py`, and translate what it marks as unfinished"
PLACEHOLDER = re.compile(r"(\{\d*)(?::[^}]*)?\}|(%L?n)")
"""A translation leaves out how a number is written: that is for the language to say."""


def entries(folder, language):
    file = folder / f"lectern_{language}.ts"
    return dict(messages(ElementTree.parse(file).getroot()))


def translation_of(message):
    """Its translations; more than one where the number counts."""
    translation = message.find("translation")
    forms = translation.findall("numerusform") or [translation]
    return [form.text or "" for form in forms]


@pytest.fixture(scope="module")
def collected_folder(tmp_path_factory):
    """The `.ts` files as they would be if they were renewed now."""
    folder = tmp_path_factory.mktemp("translations")
    for file in FOLDER.glob("*.ts"):
        shutil.copy(file, folder)
    translations.collect(folder)
    return folder


def translatable_texts(path):
    """Texts that are given to `tr` and `translate`, and where."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = {"tr": 0, "translate": 1, "say": 0}.get(name)
        if name == "say" and not isinstance(node.func, ast.Name):
            continue  # a method of that name
        if place is not None and len(node.args) > place:
            yield node.args[place], f"{path.relative_to(ROOT)}:{node.lineno}", node


@pytest.mark.parametrize("language", [*WHOLE, *PLURALS])
def test_every_text_of_the_window_is_translated(language, collected_folder):
    committed, now = entries(FOLDER, language), entries(collected_folder, language)
    assert set(now) - set(committed) == set(), RENEW
    assert set(committed) - set(now) == set(), f"no longer in the code; {RENEW}"
    unfinished = [key for key, message in now.items() if not all(translation_of(message))]
    marked = [key for key, message in now.items() if message.find("translation").get("type")]
    assert unfinished + marked == [], RENEW


@pytest.mark.parametrize("language", [*WHOLE, *PLURALS])
def test_what_is_loaded_is_what_was_translated(language, tmp_path):
    translations.compile_all(FOLDER, tmp_path)
    name = f"lectern_{language}.qm"
    assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), RENEW


@pytest.mark.parametrize("language", [*WHOLE, *PLURALS])
def test_a_translation_has_the_placeholders_of_its_text(language):
    wrong = [
        key
        for key, message in entries(FOLDER, language).items()
        for text in translation_of(message)
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(key[1]))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", WHOLE)
def test_a_translation_has_the_markup_the_keys_and_the_spaces_of_its_text(language):
    def shape(text):
        return (
            sorted(re.findall(r"</?\w+[^>]*>", text)),
            re.findall(r"&(?=\w)", text),
            text[: len(text) - len(text.lstrip())],
            text[len(text.rstrip()) :],
            text.count("\n"),
            text.rstrip()[-1:] == "…",
        )

    wrong = [
        key
        for key, message in entries(FOLDER, language).items()
        for text in translation_of(message)
        if shape(text) != shape(key[1].replace(" …", "…")) and shape(text) != shape(key[1])
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "foreign"),
    [("de", r"«|“[^„]*”"), ("es", r"[“”„]"), ("fr", r"[“”„]|[^\u00a0][;?!](?!\w)")],
)
def test_a_translation_has_the_quotes_and_spaces_of_its_language(language, foreign):
    wrong = [
        text
        for message in entries(FOLDER, language).values()
        for text in translation_of(message)
        if re.search(foreign, text)
    ]
    assert wrong == []


def test_every_language_of_the_window_has_its_texts():
    assert set(LANGUAGES) == {*WHOLE, *PLURALS}


def test_the_tools_find_every_text_that_the_code_has(collected_folder):
    known = {text for _, text in entries(collected_folder, "de")}
    missed = []
    for path in translations.sources():
        for text, place, _ in translatable_texts(path):
            if not isinstance(text, ast.Constant):
                missed.append(f"{place} has no text that can be found")
            elif text.value not in known:
                missed.append(f"{place} {text.value!r} is not found")
    assert missed == []


def test_a_text_is_asked_for_where_it_is_found():
    # `other.tr("...")` would be looked up under the class of `other`, and is kept under none.
    wrong = [
        place
        for path in translations.sources()
        for _, place, call in translatable_texts(path)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and getattr(call.func.value, "id", "") != "self"
    ]
    assert wrong == []


def test_a_text_with_a_number_in_it_is_given_the_number():
    wrong = [
        place
        for path in translations.sources()
        for text, place, call in translatable_texts(path)
        if isinstance(text, ast.Constant)
        and NUMBER.search(str(text.value))
        and len(call.args) + len(call.keywords) < 3
        and not any(keyword.arg == "n" for keyword in call.keywords)
    ]
    assert wrong == []
