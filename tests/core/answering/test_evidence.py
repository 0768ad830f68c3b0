from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.answering.evidence import (
    CHARACTERS_AT_MOST,
    as_vector,
    collect_evidence,
    content_terms,
    cosine,
    embed_evidence,
    weight,
)
from desktop.core.types import Passage, Source, Unit, UnitKind
from tests.fakes.answering import WordEmbedder

LONG_ROW = " ".join(f"cell{number}" for number in range(600))
TEXTS = {
    "prose": "  The bridge opened in 1932.  Dr. Weil designed it!\n\nIs it long? Yes.  ",
    "lines": "- one apple\n- two pears\n\n| a | b |\n| 1 | 2 |\nRevenue 120 340\nEnd",
    "unicode": "Über “Käse” 🧀 spricht man. 我们在北京。他在东京！\u2028Ça va…",
    "a long row": f"Before. {LONG_ROW}. After.",
    "no spaces": "x" * 2000,
    "white space": " \n \t\n ",
}


def make_source(text, **place):
    passage = Passage(
        1, 1, Path("/d/heating_manual.txt"), "c", "", text, 100, 100 + len(text), "", None, None
    )
    return Source(replace(passage, **place), 1.0)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_range_of_a_sentence_is_its_text_in_the_document(folder, text):
    document = "#" * 100 + text
    found = collect_evidence([make_source(text)], folder.vocabulary)
    assert all(
        document[sentence.char_start : sentence.char_end] == sentence.text for sentence in found
    )
    assert all(sentence.text.strip() for sentence in found)
    assert "".join("".join(sentence.text for sentence in found).split()) == "".join(text.split())


def test_ranges_hold_in_real_documents_with_joined_passages(folder):
    text = "\n\n".join(f"Larkspur fact {number}: {'word ' * 60}end." for number in range(12))
    folder.add(facts=text)
    findings = folder.findings("Larkspur fact")
    assert any(len(source.passage_ids) > 1 for source in findings.sources)
    assert findings.evidence
    for sentence in findings.evidence:
        assert text[sentence.char_start : sentence.char_end] == sentence.text
        assert sentence.text.endswith("end.")


def test_a_long_row_is_cut_between_words(folder):
    found = collect_evidence([make_source(LONG_ROW)], folder.vocabulary)
    assert len(found) > 1
    assert all(len(sentence.text) <= CHARACTERS_AT_MOST for sentence in found)
    assert " ".join(sentence.text for sentence in found) == LONG_ROW


def test_positions_count_within_each_source(folder):
    found = collect_evidence(
        [make_source("One. Two."), make_source("Three. Four.")], folder.vocabulary
    )
    assert [(sentence.source, sentence.position) for sentence in found] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
    ]


def test_the_context_is_what_stands_above_and_just_before(folder):
    source = make_source("It hums. It is loud. It stops.", title="Boiler", heading="Faults › Noise")
    first, second, third = collect_evidence([source], folder.vocabulary)
    assert {"heat", "manual", "boiler", "fault", "nois"} <= first.context & third.context
    assert "hum" in second.context
    assert "hum" not in first.context | third.context


def test_a_heading_is_no_sentence(folder):
    text = "## Noise\n\nThe boiler hums. Noise is normal."
    found = collect_evidence([make_source(text, heading="Faults › Noise")], folder.vocabulary)
    assert [sentence.text for sentence in found] == ["The boiler hums.", "Noise is normal."]


def test_a_sentence_knows_its_terms_and_numbers(folder):
    (sentence,) = collect_evidence(
        [make_source("Twelve engines weighed 1,240 kg.")], folder.vocabulary
    )
    assert {"engin", "weigh"} <= sentence.terms
    assert {12.0, 1240.0} <= sentence.numbers


def test_vectors_belong_to_the_sentences_that_were_chosen(folder):
    found = collect_evidence([make_source("Apples are red. Pears are green.")], folder.vocabulary)
    embedder = WordEmbedder()
    first, second = embed_evidence(found, found[1:], embedder)
    assert first.vector is None
    assert second.vector == as_vector(embedder.embed_query("Pears are green."))
    assert cosine(second.vector, second.vector) == pytest.approx(1.0)


def test_content_is_what_is_no_stop_word_unless_nothing_else_is_said(folder):
    assert content_terms("Who were the engineers?", folder.vocabulary) == {"engin"}
    assert content_terms("Who are you?", folder.vocabulary) == {"who", "ar", "you"}


def test_rare_terms_weigh_more(folder):
    folder.add(a="apple pear", b="apple plum", c="apple cherry")
    assert weight({"pear"}, folder.vocabulary) > weight({"appl"}, folder.vocabulary) > 0
    assert weight(frozenset(), folder.vocabulary) == 0


def test_a_record_knows_its_columns_and_not_its_neighbours(folder):
    text = "A;1;x\nB;2;y"
    units = (
        Unit(100, 105, UnitKind.RECORD, "Name: A | Berth: 1 | Boat: x"),
        Unit(106, 111, UnitKind.RECORD, "Name: B | Berth: 2 | Boat: y"),
    )
    first, second = collect_evidence([make_source(text, units=units)], folder.vocabulary)
    assert (first.text, second.text) == ("A;1;x", "B;2;y")
    assert second.labels == {"name", "berth", "boat"}
    assert second.labels <= second.context
    assert not {"a", "x"} & second.context
    assert second.readable == "Name: B | Berth: 2 | Boat: y"
    assert second.is_record


def test_names_of_columns_are_no_evidence(folder):
    units = (Unit(100, 106, UnitKind.NAMES), Unit(107, 110, UnitKind.RECORD, "Name: B"))
    found = collect_evidence([make_source("Name;C\nB;2", units=units)], folder.vocabulary)
    assert [sentence.text for sentence in found] == ["B;2"]
