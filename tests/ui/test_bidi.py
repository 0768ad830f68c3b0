import pytest
from PySide6.QtCore import QRect, Qt

from desktop.ui.bidi import isolated, mirrored


@pytest.fixture
def from_the_right(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_text_of_the_windows_own_direction_is_left_alone(qapp):
    assert isolated("/home/ann/Lease (2).pdf") == "/home/ann/Lease (2).pdf"
    assert isolated("") == ""


@pytest.mark.parametrize("text", ["عقد الإيجار.pdf", "חוזה 2024.docx"])
def test_a_text_from_the_right_keeps_its_order_in_a_window_from_the_left(qapp, text):
    assert isolated(text) == f"\u2068{text}\u2069"


def test_a_path_keeps_its_order_in_a_window_from_the_right(from_the_right):
    assert isolated("/home/ann/a.pdf") == "\u2068/home/ann/a.pdf\u2069"


def test_a_place_lies_at_the_other_side_of_a_window_from_the_right(from_the_right):
    assert mirrored(QRect(0, 0, 20, 10), QRect(0, 0, 100, 10)) == QRect(80, 0, 20, 10)


def test_a_place_stays_in_a_window_from_the_left(qapp):
    assert mirrored(QRect(0, 0, 20, 10), QRect(0, 0, 100, 10)) == QRect(0, 0, 20, 10)
