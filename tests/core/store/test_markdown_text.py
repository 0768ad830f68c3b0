"""Foreign words come out of Markdown as they went in, and load nothing."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from desktop.core.store.markdown_text import literal, without_loads

LOADS = [
    "![a](/home/me/private.png)",
    "![a][r]",
    "[r]: http://192.0.2.1/x.png",
    "![[private.png]]",
    r"\![a](x.png)",
    r"!\[a](x.png) ![a](x.png)",
    r"\\![a](x.png)",
    "!\n[a](x.png)",
    "![![a](x.png)](y.png)",
    "<img src='http://192.0.2.1/x.png'>",
    r"\<img src=x.png>",
    r"\\<img src=x.png>",
    "<IMG\nSRC=x.png>",
    "<!-- a --><style>@import 'x.css'</style>",
    "<svg/onload=alert(1)>",
    "<?x?><link rel=stylesheet href=x>",
    "<http://192.0.2.1/x>",
    "[click](smb://192.0.2.1/x)",
    "[1](http://192.0.2.1/x)",
    "&lt;img src=x.png&gt;",
    "&#60;img src=x.png&#62;",
    "`<img src=x.png>`",
]
WORDS = [
    "PN_0077 and a_b_c, __init__ and *stars* **too**",
    "# 1 of 3", "1. first", "12) twelfth", "- item", "+ plus", "=====", "---", "> quoted",
    "a | b | c", "~~~", "~~gone~~", "`code`", "2 < 3 > 1 & AT&T &amp; &copy;",
    r"C:\new\table\_x", "Price: $5 [1] (2) {3} 100%", "    four spaces", "\tfunction()",
]  # fmt: skip


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.words = set(), ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.words += data


def rendered(markdown):
    """What a reader that allows everything makes of Markdown."""
    tags = Tags()
    tags.feed(MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(markdown))
    return tags


@pytest.mark.parametrize("words", [*LOADS, *WORDS])
def test_a_line_of_a_document_is_shown_character_by_character(words):
    for line in words.splitlines():
        made = rendered(f"> {literal(line)}")

        assert made.tags <= {"blockquote", "p"}
        shown = made.words.strip("\n").replace("\xa0", " ")
        assert shown == line.expandtabs(4)


@pytest.mark.parametrize("words", LOADS)
@pytest.mark.parametrize("before", ["", "Said: ", "- ", "> ", "**x** "])
def test_an_answer_keeps_no_picture_link_or_html(words, before):
    made = rendered(without_loads(before + words + "\n\n[r]: http://192.0.2.1/x.png"))

    assert not made.tags & {"img", "style", "link", "svg", "iframe", "script"}
    assert "a" not in made.tags or "[r]" in words


def test_an_answer_keeps_its_form():
    answer = "**Bold** and\n\n- a list\n- `code`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n2 < 3 [1]"
    assert without_loads(answer) == answer
