"""Marks of items count as browsers count."""

from __future__ import annotations

import pytest

from desktop.workers.read.web.numbering import item_marks
from desktop.workers.read.web.tree import Node


@pytest.mark.parametrize(
    ("attributes", "marks"),
    [
        ({}, ["1. ", "2. ", "3. "]),
        ({"start": "9"}, ["9. ", "10. ", "11. "]),
        ({"reversed": ""}, ["3. ", "2. ", "1. "]),
        ({"type": "a", "start": "26"}, ["z. ", "aa. ", "ab. "]),
        ({"type": "I", "start": "3"}, ["III. ", "IV. ", "V. "]),
        ({"type": "i", "start": "-1"}, ["-1. ", "0. ", "i. "]),
        ({"style": "list-style: upper-alpha inside"}, ["A. ", "B. ", "C. "]),
        ({"style": "list-style-type: none"}, ["", "", ""]),
    ],
)
def test_a_numbered_list_counts_in_its_own_way(
    attributes: dict[str, str], marks: list[str]
) -> None:
    items = [Node("li", {}), Node("li", {}), Node("li", {})]
    assert [*item_marks(Node("ol", attributes), items)] == marks
