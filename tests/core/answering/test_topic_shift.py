import pytest

from desktop.core.answering.followup import complete_question
from desktop.core.answering.topic_shift import TopicShiftDetector
from desktop.core.types import Message
from tests.fakes.answering import IndexedFolder

LEASES = {
    "lease Oak Avenue": "The rent in Oak Avenue is 500 pounds. The tenant is Edith Crane.",
    "lease Lime Street": "The rent of the flat is 700 pounds. The deposit is 900 pounds.",
    "report 2022": "In 2022 the expenses were 40,000 pounds.",
    "report 2023": "In 2023 the expenses were 45,000 pounds.",
}
VERTRAEGE = {
    "Mietvertrag Lindenweg": "Die Miete beträgt 700 Euro. Die Kaution beträgt 900 Euro.",
    "Mietvertrag Bergstraße": "Die Miete beträgt 500 Euro. Mieterin ist Edith Kranz.",
}


class Continues:
    """Takes every question for a follow-up."""

    def __init__(self, language):
        self.language = language

    def continues(self, question, before):
        return True


@pytest.fixture
def complete(tmp_path):
    shelf = IndexedFolder(tmp_path).add(**LEASES, **VERTRAEGE)
    topics = TopicShiftDetector(shelf.library, None)

    def complete(before, reply, question, language=None):
        history = [Message("user", before), Message("assistant", reply)]
        decisions = Continues(language) if language else None
        return complete_question(
            question, history, topics.is_topic_shift, decisions, topics.keep_fitting
        )

    yield complete
    shelf.library.close()


def test_a_subject_of_its_own_takes_the_place_of_the_one_before(complete):
    asked = complete("What is the rent in Oak Avenue?", "It is 500 pounds.", "And in Lime Street?")
    assert "rent" in asked
    assert "Oak" not in asked
    assert "Avenue" not in asked


def test_names_of_the_reply_go_with_the_subject_that_they_belong_to(complete):
    asked = complete("Who lives in Oak Avenue?", "Edith Crane.", "And in Lime Street?")
    assert "Crane" not in asked


def test_another_year_takes_the_place_of_the_year_before(complete):
    asked = complete("How much did we spend in 2022?", "40,000 pounds.", "And in 2023?")
    assert "spend" in asked
    assert "2022" not in asked


def test_a_question_without_a_subject_of_its_own_keeps_that_of_before(complete):
    asked = complete("What is the rent in Oak Avenue?", "It is 500 pounds.", "And the deposit?")
    assert "Oak Avenue" in asked


def test_what_a_pronoun_means_is_kept_beside_another_name(complete):
    asked = complete("Who lives in Oak Avenue?", "Edith Crane.", "Did she live in Lime Street?")
    assert "Crane" in asked


def test_where_nouns_have_capitals_the_names_of_documents_tell_a_subject(complete):
    before, reply = "Wie hoch ist die Miete in der Bergstraße?", "500 Euro."
    asked = complete(before, reply, "Und wie hoch ist sie im Lindenweg?", "de")
    assert "Miete" in asked
    assert "Bergstraße" not in asked
    kept = complete(before, reply, "Und wie hoch ist die Kaution?", "de")
    assert "Bergstraße" in kept


def test_a_subject_that_no_document_has_takes_no_place(complete):
    asked = complete("What is the rent in Oak Avenue?", "It is 500 pounds.", "And in Ghent?")
    assert "Oak" in asked
