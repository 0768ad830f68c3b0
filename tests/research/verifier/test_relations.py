"""A claim of a relation is true for one order of the two persons, and false for the other."""

import random

import pytest

from desktop.research.verifier.example import Support
from desktop.research.verifier.languages import ALL_LANGUAGES
from desktop.research.verifier.relations import read_relations, relation_examples


def draw_examples(count):
    return [e for n in range(count) for e in relation_examples(random.Random(n))]


@pytest.mark.parametrize("language", ALL_LANGUAGES)
def test_every_sentence_names_both_persons_once(language):
    for relation in read_relations(language).values():
        for sentence in relation.statements:
            assert sentence.count("{A}") == sentence.count("{B}") == 1
        assert len(relation.statements) > 2
        asked = (relation.checks, relation.first, relation.second, relation.unanswered)
        assert all(asked)


@pytest.mark.parametrize("language", ALL_LANGUAGES)
def test_a_question_for_a_person_does_not_name_only_that_person(language):
    for relation in read_relations(language).values():
        assert all("{A}" not in q or "{B}" in q for q in relation.first)
        assert all("{B}" not in q or "{A}" in q for q in relation.second)


def test_the_marked_answer_is_the_name_that_the_question_asks_for():
    found = [e for e in draw_examples(300) if e.kind == "relation: answered" and e.span]
    assert len(found) > 20
    for example in found:
        name = example.evidence[slice(*example.span)]
        assert name[0].isupper() or not name.isascii()
        assert not name.endswith((".", ",", "。"))


def test_true_and_exchanged_claims_come_equally_often():
    kinds = [e.kind for e in draw_examples(1500) if e.claim]
    true = sum(kind.startswith("relation: reworded") for kind in kinds)
    exchanged = sum(kind.startswith("relation: swapped") for kind in kinds)
    assert 0.8 < true / exchanged < 1.25


def test_both_yes_and_no_are_right_answers_and_wrong_ones():
    said = [e for e in draw_examples(1500) if e.kind == "relation: yes or no said"]
    yes = {e.support for e in said if e.claim.rstrip(".") in {"Yes", "Ja", "Sí", "Oui"}}
    no = {e.support for e in said if e.claim.rstrip(".") in {"No", "Nein", "Non"}}
    assert yes == no == {Support.SUPPORTED, Support.CONTRADICTED}
