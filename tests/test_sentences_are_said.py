"""What a person is told is made by `say`, so that it can be translated; by no plain string."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("desktop/core", "desktop/jobs", "desktop/services", "desktop/workers", "trainer")
ERRORS = ROOT / "desktop" / "core" / "errors.py"
TAKERS = {
    "ReadFailure": {1: "message", 2: "hint"},
    "NotReadError": {1: "message", 2: "hint"},
    "damaged": {0: "kind"},
    "FolderUnavailable": {1: "reason"},
    "AnswerSentence": {4: "reason"},
    "InstalledModel": {5: "problem", 6: "hint"},
    "TrainingNote": {0: "message"},
    "TrainingError": {1: "message", 2: "hint"},
    "JobError": {0: "message", 1: "hint"},
    "Failed": {1: "message", 2: "hint"},
    "Notice": {1: "message"},
    "failure": {1: "message", 2: "hint"},
}
"""What is made of texts for a person: in which places, and under which names."""
VARIABLES = frozenset({"message", "hint", "note", "problem"})
LISTS = frozenset({"notes", "claims", "faults"})


def called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def takers() -> dict[str, dict[int, str]]:
    errors = ast.parse(ERRORS.read_text(encoding="utf-8")).body
    kinds = [node.name for node in errors if isinstance(node, ast.ClassDef)]
    return {**{kind: {0: "message", 1: "hint"} for kind in kinds}, **TAKERS}


def is_plain(node: ast.expr) -> bool:
    """Whether it is words that were put together without `say`."""
    match node:
        case ast.Constant(value=str(text)):
            return any(map(str.isalpha, text))
        case ast.JoinedStr():
            return True
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            return is_plain(node.left) or is_plain(node.right)
        case ast.IfExp():
            return is_plain(node.body) or is_plain(node.orelse)
        case ast.BoolOp(values=values):
            return any(map(is_plain, values))
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str()), attr="format" | "join")):
            return True
        case _:
            return False


def given(tree: ast.AST) -> Iterator[ast.expr]:
    """The texts of a file that a person will read."""
    known = takers()
    for node in ast.walk(tree):
        match node:
            case ast.Call() if called(node) in known:
                places = known[called(node)]
                yield from (value for at, value in enumerate(node.args) if at in places)
                names = set(places.values())
                yield from (one.value for one in node.keywords if one.arg in names)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append")):
                yield from node.args if name in LISTS else ()
            case ast.keyword(arg="notes", value=ast.List(elts=texts) | ast.Tuple(elts=texts)):
                yield from texts
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in VARIABLES:
                yield value
            case ast.Dict(keys=keys, values=values):
                named = [getattr(key, "value", None) for key in keys]
                pairs = zip(named, values, strict=True)
                yield from (value for key, value in pairs if key in ("message", "hint"))
            case _:
                pass


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_sentence_for_a_person_is_said(folder):
    plain = [
        f"{path.relative_to(ROOT)}:{text.lineno} {ast.unparse(text)}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for text in given(ast.parse(path.read_text(encoding="utf-8")))
        if is_plain(text)
    ]
    assert plain == [], "make it with `say`, of a template and its values"


@pytest.mark.parametrize(
    "code",
    [
        'raise InputError("It is empty.")',
        'raise ModelError(say("a b"), f"Take {name}.")',
        'raise ModelError(say("a b"), hint="Go " + where)',
        'raise ModelError("a" if bad else say("b"))',
        'notes.append("It was read.")',
        'hint = "Try it again."',
        'send({"type": "problem", "message": "no"})',
        'ReadFailure(state, "{} is bad".format(name))',
    ],
)
def test_a_plain_string_is_noticed(code):
    assert [text for text in given(ast.parse(code)) if is_plain(text)]


@pytest.mark.parametrize(
    "code",
    [
        'raise InputError(say("It is empty: {0}.", name), Remedy.SET_UP.hint())',
        "raise ModelError(error.message, error.hint)",
        'failure(number, message, say("It is a bug."), "bug")',
        'ReadFailure(state, say("It is bad."), "")',
    ],
)
def test_what_is_said_is_left_alone(code):
    assert not [text for text in given(ast.parse(code)) if is_plain(text)]


def test_no_sentence_of_the_core_names_a_command():
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.value}"
        for folder in FOLDERS[:-1]
        for path in sorted((ROOT / folder).rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and called(call) == "say" and call.args
        for node in call.args[:1]
        if isinstance(node, ast.Constant)
        and any(mark in str(node.value) for mark in ("`", " --", "main.py"))
    ]
    assert wrong == [], "make it a `Remedy`, which each surface says in its own way"
