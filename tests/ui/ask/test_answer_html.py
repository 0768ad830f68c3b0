"""Markdown becomes HTML with a mark after each sentence, and nothing in it can load anything."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from desktop.core.types import AnswerSentence, Citation
from desktop.ui.ask.answer_html import to_html
from desktop.ui.theme import Theme
from desktop.ui.widgets.reading_view import ReadingView


def cited_sentence(text, *sources):
    return AnswerSentence(text, True, tuple(Citation(n, 0, 1, "x", 0.9) for n in sources))


def unsupported_sentence(text):
    return AnswerSentence(text, False, (), (), "Nothing says so.")


def html(text, *sentences):
    return to_html(text, sentences, Theme()).split("</head>")[1]


def visible_text(text, *sentences):
    document = QTextDocument()
    document.setHtml(to_html(text, sentences, Theme()))
    return " ".join(document.toPlainText().split())


def test_each_sentence_is_followed_by_its_sources_once_each(qapp):
    made = visible_text(
        "One is so. Two is so.",
        cited_sentence("One is so.", 0, 2, 0),
        cited_sentence("Two is so.", 1),
    )

    assert made == "One is so. 1 3 Two is so. 2"


def test_marks_lead_to_the_citation(qapp):
    made = html("One is so.", cited_sentence("One is so.", 4, 2))

    assert 'href="cite:0:0"' in made
    assert 'href="cite:0:1"' in made


def test_markdown_keeps_its_form_around_marks(qapp):
    text = "The **rent** is due.\n\n- It is 500.\n- Ask *Bob*."
    sentences = (
        cited_sentence("The **rent** is due.", 0),
        cited_sentence("- It is 500.", 1),
        cited_sentence("Ask *Bob*.", 2),
    )
    made = html(text, *sentences)

    assert made.count("<li>") == 2
    assert "<strong>rent</strong>" in made
    assert "<em>Bob</em>" in made
    assert made.count("cite:") == 3


def test_a_sentence_that_was_broken_over_lines_is_found(qapp):
    assert "cite:0:0" in html("One is\nso.", cited_sentence("One is so.", 0))


def test_a_sentence_that_stands_twice_is_marked_twice(qapp):
    made = html(
        "So it is. So it is.", cited_sentence("So it is.", 0), cited_sentence("So it is.", 1)
    )

    assert made.index("cite:0:0") < made.index("cite:1:0")


def test_unsupported_sentences_are_links_to_the_reason(qapp):
    made = html("Bob is rich.", unsupported_sentence("Bob is rich."))

    assert ">Bob is rich.</a>" in made
    assert "why:0" in made


def test_html_of_the_answer_is_text(qapp):
    text = 'Say <script>alert(1)</script> and <img src="http://x/y.png">.'

    assert "<script" not in html(text, cited_sentence(text, 0))
    assert "<img" not in html(text)
    assert visible_text(text) == text


def test_links_and_images_of_the_answer_are_not_followed(qapp):
    made = html("See ![a](http://x/y.png), [b](http://x) and <http://x>.")

    assert "<img" not in made
    assert "href" not in made


def test_private_characters_of_the_answer_cannot_pose_as_marks(qapp):
    made = visible_text("\ue000\ue100Evil\ue001\ue100 is here.", cited_sentence("Evil is here.", 0))

    assert made == "Evil is here. 1"


def test_tables_and_code_come_out_as_such(qapp):
    made = html("| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx < y\n```")

    assert "<td>1</td>" in made
    assert "x &lt; y" in made


def test_a_reading_view_is_as_high_as_its_text(qtbot):
    view = ReadingView("Answer")
    qtbot.addWidget(view)
    view.resize(300, 10)
    view.show()
    view.show_html("<p>short</p>")
    low = view.height()
    view.show_html("<p>" + "long " * 300 + "</p>")

    assert view.height() > 5 * low
    assert view.verticalScrollBar().maximum() == 0


def test_an_arabic_sentence_keeps_its_order_among_others(qapp):
    text = "The lease says: يبدأ العقد في 1 مارس. It is signed."
    made = html(
        text,
        cited_sentence("The lease says: يبدأ العقد في 1 مارس.", 0),
        cited_sentence("It is signed.", 1),
    )

    assert "\u2068The lease says: يبدأ العقد في 1 مارس.\u2069" in made
    assert "\u2068It is signed." not in made
