"""A PDF opens at the page with the words marked, and the window never waits for its pictures."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QColor

from desktop.ui.ask.viewer.page_view import PageView
from desktop.workers.draw.client import PageDrawer
from tests.fakes.hostile_pages import HOSTILE, page
from tests.fakes.pdf import lines, pdf
from tests.ui.ask.viewer.test_source_viewer import sample

WORDS = "It should be between 1.4 and 1.8 bar"


@pytest.fixture
def view(qtbot, workspace, current_theme):
    made = PageView(workspace, current_theme)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def show(qtbot, view, path, words, number):
    with qtbot.waitSignal(view.marked, timeout=10_000) as told:
        view.open(path, words, number)
    return told.args[0]


def test_a_pdf_opens_at_the_page_with_the_words_marked(qtbot, view):
    assert show(qtbot, view, sample("Heating manual.pdf"), WORDS, 2)

    assert view.marked_pages == [1]
    assert view.verticalScrollBar().value() > 0
    qtbot.waitUntil(lambda: view.is_drawn(1), timeout=10_000)
    shown = view.grab().toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(500) for y in range(0, 600, 4)}
    assert QColor("#ffffff").name() in colours
    assert any(QColor(name).saturation() > 60 and QColor(name).value() > 200 for name in colours)


def test_a_wrong_page_number_is_put_right_by_its_neighbours(qtbot, view):
    assert show(qtbot, view, sample("Heating manual.pdf"), WORDS, 1)
    assert view.marked_pages == [1]


def test_words_that_no_page_has_are_told(qtbot, view):
    assert not show(qtbot, view, sample("Heating manual.pdf"), "Words of another book.", 1)
    qtbot.waitUntil(lambda: view.is_drawn(0), timeout=10_000)


def test_the_pages_after_the_visible_ones_are_drawn_ahead(qtbot, view, tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(pdf(*(lines(f"Page {number} of the book.") for number in range(1, 10))))
    show(qtbot, view, path, "Page 3 of the book", 3)

    qtbot.waitUntil(lambda: view.is_finished, timeout=10_000)

    drawn = [number for number in range(9) if view.is_drawn(number)]
    assert drawn == list(range(drawn[0], drawn[-1] + 1))
    assert {2, 3, 4} <= {*drawn} <= {1, 2, 3, 4}


def test_a_file_that_is_no_pdf_is_not_opened(qtbot, view, tmp_path):
    file = tmp_path / "broken.pdf"
    file.write_bytes(b"%PDF-1.7 nothing")
    with qtbot.waitSignal(view.opened, timeout=10_000) as told:
        view.open(file, "words", 1)

    assert told.args == [False]
    assert view.pages == 0


def test_a_page_that_takes_too_long_is_given_up_while_the_window_goes_on(
    qtbot, view, processes, tmp_path
):
    processes.use_drawer(PageDrawer(seconds=1.0))
    path = tmp_path / "slow.pdf"
    path.write_bytes(HOSTILE["three thousand shadings"]())
    longest_ms = measure_pauses(view)

    with qtbot.waitSignal(view.given_up, timeout=20_000) as told:
        view.open(path, "reads the meter", 1)

    assert told.args == [0]
    assert longest_ms() < 200
    assert not view.grab().isNull()


def test_another_document_need_not_wait_for_a_slow_page(qtbot, view, tmp_path):
    slow = tmp_path / "slow.pdf"
    slow.write_bytes(HOSTILE["three thousand shadings"]())
    sound = tmp_path / "sound.pdf"
    sound.write_bytes(page())
    show(qtbot, view, slow, "reads the meter", 1)
    began = time.monotonic()

    assert show(qtbot, view, sound, "reads the meter", 1)
    qtbot.waitUntil(lambda: view.is_drawn(0), timeout=10_000)
    assert time.monotonic() - began < 6


def test_zoom_and_a_new_size_draw_the_page_anew(qtbot, view):
    show(qtbot, view, sample("Heating manual.pdf"), WORDS, 1)
    qtbot.waitUntil(lambda: view.is_drawn(1), timeout=10_000)

    view.zoom(1)
    view.resize(700, 500)

    assert view.horizontalScrollBar().maximum() > 0
    qtbot.waitUntil(lambda: view.is_finished, timeout=10_000)


def test_the_window_loads_nothing_that_reads_pages():
    """Everything that the window may load is loaded, in a process of its own."""
    code = (
        "import sys, desktop.app, desktop.ui.preload_list;"
        "import desktop.ui.ask.viewer.source_viewer, desktop.ui.ask.conversation_exporter;"
        "print([m for m in sys.modules if m.split('.')[0] in ('pypdfium2', 'PIL', 'lxml')"
        " or m in ('PySide6.QtPdf', 'PySide6.QtPdfWidgets')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def measure_pauses(view):
    """Return a function that tells the longest time for which Qt's events had to wait."""
    clock, longest = QElapsedTimer(), [0]
    timer = QTimer(view)

    def beat():
        longest[0] = max(longest[0], clock.restart())

    timer.timeout.connect(beat)
    clock.start()
    timer.start(5)
    return lambda: longest[0]
