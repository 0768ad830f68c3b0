"""What was left out of a document is told once for each kind."""

from __future__ import annotations

from desktop.workers.read.office.docx.omissions import Omissions


def test_a_kind_is_told_once_and_others_are_not() -> None:
    omissions = Omissions()
    for kind in ("picture", "hidden", "picture"):
        omissions.add(kind)
    assert omissions.sentences() == [
        "Hidden text was left out.",
        "Pictures without a description were not read.",
    ]
