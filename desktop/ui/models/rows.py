"""The rows of the list of chat models: installed ones, no model, and downloads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from desktop.core.models.catalogue import CATALOGUE, CatalogueModel, recommend_model
from desktop.core.models.installed_models import InstalledModel
from desktop.core.models.model_locator import NO_MODEL
from desktop.core.settings import Settings
from desktop.jobs.downloads import Transfer, TransferStage
from desktop.jobs.model_files import ModelListing
from desktop.services.memory_fit import (
    Fit,
    MemoryFit,
    fit_bytes,
    fit_model,
)
from desktop.ui.core_translation import translate_core
from desktop.ui.widgets.amounts import count_text, percent_text, size_text

translate = QCoreApplication.translate


class RowKind(Enum):
    """The kind of a row in the list."""

    HEADING = auto()
    MODEL = auto()
    NONE = auto()
    OFFER = auto()


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One row of the list, with everything that its details need."""

    kind: RowKind
    key: str
    """Stays the same when the row is updated."""
    title: str
    about: str = ""
    answers: bool = False
    model: InstalledModel | None = None
    offer: CatalogueModel | None = None
    memory_fit: MemoryFit | None = None
    transfer: Transfer | None = None
    recommended: bool = False

    @property
    def badge(self) -> str:
        """Return the short remark at the right of the row; it may be empty."""
        if self.answers:
            return translate("ModelRows", "answers")
        if self.transfer:
            return _stage(self.transfer)
        if self.model and self.model.problem:
            return translate("ModelRows", "unusable")
        if self.memory_fit and self.memory_fit.fit is Fit.TOO_LARGE:
            return translate("ModelRows", "too large")
        return translate("ModelRows", "suits this machine") if self.recommended else ""


def rows_of(
    here: ModelListing,
    settings: Settings,
    transfer_of: Callable[[CatalogueModel], Transfer | None],
    offers: Sequence[CatalogueModel] = CATALOGUE,
) -> list[ModelRow]:
    """Return all rows in the order of the list."""
    files = {model.path.name for model in here.models}
    memory = here.machine.memory_bytes
    best = recommend_model(memory) if memory else None
    others = [offer for offer in offers if offer.filename not in files]
    return [
        ModelRow(RowKind.HEADING, "here", translate("ModelRows", "On this machine")),
        *(_model_row(model, here, settings) for model in here.models),
        ModelRow(
            RowKind.NONE,
            "none",
            translate("ModelRows", "No model"),
            translate("ModelRows", "Your documents’ own sentences"),
            answers=settings.chat_model == NO_MODEL,
        ),
        *(
            [ModelRow(RowKind.HEADING, "offers", translate("ModelRows", "To download"))]
            if others
            else []
        ),
        *(_offer_row(offer, here, transfer_of(offer), is_best=offer is best) for offer in others),
    ]


def _model_row(model: InstalledModel, here: ModelListing, settings: Settings) -> ModelRow:
    info = model.info
    if info is None:
        about, fits = translate_core(model.problem), None
    else:
        parameters = count_text(info.parameter_count)
        about = " · ".join([parameters, info.quantization, size_text(model.size_bytes)])
        fits = fit_model(info, model.size_bytes, settings.context_length, here.machine)
    return ModelRow(
        RowKind.MODEL,
        str(model.path),
        model.name,
        about,
        answers=model.answers,
        model=model,
        memory_fit=fits,
    )


def _offer_row(
    offer: CatalogueModel, here: ModelListing, transfer: Transfer | None, *, is_best: bool
) -> ModelRow:
    return ModelRow(
        RowKind.OFFER,
        offer.name,
        offer.title,
        f"{size_text(offer.size_bytes)} · {offer.licence}",
        offer=offer,
        memory_fit=fit_bytes(offer.memory_bytes, here.machine),
        transfer=transfer,
        recommended=is_best,
    )


def _stage(transfer: Transfer) -> str:
    percent = percent_text(transfer.share)
    match transfer.stage:
        case TransferStage.RUNNING:
            return percent
        case TransferStage.CHECKING | TransferStage.ARRIVED:
            return translate("ModelRows", "checking")
        case TransferStage.PAUSED:
            return translate("ModelRows", "paused at {0}").format(percent)
        case TransferStage.FAILED:
            return translate("ModelRows", "failed")
