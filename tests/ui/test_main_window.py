"""The whole window with all its screens: by keyboard, read out, and at every size."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QSettings,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QToolButton, QWidget

from desktop.app import Application
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.ui.command_palette import CommandPalette
from desktop.ui.drop_overlay import DropOverlay
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation_rail import NavigationRail
from tests.test_layers import HEAVY, NETWORK
from tests.ui.window import bring_into_view, clipped, controls, describe, focusable, name_of

ROOT = Path(__file__).resolve().parents[2]
LATER_PAGES = {
    "experts": ("_empty_page", "_overview", "_page"),
    "lab": ("_set_scroll", "_run_scroll"),
}


class Windows(QObject):
    """Notes windows that are shown."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(describe(watched))
        return False


@pytest.fixture(scope="module")
def application_and_windows(qapp, tmp_path_factory):
    """One window for all tests, with every screen built, and what else was a window meanwhile."""
    data = DataFolder(tmp_path_factory.mktemp("window") / "data")
    data.make()
    Settings(theme="light").save(data.settings)
    made = Application(qapp, data)
    made.window.resize(1024, 700)
    made.window.show()
    windows = Windows()
    qapp.installEventFilter(windows)
    for name in made.window.screen_names:
        screen = made.window.show_screen(name)
        for page in LATER_PAGES.get(name, ()):  # made when somebody needs it
            assert getattr(screen, page)
        qapp.processEvents()
    qapp.removeEventFilter(windows)
    yield made, windows.shown
    made.window.close()
    made.close()


@pytest.fixture
def application(application_and_windows):
    return application_and_windows[0]


def nothing(found):
    """No widget with a fault; else all of them, one on a line."""
    assert not found, "\n".join(["", *dict.fromkeys(found)])


def screens(qtbot, opened):
    """Each screen in turn, shown and settled."""
    runner = opened.workspace.runner
    for name in opened.window.screen_names:
        screen = opened.window.show_screen(name)
        qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)  # it reads on other threads
        qtbot.wait(50)
        yield name, screen


def test_every_control_of_every_screen_has_a_name(qtbot, application):
    nameless = []
    for name, screen in screens(qtbot, application):
        nameless += [
            f"{name}: {describe(control)}" for control in controls(screen) if not name_of(control)
        ]
    rest = [control for control in controls(application.window) if not name_of(control)]
    nothing([*nameless, *(describe(control) for control in rest)])


def test_nothing_is_clipped_at_1024_by_700(qtbot, application):
    nothing(
        [
            f"{name}: {problem}"
            for name, _ in screens(qtbot, application)
            for problem in clipped(application.window)
        ]
    )


def test_nothing_is_clipped_with_text_of_twice_the_size(qtbot, application):
    application.workspace.change_settings(text_size_percent=200)
    found = [
        f"{name}: {problem}"
        for name, _ in screens(qtbot, application)
        for problem in clipped(application.window)
    ]
    application.workspace.change_settings(text_size_percent=100)
    nothing(found)


def test_icons_stand_alone_where_words_would_be_cut_and_say_on_hover_what_they_are(application):
    rail = application.window.findChild(NavigationRail)
    styles = Qt.ToolButtonStyle
    buttons = rail.findChildren(QToolButton)
    assert {button.toolButtonStyle() for button in buttons} == {styles.ToolButtonTextUnderIcon}
    application.workspace.change_settings(text_size_percent=200)
    alone = {button.toolButtonStyle() for button in buttons}
    application.workspace.change_settings(text_size_percent=100)

    assert alone == {styles.ToolButtonIconOnly}
    assert all(button.toolTip() == button.accessibleName() != "" for button in buttons)


def test_the_style_sheet_is_the_windows_so_that_building_a_screen_is_quick(qapp, application):
    assert qapp.styleSheet() == ""
    application.workspace.change_settings(theme="dark")
    assert application.current_theme.colours.surface in application.window.styleSheet()
    application.workspace.change_settings(theme="light")
    assert application.current_theme.colours.surface in application.window.styleSheet()


def test_every_screen_has_a_key_of_its_own(qtbot, application):
    names = application.window.screen_names
    with qtbot.waitActive(application.window):
        application.window.activateWindow()
    for number, name in reversed(list(enumerate(names, start=1))):
        qtbot.keyClick(
            application.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier
        )
        assert application.window.screen_name == name


def test_settings_come_last(application):
    assert application.window.screen_names[-2:] == ("models", "settings")


def test_whatever_tab_reaches_shows_that_it_has_the_focus(qtbot, application):
    with qtbot.waitActive(application.window):
        application.window.activateWindow()
    unseen = []
    for name, screen in screens(qtbot, application):
        for control in focusable(screen):
            QApplication.focusWidget() and QApplication.focusWidget().clearFocus()
            bring_into_view(control)
            before = application.window.grab().toImage()
            control.setFocus(Qt.FocusReason.TabFocusReason)
            if control.hasFocus() and application.window.grab().toImage() == before:
                unseen.append(f"{name}: {describe(control)}")
    nothing(unseen)


def test_tab_reaches_every_control_and_comes_round(qtbot, application):
    with qtbot.waitActive(application.window):
        application.window.activateWindow()
    for name, screen in screens(qtbot, application):
        wanted = {control for control in focusable(screen) if not isinstance(control, QListView)}
        reached = {QApplication.focusWidget()}
        for _ in range(2 * len(focusable(application.window)) + 20):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            reached.add(QApplication.focusWidget())
        missing = [describe(control) for control in wanted - reached if control.isVisible()]
        assert missing == [], name


def test_the_palette_finds_a_command_and_does_it(qtbot, application):
    application.window.open_palette()
    palette = application.window.findChildren(CommandPalette)[-1]
    box = palette.findChild(QLineEdit)
    qtbot.keyClicks(box, "to settings")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert application.window.screen_name == "settings"


def test_a_palette_is_gone_once_it_was_used(qtbot, application):
    for _ in range(3):
        application.window.open_palette()
        application.window.findChildren(CommandPalette)[-1].reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert application.window.findChildren(CommandPalette) == []


def test_the_palette_offers_what_the_screen_that_is_shown_can_do(qtbot, application):
    application.window.show_screen("models")
    application.window.open_palette()
    palette = application.window.findChildren(CommandPalette)[-1]
    listed = palette.findChild(QListView).model()
    texts = [listed.index(row, 0).data() for row in range(listed.rowCount())]
    assert any(text.startswith("Add a chat model…") for text in texts)
    palette.reject()


def test_the_palette_greys_what_cannot_be_done_now(qtbot, application):
    application.window.show_screen("ask")
    application.window.open_palette()
    palette = application.window.findChildren(CommandPalette)[-1]
    box = palette.findChild(QLineEdit)
    qtbot.keyClicks(box, "export this")
    listed = palette.findChild(QListView).model()
    assert [listed.flags(listed.index(row, 0)).name for row in range(listed.rowCount())] != []
    assert not listed.flags(listed.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.reject()


def test_no_two_commands_have_the_same_keys(qtbot, application):
    for name, screen in screens(qtbot, application):
        keys = [
            shortcut.toString()
            for action in [*application.window.actions(), *screen.actions()]
            for shortcut in action.shortcuts()
        ]
        assert len(keys) == len(set(keys)), f"{name}: {sorted(keys)}"


def test_a_dropped_model_becomes_one_and_is_shown(qtbot, application, tmp_path):
    from tests.fakes.gguf_files import write_model

    file = write_model(tmp_path / "tiny.gguf")
    application.window.files_dropped.emit([file])
    qtbot.waitUntil((application.workspace.data.models / "tiny.gguf").is_file, timeout=5000)
    assert application.window.screen_name == "models"


def test_files_that_are_let_go_over_the_window_are_taken_and_it_says_what_happens(
    qtbot, application, tmp_path
):
    (tmp_path / "letter.txt").write_text("Dear all")
    geometry = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(application.current_theme, geometry)
    qtbot.addWidget(window)
    window.add_screen("ask", "Ask", "ask", QWidget)
    window.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "letter.txt"))])
    place = QPoint(400, 300)
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    overlay = window.findChild(DropOverlay)
    QApplication.sendEvent(window, QDragEnterEvent(place, *how))
    assert overlay.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()
    taken = []
    window.files_dropped.connect(taken.append)
    QApplication.sendEvent(window, QDragEnterEvent(place, *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), *how))
    assert taken == [[tmp_path / "letter.txt"]]


def test_the_keys_of_screens_that_nobody_opened_are_listed_too(qtbot, application, qapp, tmp_path):
    made = Application(qapp, DataFolder(tmp_path / "data"))
    made.window.show()
    screen = made.window.show_screen("settings")
    model = screen.shortcuts.model()

    def listed():
        return {model.index(row, 0).data() for row in range(model.rowCount())}

    qtbot.waitUntil(lambda: {"Search files", "Add a chat model…"} <= listed(), timeout=10_000)
    assert made.window.screen_name == "settings"
    made.window.close()
    made.close()


def test_what_no_screen_asked_to_hear_of_is_a_notice(application):
    from desktop.core.errors import LibraryError

    application.workspace.problem.emit(LibraryError("It is damaged.", "Run the check."))
    assert application.window.notice.text == "It is damaged. Run the check."


def test_a_notice_covers_nothing_that_can_be_used(qtbot, application):
    application.window.notice.hide()
    for name, screen in screens(qtbot, application):
        application.window.notice.tell(
            "It was removed. " * 12, "Undo", application.window.notice.hide
        )
        qtbot.wait(50)
        over = QRect(
            application.window.notice.mapToGlobal(QPoint()), application.window.notice.size()
        )
        place = QRect(screen.mapToGlobal(QPoint()), screen.size())
        assert over.isValid()
        assert not over.intersects(place), name
        nothing(clipped(application.window))
    application.window.notice.act()


def test_no_window_flashes_up_while_a_screen_is_built(application_and_windows):
    # A widget that is shown before it has its place is a window for a moment, and takes the focus.
    nothing(application_and_windows[1])


START = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import Application
from desktop.core.paths import DataFolder
application = QApplication([])
data = DataFolder(Path(sys.argv[1]))
data.make()
opened = Application(application, data)
opened.window.show()
if sys.argv[2] == "all":
    for name in opened.window.screen_names:
        opened.window.show_screen(name)
for _ in range(20):
    application.processEvents()
print(json.dumps(list(sys.modules)))
opened.close()
"""


@pytest.mark.parametrize("which", ["first", "all"])
def test_the_process_of_the_window_has_nothing_heavy_in_it(tmp_path, which):
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "data"), which],
        capture_output=True,
        cwd=ROOT,
        check=True,
        text=True,
    )
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert loaded & (HEAVY - {"PySide6", "shiboken6"}) == set()
    assert loaded & NETWORK == set()


LOADED_IN_THE_WAY = """
import json, sys, threading
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from desktop.app import Application
from desktop.core.paths import DataFolder
application = QApplication([])
data = DataFolder(Path(sys.argv[1]))
data.make()
opened = Application(application, data)
opened.window.show()

def wait_for(signal):
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()

wait_for(opened.preloader.ready)

class OnTheWindowsThread:
    found = []

    def find_spec(self, name, path, target=None):
        if threading.current_thread() is threading.main_thread():
            self.found.append(name)

sys.meta_path.insert(0, OnTheWindowsThread())
for name in opened.window.screen_names:
    opened.window.show_screen(name)
    for _ in range(5):
        application.processEvents()
opened.library.adder()
opened.ask.ask("Who has the keys?")
wait_for(opened.ask.answering_ended)
print(json.dumps(OnTheWindowsThread.found))
opened.close()
"""


def test_once_the_rest_is_loaded_nothing_is_loaded_while_somebody_works(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", LOADED_IN_THE_WAY, str(tmp_path / "data")],
        capture_output=True,
        cwd=ROOT,
        check=True,
        text=True,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == []


def test_the_keys_that_are_listed_are_those_of_the_window(qtbot, application):
    screen = application.window.show_screen("settings")
    model = screen.shortcuts.model()
    listed = {model.index(row, 1).data() for row in range(model.rowCount())}
    assert {QKeySequence("Ctrl+K").toString(), QKeySequence("Ctrl+1").toString()} <= listed
