"""A file that ends in its middle is known by its braces."""

from __future__ import annotations

import pytest

from desktop.workers.read.office.rtf.completeness import is_cut_off


@pytest.mark.parametrize(
    ("raw", "cut_off"),
    [
        (rb"{\rtf1 a \{b}", False),
        (rb"{\rtf1 a", True),
        (rb"{\rtf1 {\b a}", True),
        (b"{x}\0\r\n", False),
    ],
)
def test_a_file_without_its_last_brace_is_cut_off(raw: bytes, cut_off: bool) -> None:
    assert is_cut_off(raw) is cut_off
