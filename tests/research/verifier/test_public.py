"""Public sets become paragraphs and pairs; what is measured with is left out."""

import json
import random

import pytest

from desktop.research.verifier.example import Support
from desktop.research.verifier.public import (
    ParagraphExamples,
    read_judged_claims,
    read_paragraphs,
    read_wice,
    split_sentences,
    wice_example,
)
from tests.fakes.verifier_data import write_verifier_data


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return write_verifier_data(tmp_path_factory.mktemp("data"))


def test_an_answer_is_marked_where_it_stands(data):
    made = ParagraphExamples(read_paragraphs(data))
    asked = [e for n in range(200) for e in made.questions(random.Random(n))]

    assert {e.answered for e in asked} == {True, False}
    for example in asked:
        if example.span:
            assert example.evidence[slice(*example.span)].strip()


def test_an_article_that_is_measured_with_is_left_out(data):
    file = data / "xquad/xquad.en.json"
    before = file.read_text()
    articles = [{"title": "Albrook", "paragraphs": [{"context": "-", "qas": [{"question": "-"}]}]}]
    file.write_text(json.dumps({"data": articles}))
    try:
        assert "Albrook" not in {p.article for p in read_paragraphs(data)}
    finally:
        file.write_text(before)
    assert "Albrook" in {p.article for p in read_paragraphs(data)}


def test_a_changed_sentence_is_contradicted_and_a_lighter_one_supported(data):
    made = ParagraphExamples(read_paragraphs(data))
    claims = [e for n in range(300) for e in made.sentences(random.Random(n))]

    assert {e.support for e in claims} == set(Support)
    assert all(e.support is Support.SUPPORTED for e in claims if e.kind == "sentence: lighter")


def test_the_judged_pairs_keep_their_labels(data):
    kinds = {(e.kind, e.support) for e in read_judged_claims(data)}

    assert ("taxinli", Support.CONTRADICTED) in kinds
    assert ("conjnli", Support.NOT_SPOKEN_OF) in kinds
    assert ("jnli", Support.SUPPORTED) in kinds


def test_the_marked_words_of_wice_stand_in_the_claim(data):
    for entry in read_wice(data):
        example = wice_example(random.Random(0), entry)
        (place,) = example.unsupported
        assert example.claim[slice(*place)] == entry["claim_tokens"][3]


def test_short_sentences_belong_to_the_next():
    text = "Mr. Hale came home late in the evening. He slept."
    sentences = [text[start:end] for start, end in split_sentences(text)]
    assert sentences[0].startswith("Mr. Hale came")
