"""Rules for docstrings: each is a sentence that can be understood without the code below it."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("desktop", "trainer", "packaging")
"""Folders whose docstrings follow the rules."""
WORDS_AT_LEAST = 6
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def texts(folder):
    """Every string that is a statement: its place, its text, and whether it is a docstring.

    The others are strings below a field or a constant, which may be shorter.
    """
    paths = sorted((ROOT / folder).rglob("*.py"))
    assert paths, f"{folder} has no modules"
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            body = getattr(node, "body", None)
            for index, statement in enumerate(body if isinstance(body, list) else ()):
                match statement:
                    case ast.Expr(ast.Constant(str(text))):
                        is_docstring = index == 0 and isinstance(node, DOCUMENTED)
                        place = f"{path.relative_to(ROOT)}:{statement.lineno}"
                        yield place, text, is_docstring


def test_no_docstring_begins_with_what():
    assert not [place for folder in FOLDERS for place, text, _ in texts(folder)
                if text.startswith("What ")]  # fmt: skip


def test_a_docstring_is_a_sentence():
    assert not [
        place
        for folder in FOLDERS
        for place, text, is_docstring in texts(folder)
        if is_docstring and len(text.split()) < WORDS_AT_LEAST
    ]
