"""With a Verifier, what the best sentences and records say decides, and not words or vectors."""

from dataclasses import dataclass, replace

import pytest

from desktop.core.answering.answer import answer
from desktop.core.answering.expert import Expert
from desktop.core.answering.grounding import Grounder
from desktop.core.answering.judging import context_lines, opening_line
from desktop.core.judgement import Judgement
from tests.fakes.answering import ScriptedModel, finish
from tests.fakes.judging import SUPPORTS, DecidedVerifier

RULES = "House rules of Linden Court.\n\nThe caretaker is Miriam Oduya. Dogs must be on a lead."
OTHERS = {f"note{n}": f"Caretaker number {n} was Ben, who kept {n} dogs." for n in range(40)}


@pytest.fixture
def house(folder_with_vectors):
    return folder_with_vectors.add(rules=RULES)


def ask(house, question, verifier, **options):
    steps = answer(house.library, question, embedder=house.embedder, verifier=verifier, **options)
    return finish(steps)[1]


def test_a_sentence_that_answers_is_the_answer_whatever_its_words(house):
    made = ask(
        house, "Who sweeps the stairs of Linden Court?", DecidedVerifier(answers=["Miriam Oduya"])
    )
    assert [sentence.text for sentence in made.sentences] == ["The caretaker is Miriam Oduya."]
    assert not made.refused


def test_where_nothing_answers_it_is_a_refusal_with_what_is_nearest(house):
    made = ask(house, "Who is the caretaker of Linden Court?", DecidedVerifier())
    assert made.refused
    assert made.extracts


def test_only_sentences_that_answer_stand_in_for_a_model(house):
    made = ask(house, "May dogs run free?", DecidedVerifier(answers=["on a lead"]))
    assert [sentence.text for sentence in made.sentences] == ["Dogs must be on a lead."]


def test_what_stands_above_a_sentence_is_read_with_it(house):
    verifier = DecidedVerifier()
    ask(house, "Who is the caretaker?", verifier)
    assert any(
        pair.evidence.startswith("rules\n") and "Miriam" in pair.evidence for pair in verifier.pairs
    )


def test_other_documents_do_not_change_the_judgement_of_the_same_evidence(house):
    verifier = DecidedVerifier(answers=["Miriam Oduya"])

    grounder = Grounder(
        house.library, "Who is the caretaker?", None, house.embedder, verifier=verifier
    )
    before = grounder.hybrid(5)
    house.add("more", **OTHERS)
    again = Grounder(
        house.library, "Who is the caretaker?", None, house.embedder, verifier=verifier
    )
    after = again.from_sources(before.sources)
    assert after.confidence == pytest.approx(before.confidence, abs=1e-6)
    assert after.extracts(3) == before.extracts(3)


def test_without_vectors_words_decide_as_before(house):
    verifier = DecidedVerifier()
    question = "Who is the caretaker?"
    made = finish(answer(house.library, question, verifier=verifier))[1]
    assert not verifier.pairs
    assert not made.refused


def test_the_opening_line_and_the_folders_are_read_with_a_sentence(house):
    house.add("b", invoice="Invoice 2024-117 from Halden Glass\n\nAmount due: 640 euros.")
    found = house.findings("What is the amount due of invoice 2024-117?", 1)
    (source,) = found.sources
    filed = replace(source, passage=replace(source.passage, folders=("Work", "Beta")))
    title, amount = found.evidence
    above = "invoice\nWork / Beta\n"
    assert context_lines(amount, filed) == f"{above}Invoice 2024-117 from Halden Glass\n"
    assert context_lines(title, filed) == above


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ada,\n\nthe pump is broken.",  # a greeting ends with a comma
        "The pump is broken.\n\nIt leaks.",
        "The pump is broken\nsince Monday.",
        "word " * 60 + "\n\nThe pump leaks.",
    ],
)
def test_a_line_that_does_not_stand_apart_is_no_title(house, text):
    (ready,) = house.add("letters", letter=text).findings("Is the pump broken?", 1).sources
    assert opening_line(ready.passage) == ("", -1)


def test_a_heading_that_has_the_answer_is_the_answer(house):
    house.add("b", minutes="Meeting of 14 March 2024\n\nEleven owners came. The boiler is new.")
    verifier = DecidedVerifier(answers=["14 March 2024"])
    made = ask(house, "When was the meeting?", verifier)
    assert [sentence.text for sentence in made.sentences] == ["Meeting of 14 March 2024"]
    (citation,) = made.sentences[0].citations
    assert (citation.char_start, citation.char_end) == (0, 24)
    assert citation.text == "Meeting of 14 March 2024"


def test_a_file_s_name_that_has_the_answer_leaves_the_sentence(house):
    house.add("b", **{"Meeting of March 2024": "Eleven owners came."})
    made = ask(house, "When did the owners meet?", DecidedVerifier(answers=["March 2024"]))
    assert [sentence.text for sentence in made.sentences] == ["Eleven owners came."]


def test_a_page_has_an_opening_line_of_its_own(house):
    (ready,) = (
        house.add("b", slip="Payslip of April\n\nNet pay: 2,410")
        .findings("Which net payslip?", 1)
        .sources
    )
    paged = replace(ready.passage, char_start=900, page=4, page_end=4)
    assert opening_line(paged) == ("Payslip of April", 900)
    assert opening_line(replace(paged, page_end=5)) == ("", -1)
    assert opening_line(replace(paged, page=None, page_end=None)) == ("", -1)


@dataclass
class Scored:
    """A Verifier that knows how well each text answers; it supports every claim."""

    scores: dict

    def judge(self, pairs):
        return [self._judge(pair) for pair in pairs]

    def _judge(self, pair):
        if pair.claim:
            return Judgement(support=SUPPORTS)
        found = [item for item in self.scores.items() if pair.evidence.endswith(item[0])]
        text, score = found[0] if found else ("", -6.0)
        end = len(pair.evidence)
        return Judgement(answered=score, span=(end - len(text), end))


CARETAKER = "The caretaker is Miriam Oduya."
READER = Expert("Reader", [("/adapter.gguf", 1.0)], reads_little=True)


def small(reply):
    return ScriptedModel(reply, parameters=100_000_000)


def test_words_that_answer_less_well_than_a_document_give_way_to_it(house):
    verifier = Scored({CARETAKER: 4.0, "Linden Court.": -2.0})
    question = "Who is the caretaker of it?"
    made = ask(house, question, verifier, model=small("Linden Court."), expert=READER)
    assert [sentence.text for sentence in made.sentences] == [CARETAKER]
    assert made.withdrawn == "Linden Court."


def test_words_of_the_span_that_answers_stay_before_their_sentence(house):
    verifier = Scored({CARETAKER: 4.0})
    made = ask(house, "Who is the caretaker?", verifier, model=small("Miriam Oduya"), expert=READER)
    assert [sentence.text for sentence in made.sentences] == ["Miriam Oduya", CARETAKER]
    assert not made.withdrawn


def test_a_model_s_refusal_does_not_hide_a_sentence_that_surely_answers(house):
    refusal = ScriptedModel("Not in your documents.")
    made = ask(house, "Who is the caretaker?", Scored({CARETAKER: 4.0}), model=refusal)
    assert not made.refused
    assert made.answer == CARETAKER
    unsure = ask(house, "Who is the caretaker?", Scored({CARETAKER: -0.9}), model=refusal)
    assert unsure.refused


def test_a_capable_model_s_words_stay_and_the_better_sentence_follows(house):
    verifier = Scored({CARETAKER: 4.0})
    said = "Somebody takes care of the house."
    made = ask(house, "Who is the caretaker?", verifier, model=ScriptedModel(said))
    assert [sentence.text for sentence in made.sentences] == [said, CARETAKER]
    assert made.answer == f"{said}\n\n{CARETAKER}"
    as_good = Scored({CARETAKER: 4.0, said: 3.5})
    made = ask(house, "Who is the caretaker?", as_good, model=ScriptedModel(said))
    assert made.answer == said
