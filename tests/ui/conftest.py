"""What holds for every test of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale

from desktop.core.settings import Settings
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.language import install_translations


@pytest.fixture(autouse=True)
def _widgets_of_one_test_are_gone_in_the_next():
    """A change of the look takes as long as there are widgets, also those of tests before."""
    yield
    if QCoreApplication.instance():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def current_theme(qapp):
    return CurrentTheme(qapp, Settings(theme="light"))


@pytest.fixture
def german(qapp):
    """The window speaks German for the length of a test."""
    before = QLocale()
    install_translations(qapp, "de")
    yield
    install_translations(qapp, "en")
    QLocale.setDefault(before)
