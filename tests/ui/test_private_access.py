"""Tests of the window read no private attributes; `finding.py` finds by names."""

from __future__ import annotations

import ast
from pathlib import Path

TESTS = Path(__file__).parents[1]


def private_accesses(path):
    """Attributes with an underscore in front, of anything but the test's own object."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            is_own = isinstance(node.value, ast.Name) and node.value.id == "self"
            if not is_own and not node.attr.startswith("__"):
                yield node


def test_no_private_attribute_is_read():
    files = [path for folder in ("ui", "e2e") for path in (TESTS / folder).rglob("*.py")]
    assert files
    read = [f"{path}:{node.lineno}" for path in files for node in private_accesses(path)]
    assert read == []
