"""Text of a paragraph is as it is shown: characters, tabs, changes, hidden words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workers.read.office.docx.maker import (
    p,
    r,
    read_body,
    texts,
)


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (
            r("below &lt; 2 &amp; above &gt; 1, &quot;so&quot; &#233;"),
            'below < 2 & above > 1, "so" é',
        ),
        (r("HX") + "<w:r><w:noBreakHyphen/></w:r>" + r("77"), "HX-77"),
        (r("HX‑78"), "HX-78"),
        (
            "<w:r><w:t>Wider</w:t><w:softHyphen/><w:t>ruf</w:t></w:r>" + r("s\xadfrist"),
            "Widerrufsfrist",
        ),
        (
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>",
            "a\tb\nc\nd",
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + r(" paid"), "✓ paid"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r(" 5"), "≥ 5"),
        (r("10 ") + r("\uf06d", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + r("m"), "10 μm"),
        (
            r("CO")
            + r("2", '<w:vertAlign w:val="subscript"/>')
            + r(" fills 450 m")
            + r("2", '<w:vertAlign w:val="superscript"/>'),
            "CO2 fills 450 m²",
        ),
        (r("10") + r("6", '<w:vertAlign w:val="superscript"/>') + r(" germs"), "10^6 germs"),
        (r("the 1") + r("st", '<w:vertAlign w:val="superscript"/>') + r(" day"), "the 1st day"),
        (r("310 euros") + r("2", '<w:vertAlign w:val="superscript"/>'), "310 euros^2"),
        (r("Total", "<w:caps/>"), "Total"),
        ("<w:smartTag><w:smartTag>" + r("Paris") + "</w:smartTag></w:smartTag>", "Paris"),
        ('<w:hyperlink r:id="rId9">' + r("the map") + "</w:hyperlink>", "the map"),
        ("<w:bdo>" + r("one") + "</w:bdo><w:dir>" + r(" two") + "</w:dir>", "one two"),
        (
            "<w:ruby><w:rt>"
            + r("とう")
            + "</w:rt><w:rubyBase>"
            + r("東")
            + "</w:rubyBase></w:ruby>"
            + r("京"),
            "東京",
        ),
        (
            "<w:ins>"
            + r("new ")
            + "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
            + r("roof"),
            "new roof",
        ),
        (
            "<w:moveTo>" + r("here") + "</w:moveTo><w:moveFrom>" + r("here") + "</w:moveFrom>",
            "here",
        ),
        (
            r("40 euros") + r("31 euros", "<w:vanish/>") + r("!", '<w:vanish w:val="0"/>'),
            "40 euros!",
        ),
        (
            r("see")
            + '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="x"/>'
            + r(" it"),
            "see it",
        ),
    ],
)
def test_the_text_of_a_paragraph_is_as_it_is_shown(tmp_path: Path, inside: str, shown: str) -> None:
    assert texts(tmp_path, p(inside)) == [shown]


def test_words_that_are_struck_out_are_noted(tmp_path: Path) -> None:
    struck = r("The rent is ") + r("500", "<w:strike/>") + r(" 600", '<w:strike w:val="0"/>')
    document = read_body(tmp_path, p(struck))
    assert document.text == "The rent is 500 600"
    assert document.notes == ("Words that are struck out were read like others.",)
