from array import array
from dataclasses import replace

import pytest

from desktop.core.answering.evidence import as_vector
from desktop.core.answering.extracts import QuestionFeatures
from desktop.core.answering.refusal import THRESHOLD, answer_confidence, is_refusal

BRIDGE = "The Larkspur Bridge was opened in 1932. It was designed by Tomas Weil, an engineer."
GARDEN = "The botanical garden charges three euros. Its oldest tree is a ginkgo."


@pytest.mark.parametrize(
    "text",
    """
    Not in your documents.
    Not in the documents
    The sources do not mention this.
    The documents don't say when it opened.
    The documents don’t say when it opened.
    The text does not provide that information.
    The provided context does not contain an answer.
    The passage doesn’t specify who built it.
    The text does not explicitly state the year.
    The information provided does not include the price.
    The sources contain no information on this.
    The document makes no mention of it.
    None of the sources mention it.
    None of the documents say who paid.
    Neither source mentions the price.
    No answer is given in the documents.
    The given text lacks this information.
    The sources are silent on this.
    There is no information about the bridge.
    There's nothing about that in the documents.
    Nothing in the documents says so.
    No information about the price is given.
    No information.
    I do not know.
    I don't know the answer.
    I cannot answer this.
    I can’t find that in the documents.
    I could not find an answer.
    I'm sorry, but I couldn't find it.
    I'm sorry. The sources do not mention it.
    I am unable to answer.
    I was unable to find this in the documents.
    This is not mentioned in the sources.
    It isn't stated in the text.
    The exact date isn’t given in the passages.
    The price was not disclosed in the documents.
    The answer is not in the sources.
    The answer is not found in the text.
    This information is not available.
    It is not possible to determine this from the sources.
    The question cannot be answered from the sources.
    Unfortunately, the documents do not answer this question.
    It does not say.
    The author doesn't mention it.
    Not mentioned.
    Not specified.
    Unknown.
    N/A
    Nothing.
    """.strip().splitlines(),
)
def test_a_text_that_says_no_is_heard(text):
    assert is_refusal(text.strip())


@pytest.mark.parametrize(
    "text",
    """
    The bridge does not carry trains.
    No trains cross the bridge.
    The documents were signed in 1932.
    The text was not written by Crane, but it mentions her.
    He does not know the answer to the riddle.
    I cannot answer for my brother, he wrote.
    I can't find my keys, wrote the captain.
    The contract does not include heating costs.
    The lease does not mention pets.
    The policy does not give cover abroad.
    The source of the river is not known to include a spring.
    The sources of income do not include rent.
    Passages of the ship do not contain asbestos.
    No information was shared with the police in 1932.
    The committee found no information leak.
    The museum has no information desk.
    Context does not matter, said the judge.
    The report states that sales did not grow.
    According to the text, no one was injured; it gives three reasons.
    The documents say no fee is included.
    She said that she did not find the key.
    Nothing changed in 2021.
    There was nothing in the safe.
    The bridge was opened in 1932. The sources do not say by whom.
    Unknown persons opened the safe.
    """.strip().splitlines(),
)
def test_an_ordinary_sentence_is_no_refusal(text):
    assert not is_refusal(text.strip())


@pytest.mark.parametrize("text", ["", "   ", "...", "I'm sorry."])
def test_a_text_without_words_says_neither(text):
    assert not is_refusal(text)


@pytest.mark.parametrize(
    "question",
    [
        "When was the Larkspur Bridge opened?",
        "Who designed the bridge?",
        "What does the botanical garden charge?",
        "Which tree is the oldest?",
    ],
)
def test_a_question_that_the_documents_speak_to_is_answerable(
    folder, folder_with_vectors, question
):
    for library in (folder, folder_with_vectors):
        library.add(bridge=BRIDGE, garden=GARDEN)
        assert library.findings(question).is_answerable


@pytest.mark.parametrize(
    "question",
    [
        "Who is the prime minister of Norway?",
        "How do I bake sourdough bread?",
        "What is the melting point of tungsten?",
        "Which opened company owns shares of Norwegian satellites?",
    ],
)
def test_a_question_that_nothing_speaks_to_is_refused(folder, folder_with_vectors, question):
    for library in (folder, folder_with_vectors):
        library.add(bridge=BRIDGE, garden=GARDEN)
        assert not library.findings(question).is_answerable


def test_without_evidence_a_question_is_refused(folder):
    asked = QuestionFeatures.make("Anything?", folder.vocabulary, None)
    assert answer_confidence(asked, [], [], folder.vocabulary) < THRESHOLD


def test_vectors_of_another_model_do_not_decide(folder_with_vectors):
    folder_with_vectors.add(bridge=BRIDGE, garden=GARDEN)
    folder_with_vectors.embedder.identity = "another"
    assert folder_with_vectors.findings("When was the Larkspur Bridge opened?").is_answerable
    assert not folder_with_vectors.findings("What is the melting point of tungsten?").is_answerable


def test_the_words_of_a_question_may_stand_above_its_source(folder):
    folder.add(heating_manual="Press Reset once and wait ten minutes. The display goes dark.")
    assert folder.findings("Which reset does the heating manual name?").is_answerable


def far_off(shelf, question):
    """The log-odds where neither passage nor sentences are near the question by their meaning."""
    found = shelf.findings(question)
    asked = QuestionFeatures.make(
        question, shelf.vocabulary, as_vector(array("f", [1.0, 0.0]).tobytes())
    )
    away = as_vector(array("f", [0.3, 0.954]).tobytes())
    evidence = [replace(sentence, vector=away) for sentence in found.evidence]
    sources = [replace(source, similarity=0.2) for source in found.sources]
    return answer_confidence(asked, evidence, sources, shelf.vocabulary)


def test_a_sentence_with_all_the_words_is_no_less_said_for_what_stands_around_it(folder):
    folder.add(tickets=f"{GARDEN} A ticket remains valid for twelve months. {BRIDGE}")
    assert far_off(folder, "A ticket remains valid for how many months?") >= THRESHOLD
    assert far_off(folder, "For how many months is given that a ticket remains valid?") >= THRESHOLD


def test_half_of_the_words_do_not_make_it_said(folder):
    folder.add(tickets=f"{GARDEN} A ticket remains valid for twelve months. {BRIDGE}")
    assert far_off(folder, "Which museum has a ticket that includes lunch?") < THRESHOLD


CONTACTS = "Name;City;Phone\n" + "".join(
    f"{name};Town{n};555-{n}\n" for n, name in enumerate(("Dunham", "Corton", "Elsford"), 10)
)


@pytest.mark.parametrize(
    ("question", "answerable"),
    [
        ("What is the phone number of Corton?", True),
        ("Which city does Elsford live in at present?", True),
        ("What is the phone number of Zorro?", False),
        ("What is the shoe size of Corton?", False),
    ],
)
def test_a_row_answers_for_its_own_columns(folder, question, answerable):
    folder.add(contacts=CONTACTS, other="The cat sleeps on the mat. The dog barks at night.")
    assert folder.findings(question).is_answerable is answerable
