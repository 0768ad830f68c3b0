import re

from desktop.core.models.catalogue import CATALOGUE, find_offer, recommend_model
from desktop.core.models.downloads import _check_name

GIGABYTE = 10**9


def test_every_offer_can_be_named_and_downloaded():
    assert len({offer.name for offer in CATALOGUE}) == len(CATALOGUE)
    for offer in CATALOGUE:
        assert find_offer(offer.name.upper()) is offer
        assert re.fullmatch(r"[\w.-]+/[\w.-]+", offer.repository)
        _check_name(offer.filename)


def test_offers_stand_from_small_to_large():
    assert sorted(CATALOGUE, key=lambda offer: offer.size_bytes) == list(CATALOGUE)


def test_the_recommendation_leaves_half_of_the_memory_free():
    assert recommend_model(3 * GIGABYTE) is None
    for memory in (4, 8, 16, 64):
        offer = recommend_model(memory * GIGABYTE)
        assert offer
        assert offer.memory_bytes <= memory * GIGABYTE / 2


def test_more_memory_never_recommends_a_smaller_model():
    sizes = [recommend_model(memory * GIGABYTE).size_bytes for memory in range(4, 65)]
    assert sizes == sorted(sizes)


def test_a_name_that_is_not_offered_finds_nothing():
    assert find_offer("gpt-17") is None
