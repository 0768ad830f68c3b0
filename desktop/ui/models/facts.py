"""Facts about a model, one per line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.experts.trainable import why_not_trainable
from desktop.core.types import ModelInfo
from desktop.services.memory_fit import Fit, MemoryFit
from desktop.ui.core_translation import translate_core
from desktop.ui.models.rows import ModelRow, RowKind
from desktop.ui.widgets.amounts import count_text, number_text, size_text
from desktop.ui.widgets.labels import ElidedLabel, label

translate = QCoreApplication.translate


class FactTable(QWidget):
    """Names at the left and values beside them, which can be selected with the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for number, (name, value) in enumerate(facts):
            shown = ElidedLabel(value, mode=Qt.TextElideMode.ElideMiddle)
            self._grid.addWidget(label(name, "muted"), number, 0)
            self._grid.addWidget(shown, number, 1)


def facts_of(row: ModelRow) -> list[tuple[str, str]]:
    """Return the facts about a model that are known."""
    if row.kind is RowKind.OFFER and row.offer:
        facts = [
            (translate("ModelFacts", "Download"), size_text(row.offer.size_bytes)),
            (translate("ModelFacts", "Context"), _tokens(row.offer.context_length)),
            (translate("ModelFacts", "Licence"), row.offer.licence),
            (translate("ModelFacts", "From"), f"huggingface.co/{row.offer.repository}"),
            (translate("ModelFacts", "File"), row.offer.filename),
        ]
        return [*facts, *_memory(row.memory_fit)]
    if row.model is None:
        return []
    info = row.model.info
    facts = [(translate("ModelFacts", "Size"), size_text(row.model.size_bytes))]
    if info:
        facts += [
            (translate("ModelFacts", "Parameters"), count_text(info.parameter_count)),
            (translate("ModelFacts", "Quantisation"), info.quantization),
            (translate("ModelFacts", "Context"), _tokens(info.context_length)),
            (translate("ModelFacts", "Architecture"), info.architecture),
            (
                translate("ModelFacts", "Licence"),
                info.licence or translate("ModelFacts", "not stated in the file"),
            ),
        ]
    facts += [*_experts(info), *_memory(row.memory_fit)] if info else _memory(row.memory_fit)
    return [*facts, (translate("ModelFacts", "File"), str(row.model.path))]


def memory_fit_text(memory_fit: MemoryFit) -> str:
    """Return a sentence about whether the model fits into memory."""
    match memory_fit.fit:
        case Fit.ON_GPU:
            return translate("ModelFacts", "Fits into the memory of the graphics processor.")
        case Fit.IN_MEMORY:
            return translate("ModelFacts", "Fits into the free memory of this machine.")
        case Fit.SHORTENED:
            return translate(
                "ModelFacts", "Fits if its context is shortened, which is done when it is loaded."
            )
        case Fit.TOO_LARGE:
            return translate("ModelFacts", "Needs more memory than is free on this machine now.")
        case Fit.UNKNOWN:
            return translate("ModelFacts", "This system does not tell how much memory is free.")


def _memory(memory_fit: MemoryFit | None) -> list[tuple[str, str]]:
    if memory_fit is None:
        return []
    need = size_text(memory_fit.need_bytes)
    if memory_fit.have_bytes is None:
        return [(translate("ModelFacts", "Memory"), need)]
    text = translate("ModelFacts", "{0} needed, {1} free")
    return [
        (translate("ModelFacts", "Memory"), text.format(need, size_text(memory_fit.have_bytes)))
    ]


def _experts(info: ModelInfo) -> list[tuple[str, str]]:
    reason = why_not_trainable(info)
    text = translate_core(reason) if reason else translate("ModelFacts", "can be grown on it")
    return [(translate("ModelFacts", "Experts"), text)]


def _tokens(count: int) -> str:
    return translate("ModelFacts", "{0} tokens").format(number_text(count))
