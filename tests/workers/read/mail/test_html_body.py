"""The HTML of messages."""

from desktop.workers.read.mail.html_body import html_to_markdown


def test_html_becomes_markdown():
    assert html_to_markdown("<h1>Order</h1><p>We need <b>240</b> litres.</p>").split("\n\n")[0] == (
        "# Order"
    )
    assert html_to_markdown("  ") == ""
