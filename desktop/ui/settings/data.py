"""Shows where the data folder is and how large it is, with buttons to open it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.log import FILE_NAME
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.backup import Backup, back_up
from desktop.jobs.job import call
from desktop.jobs.workspace import Workspace
from desktop.ui.widgets.amounts import size_text
from desktop.ui.widgets.fields import Switch
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.setting_rows import SettingsPage


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes on the disk in bytes."""

    library: int
    models: int
    experts: int
    rest: int

    @property
    def total(self) -> int:
        return self.library + self.models + self.experts + self.rest


def sizes_of(data: DataFolder) -> Sizes:
    """Measure every file of the data folder; slow, so call it on another thread."""
    library = sum(map(_size, data.root.glob(f"{data.library.name}*")))
    models, experts = _below(data.models), _below(data.experts)
    return Sizes(library, models, experts, _below(data.root) - library - models - experts)


class DataSettings(QObject):
    """Shows the data folder and the log, with buttons that open them; backs the library up.

    Signals:
        repair_wanted: the window must close, so that the library can be repaired.
        told: a sentence for a notice.
    """

    repair_wanted = Signal()
    told = Signal(str)

    def __init__(self, workspace: Workspace, page: SettingsPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._data = workspace.data
        self.folder = ElidedLabel(str(self._data.root))
        self.show_folder = QPushButton(self.tr("Show in folder"))
        self.show_log = QPushButton(self.tr("Show the log"))
        self.copy = QPushButton(self.tr("Copy details"))
        section = page.add_section(self.tr("Data"))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 4, 0, 4)
        across.setSpacing(16)
        across.addWidget(self.folder, 1)
        across.addWidget(self.show_folder)
        section.add_wide(row)
        self._about = section.add_text("")
        self._about.setObjectName("data-sizes")
        self.backups = Switch()
        section.add(
            self.tr("Back up the library once a day"),
            self.tr(
                "While nothing else is under way. Three copies at most, in a tenth of the free"
                " disk."
            ),
            self.backups,
        )
        self.back_up = QPushButton(self.tr("Back up now"))
        section.add_at_the_right(self.back_up)
        help_section = page.add_section(self.tr("When something goes wrong"))
        help_section.add(
            self.tr("Log"),
            self.tr("What happened, for whoever looks into it. It can name your files."),
            self.show_log,
        )
        help_section.add(
            self.tr("Details"),
            self.tr(
                "Versions, this machine and numbers of documents, without any name; for a report."
            ),
            self.copy,
        )
        self.repair = QPushButton(self.tr("Repair …"))
        help_section.add(
            self.tr("Library"),
            self.tr("Saves what can be read of a damaged library, or goes back to a backup."),
            self.repair,
        )
        self.backups.clicked.connect(self._on_backups)
        self.back_up.clicked.connect(self._on_back_up)
        self.repair.clicked.connect(self.repair_wanted)
        self.show_settings(workspace.settings)
        workspace.settings_changed.connect(self.show_settings)
        self.show_folder.clicked.connect(self._on_folder)
        self.show_log.clicked.connect(self._on_log)

    def refresh(self) -> None:
        """Measure the folder again on another thread."""
        job = call(lambda: sizes_of(self._data))
        job.done.connect(self._on_sizes)
        self._workspace.runner.start(job)

    def _on_sizes(self, sizes: Sizes) -> None:
        parts = (
            (self.tr("library {0}"), sizes.library),
            (self.tr("models {0}"), sizes.models),
            (self.tr("experts {0}"), sizes.experts),
            (self.tr("logs and the rest {0}"), sizes.rest),
        )
        told = " · ".join(text.format(size_text(size)) for text, size in parts if size)
        text = self.tr("{0} in all: {1}. Another folder can be named with --data-dir at the start.")
        self._about.setText(text.format(size_text(sizes.total), told))

    def show_settings(self, settings: Settings) -> None:
        self.backups.setChecked(settings.backups)

    def _on_backups(self, checked: bool) -> None:
        self._workspace.change_settings(backups=checked)

    def _on_back_up(self) -> None:
        self.back_up.setEnabled(False)
        job = call(lambda: back_up(self._data.library, self._data.backups, self._data.key))
        job.done.connect(self._on_backed_up)
        job.failed.connect(self._workspace.problem)
        job.ended.connect(self._on_back_up_ended)
        self._workspace.runner.start(job)

    def _on_backed_up(self, backup: Backup) -> None:
        size = size_text(backup.size_bytes)
        self.told.emit(self.tr("The library is backed up ({0}).").format(size))
        self.refresh()

    def _on_back_up_ended(self) -> None:
        self.back_up.setEnabled(True)

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data.root)))

    def _on_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data.logs / FILE_NAME)))


def _below(folder: Path) -> int:
    return sum(map(_size, folder.rglob("*"))) if folder.is_dir() else 0


def _size(file: Path) -> int:
    try:
        status = file.lstat()
    except OSError:
        return 0  # the file was deleted meanwhile
    return 0 if file.is_dir() else status.st_size
