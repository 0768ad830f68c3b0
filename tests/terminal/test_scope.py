"""A scope in words and as JSON."""

from __future__ import annotations

from pathlib import Path

from desktop.core.scope import EVERYTHING, Scope
from desktop.terminal.scope import scope_json, scope_text


def test_a_scope_is_said_with_its_first_names():
    scope = Scope(("house",), (Path("/d/in"),), (Path("/d/a.txt"),), (Path("/d/b.txt"),))
    assert scope_text(scope) == "Only “house”, /d/in/, a.txt, without b.txt."
    many = Scope(documents=tuple(Path(f"/d/{n}.txt") for n in range(8)))
    assert scope_text(many) == "Only 0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 3 more."
    assert scope_text(Scope(excluded=(Path("/d/b.txt"),))) == "Everything, without b.txt."


def test_a_scope_as_json_has_all_its_lists():
    assert set(scope_json(EVERYTHING)) == {
        "collections", "folders", "documents", "excluded", "gone"
    }  # fmt: skip
    assert scope_json(Scope(documents=(Path("/d/a.txt"),)), ["z.txt"])["gone"] == ["z.txt"]
