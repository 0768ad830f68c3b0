import numpy as np
import pytest

from desktop.core.answering.substitution import Substitution, only_phrase, parts_of, written_alike
from desktop.core.judgement import Judgement
from tests.fakes.answering import IndexedFolder, WordEmbedder


@pytest.mark.parametrize(
    ("question", "language", "phrase"),
    [
        ("And the roofer?", "en", "roofer"),
        ("and in 2023?", "en", "2023"),
        ("What about Callum Rees?", "en", "Callum Rees"),
        ("Und die R-2024-07?", "de", "R-2024-07"),
        ("¿Y el 13 de mayo?", "es", "13 de mayo"),
        ("Et pour un enfant de 15 ans ?", "fr", "enfant de 15 ans"),
        ("А ужин?", "ru", "ужин"),
    ],
)
def test_a_phrase_that_is_joined_is_found(question, language, phrase):
    assert only_phrase(question, language).text == phrase


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("And his phone number?", "en"),
        ("Who paid?", "en"),
        ("And why?", "en"),
        ("Und seine Telefonnummer?", "de"),
        ("¿Y cuánto cuesta?", "es"),
        ("And when does the technician for the internet come to us?", "en"),
    ],
)
def test_what_asks_or_refers_is_no_phrase_alone(question, language):
    assert only_phrase(question, language) is None


@pytest.mark.parametrize(
    ("new", "before", "old"),
    [
        ("R-2024-07", "Who sent invoice R-2024-06?", "R-2024-06"),
        ("2023", "What was the revenue in 2022?", "2022"),
        ("14.05.2024", "Wer hat am 08.04.2024 einen Termin?", "08.04.2024"),
    ],
)
def test_what_is_written_alike_is_replaced(new, before, old):
    part = written_alike(only_phrase(new, "en"), list(parts_of(before, "en")))
    assert part.text == old


def test_of_two_that_are_written_alike_neither_is_surely_meant():
    parts = list(parts_of("How did it change from 2021 to 2022?", "en"))
    assert written_alike(only_phrase("2023", "en"), parts) is None


class PhraseEmbedder:
    """Gives the phrases that a test names one direction, and every other phrase its own."""

    def __init__(self, *alike):
        self.alike = alike

    def embed_texts(self, texts):
        vectors = np.eye(len(texts) + 1, dtype="<f4")[1:]
        for number, text in enumerate(texts):
            if text in self.alike:
                vectors[number] = np.eye(len(texts) + 1, dtype="<f4")[0]
        return [vector.tobytes() for vector in vectors]


class AskedVerifier:
    """Says that evidence answers one question, whatever it is."""

    def __init__(self, question):
        self.question = question

    def judge(self, pairs):
        return [Judgement(5.0 if p.question == self.question else -5.0, (0, 1)) for p in pairs]


def test_the_part_that_is_nearest_is_replaced(folder):
    embedder = PhraseEmbedder("roofer", "plumber")
    made = Substitution(folder.library, None, embedder, language="en")
    before = "How much does the plumber charge per hour?"
    assert made.rewrite("And the roofer?", before) == "How much does the roofer charge per hour?"


def test_where_nothing_is_near_nothing_is_replaced(folder):
    made = Substitution(folder.library, None, PhraseEmbedder(), language="en")
    assert made.rewrite("And the garden?", "How much does the plumber charge?") is None


def test_what_the_question_has_already_is_not_replaced(folder):
    made = Substitution(folder.library, None, PhraseEmbedder("plumber"), language="en")
    assert made.rewrite("The plumber?", "How much does the plumber charge?") is None


def test_digits_take_the_place_of_digits_alone(folder):
    embedder = PhraseEmbedder("2022", "gas")
    made = Substitution(folder.library, None, embedder, language="en")
    assert made.rewrite("And gas?", "How much water did we use in 2022?") is None


@pytest.fixture
def machines(tmp_path):
    """A folder whose embedder takes three words for the same."""
    shelf = IndexedFolder(tmp_path, WordEmbedder(same=[("wash", "dryer", "laundry")]))
    yield shelf
    shelf.library.close()


def test_the_question_is_meant_that_a_record_of_the_new_thing_answers(machines):
    machines.add(prices="A wash is 2.40 pounds. A dryer is 1.80 pounds.")
    before = "How much does a wash cost in the laundry room?"
    wanted = "How much does a dryer cost in the laundry room?"
    made = Substitution(
        machines.library, None, machines.embedder, AskedVerifier(wanted), language="en"
    )
    assert made.rewrite("And the dryer?", before) == wanted


def test_a_thing_of_which_nothing_is_found_changes_no_question(machines):
    machines.add(prices="A wash is 2.40 pounds.")
    wanted = "How much does a dryer cost?"
    made = Substitution(
        machines.library, None, machines.embedder, AskedVerifier(wanted), language="en"
    )
    assert made.rewrite("And the dryer?", "How much does a wash cost?") is None


@pytest.mark.parametrize(
    ("question", "before", "wanted"),
    [
        (
            "Et au deuxième trimestre ?",
            "Quel est le bénéfice du premier trimestre 2024 ?",
            "Quel est le bénéfice du deuxième trimestre 2024 ?",
        ),
        ("And the year before?", "Who was the chair in 2023?", "Who was the chair in 2022?"),
    ],
)
def test_a_period_alone_takes_the_place_of_the_period(
    folder_with_vectors, question, before, wanted
):
    rewriting = Substitution(folder_with_vectors.library, None, PhraseEmbedder())
    assert rewriting.rewrite(question, before) == wanted
