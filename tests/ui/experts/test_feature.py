"""A training is seen from every screen, and its expert can be tried at once."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.scope import Scope
from desktop.jobs.workspace import Changed
from desktop.ui.ask.screen import AskScreen
from desktop.ui.experts.feature import ExpertsFeature
from desktop.ui.experts.usage_card import UsageCard
from desktop.ui.main_window import MainWindow
from tests.fakes.expert_screen import experts, fake_trainer, make_examples, train
from tests.fakes.experts import write_adapter
from tests.ui.finding import find, only


@pytest.fixture
def ask(workspace, current_theme):
    return AskScreen(workspace, current_theme)


@pytest.fixture
def window(qtbot, current_theme, ask, tmp_path):
    made = MainWindow(current_theme, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.add_screen("ask", "Ask", "ask", lambda: ask)
    made.show()
    return made


def part_of(workspace, current_theme, window, ask, how):
    made = ExpertsFeature(workspace, current_theme, window, ask, fake_trainer(how))
    screen = window.show_screen("experts")
    return made, screen


def test_a_training_is_told_in_the_status_line_and_a_click_leads_to_it(
    qtbot, workspace, current_theme, window, ask
):
    part, screen = part_of(workspace, current_theme, window, ask, "waiting")
    training = part.training()
    make_examples(qtbot, screen, training)
    find(screen, QPushButton, "Train").click()
    window.show_screen("ask")
    qtbot.waitUntil(lambda: "zoo: Training · " in window.status.activity, timeout=20_000)

    find(window.status, QPushButton, "Details").click()
    assert window.screen_name == "experts"
    with qtbot.waitSignal(training.ended, timeout=20_000):
        training.stop()
    assert window.status.activity == ""


def test_a_trained_expert_waits_for_the_lab_and_can_be_tried_at_once(
    qtbot, workspace, current_theme, window, ask
):
    part, screen = part_of(workspace, current_theme, window, ask, "well")
    train(qtbot, screen, part.training())
    why = find(screen, QLabel, "usage-reason")
    qtbot.waitUntil(lambda: "in the Lab first" in why.text(), timeout=5000)
    (expert,) = experts(workspace).all()

    with qtbot.waitSignal(part.comparison_wanted, timeout=5000) as heard:
        find(screen, QPushButton, "Compare in the Lab").click()
    assert heard.args == [expert.id]
    find(screen, QPushButton, "Try it in a conversation").click()
    assert window.screen_name == "ask"
    assert (ask.dialogue.expert, ask.dialogue.scope) == ("zoo", Scope(("zoo",)))
    qtbot.waitUntil(lambda: not find(ask, QPushButton, "Expert: zoo").isHidden(), timeout=5000)


def test_an_expert_says_why_it_cannot_answer_now(qtbot, workspace, current_theme, window, ask):
    part, screen = part_of(workspace, current_theme, window, ask, "well")
    train(qtbot, screen, part.training())
    usage, why = only(screen, UsageCard), find(screen, QLabel, "usage-reason")
    (expert,) = experts(workspace).all()
    usage.show_expert(expert, None)
    assert "trained for" in why.text()
    assert not find(usage, QPushButton, "Try it in a conversation").isEnabled()

    expert.adapter.unlink()
    usage.show_expert(expert, None)
    assert "file is gone" in why.text()


def test_the_lab_s_finding_stands_on_the_page(qtbot, workspace, current_theme, window, ask):
    part, screen = part_of(workspace, current_theme, window, ask, "well")
    train(qtbot, screen, part.training())
    (expert,) = experts(workspace).all()
    lab = {"outcome": "helps", "gain": 0.125, "low": 0.05, "high": 0.2, "questions": 60,
           "measured_at": 1.0}  # fmt: skip
    experts(workspace).set_measures(expert.id, {"lab": lab})
    workspace.changed.emit(Changed.EXPERTS)

    why = find(screen, QLabel, "usage-reason")
    qtbot.waitUntil(lambda: "helps, score +0.13 (+0.05 to +0.20)" in why.text(), timeout=5000)


def folder_of_peft(folder):
    """Looks like one, and holds what the toy trainer makes an adapter of."""
    folder.mkdir()
    (folder / "adapter_config.json").write_text('{"base_model_name_or_path": "someone/Toy"}')
    write_adapter(folder / "adapter_model.safetensors")
    return folder


def test_dropped_adapters_become_experts_and_the_rest_is_handed_on(
    qtbot, workspace, current_theme, window, ask, tmp_path
):
    part = ExpertsFeature(workspace, current_theme, window, ask, importer=fake_trainer("well"))
    window.show_screen("ask")
    told = []
    part.told.connect(told.append)
    paths = [
        folder_of_peft(tmp_path / "Harbour"),
        write_adapter(tmp_path / "Keeper.gguf"),
        tmp_path / "base.gguf",
        tmp_path / "letter.txt",
    ]
    with qtbot.waitSignal(part.others, timeout=5000) as heard:
        part.take(paths)
    assert heard.args[0] == paths[2:]

    qtbot.waitUntil(lambda: not part.is_busy and len(told) == 2, timeout=20_000)
    assert [expert.name for expert in experts(workspace).all()] == ["Harbour", "Keeper"]
    assert window.screen_name == "experts"
    assert "made for someone/Toy" in told[0]
    assert window.status.activity == ""
    qtbot.waitUntil(  # the page may still have to be made
        lambda: find(window, QLabel, "expert-title").text() == "Keeper", timeout=5000
    )


def test_what_is_dropped_on_the_experts_and_is_none_is_refused_with_a_sentence(
    qtbot, workspace, current_theme, window, ask, tmp_path
):
    part = ExpertsFeature(workspace, current_theme, window, ask, importer=fake_trainer("badly"))
    window.show_screen("experts")
    (tmp_path / "letters").mkdir()
    for source, sentence in (
        (tmp_path / "letters", "has no adapter_config.json"),
        (tmp_path / "base.gguf", "is no LoRA adapter"),
        (folder_of_peft(tmp_path / "Harbour"), "it is a toy"),
    ):
        with qtbot.waitSignal(workspace.problem, timeout=20_000) as heard:
            part.take([source])
        assert sentence in heard.args[0].message
    assert experts(workspace).all() == []


def test_closing_does_not_wait_for_what_is_taken_in(
    qtbot, workspace, current_theme, window, ask, tmp_path
):
    importer = fake_trainer("slowly")
    part = ExpertsFeature(workspace, current_theme, window, ask, importer=importer)
    problems = []
    workspace.problem.connect(problems.append)
    part.take([folder_of_peft(tmp_path / "Harbour")])
    qtbot.waitUntil(lambda: importer.pid is not None, timeout=10_000)

    part.close()

    qtbot.waitUntil(lambda: not part.is_busy, timeout=10_000)
    assert problems == []
