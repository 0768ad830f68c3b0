"""Settings for running the chat model: context, threads, layers on the graphics processor."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.core.settings import Settings
from desktop.jobs.model_files import ModelFiles, ModelListing
from desktop.jobs.workspace import Workspace
from desktop.services.memory_fit import fit_model
from desktop.ui.models.facts import memory_fit_text
from desktop.ui.widgets.amounts import size_text
from desktop.ui.widgets.fields import NumberField
from desktop.ui.widgets.setting_rows import SettingsPage

CONTEXT_LEAST, CONTEXT_MOST, CONTEXT_STEP = 1024, 131_072, 1024
THREADS_MOST, LAYERS_MOST = 256, 999


class InferenceSettings(SettingsPage):
    """Fields whose values are used from the next question on."""

    failed = Signal(Exception)

    def __init__(self, workspace: Workspace, files: ModelFiles) -> None:
        super().__init__()
        self._workspace = workspace
        self._here: ModelListing | None = None
        self._context = NumberField(CONTEXT_LEAST, CONTEXT_MOST, CONTEXT_STEP)
        self._context.setSuffix(self.tr(" tokens"))
        self._threads = NumberField(0, THREADS_MOST, automatic=self.tr("One per core"))
        self._layers = NumberField(-1, LAYERS_MOST, automatic=self.tr("As many as fit"))
        section = self.add_section(
            self.tr("How the chat model runs"),
            self.tr("A change is used from the next question on; the model is loaded anew then."),
        )
        self._of_context = section.add(
            self.tr("Context"),
            self.tr("What question, sources and answer may take together. More needs more memory."),
            self._context,
        )
        self._of_threads = section.add(
            self.tr("Threads"),
            self.tr("More than there are cores makes it slower."),
            self._threads,
        )
        self._of_layers = section.add(
            self.tr("Layers on the graphics processor"),
            self.tr("0 leaves the graphics processor alone."),
            self._layers,
        )
        self._show(workspace.settings)
        for field, change in (
            (self._context, self._on_context),
            (self._threads, self._on_threads),
            (self._layers, self._on_layers),
        ):
            field.valueChanged.connect(change)
        workspace.settings_changed.connect(self._show)
        files.listed.connect(self._on_listed)

    def _show(self, settings: Settings) -> None:
        self._context.show_number(settings.context_length)
        self._threads.show_number(settings.threads)
        self._layers.show_number(settings.gpu_layers)
        self._explain()

    def _explain(self) -> None:
        if self._here is None:
            return
        machine = self._here.machine
        model = next((model for model in self._here.models if model.answers and model.info), None)
        if model and model.info:
            length = self._workspace.settings.context_length
            fits = fit_model(model.info, model.size_bytes, length, machine)
            text = self.tr("{0} needs {1} with it. {2}")
            need = size_text(fits.need_bytes)
            self._of_context.setText(text.format(model.name, need, memory_fit_text(fits)))
        self._of_threads.setText(
            self.tr("This machine has %n core(s); more threads make it slower.", "", machine.cores)
        )
        if not machine.backend:
            self._of_layers.setText(
                self.tr(
                    "llama.cpp is compiled for the processor alone here, so this has no effect."
                )
            )

    def _on_listed(self, here: ModelListing) -> None:
        self._here = here
        self._explain()

    def _on_context(self, value: int) -> None:
        self._workspace.change_settings(context_length=value)

    def _on_threads(self, value: int) -> None:
        self._workspace.change_settings(threads=value)

    def _on_layers(self, value: int) -> None:
        self._workspace.change_settings(gpu_layers=value)
