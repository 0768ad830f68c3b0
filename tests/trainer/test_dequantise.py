"""Unpacking weights: bit for bit what the gguf package does."""

import numpy as np
import pytest
import torch
from gguf import GGMLQuantizationType, quants

from trainer.dequantise import NAMES, TYPES, dequantise
from trainer.errors import TrainingError


@pytest.mark.parametrize("name", NAMES)
def test_unpacking_equals_the_gguf_package_bit_for_bit(name):
    kind = GGMLQuantizationType[name]
    block_bytes, _ = TYPES[kind]
    packed = np.random.default_rng(0).integers(0, 256, (64, 4 * block_bytes), dtype=np.uint8)
    with np.errstate(all="ignore"):
        expected = quants.dequantize(packed, kind)

    ours = dequantise(torch.from_numpy(packed), kind).numpy()

    number = ~np.isnan(expected)  # whose bits differ, and which no file holds
    assert np.array_equal(np.isnan(ours), ~number)
    assert np.array_equal(ours[number].view(np.uint32), expected[number].view(np.uint32))


def test_every_type_that_can_be_read_is_named():
    assert {int(GGMLQuantizationType[name]) for name in NAMES} == set(TYPES)


def test_every_type_that_the_gguf_package_can_unpack_can_be_read():
    readable = {int(kind) for kind in quants._type_traits}

    assert readable | {0, 1} == set(TYPES)


def test_a_type_that_cannot_be_read_is_refused_with_those_that_can():
    with pytest.raises(TrainingError, match=r"number 24.*Q4_K"):
        dequantise(torch.zeros(1, 66, dtype=torch.uint8), 24)
