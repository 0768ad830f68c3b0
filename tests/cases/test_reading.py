"""The shared cases of reading that ask: what was read must answer."""

from __future__ import annotations

import pytest

from tests.cases.conftest import needed, read_cases

pytestmark = [pytest.mark.model, pytest.mark.slow]

ASKED = [case for case in read_cases("cases", "reading", "cases.jsonl") if case["kind"] == "ask"]


@pytest.mark.parametrize("case", ASKED, ids=[case["id"] for case in ASKED])
def test_what_was_read_answers(cases, case):
    made = cases.ask(needed("cases", "reading", case["file"]), case["question"])
    assert case["expect"] in made.answer
