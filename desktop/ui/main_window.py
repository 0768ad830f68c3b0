"""The main window: navigation, screens, notices, and a status line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.command_palette import CommandPalette
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.drop_overlay import DropOverlay
from desktop.ui.icons import application_icon, retint
from desktop.ui.navigation_rail import NavigationRail
from desktop.ui.status_line import StatusLine
from desktop.ui.widgets.notice import Notice

SMALLEST = (1024, 640)
USUAL = (1280, 820)


class MainWindow(QMainWindow):
    """Shows one screen at a time, and makes each when it is first shown.

    Signals:
        files_dropped: the list of paths that were dropped on the window.
        close_wanted: the window is about to close; `keep_open` may be called to prevent it.
        screen_made: a screen was made, so its actions can be listed now.
    """

    files_dropped = Signal(list)
    close_wanted = Signal()
    screen_made = Signal()

    def __init__(self, current_theme: CurrentTheme, geometry: QSettings) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._geometry = geometry
        self._factories: list[Callable[[], QWidget]] = []
        self._names: list[str] = []
        self._made: dict[str, QWidget] = {}
        self._first: dict[str, QWidget] = {}
        """The widget of each screen that gets the focus when the screen is shown."""
        self._stays_open = False
        self.setWindowTitle("Lectern")
        self.setWindowIcon(application_icon())
        self.setMinimumSize(*SMALLEST)
        self._rail = NavigationRail(current_theme.colours)
        self._stack = QStackedWidget()
        self.notice = Notice()
        self.status = StatusLine()
        self._lay_out()
        self._drop = DropOverlay(self, self._stack)
        self._drop.dropped.connect(self.files_dropped)
        self._rail.chosen.connect(self._on_chosen)
        current_theme.changed.connect(self._on_theme_changed)
        self.add_command(self.tr("Commands…"), self.open_palette, "Ctrl+K")
        self.setStyleSheet(current_theme.theme.style_sheet())
        self.resize(*USUAL)
        if saved := geometry.value("window"):
            self.restoreGeometry(saved)

    def add_screen(
        self,
        name: str,
        text: str,
        icon_name: str,
        factory: Callable[[], QWidget],
        *,
        at_the_end: bool = False,
    ) -> None:
        """Add a screen with its button, its command, and Ctrl+number."""
        self._rail.add(text, icon_name, at_the_end=at_the_end)
        self._factories.append(factory)
        self._names.append(name)
        self._stack.addWidget(QWidget())
        number = len(self._names) - 1
        go = self.add_command(self.tr("Go to {0}").format(text), None, f"Ctrl+{number + 1}")
        go.setData(number)
        go.triggered.connect(self._on_go)

    def add_command(
        self, text: str, do: Callable[[], object] | None, keys: str | QKeySequence = ""
    ) -> QAction:
        """Add an action to the palette, with keys if given."""
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if do:
            action.triggered.connect(do)
        self.addAction(action)
        return action

    def show_screen(self, name: str) -> QWidget:
        """Show a screen and return it."""
        screen = self._made.get(name) or self._make(name)
        self._rail.show_chosen(self._names.index(name))
        self._stack.setCurrentWidget(screen)
        self._first[name].setFocus()
        return screen

    def make_all_screens(self) -> None:
        """Make the remaining screens one by one, so that their actions can be listed."""
        missing = next((name for name in self._names if name not in self._made), None)
        if missing:
            self._make(missing)
            self.screen_made.emit()
            QTimer.singleShot(0, self, self.make_all_screens)

    @property
    def screen_names(self) -> tuple[str, ...]:
        """The names of all screens, in the order of their buttons."""
        return tuple(self._names)

    @property
    def screen_name(self) -> str:
        """The name of the shown screen."""
        return self._names[self._stack.currentIndex()]

    def all_actions(self) -> list[QAction]:
        """Return the actions of the window and of every screen made so far."""
        return [
            *self.actions(),
            *(action for made in self._made.values() for action in made.actions()),
        ]

    def open_palette(self) -> None:
        current = self._stack.currentWidget()
        actions = [*self.actions(), *(current.actions() if current else ())]
        listed = [action for action in actions if action.isVisible() and action.text()]
        CommandPalette(listed, self).open_over(self)

    def keep_open(self) -> None:
        """Prevent closing; only for slots of `close_wanted`."""
        self._stays_open = True

    def bring_to_front(self) -> None:
        """Show the window in front, even if it was hidden or minimised."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def _make(self, name: str) -> QWidget:
        number = self._names.index(name)
        screen = self._made[name] = self._factories[number]()
        # With a focus proxy on a whole screen, Tab would skip all widgets before the proxy.
        self._first[name] = screen.focusProxy() or screen
        screen.setFocusProxy(None)  # type: ignore[arg-type]
        before = self._stack.widget(number)
        self._stack.insertWidget(number, screen)
        if before:
            self._stack.removeWidget(before)
            before.deleteLater()
        return screen

    def _lay_out(self) -> None:
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addWidget(self._stack, 1)
        whole = QWidget()
        down = QVBoxLayout(whole)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(middle, 1)
        down.addWidget(self.notice)
        down.addWidget(self.status)
        self.setCentralWidget(whole)

    def _on_chosen(self, number: int) -> None:
        self.show_screen(self._names[number])

    def _on_go(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_screen(self._names[action.data()])

    def _fit(self) -> None:
        self._rail.fit(self.width() / self._current_theme.theme.scale)

    def _on_theme_changed(self) -> None:
        self._fit()
        self.setStyleSheet(self._current_theme.theme.style_sheet())
        retint(self, self._current_theme.colours)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._geometry.setValue("window", self.saveGeometry())
        self._stays_open = False
        self.close_wanted.emit()
        event.setAccepted(not self._stays_open)
