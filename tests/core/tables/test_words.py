import pytest

from desktop.core.tables.words import (
    are_related,
    is_empty,
    is_total,
    likely_languages,
    synonyms,
    truth,
)


@pytest.mark.parametrize(
    ("first", "second", "languages"),
    [
        ("invoices", "invoice", ("en",)),
        ("pendientes", "pendiente", ("es",)),
        ("tischtennisspieler", "tischtennis", ("de",)),
        ("vereinsmitglieder", "mitgliederliste", ("de",)),
    ],
)
def test_forms_and_parts_of_words_are_related(first, second, languages):
    assert are_related(first, second, languages)


@pytest.mark.parametrize(
    ("first", "second"), [("house", "horse"), ("r1", "r12"), ("paid", "pain"), ("art", "article")]
)
def test_other_words_are_not(first, second):
    assert not are_related(first, second, ("en",))


def test_stems_of_different_languages_are_not_compared():
    assert not are_related("gaste", "gastos", ("de", "es"))


def test_totals_empty_cells_and_truth_are_known_in_several_languages():
    assert all(map(is_total, ("Total", "Summe:", "Total général", "Grand total", "合計")))
    assert not is_total("Total Gas and Power Supply Ltd")
    assert all(map(is_empty, ("", "n/a", "–", "k.A.")))
    assert (truth("sí"), truth("Nein"), truth("maybe")) == (True, False, None)


def test_words_for_one_state_are_synonyms():
    assert synonyms("unpaid") & synonyms("offen")
    assert not synonyms("paid") & synonyms("open")


def test_a_related_language_is_replaced_by_one_that_is_known():
    assert likely_languages("¿cuántas facturas?", "gl")[0] == "es"
