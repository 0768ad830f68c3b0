import pytest

from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.questions.question import QuestionKind
from desktop.core.lab.scoring.metrics import (
    ArmAnswer,
    compare_arms,
    measure_cost,
    measure_retrieval,
    score_arm,
    score_by_kind,
)
from tests.fakes.lab_records import answered_question, question, record, source

RAG, BASE = ARMS_BY_KEY["rag"], ARMS_BY_KEY["base"]


def means(found):
    return {name: interval.mean for name, interval in found.items()}


def test_a_right_refusal_scores_and_a_wrong_one_does_not():
    found = score_arm(
        RAG, [answered_question("", refused=True), answered_question("no idea", "42", refused=True)]
    )
    assert means(found) == {
        "score": 0.5, "exact_match": 0.0, "f1": 0.0, "contained": 0.0, "shown_f1": 0.0,
        "shown_contained": 0.0, "refused_rightly": 1.0, "refused_wrongly": 1.0,
    }  # fmt: skip


def test_an_answer_to_what_has_none_scores_nothing():
    found = score_arm(RAG, [answered_question("It is 42.")])
    assert means(found) == {"score": 0.0, "refused_rightly": 0.0}


def test_what_is_said_and_what_is_shown_are_scored_apart():
    found = score_arm(RAG, [answered_question("42", "42", shown="It says 42 here.")])
    assert found["f1"].mean == 1.0
    assert found["shown_f1"].mean == pytest.approx(0.4)
    assert found["shown_contained"].mean == 1.0


def test_citations_are_scored_where_the_place_is_known():
    answer = answered_question(
        "42", "42", place=("a.txt", 0, 20), cited=[("a.txt", 0, 20), ("b.txt", 0, 20)]
    )
    found = score_arm(RAG, [answer, answered_question("42", "42")])
    assert (found["citation_precision"].mean, found["citation_precision"].count) == (0.5, 1)
    assert found["citation_recall"].mean == 1.0


def test_an_arm_without_sources_is_not_blamed_for_citing_nothing():
    assert "citation_recall" not in score_arm(
        BASE, [answered_question("42", "42", place=("a.txt", 0, 20))]
    )


def test_the_search_is_scored_by_where_it_has_the_place():
    sources = [source("b.txt", 0, 50), source("a.txt", 0, 200)]
    answer = answered_question("", "42", place=("a.txt", 20, 40), sources=sources)
    found = means(measure_retrieval([answer]))
    assert found == {"recall@1": 0, "recall@2": 1, "recall@3": 1, "recall@5": 1,
                     "reciprocal_rank": 0.5}  # fmt: skip


def test_without_a_known_place_the_words_of_the_answer_must_be_found():
    answer = answered_question(
        "", "forty two", sources=[source(text="none"), source(text="It is forty two.")]
    )
    assert measure_retrieval([answer])["recall@1"].mean == 0.0
    assert measure_retrieval([answer])["recall@2"].mean == 1.0


def test_what_is_not_in_the_documents_cannot_be_found():
    assert measure_retrieval([answered_question("", sources=[source()])]) == {}


def test_arms_are_compared_question_by_question():
    questions = [question(f"Who wrote {n}?", "x") for n in range(4)]
    first = [ArmAnswer(q, record("x" if n < 1 else "y")) for n, q in enumerate(questions)]
    second = [ArmAnswer(q, record("x" if n < 3 else "y")) for n, q in enumerate(questions)]
    found = compare_arms(BASE, RAG, first, second)
    assert (found.first, found.second) == ("base", "rag")
    assert found.differences["f1"].mean == 0.5
    assert (found.contained.only_first, found.contained.only_second) == (0, 2)
    assert found.contained.p_value == 0.5


def test_each_kind_of_question_has_its_own_score():
    found = score_by_kind([
        answered_question("1999", "1999", text="When was it built?"),
        answered_question("no", "Rome", text="Where is it?"),
        answered_question("", text="Who?", refused=True),
    ])  # fmt: skip
    assert {kind: interval.mean for kind, interval in found.items()} == {
        QuestionKind.WHEN: 1.0, QuestionKind.WHERE: 0.0, QuestionKind.UNANSWERABLE: 1.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How many people live there?", QuestionKind.NUMBER),
        ("In which year did it close?", QuestionKind.WHEN),
        ("What city is it in?", QuestionKind.WHERE),
        ("Whose idea was it?", QuestionKind.WHO),
        ("Why did it close?", QuestionKind.REASON),
        ("How does it work?", QuestionKind.REASON),
        ("What is a heron?", QuestionKind.OTHER),
    ],
)
def test_the_kind_is_what_the_question_asks_for(text, kind):
    assert question(text, "x").kind is kind


def test_an_answer_whose_document_is_withheld_is_not_answerable():
    assert question("Who?", "x", withheld=True).kind is QuestionKind.UNANSWERABLE


def test_costs_are_the_middle_of_what_the_model_was_asked_for():
    found = measure_cost([
        answered_question("one two three", first_token_ms=100.0, total_ms=300.0, memory_bytes=5),
        answered_question("one two three", first_token_ms=200.0, total_ms=400.0, memory_bytes=7),
        answered_question("", refused=True, total_ms=1.0),
    ])  # fmt: skip
    assert (found.first_token_ms, found.total_ms, found.generated_tokens) == (150.0, 350.0, 3.0)
    assert found.tokens_per_second == pytest.approx(15.0)
    assert found.memory_bytes == 7


def test_an_arm_that_never_asked_the_model_cost_nothing():
    found = measure_cost([answered_question("", refused=True)])
    assert (found.first_token_ms, found.memory_bytes, found.total_ms) == (None, None, 0.0)
