"""Kinds of faults that other programs were reported for, on small texts of our own."""

from __future__ import annotations

import pytest

from desktop.core.types import SupportStatus

pytestmark = [pytest.mark.model, pytest.mark.slow]

TEXTS = {
    "large.txt": "Orbit Large 2 reads up to 128 pages at once.",
    "coder.txt": "Orbit Coder knows 80 programming languages and reads 32 pages at once.",
    "notes.txt": (
        "The tank of the boat holds 40 litres. Some members have paid their fee. Revenue was 5"
        " million in the second quarter and 6 million in the third quarter. The pump was first"
        " released in 1991."
    ),
}
FALSE = {
    "the figure of another product": "Orbit Coder reads up to 128 pages at once.",
    "the ability of another product": "Orbit Large 2 knows 80 programming languages.",
    "joined from two documents": (
        "Orbit Coder knows 80 programming languages and reads 128 pages at once."
    ),
    "a figure that nobody states": "Orbit Large 2 reads 256 pages at once.",
    "all instead of some": "All members have paid their fee.",
    "another period": "Revenue was 5 million in the third quarter.",
    "another year": "The pump was first released in 1993.",
    "nobody instead of some": "Nobody has paid the fee.",
}
TRUE = (
    "Orbit Large 2 reads 128 pages at once.",
    "Orbit Coder knows 80 programming languages.",
    "The pump was released in 1991.",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("kinds")
    for name, text in TEXTS.items():
        (made / name).write_text(text, "utf-8")
    return made


@pytest.mark.parametrize("claim", FALSE.values(), ids=FALSE)
def test_what_is_not_said_has_no_mark(cases, folder, claim):
    assert cases.verify(folder, claim).status is not SupportStatus.SUPPORTED


@pytest.mark.parametrize("claim", TRUE)
def test_what_is_said_in_other_words_keeps_its_mark(cases, folder, claim):
    assert cases.verify(folder, claim).supported


def test_common_knowledge_is_no_answer(cases, folder):
    assert cases.ask(folder, "What is the capital of France?").refused


def test_a_later_version_of_rules_is_named_as_the_newest(cases, tmp_path_factory):
    rules = tmp_path_factory.mktemp("rules")
    for version, last in (("1.1", 3), ("1.2", 5)):
        text = f"Cards are filed under the priorities 1 to {last}."
        (rules / f"Rulebook v{version}.txt").write_text(text, "utf-8")
    made = cases.ask(rules, "Under which priorities are cards filed?")
    newest, older = made.disagreement.statements
    assert "1 to 5" in newest.citation.text
    assert newest.is_newest
    assert not older.is_newest
