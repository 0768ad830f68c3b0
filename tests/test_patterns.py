"""No regular expression of the product takes more than linear time, whatever text it meets.

A line of dots once held indexing for days. Each pattern is tried on strings made from its own parse
tree, in a process that is ended where it takes too long.
"""

import re
import sys

import pytest

from tests.patterns.gathering import Use, uses_of_the_product
from tests.patterns.measuring import slow_uses

END_OF_SENTENCE = (
    r"[.!?…]+[\"'”’»)\]]*(?=\s)|(?<=[^\s.!?…][.!?])(?=\[\d)|[。！？｡؟।።]+[\"”’»）」』]*"
)
LINK = r"(?<!\\)\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)"
KNOWN_SLOW = {
    "exponential": r"(a+)+b",
    "exponential by alternatives": r"(a|a)*b",
    "retried from each place": r"""[.!?]+["')]*\s""",
    "retried from each space": r"\s+$",
    "retried from each opening": r"!\[([^\]]*)\]\([^)]*\)",
    "cubic": r".*?x.*?y",
    "neighbours that overlap": r"a\s*\s*b",
    "what ended sentences": END_OF_SENTENCE,
    "what found links": LINK,
}
KNOWN_LINEAR = (r"\s++", r"^a+$", r"\w+", r"(?<![.!?])[.!?]++\s", r"(?<!\s)\s++$")


@pytest.fixture(scope="module")
def product():
    return uses_of_the_product()


@pytest.mark.skipif(
    sys.platform == "win32", reason="there is no timer to end a process by its processor time"
)
def test_what_is_known_to_be_slow_is_found():
    uses = [Use(pattern, int(re.UNICODE), "search", name) for name, pattern in KNOWN_SLOW.items()]
    assert {use.place for use in slow_uses(uses, ended_after_s=0.3)} == set(KNOWN_SLOW)


def test_what_is_known_to_be_linear_is_not_blamed():
    uses = [Use(pattern, int(re.UNICODE), "search", pattern) for pattern in KNOWN_LINEAR]
    assert slow_uses(uses) == {}


def test_patterns_are_found_wherever_they_are_held(product):
    places = {use.place.split(":")[0] for use in product}
    assert "desktop.core.sentence_ends._MARK" in places  # a module's own
    assert "desktop.research.reader.detokenise._JOINS" in places  # inside tuples
    assert "desktop/core/experts/naming.py" in places  # spelled where it is used
    assert len(product) > 200


def test_no_pattern_of_the_product_takes_more_than_linear_time(product):
    slow = {f"{use.place} {use.pattern!r}": why for use, why in slow_uses(product).items()}
    assert slow == {}
