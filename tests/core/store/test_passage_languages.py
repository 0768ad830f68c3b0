from desktop.core.store.passage_languages import document_languages

GERMAN = (
    "Der Mieter zahlt die Miete am ersten Tag jedes Monats an den Vermieter. Die Kaution beträgt"
    " drei Monatsmieten und wird nach dem Auszug zurückgezahlt."
)
ENGLISH = (
    "The tenant pays the rent to the landlord on the first day of every month. The deposit is three"
    " monthly rents, and is paid back after the tenant has moved out."
)


def test_each_passage_has_its_own_language_and_the_document_that_of_most() -> None:
    found = document_languages([GERMAN, GERMAN, ENGLISH])
    assert found == ("de", ["de", "de", "en"])


def test_a_short_passage_is_in_the_language_of_its_document() -> None:
    assert document_languages([GERMAN, "Miete | 500"]).passages == ["de", "de"]


def test_a_short_document_has_the_language_that_is_likely() -> None:
    assert document_languages(["Die Kündigungsfrist beträgt drei Monate."]).document == "de"


def test_a_document_of_numbers_has_no_language() -> None:
    assert document_languages(["1 2 3", ""]) == ("", ["", ""])
    assert document_languages([]) == ("", [])
