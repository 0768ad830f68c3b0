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
        ("<ol><li>x<li>y</ol>", "1. x\n2. y"),
        ("<ol start=3 type=a><li>x<li value=7>y<li>z</ol>", "c. x\ng. y\nh. z"),
        ("<ol reversed><li>x<li>y</ol>", "2. x\n1. y"),
        ("<ol type=I start=4><li>x<li>y</ol>", "IV. x\nV. y"),
        ("<ol style='list-style-type: upper-alpha' start=27><li>x</ol>", "AA. x"),
        ("<ul style='list-style: none'><li>x<li>y</ul>", "x\ny"),
        ("<ul><li>A<ul><li>B</ul><li>C</ul>", "- A\n  - B\n- C"),
        ("<ul><li>A</li><ul><li>B</li></ul><li>C</li></ul>", "- A\n  - B\n- C"),
        ("<ol><li><p>A<p>B<li>C</ol>", "1. A\n   B\n2. C"),
        (
            "<ol><li>A<table><tr><th>x<th>y<tr><td>1<td>2</table><li>C</ol>",
            "1. A\n\nx: 1 | y: 2\n\n2. C",
        ),
        ("<ol start=odd><li>x</ol><ul>stray<li>y</ul>", "1. x\n\nstray\n\n- y"),
    ],
)
def test_items_of_lists_have_the_marks_that_are_shown(page: str, text: str) -> None:
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
    ("page", "text"),
    [
        ("<label for=a>Name</label> <input id=a value=Jane>", "Name: Jane"),
        ("<label>Mail: <input value=a@b.example></label>", "Mail: a@b.example"),
        ("<label>Colour <select><option>Red<option selected>Blue</select></label>", "Colour: Blue"),
        ("<select><option>Red<option>Blue</select>", "Red, Blue"),
        ("<label><input type=checkbox checked> Agreed</label>", "[x] Agreed"),
        ("<input type=radio> No", "[ ] No"),
        ("<label>Note</label><textarea>\none\ntwo</textarea>", "Note: one\ntwo"),
        ("<input aria-label=City value=Hull><button>Go</button>", "City: Hull Go"),
        ("<input type=hidden value=token><input type=password value=secret>x", "x"),
    ],
)
def test_fields_of_a_form_have_their_labels_and_values(page: str, text: str) -> None:
    assert read(page).text == text


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b + 1)"),
        ("<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mn>2</mn></msqrt>", "x² = √(2)"),
        ("<msub><mi>v</mi><mn>0</mn></msub>", "v_0"),
        ("<semantics><mi>y</mi><annotation>\\y</annotation></semantics>", "y"),
    ],
)
def test_formulas_are_written_in_one_line(formula: str, text: str) -> None:
    assert read(f"<p>is <math>{formula}</math></p>").text == f"is {text}"


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
