"""A row of buttons goes on in the next line where a window is narrow."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.widgets.flow import FlowLayout


@pytest.fixture
def row(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout()
    made.setLayout(layout)
    for text in ("First", "Second", "Third"):
        layout.addWidget(QPushButton(text))
    made.show()
    return made


def lines(row, width):
    row.resize(width, row.layout().heightForWidth(width))
    row.layout().activate()
    buttons = row.findChildren(QPushButton)
    assert all(row.rect().contains(button.geometry()) for button in buttons)
    return len({button.y() for button in buttons})


def test_it_needs_as_many_lines_as_its_width_asks_for(row):
    wide = row.layout().sizeHint().width()

    assert lines(row, wide) == 1
    assert lines(row, wide - 1) == 2
    assert lines(row, row.layout().minimumSize().width()) == 3


def test_what_is_hidden_takes_no_room(row):
    before = row.layout().sizeHint().width()
    row.findChildren(QPushButton)[1].hide()

    assert row.layout().sizeHint().width() < before
    assert lines(row, row.layout().sizeHint().width()) == 1


def test_in_columns_each_is_as_wide_as_the_widest(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout(in_columns=True)
    made.setLayout(layout)
    for text in ("One", "A long caption of a button", "Two", "Three"):
        layout.addWidget(QPushButton(text))
    made.show()
    widest = layout.minimumSize().width()

    assert lines(made, 2 * widest + layout.spacing()) == 2
    assert len({button.x() for button in made.findChildren(QPushButton)}) == 2
    assert lines(made, widest) == 4
