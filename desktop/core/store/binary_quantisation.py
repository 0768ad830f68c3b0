"""Short binary codes of vectors, for a fast first selection of near vectors.

A number becomes three bits: whether it is above each of three thresholds. The further two numbers
are apart, the more of their bits differ, so the number of different bits in two codes follows the
distance of the vectors. A code takes a tenth of the vector's space and a fifth of its time; `bench
scale` measures the loss.
"""

from __future__ import annotations

import struct
from functools import cache

_THRESHOLD = 0.6
"""The threshold, as a share of the average size of a number in a vector of unit length."""


def code_sql(vector: str) -> str:
    """The SQL expression for the code of a vector; it takes `code_bindings`."""
    parts = (f"vec_add({vector}, :shift_up)", vector, f"vec_add({vector}, :shift_down)")
    return f"CAST({' || '.join(f'vec_quantize_binary({part})' for part in parts)} AS BLOB)"


@cache
def code_bindings(dimension: int) -> dict[str, bytes]:
    """The bindings that `code_sql` needs for vectors of this dimension."""
    shift = _THRESHOLD / dimension**0.5
    return {
        "shift_up": struct.pack(f"<{dimension}f", *[shift] * dimension),
        "shift_down": struct.pack(f"<{dimension}f", *[-shift] * dimension),
    }


def difference_sql(code: str, other: str) -> str:
    """The SQL expression for the number of bits in which two codes differ."""
    return f"vec_distance_hamming(vec_bit({code}), vec_bit({other}))"
