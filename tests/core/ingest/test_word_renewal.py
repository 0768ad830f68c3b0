"""A library of an earlier version is searched while its words are indexed anew."""

from pathlib import Path

import pytest

from desktop.core.ingest.word_renewal import renew_words
from desktop.core.retrieval.search import search
from desktop.core.store.check import check
from desktop.core.store.library import Library
from tests.core.store.test_library import add

GERMAN = (
    "Die Verträge laufen bis zum Ende des Jahres. Danach muss der Mieter die Wohnung verlassen und"
    " die Schlüssel an den Vermieter geben."
)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        add(library, "a", "/d/Mietverträge.txt", GERMAN, *(f"Satz {n}." for n in range(450)))
        add(library, "a", "/d/english.txt", "The engines stalled. The crew repaired them at sea.")
        make_old(library)
        yield library


def make_old(library):
    """Give the library's words the form in which earlier versions indexed them."""
    with library.transaction():
        library.db.execute("UPDATE passages SET language = '', index_text = NULL")
        library.db.execute("UPDATE passages SET index_context = NULL")
        library.db.execute("UPDATE contents SET language = '', index_version = 0")
        library.db.execute("UPDATE documents SET language = ''")
        library.db.execute("INSERT INTO words (words) VALUES ('rebuild')")


def found(library, query):
    return [source.passage.path.name for source in search(library, query)]


def is_sound(library):
    return not any(result.problem for result in check(library) if result.subject == "word index")


def test_old_words_are_found_as_before(library):
    assert found(library, "Schlüssel") == ["Mietverträge.txt"]
    assert found(library, "engine") == ["english.txt"]
    assert found(library, "vermietet") == []


def test_words_are_found_by_their_stems_when_they_are_renewed(library):
    for _ in renew_words(library):
        pass
    assert found(library, "vermietet")[0] == "Mietverträge.txt"
    assert found(library, "engine") == ["english.txt"]
    assert library.contents.with_old_words(1) == []
    assert is_sound(library)


def test_names_are_renewed_too(library):
    for _ in renew_words(library):
        pass
    assert found(library, "Mietvertrag")[0] == "Mietverträge.txt"
    languages = {
        document.path.name: document.language for document in library.documents.list_page()
    }
    assert languages == {"Mietverträge.txt": "de", "english.txt": "en"}


def test_a_renewal_that_was_stopped_goes_on_later(library):
    steps = renew_words(library)
    next(steps)
    steps.close()
    assert library.contents.with_old_words(10)
    assert is_sound(library)
    assert found(library, "Schlüssel") == ["Mietverträge.txt"]
    for _ in renew_words(library):
        pass
    assert found(library, "vermietet")[0] == "Mietverträge.txt"
    assert is_sound(library)


def test_a_text_that_is_deleted_meanwhile_is_left(library):
    steps = renew_words(library)
    next(steps)
    library.remove_collection(library.collections.ids(["a"])[0])
    assert list(steps) == []
    assert is_sound(library)


def test_nothing_is_done_where_all_words_are_in_the_present_form(tmp_path: Path):
    with Library.open(tmp_path / "new.db") as library:
        add(library, "a", "/d/one.txt", GERMAN)
        assert list(renew_words(library)) == []
