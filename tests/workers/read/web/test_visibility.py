"""What a browser does not show, by the element's own attributes."""

from __future__ import annotations

import pytest

from desktop.workers.read.web.tree import Node
from desktop.workers.read.web.visibility import is_hidden, is_never_shown, is_struck_out


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ({"hidden": ""}, True),
        ({"hidden": "until-found"}, False),
        ({"style": "color: red; DISPLAY : none !important"}, True),
        ({"style": "visibility:hidden"}, True),
        ({"style": "display:block; x"}, False),
        ({"aria-hidden": "true"}, False),
        ({"class": "katex-html"}, True),
        ({}, False),
    ],
)
def test_hidden_elements_are_known_by_their_attributes(
    attributes: dict[str, str], hidden: bool
) -> None:
    assert is_hidden(Node("p", attributes)) == hidden


@pytest.mark.parametrize(
    ("node", "struck_out"),
    [
        (Node("del", {}), True),
        (Node("span", {"style": "text-decoration: underline line-through"}), True),
        (Node("ins", {"style": "text-decoration: underline"}), False),
    ],
)
def test_struck_out_elements_are_known_by_name_or_style(node: Node, struck_out: bool) -> None:
    assert is_struck_out(node) == struck_out


def test_a_page_that_hides_itself_until_a_script_runs_is_shown() -> None:
    assert not is_hidden(Node("body", {"style": "display:none"}))
    assert not is_hidden(Node("html", {"hidden": ""}))


@pytest.mark.parametrize(
    ("node", "never"),
    [
        (Node("template", {}), True),
        (Node("template", {"shadowrootmode": "open"}), False),
        (Node("script", {}), True),
        (Node("p", {}), False),
    ],
)
def test_a_template_is_shown_only_as_the_inside_of_an_element(node: Node, never: bool) -> None:
    assert is_never_shown(node) == never
