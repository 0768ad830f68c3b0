"""Sentences of answers, right and wrong, against the same three documents."""

import pytest

from desktop.core.answering.citations import CitationChecker, strip_marks
from tests.fakes.answering import IndexedFolder, WordEmbedder, answer_sentences

BRIDGE = (
    "The Larkspur Bridge was opened on 4 May 1932 by Mayor Edith Crane. It is 1,240 metres long and"
    " carries 18,000 cars a day. Its toll of 2 euros was abolished in 1978. The bridge was designed"
    " by Tomas Weil, who also built the Harrow viaduct. It does not carry trains."
)
HARBOUR = (
    "The harbour of Larkspur handles 5.2 million tonnes of cargo a year. Coffee and timber are the"
    " most important goods. The harbour master is Jonas Albrecht. Ships of more than 300 metres may"
    " not enter at night. The old crane was never repaired."
)
GARDEN = (
    "The botanical garden opened in 1901. Its glasshouse is heated with wood. Visitors pay three"
    " euros. The oldest tree is a ginkgo, planted in twenty-five minutes. The café did not open"
    " until 1950."
)
OPENED = "When was the Larkspur Bridge opened?"
ALL = "What is known of the bridge, the harbour and the garden of Larkspur?"


@pytest.fixture(params=["words", "vectors"], scope="module")
def town(request, tmp_path_factory):
    embedder = WordEmbedder() if request.param == "vectors" else None
    shelf = IndexedFolder(tmp_path_factory.mktemp("town"), embedder)
    yield shelf.add(bridge=BRIDGE, harbour=HARBOUR, garden=GARDEN)
    shelf.library.close()


def check(town, question, sentence):
    """The sentence checked, and the texts that it cites."""
    findings = town.findings(question)
    made = town.inquiry(question).checker(findings).check(sentence)
    for citation in made.citations:
        passage = findings.sources[citation.source].passage
        document = town.library.text(passage.document_id, citation.char_start, citation.char_end)
        assert document == citation.text
        assert 0.0 <= citation.score <= 1.0
    return made, [citation.text for citation in made.citations]


@pytest.mark.parametrize(
    ("question", "sentence", "start"),
    [
        (OPENED, "The bridge was opened in 1932 by Mayor Edith Crane.", "The Larkspur Bridge"),
        (OPENED, "Mayor Crane opened it on May 4th, 1932.", "The Larkspur Bridge"),
        (OPENED, "4 May 1932", "The Larkspur Bridge"),
        (OPENED, "- **1932**", "The Larkspur Bridge"),
        (OPENED, "According to the documents, the answer is 1932.", "The Larkspur Bridge"),
        ("How long is the bridge?", "The bridge is 1240 metres long.", "It is 1,240 metres"),
        ("Who built it?", "Tomas Weil designed the bridge.", "The bridge was designed"),
        ("How many cars?", "It carries eighteen thousand cars a day.", "It is 1,240 metres"),
        ("How much cargo?", "5,200,000 tonnes of cargo a year.", "The harbour of Larkspur"),
        ("What do visitors pay?", "Visitors pay 3 euros.", "Visitors pay three"),
        ("How old is the ginkgo?", "The ginkgo was planted in 25 minutes.", "The oldest tree"),
        ("Do trains cross it?", "The bridge does not carry trains.", "It does not carry"),
        ("When did the café open?", "The café opened in 1950.", "The café did not open"),
    ],
)
def test_a_paraphrase_is_supported_by_the_sentence_that_says_it(town, question, sentence, start):
    made, cited = check(town, question, sentence)
    assert made.supported, made.reason
    assert made.reason == ""
    assert cited[0].startswith(start)


@pytest.mark.parametrize(
    "sentence", [*answer_sentences(BRIDGE), *answer_sentences(HARBOUR), *answer_sentences(GARDEN)]
)
def test_a_copied_sentence_cites_itself_and_nothing_else(town, sentence):
    made, cited = check(town, ALL, sentence)
    assert made.supported, made.reason
    assert cited == [sentence]
    assert made.citations[0].score > 0.9


@pytest.mark.parametrize(
    ("question", "sentence", "wrong"),
    [
        (OPENED, "It was opened on 4 May 1933.", "1933"),
        ("How long is the bridge?", "The bridge is 1,250 metres long.", "1,250"),
        ("How much cargo?", "The harbour handles 5.2 billion tonnes a year.", "5.2"),
        ("How much cargo?", "The harbour handles 52 million tonnes a year.", "52"),
        ("What do visitors pay?", "Visitors pay 7 euros.", "7"),
        ("How old is the ginkgo?", "The ginkgo was planted in 26 minutes.", "26"),
    ],
)
def test_a_number_that_stands_in_no_source_is_named(town, question, sentence, wrong):
    made, _ = check(town, question, sentence)
    assert not made.supported
    assert made.foreign_numbers == (wrong,)
    assert made.reason == f"“{wrong}”: in none of the sources."


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many cars?", "It carries nineteen thousand cars a day."),
        ("What do visitors of the garden pay?", "Visitors pay four euros."),
        (ALL, "The oldest tree was planted in twenty-six minutes."),
    ],
)
def test_a_wrong_number_in_words_is_not_supported(town, question, sentence):
    made, _ = check(town, question, sentence)
    assert not made.supported


@pytest.mark.parametrize(
    ("question", "sentence", "wrong"),
    [
        (OPENED, "It was opened in 1978.", "1978"),
        (OPENED, "The Larkspur Bridge was opened in 1978.", "1978"),
        (ALL, "The bridge is 300 metres long.", "300"),
        ("When was the toll abolished?", "The toll was abolished in 1932.", "1932"),
        (ALL, "The harbour master is Tomas Weil.", "Weil"),
        (ALL, "The bridge was designed by Jonas Albrecht.", "Albrecht"),
    ],
)
def test_a_number_or_name_of_another_fact_is_named(town, question, sentence, wrong):
    made, _ = check(town, question, sentence)
    assert not made.supported
    assert made.foreign_numbers == ()
    assert f"“{wrong}”" in made.reason
    assert made.reason.endswith(": in the sources, but not where they speak of this.")


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("It was opened by Mayor Boris Tallow.", ("Boris", "Tallow")),
        ("Boris Tallow opened the bridge in 1932.", ("Boris", "Tallow")),
        ("The bridge in Slovenia was opened in 1932.", ("Slovenia",)),
    ],
)
def test_a_name_that_stands_in_no_source_is_named(town, sentence, wrong):
    made, _ = check(town, OPENED, sentence)
    assert not made.supported
    assert made.reason == ", ".join(f"“{name}”" for name in wrong) + ": in none of the sources."


def test_a_month_is_the_same_by_its_name_and_by_its_number(tmp_path):
    shelf = IndexedFolder(tmp_path)
    shelf.add(log="2021-03-05: The lamp was replaced.", book="The tower was painted in May 2020.")
    question = "When was the lamp replaced, and when the tower painted?"
    for sentence in (
        "The lamp was replaced on 5 March 2021.",
        "The tower was painted in 2020-05.",
    ):
        made, _ = check(shelf, question, sentence)
        assert made.supported, made.reason
    made, _ = check(shelf, question, "The lamp was replaced on 5 April 2021.")
    assert not made.supported
    shelf.library.close()


def test_a_capital_at_the_beginning_of_a_sentence_makes_no_name(town):
    made, _ = check(town, OPENED, "Officially opened on 4 May 1932 by Mayor Edith Crane.")
    assert "Officially" not in made.reason
    assert made.supported


@pytest.mark.parametrize(
    "sentence",
    [
        "The Larkspur Bridge was not opened in 1932.",
        "The bridge wasn't opened on 4 May 1932 by Mayor Edith Crane.",
        "It carries trains.",
        "The bridge does carry trains.",
        "Ships of more than 300 metres may enter at night.",
        "The old crane was repaired.",
        "Coffee and timber are not the most important goods.",
    ],
)
def test_the_opposite_of_what_the_sources_say_is_not_supported(town, sentence):
    made, cited = check(town, ALL, sentence)
    assert not made.supported
    assert made.reason == "The sources say the opposite."
    assert cited


def test_a_negation_of_something_else_takes_nothing_away(town):
    sentence = "The bridge carries cars, not ships, and was opened in 1932."
    made, _ = check(town, OPENED, sentence)
    assert "opposite" not in made.reason
    made, _ = check(town, OPENED, "The bridge carries not only cars a day.")
    assert "opposite" not in made.reason


@pytest.mark.parametrize("sentence", ["It is.", "No.", "Yes.", "So it was.", "...", "“”", "", "OK"])
def test_a_sentence_without_content_says_nothing_that_could_be_checked(town, sentence):
    made, cited = check(town, OPENED, sentence)
    assert not made.supported
    assert made.reason == "It says nothing that could be checked."
    assert cited == []


@pytest.mark.parametrize("sentence", ["Bananas are yellow.", "I hope this helps!", "Thank you."])
def test_what_no_source_says_is_not_supported(town, sentence):
    made, cited = check(town, OPENED, sentence)
    assert (made.supported, cited) == (False, [])
    assert made.reason == "No passage of the sources says this."


def test_the_models_own_marks_are_taken_out_and_count_for_nothing(town):
    made, cited = check(town, OPENED, "It was opened in 1932 [7][2, 3], by Edith Crane [1–4].")
    assert made.text == "It was opened in 1932, by Edith Crane."
    assert made.supported
    assert made.foreign_numbers == ()
    assert len(cited) == 1
    assert strip_marks("See [12] and [a] and [123].") == "See and [a] and [123]."


def test_two_facts_from_two_spans_get_two_citations(town):
    made, cited = check(
        town,
        "What is known of the bridge?",
        "The bridge is 1240 metres long and was designed by Tomas Weil.",
    )
    assert made.supported, made.reason
    assert {text.split()[0] for text in cited} == {"It", "The"}
    assert len(cited) == 2


def test_two_facts_from_two_documents_get_two_citations(town):
    made, cited = check(
        town,
        "What is known of the bridge and the harbour?",
        "The bridge was opened in 1932, and the harbour handles 5.2 million tonnes.",
    )
    assert made.supported, made.reason
    assert {text[:18] for text in cited} == {"The Larkspur Bridg", "The harbour of Lar"}


def test_one_wrong_fact_beside_a_right_one_is_found(town):
    made, _ = check(
        town,
        "What is known of the bridge and the harbour?",
        "The bridge was opened in 1978, and the harbour handles 5.2 million tonnes.",
    )
    assert not made.supported
    assert made.reason.startswith("“1978”: in the sources")


def test_what_the_question_says_is_no_foreign_name_or_number(town):
    made, _ = check(
        town, "Did Zebulon Pike see 777 cars?", "The bridge carries cars, said Zebulon."
    )
    assert "Zebulon" not in made.reason
    made, _ = check(town, "Was it opened before 2077?", "It was opened in 1932, before 2077.")
    assert made.foreign_numbers == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "It was opened in 1933.",
        "It was opened in 1978.",
        "Bananas.",
        "It carries trains.",
        "It is.",
    ],
)
def test_the_reason_is_a_sentence_for_a_person(town, sentence):
    made, _ = check(town, OPENED, sentence)
    assert made.reason.endswith(".")
    assert made.reason[0] in "“INT"
    assert "\n" not in made.reason


def test_without_evidence_nothing_is_supported(town):
    asked = town.findings(OPENED).question
    made = CitationChecker(asked, [], town.vocabulary, town.embedder).check(
        "It was opened in 1932."
    )
    assert not made.supported
    assert made.foreign_numbers == ("1932",)


def test_another_wording_is_supported_by_its_meaning(tmp_path):
    same = [("inaugurated", "opened"), ("span", "bridge")]
    shelf = IndexedFolder(tmp_path, WordEmbedder(same=same)).add(bridge=BRIDGE)
    made, cited = check(shelf, OPENED, "The span was inaugurated in May 1932 by Mayor Edith Crane.")
    assert made.supported
    assert cited == [answer_sentences(BRIDGE)[0]]
    shelf.library.close()


def test_the_sentences_of_an_answer_are_its_lines_and_full_stops():
    text = "Two facts [1]. Dr. Weil built it.\n- one\n- two\n\nLast"
    assert answer_sentences(text) == ["Two facts.", "Dr. Weil built it.", "- one", "- two", "Last"]


def test_chinese_sentences_are_checked_too(folder):
    folder.add(a="我们的大桥于1932年在北京开放。港口每年处理大量货物。")
    findings = folder.findings("大桥何时开放？")
    checker = folder.inquiry("大桥何时开放？").checker(findings)
    assert checker.check("大桥于1932年开放。").supported
    assert not checker.check("猫喜欢睡在温暖的沙发上。").supported


CONTACTS = (
    "Name;Trade;Phone\nKarl Dunham;roofer;555-2030\nEva Corton;plumber;555-2031\n"
    "Ann Elsford;painter;555-2032\nBen Fenmore;glazier;555-2033\n"
)
DUNHAM = "What is the phone number of Karl Dunham?"


@pytest.mark.parametrize(
    ("sentence", "supported"),
    [
        ("The phone number of Karl Dunham is 555-2030.", True),
        ("555-2030", True),
        ("The phone number of Karl Dunham is 555-2031.", False),
        ("555-2031", False),
        ("The phone number of Karl Dunham is 555-2033.", False),
    ],
)
def test_the_number_of_another_row_supports_nothing(folder, sentence, supported):
    folder.add(contacts=CONTACTS)
    made, cited = check(folder, DUNHAM, sentence)
    assert made.supported is supported
    assert not supported or cited == ["Karl Dunham;roofer;555-2030"]


def test_a_row_is_cited_alone_whatever_was_asked(folder):
    folder.add(contacts=CONTACTS)
    made, cited = check(folder, "Who is the plumber?", "Eva Corton")
    assert made.supported
    assert cited == ["Eva Corton;plumber;555-2031"]
