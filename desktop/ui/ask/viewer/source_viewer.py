"""Opens the document of a source at the cited words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.store.excerpt import CHARACTERS_AROUND, Excerpt, read_excerpt
from desktop.core.store.library import Library
from desktop.core.store.part_path import containing_file
from desktop.core.types import Source
from desktop.jobs.job import Job
from desktop.jobs.workspace import Workspace
from desktop.ui.ask.places import notes_texts, place_text
from desktop.ui.ask.viewer.page_view import PageView
from desktop.ui.ask.viewer.part_bar import PartBar
from desktop.ui.ask.viewer.rendered_view import RenderedView
from desktop.ui.ask.viewer.sheet_view import FORMATS, SheetView, sheet_at
from desktop.ui.ask.viewer.text_view import AS_THE_FILE_IS, TextView
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.widgets.document_opener import DocumentOpener
from desktop.ui.widgets.labels import ElidedLabel, hairline, label

MORE = 8
"""How much more of a text is shown each time that the person wants more."""
IMAGES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp"})


@dataclass(frozen=True, slots=True)
class CitedRange:
    """A cited range of a source's document."""

    source: Source
    char_start: int
    char_end: int


class SourceViewer(QWidget):
    """Shows pages and images as pictures, rows as a table, and other documents in their form.

    Plain text, code and the like are shown as the file is.

    Signals:
        closed: the person returns to the list of sources.
    """

    closed = Signal()

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self.setObjectName("source-viewer")
        self._workspace = workspace
        self._current_theme = current_theme
        self._opener = DocumentOpener(workspace, self)
        self._cited: CitedRange | None = None
        self._found: Excerpt | None = None
        self._job: Job | None = None
        self._characters_around = CHARACTERS_AROUND
        self._part = PartBar()
        self._part.more_wanted.connect(self._show_more)
        self._name = ElidedLabel("", "heading")
        self._where = ElidedLabel("", "small", Qt.TextElideMode.ElideRight)
        self._note = label("", "warning", wraps=True)
        self._note.setObjectName("source-note")
        self._reading = label("", "small", wraps=True)
        self._reading.setObjectName("reading-notes")
        self._drawn = PageView(workspace, current_theme)
        self._drawn.opened.connect(self._on_opened)
        self._drawn.marked.connect(self._on_marked)
        self._drawn.given_up.connect(self._on_page_given_up)
        self._sheet = SheetView(current_theme)
        self._text = TextView(current_theme)
        self._rendered = RenderedView(current_theme)
        self._words = QStackedWidget()
        self._words.addWidget(self._text)
        self._words.addWidget(self._rendered)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._drawn)
        self._pages.addWidget(self._sheet)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self._pages)
        self._split.addWidget(self._words)
        self._split.setChildrenCollapsible(False)
        self._lay_out()
        current_theme.changed.connect(self._on_theme_changed)

    def show_source(self, source: Source, char_start: int, char_end: int) -> None:
        """Open the document and mark the range, given in characters of the document's text."""
        passage = source.passage
        self._cited = CitedRange(source, char_start, char_end)
        self._name.setText(passage.path.name)
        self._show_place(self._cited, None)
        self._where.explain(str(passage.path))
        self._note.hide()
        self._reading.setText(" ".join(notes_texts(passage)))
        self._reading.setVisible(bool(passage.notes))
        self._characters_around = CHARACTERS_AROUND
        self._read(self._cited)

    def _read(self, cited: CitedRange) -> None:
        if self._job:
            self._job.cancel()
        passage, around = cited.source.passage, self._characters_around

        def read(library: Library) -> Excerpt | None:
            return read_excerpt(
                library,
                passage.document_id,
                passage.path,
                cited.char_start,
                cited.char_end,
                characters_around=around,
            )

        self._job = self._workspace.read(read, self._on_excerpt)

    def _show_more(self) -> None:
        if self._cited:
            self._characters_around *= MORE
            self._read(self._cited)

    def _show_place(self, cited: CitedRange, line: int | None) -> None:
        passage, heading = cited.source.passage, cited.source.heading_at(cited.char_start)
        where = place_text(passage, with_name=False, heading=heading, line=line)
        self._where.setText(where or str(passage.path.parent))

    def _on_excerpt(self, found: Excerpt | None) -> None:
        self._job = None
        meant = self._cited
        if meant is None:
            return
        passage = meant.source.passage
        if found is None:
            self._say(self.tr("The document is no longer in the library; this is what it said."))
            found = _of_passage(meant)
        elif not containing_file(passage.path).exists():
            self._say(self.tr("The file is not there now; this is the text that was read from it."))
        self._show_place(meant, found.line)
        self._show(found, meant)

    def _on_theme_changed(self) -> None:
        if self._found and self._cited:
            self._show(self._found, self._cited)

    def _show(self, found: Excerpt, cited: CitedRange) -> None:
        self._found = found
        self._part.show_part(found)
        path = cited.source.passage.path
        self._drawn.close_file()
        self._pages.hide()
        rows = found.format in FORMATS and sheet_at(found, cited.char_start, cited.char_end)
        if _has_pages(found, path) and path.exists():
            words = "" if _is_image(found, path) else _words(found, cited)
            self._pages.setCurrentWidget(self._drawn)
            self._pages.show()
            self._drawn.open(path, words, _page(found, cited))
        elif rows:
            self._sheet.show_sheet(rows)
            self._pages.setCurrentWidget(self._sheet)
            self._pages.show()
        self._words.setVisible(not rows)
        view = self._text if found.format in AS_THE_FILE_IS else self._rendered
        view.show_excerpt(found, cited.char_start, cited.char_end)
        self._words.setCurrentWidget(view)

    def _on_opened(self, has_pages: bool) -> None:
        if not has_pages:
            self._pages.hide()
            self._say(self.tr("Its pages could not be drawn; this is its text."))

    def _on_marked(self, is_marked: bool) -> None:
        self._words.setVisible(not is_marked)
        self._part.setVisible(not is_marked and self._part.is_needed)
        cited = self._cited
        if not is_marked and cited and cited.source.passage.path.suffix.lower() not in IMAGES:
            self._say(self.tr("The page is an image; below is what was recognised in it."))

    def _on_page_given_up(self, _: int) -> None:
        self._words.show()
        self._say(self.tr("A page could not be drawn; below is its text."))

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.show()

    def _open_outside(self) -> None:
        if self._cited:
            self._opener.open(self._cited.source.passage.path)

    def _open_folder(self) -> None:
        if self._cited:
            folder = self._cited.source.passage.path.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _larger(self) -> None:
        self._zoom(1)

    def _smaller(self) -> None:
        self._zoom(-1)

    def _zoom(self, step: int) -> None:
        self._drawn.zoom(step)
        self._text.zoom(step)
        self._rendered.zoom(step)

    def _lay_out(self) -> None:
        back = self._button("left", self.tr("Back to the sources"))
        back.clicked.connect(self.closed)
        outside = self._button("external", self.tr("Open in the system's viewer"))
        outside.clicked.connect(self._open_outside)
        folder = self._button("folder", self.tr("Show in its folder"))
        folder.clicked.connect(self._open_folder)
        larger = self._button("plus", self.tr("Larger"))
        larger.clicked.connect(self._larger)
        smaller = self._button("minus", self.tr("Smaller"))
        smaller.clicked.connect(self._smaller)
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 8)
        top.setSpacing(2)
        top.addWidget(back)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._where)
        top.addLayout(names, 1)
        for button in (smaller, larger, outside, folder):
            top.addWidget(button)
        self._note.setContentsMargins(16, 8, 16, 8)
        self._note.hide()
        self._reading.setContentsMargins(16, 4, 16, 8)
        self._reading.hide()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(top)
        down.addWidget(hairline())
        down.addWidget(self._note)
        down.addWidget(self._reading)
        down.addWidget(self._split, 1)
        down.addWidget(self._part)

    def _button(self, icon_name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setToolTip(text)
        button.setAccessibleName(text)
        set_icon(button, icon_name, self._current_theme.colours, "muted", 16)
        return button


def _is_image(found: Excerpt, path: Path) -> bool:
    return found.format == "image" or (not found.format and path.suffix.lower() in IMAGES)


def _has_pages(found: Excerpt, path: Path) -> bool:
    is_pdf = found.format == "pdf" or (not found.format and path.suffix.lower() == ".pdf")
    return is_pdf or _is_image(found, path)


def _words(found: Excerpt, cited: CitedRange) -> str:
    start, end = cited.char_start - found.char_start, cited.char_end - found.char_start
    return found.text[max(0, start) : max(0, end)]


def _page(found: Excerpt, cited: CitedRange) -> int | None:
    for page in found.pages:
        if page.char_start <= cited.char_start < page.char_end:
            return page.number
    return cited.source.passage.page


def _of_passage(cited: CitedRange) -> Excerpt:
    passage = cited.source.passage
    return Excerpt(passage.path, "", passage.text, passage.char_start, False, (), (), ())
