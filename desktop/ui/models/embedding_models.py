"""The models for search by meaning: the embedding model and the reranker."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop.core.errors import AppError
from desktop.core.models.embedding_folders import list_embedding_folders
from desktop.core.paths import embedded_embedding_model
from desktop.core.settings import Settings
from desktop.core.store.vector_progress import VectorProgress, vector_progress
from desktop.jobs.job import call
from desktop.jobs.workspace import Changed, Workspace
from desktop.ui.core_translation import translate_error
from desktop.ui.widgets.amounts import number_text
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.file_dialogs import choose_folder
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.setting_rows import SettingsPage
from desktop.workers.embed.folder import read_folder
from desktop.workers.embed.model_check import check_reranker


class EmbeddingModels(SettingsPage):
    """Lets the person choose the folders of both models."""

    failed = Signal(Exception)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._choice = Choice()
        self._choice.setMinimumWidth(220)
        self._other = QPushButton(self.tr("Choose a folder…"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Passages with vectors of the chosen model"))
        self._state = ElidedLabel("", "small")
        self._reranker = ElidedLabel()
        self._reranker.setMinimumWidth(160)
        self._choose_reranker = QPushButton(self.tr("Choose a folder…"))
        self._no_reranker = QPushButton(self.tr("Use none"))
        self._add_embedding()
        self._add_reranker()
        self._choice.activated.connect(self._on_chosen)
        self._other.clicked.connect(self.choose_embedding_folder)
        self._choose_reranker.clicked.connect(self.choose_reranker_folder)
        self._no_reranker.clicked.connect(self._on_no_reranker)
        workspace.settings_changed.connect(self._show)
        workspace.changed.connect(self._on_changed)
        self._show(workspace.settings)

    def choose_embedding_folder(self) -> None:
        """Ask for the folder of a sentence-transformers model and use it."""
        title = self.tr("Choose the folder of an embedding model")
        if folder := choose_folder(self, self._workspace, title):
            self.use_embedding_folder(folder)

    def use_embedding_folder(self, folder: Path) -> None:
        """Search with this model once all vectors are made; a folder without a model is refused."""
        job = call(lambda: read_folder(folder).path)
        job.done.connect(self._on_checked)
        job.failed.connect(self.failed)
        self._workspace.runner.start(job)

    def choose_reranker_folder(self) -> None:
        title = self.tr("Choose the folder of a reranker")
        if folder := choose_folder(self, self._workspace, title):
            self.use_reranker_folder(folder)

    def use_reranker_folder(self, folder: Path) -> None:
        """Rerank the best passages with this CrossEncoder; a folder without one is refused."""
        if any(folder.glob("*.safetensors")) and (folder / "config.json").is_file():
            job = call(lambda: check_reranker(folder))
            job.done.connect(lambda: self._workspace.change_settings(reranker=str(folder)))
            job.failed.connect(self.failed)
            self._workspace.runner.start(job)
        else:
            self.failed.emit(
                AppError(
                    self.tr("There is no reranker in {0}.").format(folder),
                    self.tr(
                        "Choose the folder of a CrossEncoder with config.json and safetensors."
                    ),
                )
            )

    def _add_embedding(self) -> None:
        section = self.add_section(
            self.tr("Search by meaning"),
            self.tr(
                "The embedding model turns every passage into numbers that tell what it is about."
                " After a change all passages are read by the new model in the background; until"
                " that is done the one before finds those that are left, so nothing stops being"
                " found."
            ),
        )
        self._about = section.add(self.tr("Embedding model"), " ", self._choice)
        progress = QWidget()
        down = QHBoxLayout(progress)
        down.setContentsMargins(0, 4, 0, 4)
        down.setSpacing(12)
        self._bar.setFixedWidth(160)
        down.addWidget(self._bar)
        down.addWidget(self._state, 1)
        down.addWidget(self._other)
        section.add_wide(progress)

    def _add_reranker(self) -> None:
        section = self.add_section(
            self.tr("Reranker"),
            self.tr(
                "Optional: a CrossEncoder that reads the best passages together with the question"
                " and puts them in order. Slower, and often better."
            ),
        )
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        for widget in (self._reranker, self._choose_reranker, self._no_reranker):
            across.addWidget(widget)
        section.add_wide(row)

    def _show(self, settings: Settings) -> None:
        self._choice.clear()
        embedded = embedded_embedding_model()
        for folder in list_embedding_folders(self._workspace.data, settings):
            is_embedded = folder == embedded
            name = self.tr("{0} (came with Lectern)") if is_embedded else "{0}"
            self._choice.addItem(name.format(folder.name), "" if is_embedded else str(folder))
        self._choice.choose(settings.embedding_model)
        self._reranker.setText(
            Path(settings.reranker).name if settings.reranker else self.tr("None")
        )
        self._no_reranker.setEnabled(bool(settings.reranker))
        self._workspace.read(vector_progress, self._on_vectors)

    def _on_vectors(self, vectors: VectorProgress) -> None:
        complete = vectors.done >= vectors.total
        self._bar.setVisible(not complete)
        self._bar.setValue(round(1000 * vectors.done / max(1, vectors.total)))
        done, total = number_text(vectors.done), number_text(vectors.total)
        if not vectors.total:
            self._state.setText(self.tr("Nothing has been indexed yet."))
        elif complete:
            self._state.setText(self.tr("All {0} passages can be found by meaning.").format(total))
        else:
            text = self.tr("{0} of {1} passages are done; until then {2} answers.")
            self._state.setText(text.format(done, total, vectors.answering))
        self._about.setText(self._description())

    def _description(self) -> str:
        try:
            folder = read_folder(Path(self._choice.currentData() or embedded_embedding_model()))
        except AppError as error:
            return translate_error(error)
        text = self.tr("Vectors of {0} numbers; reads {1} word pieces of a passage")
        return text.format(folder.dimension or "?", folder.max_tokens)

    def _on_chosen(self, number: int) -> None:
        chosen = str(self._choice.itemData(number))
        if chosen:
            self.use_embedding_folder(Path(chosen))
        else:
            self._workspace.change_settings(embedding_model="")

    def _on_checked(self, folder: Path) -> None:
        self._workspace.change_settings(embedding_model=str(folder))

    def _on_no_reranker(self) -> None:
        self._workspace.change_settings(reranker="")

    def _on_changed(self, what: Changed) -> None:
        if what is Changed.DOCUMENTS and self.isVisible():
            self._workspace.read(vector_progress, self._on_vectors)
        elif what is Changed.MODELS:
            self._show(self._workspace.settings)
