"""Whether a model fits a machine."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.core.types import ModelInfo
from desktop.services.memory_fit import Fit, Machine, fit_bytes, fit_model, this_machine

GIGABYTE = 10**9
INFO = ModelInfo(
    Path("m.gguf"),
    "Model",
    "llama",
    "f",
    2 * GIGABYTE,
    3 * 10**9,
    "Q4_K",
    32768,
    None,
    metadata={
        "llama.block_count": 32,
        "llama.embedding_length": 4096,
        "llama.attention.head_count": 32,
        "llama.attention.head_count_kv": 8,
    },
)


def fit(memory, graphics=None, context=4096):
    machine = Machine(memory and int(memory * GIGABYTE), graphics and int(graphics * GIGABYTE))
    return fit_model(INFO, INFO.size_bytes, context, machine).fit


@pytest.mark.parametrize(
    ("memory", "graphics", "context", "expected"),
    [
        (16, 8, 4096, Fit.ON_GPU),
        (16, 1, 4096, Fit.IN_MEMORY),
        (16, None, 4096, Fit.IN_MEMORY),
        (4, None, 32768, Fit.SHORTENED),
        (1, None, 4096, Fit.TOO_LARGE),
        (None, None, 4096, Fit.UNKNOWN),
    ],
)
def test_the_verdict_goes_by_what_is_free_and_how_long_the_context_is(
    memory, graphics, context, expected
):
    assert fit(memory, graphics, context) is expected


def test_a_longer_context_than_the_model_has_is_not_counted():
    machine = Machine(None, None)
    assert (
        fit_model(INFO, INFO.size_bytes, 10**6, machine).need_bytes
        == fit_model(INFO, INFO.size_bytes, 32768, machine).need_bytes
    )


def test_what_is_not_here_yet_is_judged_by_its_size():
    assert fit_bytes(3 * GIGABYTE, Machine(2 * GIGABYTE, None)).fit is Fit.TOO_LARGE


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it may be unknown")
def test_this_machine_has_memory():
    assert this_machine().memory_bytes > 10**8
