"""Each sentence of a text comes back supported, contradicted or not found."""

from __future__ import annotations

import pytest

from desktop.core.errors import InputError
from desktop.core.scope import Scope
from desktop.core.store.library import Library
from desktop.core.types import SupportStatus
from desktop.services.verification import CHARACTERS_AT_MOST, GivenClaim, check_claims, check_text
from tests.fakes.answering import IndexedFolder, WordEmbedder, finish
from tests.fakes.judging import DecidedVerifier
from tests.fakes.services import FakeProcesses

RENT = "The rent of the flat is 500 pounds a month. Dogs are not allowed in the flat."
TRUE, FALSE, OTHER = (
    "The rent of the flat is 500 pounds.",
    "Dogs are allowed in the flat.",
    "The flat has a garden.",
)
DECIDED = DecidedVerifier(
    supports=[("500 pounds", TRUE)], contradicts=[("not allowed", FALSE)], unsupported=[(13, 21)]
)


@pytest.fixture
def home(tmp_path):
    shelf = IndexedFolder(tmp_path, WordEmbedder()).add("home", rent=RENT)
    yield shelf
    shelf.library.close()


@pytest.fixture
def processes(home):
    return FakeProcesses(embedder=home.embedder, verifier=DECIDED)


def test_each_sentence_has_its_place_and_its_status(home, processes):
    text = f"{TRUE} {FALSE}\n\n{OTHER}"
    checked, counts = finish(check_text(home.library, processes, text))
    assert [text[made.char_start : made.char_end] for made in checked] == [TRUE, FALSE, OTHER]
    assert [made.sentence.status for made in checked] == [
        SupportStatus.SUPPORTED,
        SupportStatus.CONTRADICTED,
        SupportStatus.NOT_FOUND,
    ]
    assert (counts.supported, counts.contradicted, counts.not_found) == (1, 1, 1)
    assert [(made.done, made.total) for made in checked] == [(1, 3), (2, 3), (3, 3)]
    cited = checked[1].sources[checked[1].sentence.citations[0].source]
    assert cited.passage.path.name == "rent.txt"


def test_a_question_tells_what_a_short_claim_is_about(home, processes):
    verifier = DecidedVerifier()
    processes = FakeProcesses(embedder=home.embedder, verifier=verifier)
    given = [GivenClaim("500 pounds", "What is the rent of the flat?")]
    list(check_claims(home.library, processes, given))
    assert {(pair.question, pair.claim) for pair in verifier.pairs if pair.claim} == {
        ("What is the rent of the flat?", "500 pounds")
    }


def test_only_the_chosen_collections_are_compared(home, processes):
    home.add("work", contract="The contract ends in June 2027.")
    checked, _ = finish(
        check_text(home.library, processes, TRUE, scope=Scope(collections=("work",)))
    )
    assert checked[0].sentence.status is SupportStatus.NOT_FOUND


@pytest.mark.parametrize("text", ["", " \n… --- ", "word " * (CHARACTERS_AT_MOST // 4)])
def test_a_text_that_cannot_be_checked_is_told(home, processes, text):
    with pytest.raises(InputError):
        next(check_text(home.library, processes, text))


def test_an_empty_library_has_nothing_to_compare_with(tmp_path, processes):
    with Library.open(tmp_path / "empty" / "library.db") as library, pytest.raises(InputError):
        next(check_text(library, processes, TRUE))
