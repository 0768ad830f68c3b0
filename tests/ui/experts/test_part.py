"""A training is seen from every screen, and its expert can be tried at once."""

import pytest
from PySide6.QtCore import QSettings

from desktop.ui.ask.screen import AskScreen
from desktop.ui.experts.part import ExpertsPart
from desktop.ui.main_window import MainWindow
from tests.ui.experts.toys import experts, make_examples, toy, train


@pytest.fixture
def ask(workspace, look):
    return AskScreen(workspace, look)


@pytest.fixture
def window(qtbot, look, ask, tmp_path):
    made = MainWindow(look, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.add_screen("ask", "Ask", "ask", lambda: ask)
    made.show()
    return made


def part_of(workspace, look, window, ask, how):
    made = ExpertsPart(workspace, look, window, ask, toy(how))
    screen = window.show_screen("experts")
    return made, screen


def test_a_training_is_told_in_the_status_line_and_a_click_leads_to_it(
    qtbot, workspace, look, window, ask
):
    part, screen = part_of(workspace, look, window, ask, "slowly")
    training = part.training()
    make_examples(qtbot, screen, training)
    screen._page._train.click()
    window.show_screen("ask")
    qtbot.waitUntil(lambda: "zoo: Training · " in window.status.activity, timeout=20_000)

    window.status._more.click()
    assert window.screen_name == "experts"
    with qtbot.waitSignal(training.ended, timeout=20_000):
        training.stop()
    assert window.status.activity == ""


def test_a_trained_expert_waits_for_the_lab_and_can_be_tried_at_once(
    qtbot, workspace, look, window, ask
):
    part, screen = part_of(workspace, look, window, ask, "well")
    train(qtbot, screen, part.training())
    shown = screen._overview.details
    qtbot.waitUntil(lambda: "in the Lab first" in shown._usage._why.text(), timeout=5000)
    (expert,) = experts(workspace).all()

    with qtbot.waitSignal(part.comparison_wanted, timeout=5000) as heard:
        shown._usage._compare.click()
    assert heard.args == [expert.id]
    shown._usage._try.click()
    assert window.screen_name == "ask"
    assert (ask._dialogue.expert, ask._dialogue.collections) == ("zoo", ("zoo",))
    qtbot.waitUntil(lambda: not ask._composer._expert.isHidden(), timeout=5000)
    assert ask._composer._expert.text() == "zoo"


def test_an_expert_says_why_it_cannot_answer_now(qtbot, workspace, look, window, ask):
    part, screen = part_of(workspace, look, window, ask, "well")
    train(qtbot, screen, part.training())
    usage = screen._overview.details._usage
    (expert,) = experts(workspace).all()
    usage.show_expert(expert, None)
    assert "trained for" in usage._why.text()
    assert not usage._try.isEnabled()

    expert.adapter.unlink()
    usage.show_expert(expert, None)
    assert "file is gone" in usage._why.text()


def test_the_lab_s_finding_stands_on_the_page(qtbot, workspace, look, window, ask):
    part, screen = part_of(workspace, look, window, ask, "well")
    train(qtbot, screen, part.training())
    (expert,) = experts(workspace).all()
    lab = {"outcome": "helps", "gain": 0.125, "low": 0.05, "high": 0.2, "questions": 60,
           "measured_at": 1.0}  # fmt: skip
    experts(workspace).set_measures(expert.id, {"lab": lab})
    workspace.changed.emit("experts")

    why = screen._overview.details._usage._why
    qtbot.waitUntil(lambda: "helps, score +0.13 (+0.05 to +0.20)" in why.text(), timeout=5000)
