"""Every sentence that the core says to a person is found in the code, or known not to be."""

from __future__ import annotations

import ast
import json

import pytest

from speech.places import ERRORS, FOLDERS, SYSTEM
from speech.templates import Template
from speech.texts import collect
from translations import FOLDER, ROOT

CLASSES = """
class AppError(Exception): ...
class ModelError(AppError): ...
"""
UNCLEAR = {
    # A message and a hint, each of which is found where the error is made.
    ("desktop/services/answering.py", "in_lines(error)"),
    # What Python says of a mistake of ours; the hint beside it asks to report it.
    ("desktop/workers/protocol.py", "message"),
    ("trainer/__main__.py", "f'{type(error).__name__}: {error}'"),
}


@pytest.fixture(scope="module")
def found():
    return collect(ROOT)


@pytest.fixture
def read(tmp_path):
    """What is found in a piece of code, and in others beside it."""

    def read_code(code, **others):
        for name, text in {"errors": CLASSES, "code": code, **others}.items():
            file = tmp_path / "desktop" / "core" / f"{name}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return collect(tmp_path)

    return read_code


def texts(found):
    return {template.text for template in found.templates} - set(SYSTEM)


def test_every_text_of_the_code_is_found_but_for_those_that_are_known(found):
    unclear = {tuple(expression) for expression in found.unclear}
    assert unclear - UNCLEAR == set(), "say it so that `speech` finds it, or tell why it cannot"
    assert UNCLEAR - unclear == set()


def test_every_text_that_is_found_is_listed_for_the_window(found):
    listed = json.loads((FOLDER / "core.json").read_text(encoding="utf-8"))
    assert [[text, list(numbers)] for text, numbers in sorted(found.templates)] == listed


def test_every_error_for_the_person_is_among_those_that_are_looked_for():
    kinds = ast.parse((ROOT / ERRORS).read_text(encoding="utf-8")).body
    looked_for = {node.name for node in kinds if isinstance(node, ast.ClassDef)}
    others = {
        node.name
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.py")
        if path != ROOT / ERRORS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and looked_for & {getattr(base, "id", "") for base in node.bases}
    }
    assert "AppError" in looked_for
    assert others == set()


def test_values_become_places_and_numbers_are_told(read):
    found = read('raise ModelError(f"{path} has {size:,.1f} GB and {len(parts)} parts.", "Go.")')
    assert Template("{0} has {1} GB and {2} parts.", (1, 2)) in found.templates


def test_texts_that_are_put_together_are_put_together(read):
    found = read(
        'raise ModelError("It is bad, " f"{name}, " + "and is not used.", hint="Take " "another.")'
    )
    assert texts(found) == {"It is bad, {0}, and is not used.", "Take another."}


def test_what_a_variable_or_a_function_stands_for_is_looked_up(read):
    found = read(
        """
from desktop.core.other import HINT
def fail(ok):
    message = "It went well." if ok else "It went badly."
    raise ModelError(message, HINT)
def why(kind):
    return ModelError(said(), kind)
def said():
    return "Nobody knows it."
why("Ask somebody.")
""",
        other='HINT = "Try it again."',
    )
    assert texts(found) == {
        "It went well.", "It went badly.", "Try it again.", "Nobody knows it.", "Ask somebody.",
    }  # fmt: skip
    assert found.unclear == set()


def test_words_that_are_put_into_a_text_are_found_too(read):
    found = read(
        """
def damaged(kind):
    return ReadFailure(state, f"It is not really {kind}.")
damaged("a PDF")
damaged(f"an {name} file")
"""
    )
    assert texts(found) == {"It is not really {0}.", "a PDF", "an {0} file"}


def test_names_in_quotation_marks_are_no_words(read):
    found = read('name = "the best one"\nraise ModelError(f"There is no “{name}” here.")')
    assert texts(found) == {"There is no “{0}” here."}


def test_what_was_translated_or_found_before_is_not_told_again(read):
    found = read(
        """
raise ModelError(self.tr("It is gone: {0}").format(path), error.hint)
raise ModelError(event["message"], event.get("hint", ""))
"""
    )
    assert texts(found) == set()
    assert found.unclear == set()


@pytest.mark.parametrize("text", ["str(error)", 'f"{kind}: {error}"', "words[3]"])
def test_what_is_only_known_when_it_runs_is_said_to_be_unclear(read, text):
    found = read(f"raise ModelError({text})")
    assert [expression.file for expression in found.unclear] == ["desktop/core/code.py"]
    assert texts(found) == set()
