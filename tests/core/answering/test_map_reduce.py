import pytest

from desktop.core.answering.events import DocumentRead, Token
from desktop.core.answering.map_reduce import DOCUMENTS_AT_MOST, ask_every_document
from tests.fakes.answering import ScriptedModel, finish

RENTS = {
    "elm": "The rent of the flat in Elm Street is 400 euros a month. Dogs are welcome there.",
    "oak": "The rent of the flat in Oak Street is 500 euros a month. The lift is old.",
    "fir": "The rent of the flat in Fir Street is 600 euros a month. It has a balcony.",
    "bread": "Sourdough wants flour, water, salt and patience. Bake it hot for an hour.",
}
QUESTION = "List the rent of each flat."


def ask(shelf, question=QUESTION, model=None, within=None):
    events, made = finish(ask_every_document(shelf.inquiry(question, within), model))
    return [event for event in events if isinstance(event, DocumentRead)], made


def names(items):
    return [item.path.stem for item in items]


def test_every_document_is_read_and_each_is_told(folder_with_vectors):
    read, made = ask(folder_with_vectors.add(**RENTS))
    assert sorted(names(read)) == sorted(RENTS)
    assert [event.done for event in read] == [1, 2, 3, 4]
    assert {event.total for event in read} == {4}
    assert made.documents_read == 4


def test_what_says_nothing_is_no_finding(folder, folder_with_vectors):
    for library in (folder, folder_with_vectors):
        read, made = ask(library.add(**RENTS))
        assert sorted(names(made.findings)) == ["elm", "fir", "oak"]
        said = {event.path.stem: event.finding for event in read}
        assert said.get("bread", "") == ""
        assert said["oak"] == "The rent of the flat in Oak Street is 500 euros a month."


def test_by_words_one_long_document_hides_no_other(folder):
    many = " ".join(f"The rent of flat {n} in the tower is {n} euros a month." for n in range(600))
    _, made = ask(folder.add(tower=many, **RENTS))
    assert sorted(names(made.findings)) == ["elm", "fir", "oak", "tower"]
    assert made.documents_read == 4


def test_a_document_that_has_no_vectors_yet_is_read_by_its_words(folder_with_vectors):
    embedder = folder_with_vectors.embedder
    folder_with_vectors.add(elm=RENTS["elm"], bread=RENTS["bread"])
    folder_with_vectors.embedder = None
    folder_with_vectors.add(oak=RENTS["oak"])
    folder_with_vectors.embedder = embedder
    read, made = ask(folder_with_vectors)
    assert sorted(names(read)) == ["bread", "elm", "oak"]
    assert sorted(names(made.findings)) == ["elm", "oak"]
    assert made.documents_read == 3


MENTIONS = {
    "apple": "Mac sales rose by five per cent. The iPhone stood still.",
    "amazon": "Sales of the web services rose by a third, and sales of books fell.",
    "letter": "Dear shareholders, you will ask how the sales of the Mac went.",
}


@pytest.mark.parametrize(
    "question",
    ["Which documents mention Mac sales?", "List all reports that speak of sales of the Mac."],
)
def test_what_is_said_to_mention_words_has_them(folder_with_vectors, question):
    read, made = ask(folder_with_vectors.add(**MENTIONS, **RENTS), question)
    assert sorted(names(made.findings)) == ["apple", "letter"]
    assert len(read) == 2
    assert made.documents_read == len(MENTIONS) + len(RENTS)


def test_where_nothing_has_the_words_the_nearest_are_looked_through(folder_with_vectors):
    read, _ = ask(
        folder_with_vectors.add(**RENTS), "Which documents mention tenancy prices of apartments?"
    )
    assert len(read) == len(RENTS)


def test_only_the_collections_asked_are_read(folder_with_vectors):
    folder_with_vectors.add("one", elm=RENTS["elm"]).add("two", oak=RENTS["oak"], fir=RENTS["fir"])
    read, made = ask(folder_with_vectors, within=folder_with_vectors.of("two"))
    assert sorted(names(read)) == ["fir", "oak"]
    assert made.documents_read == 2


def test_copies_of_a_text_are_one_finding_and_all_read(folder_with_vectors):
    folder_with_vectors.add(elm=RENTS["elm"], oak=RENTS["oak"]).add("copies", elm=RENTS["elm"])
    read, made = ask(folder_with_vectors)
    assert sorted(names(read)) == ["elm", "oak"]
    assert made.documents_read == 3


def test_an_empty_library_says_nothing(folder, folder_with_vectors):
    for library in (folder, folder_with_vectors):
        assert ask(library, model=ScriptedModel("Yes."))[1].findings == ()
        assert ask(library)[1].documents_read == 0


def test_the_best_of_very_many_documents_are_asked_and_all_are_compared(folder_with_vectors):
    texts = {f"d{n}": f"The rent of flat {n} is {n} euros. Note {n * n}." for n in range(80)}
    read, made = ask(folder_with_vectors.add(**texts))
    assert len(read) == DOCUMENTS_AT_MOST
    assert made.documents_read == 80


def test_a_model_is_asked_once_for_each_document_that_speaks_of_it(folder_with_vectors):
    def reply(prompt):
        (street,) = [name for name in ("Elm", "Oak", "Fir") if name in prompt]
        return f"{street} Street costs\nsome euros."

    model = ScriptedModel(reply)
    _, made = ask(folder_with_vectors.add(**RENTS), model=model)
    assert len(model.prompts) == 3
    assert sorted(finding.text for finding in made.findings) == [
        "Elm Street costs some euros.",
        "Fir Street costs some euros.",
        "Oak Street costs some euros.",
    ]
    assert all(QUESTION in prompt and "Sourdough" not in prompt for prompt in model.prompts)


@pytest.mark.parametrize("reply", ["Nothing.", "nothing", "The document does not mention it.", ""])
def test_a_document_of_which_the_model_says_no_is_no_finding(folder_with_vectors, reply):
    read, made = ask(folder_with_vectors.add(**RENTS), model=ScriptedModel(reply))
    assert made.findings == ()
    assert made.documents_read == 4
    assert {event.finding for event in read} == {""}


def test_a_finding_that_begins_with_nothing_is_one(folder_with_vectors):
    _, made = ask(
        folder_with_vectors.add(elm=RENTS["elm"]), model=ScriptedModel("Nothing is free.")
    )
    assert [finding.text for finding in made.findings] == ["Nothing is free."]


def test_the_sources_of_a_finding_are_those_that_say_it(folder_with_vectors):
    chapters = [f"Chapter {n} tells of {'the sea and of ships and ' * 22}storms." for n in range(6)]
    folder_with_vectors.add(elm="\n\n".join([*chapters, RENTS["elm"]]))
    _, made = ask(folder_with_vectors)
    (source,) = made.findings[0].sources
    assert "400 euros" in source.passage.text
    assert made.sources == [source]


@pytest.mark.parametrize("steps", [1, 3, 7])
def test_it_can_be_closed_while_the_model_writes(folder_with_vectors, steps):
    model = ScriptedModel("Elm Street costs some euros a month.")
    events = ask_every_document(folder_with_vectors.add(**RENTS).inquiry(QUESTION), model)
    for _ in range(steps):
        assert next(events) == Token("")
    events.close()
    assert model.cut_off == 1
