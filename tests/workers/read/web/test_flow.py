"""What a person sees on a page is what is read of it."""

from __future__ import annotations

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.web.page import add_page


def read(page: str) -> ReadDocument:
    builder = DocumentBuilder()
    notes = add_page(builder, page.encode())
    return builder.build("html", notes=notes)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>a <b>b</b>c, <a href=x>d</a>.</p>\n <p>e\n  f", "a bc, d.\n\ne f"),
        ("Bare <div>hello<br/>missing</div> end", "Bare\n\nhello\nmissing\n\nend"),
        ("soft&shy;ware lo<wbr>ng a&nbsp;b 10&#x202f;000", "software long a b 10 000"),
        ("<p>one<br><br>two", "one\n\ntwo"),
        ("<q>He said <q>yes</q></q>", "“He said ‘yes’”"),
        ("CO<sub>2</sub>, 10<sup>6</sup> m<sup>2</sup>, 1<sup>st</sup>", "CO2, 10⁶ m², 1st"),
        ("In 1887<sup><a href='#fn1'>1</a></sup>.", "In 1887[1]."),
        ("<details><summary>More</summary>Deep</details>", "More\n\nDeep"),
        ("<figure><img alt='A boat'><figcaption>Fig. 1</figcaption></figure>", "A boat\n\nFig. 1"),
        ("<svg><title>Logo</title><text>Hi</text><style>x</style></svg>", "Logo Hi"),
        ("<iframe srcdoc='&lt;p>inner &amp;amp; more'></iframe>", "inner & more"),
        ("<title>T</title><style>a</style><script>if(a<b){}</script><template>t</template>x", "x"),
        ("<noscript>Only this</noscript><script>go()</script>", "Only this"),
        ("<noscript>Not this</noscript>But this", "But this"),
        ("<pre>a<br>b<div>c</div>d</pre>", "a\nb\nc\nd"),
        ("<button>OK</button><button>Cancel</button>", "OK Cancel"),
        ("<xmp><b>raw</b></xmp>", "<b>raw</b>"),
        ("<b>Phone:</b> 1<br><b>Fax:</b> 2", "Phone: 1\nFax: 2"),
        ("<object data=x><p>instead</p></object>", "instead"),
        ("<frameset><noframes><p>No frames</p></noframes></frameset>", "No frames"),
    ],
)
def test_a_page_is_read_as_it_is_shown(page: str, text: str) -> None:
    assert read(page).text == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<dl><dt>Term<dd>Means it.<dt>A<dt>B<dd>both</dl>", "Term: Means it.\nA, B: both"),
        ("<dl><div><dt>Port:</dt><dd>Hull</dd></div><dt>Alone</dl>", "Port: Hull\n\nAlone"),
        ("<dl><dt>Who?<dd>Jane.</dl>", "Who? Jane."),
        ("<dl><dt>T<dd><p>One.<ul><li>x</ul></dl>", "T: One.\n\n- x"),
    ],
)
def test_a_definition_is_a_record_with_its_term(page: str, text: str) -> None:
    assert read(page).text == text


def test_lines_in_pre_stay_lines_and_are_no_headings() -> None:
    document = read("<h1>Manual</h1><pre># start the pump\n  <b># of</b> items\n\nnext</pre>")
    assert document.text == "Manual\n\n# start the pump\n  # of items\n\nnext"
    assert [heading.title for heading in document.headings] == ["Manual"]
    assert len(document.tables) == 2


def test_headings_have_their_levels_but_not_in_the_navigation() -> None:
    document = read(
        "<nav><h2>Menu</h2></nav><h2>A<br>b</h2><div role=heading aria-level=3>C</div>"
        "<h1>" + "Never closed. " * 40 + "</h1><footer><h4>Imprint</h4></footer># no heading"
    )
    assert [(h.level, h.title) for h in document.headings] == [(2, "A b"), (3, "C")]
    assert {"Menu", "Imprint"} < set(document.text.split("\n\n"))


@pytest.mark.parametrize(
    ("page", "text", "note"),
    [
        ("<p hidden>secret</p>x", "x", "What the page hides is left out."),
        ("<i style='Display : NONE'>secret</i>x", "x", "What the page hides is left out."),
        ("Price <s>20</s> 15", "Price 15", "Words that are struck out are left out."),
        (
            "<ruby>漢<rp>(</rp><rt>かん</rt>字</ruby>",
            "漢字",
            "Reading aids above characters are left out.",
        ),
        (
            "<iframe src=http://x.example></iframe>x",
            "x",
            "It shows another page, which is not part of the file.",
        ),
        ("x<!-- y", "x", "A comment that never ends hides the rest of the page."),
        ("<video>old</video>x", "x", "Sound and video are not read."),
        ("<img src=a.png>x", "x", "Pictures are not read, only what is said about them."),
        (
            "<select><option>a<option selected>b</select>",
            "b",
            "Choices that are not chosen are left out.",
        ),
    ],
)
def test_what_is_left_out_is_noted(page: str, text: str, note: str) -> None:
    document = read(page)
    assert (document.text, document.notes) == (text, (note,))


def test_a_page_without_anything_left_out_has_no_notes() -> None:
    assert read("<p hidden></p><img alt=''><p aria-hidden=true>x</p>").notes == ()


def test_the_words_about_a_picture_stand_apart_from_those_around_it() -> None:
    builder = DocumentBuilder()
    add_page(builder, b'<p>Harbour<img alt="Map of Kiel">closed</p>')
    assert builder.build("html").text == "Harbour Map of Kiel closed"
