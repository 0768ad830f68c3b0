"""The rows of the list of chat models: those on this machine, none, and those to download."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from desktop.core.models.catalogue import OFFERS, Offer, recommended
from desktop.core.models.chosen import NO_MODEL
from desktop.core.models.installed import InstalledModel
from desktop.core.settings import Settings
from desktop.jobs.downloads import Stage, Transfer
from desktop.jobs.model_files import ModelsHere
from desktop.services.memory_fit import (
    Fit,
    MemoryFit,
    fit_bytes,
    fit_model,
)
from desktop.ui.core_translation import said
from desktop.ui.widgets.amounts import count_text, size_text

translate = QCoreApplication.translate


class Kind(Enum):
    """What a row stands for."""

    HEADING = auto()
    MODEL = auto()
    NONE = auto()
    OFFER = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list, with everything that its details need."""

    kind: Kind
    key: str
    """Stays the same while what it stands for is the same."""
    title: str
    about: str = ""
    answers: bool = False
    model: InstalledModel | None = None
    offer: Offer | None = None
    fitting: MemoryFit | None = None
    transfer: Transfer | None = None
    recommended: bool = False

    @property
    def badge(self) -> str:
        """What is worth a word at its right."""
        if self.answers:
            return translate("ModelRows", "answers")
        if self.transfer:
            return _stage(self.transfer)
        if self.model and self.model.problem:
            return translate("ModelRows", "unusable")
        if self.fitting and self.fitting.fit is Fit.TOO_LARGE:
            return translate("ModelRows", "too large")
        return translate("ModelRows", "suits this machine") if self.recommended else ""


def rows_of(
    here: ModelsHere,
    settings: Settings,
    transfer_of: Callable[[Offer], Transfer | None],
    offers: Sequence[Offer] = OFFERS,
) -> list[Row]:
    """All rows, in the order of the list."""
    files = {model.path.name for model in here.models}
    memory = here.machine.memory_bytes
    best = recommended(memory) if memory else None
    others = [offer for offer in offers if offer.filename not in files]
    return [
        Row(Kind.HEADING, "here", translate("ModelRows", "On this machine")),
        *(_model_row(model, here, settings) for model in here.models),
        Row(
            Kind.NONE,
            "none",
            translate("ModelRows", "No model"),
            translate("ModelRows", "Your documents’ own sentences"),
            answers=settings.chat_model == NO_MODEL,
        ),
        *([Row(Kind.HEADING, "offers", translate("ModelRows", "To download"))] if others else []),
        *(_offer_row(offer, here, transfer_of(offer), is_best=offer is best) for offer in others),
    ]


def _model_row(model: InstalledModel, here: ModelsHere, settings: Settings) -> Row:
    info = model.info
    if info is None:
        about, fits = said(model.problem), None
    else:
        parameters = count_text(info.parameter_count)
        about = " · ".join([parameters, info.quantization, size_text(model.size_bytes)])
        fits = fit_model(info, model.size_bytes, settings.context_length, here.machine)
    return Row(
        Kind.MODEL,
        str(model.path),
        model.name,
        about,
        answers=model.answers,
        model=model,
        fitting=fits,
    )


def _offer_row(offer: Offer, here: ModelsHere, transfer: Transfer | None, *, is_best: bool) -> Row:
    return Row(
        Kind.OFFER,
        offer.name,
        offer.title,
        f"{size_text(offer.size_bytes)} · {offer.licence}",
        offer=offer,
        fitting=fit_bytes(offer.memory_bytes, here.machine),
        transfer=transfer,
        recommended=is_best,
    )


def _stage(transfer: Transfer) -> str:
    percent = f"{transfer.share:.0%}"
    match transfer.stage:
        case Stage.RUNNING:
            return percent
        case Stage.CHECKING | Stage.ARRIVED:
            return translate("ModelRows", "checking")
        case Stage.PAUSED:
            return translate("ModelRows", "paused at {0}").format(percent)
        case Stage.FAILED:
            return translate("ModelRows", "failed")
