from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent

from desktop.ui.widgets import fields
from desktop.ui.widgets.fields import Choice, DecimalBox, ListBox, NumberBox, NumberField

UI = Path(fields.__file__).parents[1]


def turn_wheel(field):
    place, turn = QPointF(5, 5), QPoint(0, -120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, place, turn, turn, *none, False)
    QGuiApplication.sendEvent(field, event)
    return event


@pytest.mark.parametrize("make", [NumberBox, DecimalBox, lambda: NumberField(0, 9)])
def test_the_wheel_over_a_number_is_left_to_the_page(qtbot, make):
    box = make()
    qtbot.addWidget(box)
    box.setValue(5)
    box.setFocus()
    assert not turn_wheel(box).isAccepted()
    assert box.value() == 5


@pytest.mark.parametrize("make", [ListBox, Choice])
def test_the_wheel_over_a_list_is_left_to_the_page(qtbot, make):
    box = make()
    qtbot.addWidget(box)
    box.addItems(["a", "b", "c"])
    box.setCurrentIndex(1)
    box.setFocus()
    assert not turn_wheel(box).isAccepted()
    assert box.currentIndex() == 1


def test_every_list_and_number_of_the_window_is_one_of_these():
    wrong = [
        str(path)
        for path in UI.rglob("*.py")
        if path.name != "fields.py"
        for name in ("QComboBox", "QSpinBox", "QDoubleSpinBox")
        if name in path.read_text("utf-8")
    ]
    assert wrong == []
