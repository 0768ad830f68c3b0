"""Fake processes and a fake trainer, and a person's actions on the expert screen with them."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QPushButton, QTableView

from desktop.core.experts.registry import Experts
from desktop.ui.experts.expert_list import ExpertList
from desktop.workers.train.client import TrainWorker
from tests.fakes import trainer_process
from tests.fakes.answering import ScriptedModel
from tests.fakes.experts import write_model
from tests.fakes.services import FakeProcesses
from tests.ui.finding import find, only

TOY = Path(trainer_process.__file__)


class ToyProcesses(FakeProcesses):
    """Processes with a trainer that learns nothing."""

    def trainer(self):
        return fake_trainer("well")


def fake_processes(path):
    """Return processes whose model is a file of a few bytes."""
    model = ScriptedModel()
    model.info = write_model(path)
    return ToyProcesses(model)


def fake_trainer(how):
    return TrainWorker(command=(sys.executable, str(TOY), how))


def experts(workspace):
    return Experts(workspace.library, workspace.data.experts)


def make_examples(qtbot, screen, training):
    screen.begin()
    qtbot.waitUntil(lambda: find(screen, QComboBox, "Collection").count() == 1, timeout=5000)
    with qtbot.waitSignal(training.examples_made, timeout=30_000):
        find(screen, QPushButton, "Make the examples").click()
    table = find(screen, QTableView, "Examples")
    qtbot.waitUntil(lambda: table.model().rowCount() > 0, timeout=5000)


def train(qtbot, screen, training):
    make_examples(qtbot, screen, training)
    with qtbot.waitSignal(training.ended, timeout=30_000):
        find(screen, QPushButton, "Train").click()
    qtbot.waitUntil(lambda: only(screen, ExpertList).current() is not None, timeout=5000)
