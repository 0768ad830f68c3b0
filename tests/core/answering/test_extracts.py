import pytest

from desktop.core.answering.extracts import LOWEST_SHARE

BRIDGE = (
    "The Larkspur Bridge is a bridge over the Lark. The Larkspur Bridge was designed by Tomas Weil."
    " The Larkspur Bridge was opened in 1932. Its toll was abolished later. Bees like the meadow."
)


def texts(findings, at_most=3):
    return [extract.text for extract in findings.extracts(at_most)]


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Who designed the Larkspur Bridge?", "The Larkspur Bridge was designed by Tomas Weil."),
        ("When was the Larkspur Bridge opened?", "The Larkspur Bridge was opened in 1932."),
        ("What became of the toll?", "Its toll was abolished later."),
        ("What do bees like?", "Bees like the meadow."),
    ],
)
def test_the_sentence_that_speaks_to_the_question_comes_first(
    folder, folder_with_vectors, question, best
):
    for library in (folder, folder_with_vectors):
        library.add(bridge=BRIDGE, other="A meadow is not a forest. Nobody designed it.")
        assert texts(library.findings(question))[0] == best


def test_a_question_for_a_number_prefers_a_sentence_with_one(folder):
    folder.add(a="The mast of the ship is of great height. The mast of the ship has 42 metres.")
    assert texts(folder.findings("How high is the mast of the ship?"))[0].endswith("42 metres.")


def test_a_question_for_a_person_prefers_a_sentence_with_a_name(folder):
    folder.add(a="The mast was painted by a young painter. The mast was painted by Edith Crane.")
    assert texts(folder.findings("Who painted the mast?"))[0].endswith("Edith Crane.")


def test_the_same_sentence_in_two_documents_is_shown_once(folder):
    folder.add(
        a="The toll is two euros. Apples are sold at the gate of the garden.",
        b="Ships pass beneath the arch at night only. The toll is two euros!",
    )
    findings = folder.findings("How much is the toll?")
    assert len(findings.sources) == 2
    assert sum("two euros" in text for text in texts(findings, 9)) == 1


def test_extracts_are_verbatim_with_their_place(folder):
    folder.add(bridge=BRIDGE)
    for extract in folder.findings("Who designed the Larkspur Bridge?").extracts(5):
        assert BRIDGE[extract.char_start : extract.char_end] == extract.text


def test_scores_fall_from_one_to_the_lowest_share(folder):
    folder.add(bridge=BRIDGE)
    found = folder.findings("When was the Larkspur Bridge opened?").extracts(9)
    scores = [extract.score for extract in found]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] >= LOWEST_SHARE
    assert "Bees like the meadow." not in [extract.text for extract in found]


def test_no_more_extracts_are_shown_than_asked_for(folder):
    folder.add(a=" ".join(f"Apple number {n} is red." for n in range(20)))
    findings = folder.findings("Which apple is red?")
    assert [len(findings.extracts(n)) for n in (0, 1, 3)] == [0, 1, 3]


def test_without_sources_there_are_no_extracts(folder):
    assert folder.findings("Anything?").extracts(3) == ()


def test_sentences_without_words_are_no_extracts(folder):
    folder.add(a="Apples are red.\n\n* * *\n\n——\n\n!!!")
    assert texts(folder.findings("Which apples are red?"), 9) == ["Apples are red."]


@pytest.mark.parametrize(
    ("question", "pair"),
    [
        ("In which berth is the Sea Otter?", "Berth: 12"),
        ("What is the length of the Sea Otter?", "Length: 9.5 m"),
    ],
)
def test_of_the_pairs_about_a_thing_the_one_asked_for_comes_first(folder, question, pair):
    folder.add(
        boat="Owner: Jane Dunham\nBoat: Sea Otter\nBerth: 12\nLength: 9.5 m\n",
        other="The cat sleeps on the mat. The dog barks at night.",
    )
    findings = folder.findings(question)
    assert findings.is_answerable
    assert findings.extracts(1)[0].text == pair
