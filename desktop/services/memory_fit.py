"""Decides whether a chat model fits this machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.errors import ModelError
from desktop.core.types import ModelInfo
from desktop.workers.graphics import compiled_backend, free_graphics_memory_bytes
from desktop.workers.llama.memory import WORKING_BYTES, cache_bytes, context_that_fits
from desktop.workers.processor import available_memory_bytes, physical_cores


class Fit(StrEnum):
    """The ways in which a model fits a machine, or does not."""

    ON_GPU = "on the GPU"
    IN_MEMORY = "in memory"
    SHORTENED = "with a shorter context"
    TOO_LARGE = "too large"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Machine:
    """The free memory of a machine, and what it computes with."""

    memory_bytes: int | None
    graphics_bytes: int | None
    """The free memory of a GPU that llama.cpp can use; None where there is none."""
    backend: str = ""
    """The GPU backend that llama.cpp was compiled for; often empty."""
    cores: int = 1


@dataclass(frozen=True, slots=True)
class MemoryFit:
    """The verdict on a model, with the numbers behind it."""

    fit: Fit
    need_bytes: int
    have_bytes: int | None


def this_machine() -> Machine:
    """Ask the system for the present state of this machine; takes some milliseconds."""
    return Machine(
        available_memory_bytes(), free_graphics_memory_bytes(), compiled_backend(), physical_cores()
    )


def fit_model(info: ModelInfo, size_bytes: int, context_length: int, machine: Machine) -> MemoryFit:
    """Decide whether a model fits with a context of this many tokens."""
    context = min(context_length, info.context_length)
    need = size_bytes + WORKING_BYTES + cache_bytes(info, context)
    verdict = fit_bytes(need, machine)
    if verdict.fit is Fit.TOO_LARGE:
        try:
            context_that_fits(info, context, machine.memory_bytes)
        except ModelError:
            return verdict
        return MemoryFit(Fit.SHORTENED, need, machine.memory_bytes)
    return verdict


def fit_bytes(need_bytes: int, machine: Machine) -> MemoryFit:
    """Decide whether this number of bytes fits."""
    if machine.graphics_bytes and need_bytes <= machine.graphics_bytes:
        return MemoryFit(Fit.ON_GPU, need_bytes, machine.graphics_bytes)
    if machine.memory_bytes is None:
        return MemoryFit(Fit.UNKNOWN, need_bytes, None)
    fit = Fit.IN_MEMORY if need_bytes <= machine.memory_bytes else Fit.TOO_LARGE
    return MemoryFit(fit, need_bytes, machine.memory_bytes)
