import pytest

from desktop.core.retrieval.query import parse_query
from desktop.core.store.index_form import marked_stem, without_mark
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from tests.core.store.test_library import add, embed_all, vector


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


def embed_all_of(library, vectors):
    space = library.vectors.open("toy", 8)
    pending = library.vectors.pending(space, after=0, limit=10_000)
    library.vectors.add(space, [(id_, v) for (id_, _), v in zip(pending, vectors, strict=True)])
    return space


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("engines", "The engine stalled."),
        ("RUNNING", "He runs every day."),
        ("cafe", "The Café is open every day."),
        ("naïve", "A naive plan."),
        ("北京", "我们在北京大学学习。"),
        ("ไทย", "ภาษาไทย"),
        ("F12", "Display shows F12."),
        ("1,240", "It is 1,240 metres long."),
    ],
)
def test_what_the_index_finds_has_a_term_in_common(library, asked, written):
    add(library, "a", "/d/one.txt", written)
    vocabulary = Vocabulary(library.db)
    assert library.words.search(parse_query(asked, vocabulary.languages).match(), None, 5)
    assert set(vocabulary.terms(asked)) & set(vocabulary.terms(written))


@pytest.mark.parametrize(("asked", "written"), [("东方", "我们在北京。"), ("pear", "An apple.")])
def test_what_the_index_does_not_find_has_none(library, asked, written):
    add(library, "a", "/d/one.txt", written)
    vocabulary = Vocabulary(library.db)
    assert not library.words.search(parse_query(asked).match(), None, 5)
    assert not set(vocabulary.terms(asked)) & set(vocabulary.terms(written))


def test_terms_come_in_order_and_as_often_as_they_stand(library):
    assert Vocabulary(library.db).terms("Bridges, a bridge; two") == ["bridg", "a", "bridg", "two"]


@pytest.mark.parametrize("text", ["", " \n", "…!?", "\x00", "\ud800", "a\x00b\ud800c"])
def test_odd_text_has_terms_or_none_but_never_an_error(library, text):
    assert all(isinstance(term, str) for term in Vocabulary(library.db).terms(text))


def test_the_commoner_a_term_the_less_rare(library):
    texts = ("The apple and the pear.", "The apple and the plum.") * 2
    add(library, "a", "/d/one.txt", *texts[:3], "The apple and the fig.")
    vocabulary = Vocabulary(library.db)
    apple, pear, fig, unknown = map(vocabulary.rarity, ["appl", "pear", "fig", "tungsten"])
    assert 0 < apple < pear < fig < unknown == 1.0


def test_words_of_titles_and_file_names_are_known_too(library):
    add(library, "a", "/d/heating.txt", "Press reset.")
    assert Vocabulary(library.db).rarity("heat") < 1.0


def test_in_an_empty_library_everything_is_unknown(library):
    assert Vocabulary(library.db).rarity("appl") == 1.0


def test_a_new_vocabulary_knows_what_came_since(library):
    add(library, "a", "/d/one.txt", "apple")
    assert Vocabulary(library.db).rarity("pear") == 1.0
    add(library, "a", "/d/two.txt", "pear")
    assert Vocabulary(library.db).rarity("pear") < 1.0


def test_a_forgotten_text_is_no_longer_counted(library):
    document = add(library, "a", "/d/one.txt", "apple")
    add(library, "a", "/d/two.txt", "pear")
    with library.transaction():
        library.documents.remove([document])
    assert Vocabulary(library.db).rarity("appl") == 1.0


def test_the_nearest_passages_of_every_document_are_found(library):
    first = add(library, "a", "/a/one.txt", "Alpha.", "Beta.", "Gamma.")
    second = add(library, "a", "/a/two.txt", "Delta.")
    space = embed_all(
        library, vectors=[vector(1), vector(0.8, 0.6), vector(0, 1), vector(0.6, 0.8)]
    )
    rows = library.vectors.nearest_of_each(space, vector(1), None, 2)
    assert [(document, passage) for document, passage, _ in rows] == [
        (first, 1),
        (first, 2),
        (second, 4),
    ]
    assert [similarity for *_, similarity in rows] == pytest.approx([1.0, 0.8, 0.6])


def test_a_document_far_from_the_question_is_found_too(library):
    for number in range(300):
        add(library, "a", f"/a/{number}.txt", f"Word{number}.")
    space = embed_all_of(library, [vector(1, n / 300) for n in range(299)] + [vector(-1)])
    rows = library.vectors.nearest_of_each(space, vector(1), None, 3)
    assert len({document for document, *_ in rows}) == 300
    assert rows[-1][2] == pytest.approx(-1.0)


def test_only_documents_of_the_collections_asked_are_found(library):
    add(library, "a", "/a/one.txt", "Alpha.")
    add(library, "b", "/b/two.txt", "Beta.")
    add(library, "b", "/b/copy.txt", "Alpha.")
    space = embed_all(library, vectors=[vector(1), vector(0, 1)])
    b = library.documents_of(library.collections.ids(["b"]))
    in_b = library.vectors.nearest_of_each(space, vector(1), b, 3)
    assert [document for document, *_ in in_b] == [3, 2]
    everywhere = library.vectors.nearest_of_each(space, vector(1), None, 3)
    assert {document for document, *_ in everywhere} == {1, 2, 3}
    assert library.vectors.nearest_of_each(space, vector(1), library.documents_of([]), 3) == []


def test_a_document_without_vectors_is_not_among_them(library):
    add(library, "a", "/a/one.txt", "Alpha.")
    space = embed_all(library, vectors=[vector(1)])
    add(library, "a", "/a/two.txt", "Beta.")
    assert len(library.vectors.nearest_of_each(space, vector(1), None, 3)) == 1


GERMAN = "Die Heizkostenabrechnung und die Mietkosten stehen in den Verträgen des Vermieters."


def test_a_library_of_one_language_has_its_stems(library):
    add(library, "a", "/d/one.txt", GERMAN)
    vocabulary = Vocabulary(library.db)
    assert vocabulary.languages == ("de",)
    assert vocabulary.terms("der Vertrag")[-1] == "vertrag"
    assert vocabulary.count("vertrag") == 1


def test_with_several_languages_a_text_has_the_stems_of_its_own(library):
    add(library, "a", "/d/one.txt", GERMAN)
    add(library, "a", "/d/two.txt", "The engines of the ship stalled in the middle of the night.")
    vocabulary = Vocabulary(library.db)
    assert set(vocabulary.languages) == {"de", "en"}
    assert "vertrag" in vocabulary.terms("Wann enden die Verträge mit dem Vermieter?")
    assert "engin" in vocabulary.terms("When did the engines of the ship stall?")


def test_longer_words_that_begin_or_end_with_a_word_are_known(library):
    add(library, "a", "/d/one.txt", GERMAN)
    vocabulary = Vocabulary(library.db)
    found = vocabulary.compounds(marked_stem("Heizkosten", "de"), 5)
    assert [without_mark(term) for term in found] == ["heizkostenabrechn"]
    ends = vocabulary.compounds(marked_stem("Kosten", "de"), 5)
    assert [without_mark(term) for term in ends] == ["mietkost"]


def test_a_stem_is_found_in_texts_of_its_own_language_alone(library):
    german = "Das war im letzten Jahr, als der Mieter noch in der alten Wohnung war."
    add(library, "a", "/d/de.txt", german)
    add(
        library,
        "a",
        "/d/en.txt",
        "The war ended after a long winter in the mountains of the north.",
    )
    match = parse_query("the war", ["en"]).match()
    assert [hit.passage_id for hit in library.words.search(match, None, 5)] == [2]
