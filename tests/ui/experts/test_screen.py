"""Experts are made, trained, paused, taken up again and looked after in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QStackedWidget,
    QTableView,
)

from desktop.core.experts.examples.example import DROPPED_BY_PERSON, Split, read_examples
from desktop.core.experts.examples.generate import EXAMPLES_FILE
from desktop.core.experts.record import ExpertState
from desktop.jobs.training.queue import PENDING, TrainingQueue
from desktop.services.training_history import read_history, read_unfinished_losses
from desktop.services.training_progress import TrainingStage
from desktop.ui.experts.details import ExpertDetails
from desktop.ui.experts.example_table import ExampleModel
from desktop.ui.experts.expert_list import STANDS, ExpertList, ExpertModel
from desktop.ui.experts.loss_chart import LossChart
from desktop.ui.experts.recipe_form import RecipeForm
from desktop.ui.experts.screen import ExpertsScreen
from desktop.ui.experts.training_page import TrainingPage
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.question_rows import USE
from tests.fakes.expert_screen import experts, fake_trainer, make_examples, train
from tests.fakes.gguf_files import write_model
from tests.ui.finding import find, only

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def waiting_training(workspace):
    """A queue whose trainer waits in the middle; it ends even where the test fails."""
    made = TrainingQueue(workspace, fake_trainer("waiting"))
    yield made
    made.close()


@pytest.fixture
def training(workspace):
    made = TrainingQueue(workspace, fake_trainer("well"))
    yield made
    made.close()


@pytest.fixture
def screen(qtbot, workspace, training, current_theme):
    made = ExpertsScreen(workspace, training, current_theme)
    made.resize(1100, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: shows(made, EmptyState), timeout=5000)
    return made


def shows(screen, kind):
    """Whether the page of this kind is in front."""
    return isinstance(find(screen, QStackedWidget, "pages").currentWidget(), kind)


def examples_of(screen):
    return find(screen, QTableView, "Examples").model()


def test_no_page_is_made_before_somebody_needs_it(qtbot, screen):
    pages = find(screen, QStackedWidget, "pages")
    assert pages.count() == 1
    screen.begin()
    qtbot.waitUntil(lambda: shows(screen, TrainingPage), timeout=5000)

    assert pages.count() == 2
    assert not screen.findChildren(LossChart)


def test_a_model_that_cannot_be_trained_is_refused_before_examples_are_made(
    qtbot, screen, workspace
):
    write_model(workspace.settings.chat_model, architecture="bloom")
    screen.begin()
    qtbot.waitUntil(lambda: shows(screen, TrainingPage), timeout=5000)

    said = find(screen, QLabel, "why-not-trained")
    assert said.text() == "Models of the kind “bloom” cannot be trained yet."
    assert not said.isHidden()
    assert not find(screen, QPushButton, "Make the examples").isEnabled()


def test_examples_are_made_and_shown_before_anything_is_trained(qtbot, screen, training, workspace):
    make_examples(qtbot, screen, training)

    (expert,) = experts(workspace).all()
    assert expert.name == "zoo"
    assert expert.state is ExpertState.DRAFT
    stored = read_examples(expert.folder / EXAMPLES_FILE)
    assert examples_of(screen).rowCount() == len(stored) > 10
    assert find(screen, QPushButton, "Train").isEnabled()
    counts = find(screen, QLabel, "example-counts").text()
    assert str(examples_of(screen).count(Split.TRAINING)) in counts


def test_what_a_person_drops_or_rewords_is_kept_so(qtbot, screen, training, workspace):
    make_examples(qtbot, screen, training)
    model = examples_of(screen)
    first = model.examples[0]
    unchecked = Qt.CheckState.Unchecked.value
    assert model.setData(model.index(0, USE), unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.setData(model.index(1, 1), "What is asked now?")

    (expert,) = experts(workspace).all()
    stored = {example.id: example for example in read_examples(expert.folder / EXAMPLES_FILE)}
    assert not stored[first.id].kept
    assert stored[first.id].reason == DROPPED_BY_PERSON
    assert any(example.question == "What is asked now?" for example in stored.values())


def test_a_training_shows_its_curves_and_ends_with_a_ready_expert(
    qtbot, screen, training, workspace
):
    states = []
    training.changed.connect(states.append)
    train(qtbot, screen, training)

    seen = [state for state in states if state and state.losses]
    assert seen[-1].losses[-1][0] == 6
    assert len(seen[-1].held_out) == 3
    assert {state.stage for state in states if state} >= {
        TrainingStage.PROMPTS,
        TrainingStage.TRAINING,
    }
    (expert,) = experts(workspace).all()
    assert expert.state is ExpertState.READY
    assert expert.measures["held_out_loss_after"] == 0.4
    assert not (workspace.data.experts / PENDING).exists()
    assert find(screen, QLabel, "expert-title").text() == "zoo"


def test_pausing_is_told_and_going_on_too(qtbot, workspace, waiting_training, current_theme):
    training = waiting_training
    screen = ExpertsScreen(workspace, training, current_theme)
    qtbot.addWidget(screen)
    make_examples(qtbot, screen, training)
    find(screen, QPushButton, "Train").click()
    qtbot.waitUntil(lambda: bool(training.state and training.state.losses), timeout=20_000)

    training.pause()
    qtbot.waitUntil(lambda: training.state.is_paused, timeout=5000)
    with qtbot.waitSignal(training.ended, timeout=20_000):
        find(screen, QPushButton, "Go on").click()

    assert experts(workspace).all()[0].state is ExpertState.READY


def test_it_yields_while_an_answer_streams(qtbot, workspace, waiting_training, current_theme):
    training = waiting_training
    screen = ExpertsScreen(workspace, training, current_theme)
    qtbot.addWidget(screen)
    make_examples(qtbot, screen, training)
    find(screen, QPushButton, "Train").click()
    qtbot.waitUntil(lambda: bool(training.state and training.state.losses), timeout=20_000)

    training.hold()
    qtbot.waitUntil(lambda: training.state.is_paused, timeout=5000)
    with qtbot.waitSignal(training.ended, timeout=20_000):
        training.release()


def test_a_training_cut_off_by_closing_goes_on_at_the_next_start(
    qtbot, workspace, waiting_training, current_theme
):
    training = waiting_training
    screen = ExpertsScreen(workspace, training, current_theme)
    qtbot.addWidget(screen)
    make_examples(qtbot, screen, training)
    find(screen, QPushButton, "Train").click()
    qtbot.waitUntil(lambda: len(getattr(training.state, "losses", ())) >= 2, timeout=20_000)
    training.close()
    qtbot.waitUntil(lambda: not training.is_busy, timeout=20_000)
    assert (workspace.data.experts / PENDING).exists()

    left = read_unfinished_losses(experts(workspace).all()[0].folder)[0]
    later = TrainingQueue(workspace, fake_trainer("well"))
    screen = ExpertsScreen(workspace, later, current_theme)
    qtbot.addWidget(screen)
    qtbot.waitUntil(
        lambda: "in a moment" in find(screen, QLabel, "expert-state").text(), timeout=5000
    )
    assert not find(screen, QPushButton, "train-again").isEnabled()
    assert not find(screen, QPushButton, "Remove").isEnabled()
    states = []
    later.changed.connect(states.append)
    with qtbot.waitSignal(later.ended, timeout=20_000) as heard:
        later.continue_pending()

    assert heard.args[0].outcome.adapter is not None
    assert not (workspace.data.experts / PENDING).exists()
    first, *_, last = (state for state in states if state and state.losses)
    assert first.losses[:-1] == left
    assert [step for step, _ in last.losses] == [1, 2, 3, 4, 5, 6]
    assert [step for step, _ in last.held_out] == [2, 4, 6]
    story = read_history(experts(workspace).all()[0])
    assert story.learned == last.losses
    assert story.unfinished is None


def test_a_training_that_a_person_stopped_is_not_taken_up_by_itself(
    qtbot, workspace, waiting_training, current_theme
):
    training = waiting_training
    screen = ExpertsScreen(workspace, training, current_theme)
    qtbot.addWidget(screen)
    make_examples(qtbot, screen, training)
    find(screen, QRadioButton, "Quick").click()
    find(screen, QPushButton, "Train").click()
    qtbot.waitUntil(lambda: bool(training.state and training.state.losses), timeout=20_000)
    training.stop()
    qtbot.waitUntil(lambda: not training.is_busy, timeout=20_000)

    assert not (workspace.data.experts / PENDING).exists()
    stands = find(screen, QLabel, "expert-state")
    qtbot.waitUntil(lambda: "left after step" in stands.text(), timeout=5000)
    assert find(screen, QPushButton, "Go on with the training").isEnabled()
    with qtbot.waitSignal(training.ended, timeout=20_000):
        find(screen, QPushButton, "Go on with the training").click()
    assert experts(workspace).all()[0].recipe["examples"] == 120


def test_while_it_trains_the_page_says_so_and_offers_nothing_that_makes_no_sense(
    qtbot, workspace, waiting_training, current_theme
):
    training = waiting_training
    screen = ExpertsScreen(workspace, training, current_theme)
    qtbot.addWidget(screen)
    make_examples(qtbot, screen, training)
    learned = examples_of(screen).count(Split.TRAINING)
    find(screen, QPushButton, "Train").click()
    qtbot.waitUntil(lambda: bool(training.state and training.state.losses), timeout=20_000)
    details, cards = only(screen, ExpertDetails), only(screen, ExpertList).model()
    qtbot.waitUntil(lambda: details.expert is not None, timeout=5000)

    stands = find(screen, QLabel, "expert-state").text()
    assert stands.startswith("Training · ")
    assert cards.index(0, 0).data(STANDS) == stands
    for name in ("train-again", "Export…", "Remove"):
        assert not find(screen, QPushButton, name).isEnabled()
    said = [fact.text() for fact in details.findChildren(QLabel, "expert-fact")]
    assert any(text.startswith(f"{learned} to learn from") for text in said)
    screen.begin()
    qtbot.waitUntil(lambda: shows(screen, TrainingPage), timeout=5000)
    assert not find(screen, QPushButton, "Make the examples").isEnabled()
    assert "“zoo” is at work" in find(screen, QLabel, "why-not-trained").text()
    with qtbot.waitSignal(training.ended, timeout=20_000):
        training.stop()


def test_making_examples_shows_how_far_it_is(qtbot, screen, training):
    screen.begin()
    qtbot.waitUntil(lambda: find(screen, QComboBox, "Collection").count() == 1, timeout=5000)
    bar = find(screen, QProgressBar, "Progress of the examples")
    shown = []
    training.changed.connect(lambda _: shown.append(not bar.isHidden()))
    with qtbot.waitSignal(training.examples_made, timeout=30_000):
        find(screen, QPushButton, "Make the examples").click()

    assert shown[0]
    assert bar.isHidden()


def test_training_again_stays_with_the_experts_own_collection(qtbot, screen, training):
    train(qtbot, screen, training)
    find(screen, QPushButton, "train-again").click()
    qtbot.waitUntil(lambda: shows(screen, TrainingPage), timeout=5000)

    name = find(screen, QLineEdit, "Name of the expert")
    assert name.text() == "zoo"
    assert not name.isEnabled()
    assert not find(screen, QComboBox, "Collection").isEnabled()


def test_a_failed_training_says_why(qtbot, workspace, current_theme):
    training = TrainingQueue(workspace, fake_trainer("badly"))
    screen = ExpertsScreen(workspace, training, current_theme)
    qtbot.addWidget(screen)
    make_examples(qtbot, screen, training)
    with qtbot.waitSignal(workspace.problem, timeout=20_000) as heard:
        find(screen, QPushButton, "Train").click()

    assert heard.args[0].message
    assert experts(workspace).all()[0].state is ExpertState.DRAFT


def test_a_removed_expert_comes_back_with_undo(qtbot, screen, training, workspace):
    train(qtbot, screen, training)
    offered = []
    screen.undo_offered.connect(lambda text, undo: offered.append(undo))
    find(screen, QPushButton, "Remove").click()
    qtbot.waitUntil(lambda: experts(workspace).all() == [], timeout=5000)

    offered[0]()

    qtbot.waitUntil(lambda: len(experts(workspace).all()) == 1, timeout=5000)


def test_an_expert_is_switched_off_and_renamed(qtbot, screen, training, workspace):
    train(qtbot, screen, training)
    was = experts(workspace).all()[0].enabled
    find(screen, QCheckBox, "Let it answer by itself where it fits").click()
    qtbot.waitUntil(lambda: experts(workspace).all()[0].enabled is not was, timeout=5000)

    only(screen, ExpertDetails).renamed.emit("Keeper")

    qtbot.waitUntil(lambda: find(screen, QLabel, "expert-title").text() == "Keeper", timeout=5000)


def test_the_models_are_sound(qtmodeltester, qtbot, screen, training, workspace, current_theme):
    train(qtbot, screen, training)
    cards = ExpertModel()
    cards.show_rows(experts(workspace).all())
    qtmodeltester.check(cards)
    rows = ExampleModel(current_theme)
    rows.show_rows(read_examples(experts(workspace).all()[0].folder / EXAMPLES_FILE))
    qtmodeltester.check(rows)


def test_the_recipe_follows_the_preset_and_what_was_changed(qtbot):
    form = RecipeForm()
    qtbot.addWidget(form)
    find(form, QRadioButton, "Quick").click()
    assert form.recipe().examples == 120
    find(form, QSpinBox, "Rank").setValue(8)

    assert (form.recipe().rank, form.recipe().alpha) == (8, 16.0)
    assert form.preset == "quick"
