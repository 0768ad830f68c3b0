import sys

import pytest
from PySide6.QtCore import QObject

from desktop.jobs.preload import Preloader
from desktop.jobs.runner import JobRunner
from desktop.ui.preload_list import PRELOADED_MODULES


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.shut_down()


def prepare(qtbot, runner, owner, *modules):
    preparing = Preloader(runner, owner)
    with qtbot.waitSignal(preparing.ready, timeout=20_000):
        preparing.start(modules)


def test_modules_are_there_once_it_is_ready(qtbot, runner):
    sys.modules.pop("colorsys", None)
    owner = QObject()
    prepare(qtbot, runner, owner, "colorsys", "xdrlib_that_never_was")
    assert "colorsys" in sys.modules


def test_everything_that_is_loaded_later_exists(qtbot, runner):
    owner = QObject()
    prepare(qtbot, runner, owner, *PRELOADED_MODULES)
    assert set(PRELOADED_MODULES) <= set(sys.modules)
