"""Tests of the window read fewer and fewer private attributes; `finding.py` finds by names."""

from __future__ import annotations

import ast
from pathlib import Path

PRIVATE_ACCESSES_AT_MOST = 191
"""It may only fall."""


def private_accesses(path):
    """Attributes with an underscore in front, of anything but the test's own object."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            is_own = isinstance(node.value, ast.Name) and node.value.id == "self"
            if not is_own and not node.attr.startswith("__"):
                yield node


def test_private_attributes_that_are_read_only_become_fewer():
    files = Path(__file__).parent.rglob("*.py")
    assert sum(len([*private_accesses(path)]) for path in files) <= PRIVATE_ACCESSES_AT_MOST
