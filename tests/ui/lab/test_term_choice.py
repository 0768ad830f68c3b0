"""A choice shows what is usual until a person has chosen."""

from desktop.ui.lab.term_choice import TermChoice
from desktop.ui.lab.wording import Term

ONE = [("base", Term("Model alone", "no sources"))]
TWO = [*ONE, ("rag", Term("Sources", "the best five"))]


def test_what_is_usual_follows_the_results_as_they_come(qtbot):
    box = TermChoice()
    qtbot.addWidget(box)
    box.offer(ONE, "")
    assert box.currentData() == "base"

    box.offer(TWO, "rag")
    assert box.currentData() == "rag"


def test_what_a_person_chose_stays(qtbot):
    box = TermChoice()
    qtbot.addWidget(box)
    box.offer(TWO, "rag")
    box.setCurrentIndex(0)
    box.activated.emit(0)

    box.offer(TWO, "rag")
    assert box.currentData() == "base"


def test_without_anything_usual_the_choice_stays_as_it_is(qtbot):
    box = TermChoice()
    qtbot.addWidget(box)
    box.offer(TWO)
    box.setCurrentIndex(1)

    box.offer(TWO)
    assert box.currentData() == "rag"
