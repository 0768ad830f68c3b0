"""The mixture is the same every time, and keeps its development part apart."""

import pytest

from desktop.core.errors import InputError
from desktop.research.verifier.mixture import SHARES, Mixture
from tests.fakes.verifier_data import write_verifier_data


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return write_verifier_data(tmp_path_factory.mktemp("data"))


def test_the_shares_add_up():
    assert sum(SHARES.values()) == pytest.approx(1.0)


def test_an_example_depends_on_seed_and_number_alone(data):
    first, second = Mixture(data), Mixture(data)

    assert [first.at(n) for n in range(150)] == [second.at(n) for n in reversed(range(150))][::-1]
    assert [Mixture(data, 1).at(n) for n in range(20)] != [first.at(n) for n in range(20)]


def test_every_kind_of_source_comes(data):
    mixture = Mixture(data)
    kinds = {example.kind.split(":")[0] for n in range(900) for example in mixture.at(n)}

    assert {
        "text",
        "note",
        "record",
        "relation",
        "measure",
        "qed",
        "cmrc",
        "taxinli",
        "jnli",
        "sentence",
        "only",
    } <= kinds


def test_a_missing_set_is_named(tmp_path):
    with pytest.raises(InputError) as caught:
        Mixture(tmp_path)
    assert str(tmp_path) in caught.value.message


def test_no_example_is_longer_than_what_the_verifier_reads(data):
    mixture = Mixture(data)
    longest = max(len(e.evidence) for n in range(600) for e in mixture.at(n))
    assert 200 < longest < 750
