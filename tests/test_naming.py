"""Rules of naming that hold for the whole program."""

import ast
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
WITH_NOUNS = ("desktop", "trainer")
"""Folders in which every binding has a noun."""


def modules(folder):
    paths = sorted((ROOT / folder).rglob("*.py"))
    assert paths, f"{folder} has no modules"
    return [(path.relative_to(ROOT), ast.parse(path.read_text("utf-8"))) for path in paths]


def bound_names(node):
    """The names that a node binds by itself, without those of its children."""
    if isinstance(node, ast.Name):
        return [node.id] if isinstance(node.ctx, ast.Store) else []
    fields = ("arg", "asname", "name", "rest")
    is_argument = not isinstance(node, ast.keyword)
    return [getattr(node, field, None) for field in fields] if is_argument else []


def test_a_binding_has_a_noun():
    nameless = [
        f"{path}:{node.lineno}"
        for folder in WITH_NOUNS
        for path, tree in modules(folder)
        for node in ast.walk(tree)
        if {"one", "each"}.intersection(bound_names(node))
    ]
    assert not nameless


def test_a_public_class_name_occurs_once():
    names = Counter(
        node.name
        for _, tree in modules("desktop")
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert not {name for name, times in names.items() if times > 1}
