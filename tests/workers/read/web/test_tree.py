"""Trees of broken, deep and hostile pages."""

from __future__ import annotations

import time

import pytest

from desktop.workers.read.web.tree import (
    Node,
    number_lines,
    parse_html,
    parse_xhtml,
    parse_xml_text,
)


def depth(node: Node) -> int:
    deepest, waiting = 0, [(node, 0)]
    while waiting:
        node, level = waiting.pop()
        deepest = max(deepest, level)
        waiting += [(child, level + 1) for child in node.elements()]
    return deepest


@pytest.mark.parametrize("start", ["<div>", "<table><tr><td>", "<b><p>", "<ul><li>", "<q>"])
def test_a_page_of_any_depth_keeps_its_words_in_a_tree_that_is_not_deep(start: str) -> None:
    tree = parse_html("<p>top" + start * 50_000 + "bottom")
    assert tree.text() == "topbottom"
    assert depth(tree) < 100


@pytest.mark.parametrize(
    "piece",
    ["<p a=b ", "<a href='", "<!--", "<", "&", "&#", "<![CDATA[", "</", "<p", "<a b='c'd", "<?x "],
)
def test_broken_markup_is_parsed_in_linear_time(piece: str) -> None:
    times: list[float] = []
    for count in (50_000, 200_000):
        for parse in (parse_html, parse_xhtml):
            began = time.process_time()
            parse(piece * count)
            times.append(time.process_time() - began)
    assert max(times[2:]) < 10 * max(times[:2]) + 1


def test_signs_that_are_no_markup_and_references_are_characters() -> None:
    text = "<p>the pressure is < 2 bar &amp; x&#146;s &eacute;t&eacute &copy2024 &unknown; \0y"
    assert parse_html(text).text() == "the pressure is < 2 bar & x’s été ©2024 &unknown; y"


def test_xhtml_knows_empty_elements_and_sections_of_characters() -> None:
    head = "<head><title/><script src='a'/></head>"
    page = f"<html>{head}<body><a id='x'/>A<![CDATA[ < B]]></body></html>"
    assert parse_xhtml(page).text() == "A < B"


@pytest.mark.parametrize("end", ["</p></html>", "<b></p>&oops </html>"])
def test_xhtml_needs_no_document_type_for_the_names_of_characters(end: str) -> None:
    page = f"<html><title/><p>First&nbsp;para &mdash; &eacute;t&eacute; R&D &odd;{end}"
    assert parse_xhtml(page).text().startswith("First\u00a0para — été R&D &odd;")


def test_entities_of_a_page_are_never_expanded_and_files_never_read() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM '
        '"file:///etc/passwd">]><html><p>&b; &c; end</p></html>'
    )
    assert parse_xhtml(page).text() == "&b; &c; end"


def test_prefixes_of_namespaces_are_left_out() -> None:
    page = "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:body><h:p>x</h:p></h:body></h:html>"
    assert parse_xhtml(page).find("p") is not None


def test_elements_know_their_lines_however_deep_they_are() -> None:
    page = "<?xml version='1.0'?>\n<!DOCTYPE a>\n<a>" + "\n<b>" * 100 + "\r\n<c/>" + "</b>" * 100
    tree = parse_xml_text(page + "</a>")
    number_lines(tree, page + "</a>")
    lines = [(node.tag, node.line) for node in tree.walk()][1:]
    assert lines == [("a", 3), *(("b", n) for n in range(4, 104)), ("c", 104)]


def test_elements_of_broken_xml_have_no_lines() -> None:
    page = "<a>\n<b>\n</a>"
    tree = parse_xml_text(page, recover=True)
    number_lines(tree, page)
    assert {node.line for node in tree.walk()} == {0}


def test_tables_of_plain_elements_are_known_by_their_roles() -> None:
    row = "<div role=row><span role=columnheader>Quay</span><span role=cell>4</span></div>"
    tree = parse_html(f"<div role=table>{row}</div><div role=row>alone</div><button role=cell>")
    tags = [node.tag for node in tree.walk()]
    assert [tag for tag in tags if tag in ("table", "tr", "th", "td")] == [
        "table",
        "tr",
        "th",
        "td",
    ]
