"""Who answers a question: the expert that was asked for, or the one that fits the sources."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.core.answering.answer import NO_EXPERT, ChooseExpert, Expert
from desktop.core.errors import ModelError
from desktop.core.experts.names import AUTO, NONE, READER
from desktop.core.experts.reader.shipped import shipped_reader
from desktop.core.experts.registry import Experts
from desktop.core.experts.routing import Router, as_expert
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo, Why

ASKED_FOR = "You asked for it."


def chosen_expert(
    library: Library, folder: Path, base: ModelInfo | None, name: str
) -> Expert | ChooseExpert:
    """By name, `auto` or `none`; `folder` is where the experts' files lie.

    Where no expert fits, the one that comes with Lectern answers, if it is for this model.

    Raises:
        InputError, ModelError: there is no such expert, or it cannot answer on this model.
    """
    if base is None or name == NONE:
        return NO_EXPERT
    reader = shipped_reader(base)
    if name.casefold() == READER.casefold():
        if not reader.adapters:
            raise ModelError(
                f"The Reader is not for {base.name}.", "It reads for the embedded model alone."
            )
        return replace(reader, reason=ASKED_FOR, why=Why.ASKED_FOR)
    experts = Experts(library, folder)
    if name != AUTO:
        return replace(as_expert(experts.require(name, base), ASKED_FOR), why=Why.ASKED_FOR)
    usable = [one for one in experts.usable(base) if one.enabled and one.collection_id]
    return Router(library, usable, reader) if usable else reader
