import pytest

from desktop.core.answering.expert import Expert
from desktop.core.answering.sentence_selection import (
    GAP,
    asks_for_explanation,
    select_best,
    select_with_neighbours,
)
from tests.fakes.answering import SMALL, ScriptedModel

BRIDGE = (
    "Larkspur lies on a wide river. Its market is the oldest of the valley. The Larkspur Bridge was"
    " opened in 1932. It took four years to build. The town has two schools. A tram goes to the"
    " hills. In summer there is a boat race. The bridge of Larkspur was painted green in 1961."
)
OTHER = "A bridge at Norham was opened by the mayor. Nothing else is known of the Norham bridge."
OPENED = "When was the Larkspur Bridge opened?"


@pytest.fixture
def town(folder):
    return folder.add(bridge=BRIDGE, other=OTHER)


def texts(shelf, question, words):
    return [
        source.passage.text for source in select_with_neighbours(shelf.findings(question), words)
    ]


def test_the_best_sentence_comes_with_its_neighbours_in_the_order_of_the_document(town):
    first = texts(town, OPENED, 24)[0]

    assert first == (
        "Its market is the oldest of the valley. The Larkspur Bridge was opened in 1932."
        " It took four years to build."
    )


def test_what_is_left_out_between_two_sentences_can_be_seen(town):
    first = texts(town, OPENED, 44)[0]

    assert f"two schools.{GAP}In summer" in first
    assert first.endswith("painted green in 1961.")


def test_the_best_sentence_is_shown_however_long_it_is(town):
    assert texts(town, OPENED, 1) == ["The Larkspur Bridge was opened in 1932."]


def test_the_source_of_the_best_sentence_is_shown_and_only_its_own_words(folder):
    folder.add(bridge=BRIDGE, other=OTHER, third="The third bridge was opened in 1999.")
    (shown,) = select_with_neighbours(folder.findings("When was the Norham bridge opened?"), 200)

    assert shown.passage.path.stem == "other"
    assert all(part in OTHER for part in shown.passage.text.split(GAP))


def test_where_nothing_was_found_nothing_is_shown(town):
    assert select_with_neighbours(town.findings("Xylophone zeppelin?"), 200) == []


def test_who_answers_in_sentences_chooses_among_the_best_of_every_source(folder):
    folder.add(bridge=BRIDGE, other=OTHER)
    findings = folder.findings("When was the bridge opened?")
    shown = select_best(findings, 28)

    texts = [source.passage.text for source in shown]
    ranked = [sentence.evidence.text for sentence in findings.scored]
    assert {source.passage.path.stem for source in shown} == {"bridge", "other"}
    assert texts == sorted(texts, key=ranked.index)
    assert texts[0] == ranked[0]
    assert sum(len(text.split()) for text in texts) <= 28
    assert select_best(folder.findings("Xylophone zeppelin?")) == []


def test_the_best_sentence_is_among_them_however_long_it_is(town):
    (shown,) = select_best(town.findings(OPENED), 1)
    assert shown.passage.text == "The Larkspur Bridge was opened in 1932."


@pytest.mark.parametrize(("reads_little", "shown"), [(True, False), (False, True)])
def test_an_expert_that_reads_little_is_shown_little(folder, reads_little, shown):
    filler = " ".join(f"Sentence number {n} speaks of nothing that matters here." for n in range(9))
    folder.add(bridge=f"{BRIDGE} {filler}")
    model = ScriptedModel("1932", parameters=SMALL)
    reader = Expert("Reader", (("reader.gguf", 1.0),), reads_little=reads_little)
    _, made = folder.ask(OPENED, model=model, expert=reader)

    assert ("Sentence number 8" in model.prompts[0]) == shown
    assert "opened in 1932" in model.prompts[0]
    assert made.answer == "1932"
    assert made.sentences[0].citations[0].text == "The Larkspur Bridge was opened in 1932."


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Why was the bridge built?", True),
        ("How does a lock work?", True),
        ("what is the meaning of the word larkspur", True),
        ("What is the purpose of the second bridge?", True),
        ("Name three bridges of Larkspur.", True),
        ("When was the bridge built?", False),
        ("How many bridges are there?", False),
        ("How long is the bridge?", False),
        ("What colour is the bridge?", False),
        ("Who designed it?", False),
    ],
)
def test_what_a_few_words_cannot_answer_is_told_apart(question, wanted):
    assert asks_for_explanation(question) == wanted


def test_a_reader_of_few_words_leaves_accounts_to_the_documents(town):
    model = ScriptedModel("because", parameters=SMALL)
    reader = Expert("Reader", (("reader.gguf", 1.0),), reads_little=True)
    _, made = town.ask("Why was the bridge of Larkspur painted green?", model=model, expert=reader)

    assert not model.prompts
    assert "The bridge of Larkspur was painted green in 1961." in made.answer
    assert made.expert is None


def test_an_expert_of_whole_sentences_is_asked_for_accounts_too(town):
    said = "The bridge of Larkspur was painted green in 1961."
    model = ScriptedModel(said, parameters=SMALL)
    expert = Expert("Towns", (("towns.gguf", 1.0),), reads_little=True, at_length=True)
    _, made = town.ask("Why was the bridge of Larkspur painted green?", model=model, expert=expert)

    assert made.answer == said
    assert made.expert == "Towns"


def test_of_a_table_only_the_rows_that_may_answer_are_shown_with_their_columns(folder):
    rows = "\n".join(f"Person{n};Town{n};555-{2000 + n}" for n in range(8))
    folder.add(contacts=f"Name;City;Phone\n{rows}\n")
    assert texts(folder, "What is the phone number of Person4?", 40) == [
        "Name: Person4 | City: Town4 | Phone: 555-2004"
    ]
