"""The HTML of messages."""

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.mail.html_body import add_html, enriched_page, html_words
from tests.fakes.reading import headings, tables


def test_a_page_is_added_with_its_headings_and_rows():
    builder = DocumentBuilder()
    rows = "<tr><th>Item</th><th>Price</th></tr><tr><td>Hinge</td><td>3</td></tr>"
    add_html(builder, f"<h1>Order</h1><p>We need <b>240</b> litres.</p><table>{rows}</table>")
    document = builder.build("email")
    assert headings(document) == [(1, "Order")]
    assert tables(document) == [["Item: Hinge | Price: 3"]]
    assert "We need 240 litres." in document.text


def test_words_below_deep_markup_are_kept():
    assert "The key." in html_words("<div>" * 20_000 + "The key.")


def test_an_empty_page_has_no_words():
    assert html_words("  ") == ""
    assert html_words("<style>p {}</style>") == ""


def test_parameters_of_enriched_text_are_no_words():
    source = "<color><param>red</param>Stop</color> at <<4"
    assert html_words(enriched_page(source)) == "Stop at <4"
