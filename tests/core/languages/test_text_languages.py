from desktop.core.languages.text_languages import main_language, part_language

GERMAN = (
    "Der Mieter zahlt die Miete am ersten Tag jedes Monats an den Vermieter. Die Kaution beträgt"
    " drei Monatsmieten und wird nach dem Auszug zurückgezahlt."
)
ENGLISH = (
    "The tenant pays the rent to the landlord on the first day of every month. The deposit is three"
    " monthly rents, and is paid back after the tenant has moved out."
)


def test_a_part_tells_its_own_language_unless_it_is_short():
    assert (part_language(GERMAN), part_language(ENGLISH)) == ("de", "en")
    assert part_language("Die Miete beträgt 500 Euro.") == ""


def test_a_document_has_the_language_of_most_of_its_places():
    letter = "\n\n".join([ENGLISH, *[GERMAN] * 80])
    assert main_language(letter) == "de"


def test_a_short_document_has_the_language_that_is_likely():
    assert main_language("Die Kündigungsfrist beträgt drei Monate.") == "de"
    assert main_language("") == main_language("1 2 3") == ""
