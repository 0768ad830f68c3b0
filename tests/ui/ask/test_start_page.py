"""What a library without documents shows."""

from __future__ import annotations

from desktop.ui.ask.start_page import StartPage
from desktop.ui.widgets.link_button import LinkButton
from tests.ui.finding import find


def test_an_empty_library_is_shown_what_to_do(qtbot, current_theme):
    page = StartPage(current_theme)
    qtbot.addWidget(page)
    page.show_documents(0)
    assert page.currentIndex() == 0

    page.show_documents(3, ["Who may?"])

    assert page.currentIndex() == 1
    with qtbot.waitSignal(page.question_chosen) as heard:
        find(page, LinkButton, "Who may?").click()
    assert heard.args == ["Who may?"]
