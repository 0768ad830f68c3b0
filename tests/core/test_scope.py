"""What a question is asked of, as a value."""

from __future__ import annotations

from pathlib import Path

from desktop.core.scope import EVERYTHING, Scope


def test_a_scope_is_everything_only_where_nothing_is_chosen_or_left_out():
    assert EVERYTHING.is_everything
    assert not Scope(collections=("work",)).is_everything
    assert not Scope(excluded=(Path("/a.txt"),)).is_everything
    assert Scope(excluded=(Path("/a.txt"),)).has_no_choice
