# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""OpenDocument texts of the kinds that other readers were reported to misread."""

from __future__ import annotations

from tests.benchmarks.reading_corpus.facts import (
    Case,
    apart,
    has,
    heading,
    lacks,
    once,
    order,
    pair,
)
from tests.benchmarks.reading_corpus.packing import open_document


def cases() -> list[Case]:
    body = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        "<text:p>Struck sentence about salt.</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes>"
        '<text:h text:outline-level="1">Salt store</text:h>'
        "<text:p>Two<text:s text:c='3'/>gaps and a<text:tab/>tab.<text:line-break/>New line.</text:p>"
        '<text:p>Open<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Closed in June.</text:p></text:note-body></text:note> daily.</text:p>"
        "<text:p>Measured<office:annotation><dc:creator>Ida</dc:creator><text:p>by whom?</text:p>"
        "</office:annotation> twice.</text:p>"
        "<text:p><draw:frame><draw:text-box><text:p>Framed warning: wet floor.</text:p>"
        "</draw:text-box></draw:frame>Beside the frame.</text:p>"
        "<text:list><text:list-item><text:p>first sack</text:p></text:list-item><text:list-item>"
        "<text:p>second sack</text:p></text:list-item></text:list>"
        '<text:section text:name="S"><text:p>Inside a section.</text:p></text:section>'
        "<text:p>Price <text:span>4</text:span><text:span>2</text:span> crowns &amp; 5 &lt; 9.</text:p>"
        '<text:p><text:a xlink:href="x">linked words</text:a> stay.</text:p>'
    )
    rows = (
        '<table:table table:name="T"><table:table-header-rows><table:table-row><table:table-cell>'
        "<text:p>Sack</text:p></table:table-cell><table:table-cell><text:p>Weight</text:p>"
        "</table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
        "<table:table-cell><text:p>Coarse</text:p></table:table-cell><table:table-cell>"
        "<text:p>25 kg</text:p></table:table-cell></table:table-row><table:table-row>"
        "<table:table-cell><text:p>Fine</text:p></table:table-cell><table:table-cell>"
        "<text:p>10 kg</text:p></table:table-cell></table:table-row></table:table>"
    )
    edges = (
        '<office:master-styles><style:master-page style:name="Standard"><style:header>'
        "<text:p>Head of the salt office</text:p></style:header></style:master-page>"
        "</office:master-styles>"
    )
    hidden = (
        "<text:p>Shown sentence.</text:p><text:p text:style-name='H'>x</text:p>"
        '<text:p>Before <text:hidden-text text:condition="x" text:is-hidden="true"'
        ' text:string-value="unseen words"/>after.</text:p>'
        "<text:p><text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text>"
        "</text:ruby>です</text:p>"
    )
    return [
        Case(
            "odt",
            "salt.odt",
            open_document("text", body + rows, styles=edges),
            "dbashford/textract#192",
            (
                lacks("Struck sentence"),
                heading("Salt store"),
                has("gaps and a tab. New line."),
                has("Closed in June."),
                has("by whom?"),
                lacks("Measured by whom? twice", "MeasuredIdaby whom? twice"),
                once("Framed warning: wet floor."),
                has("Beside the frame."),
                order("first sack", "second sack", "Inside a section."),
                has("Price 42 crowns & 5 < 9."),
                has("linked words stay."),
                pair("Coarse", "25 kg"),
                pair("Weight", "10 kg"),
                apart("Coarse", "10 kg"),
                has("Head of the salt office"),
            ),
        ),
        Case(
            "odt",
            "hidden.odt",
            open_document("text", hidden),
            "codexa/odt.js#1",
            (
                has("Shown sentence."),
                lacks("unseen words"),
                has("漢字"),
                has("Before after."),
            ),
        ),
    ]
