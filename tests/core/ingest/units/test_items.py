import pytest

from desktop.core.ingest.units.items import (
    are_alike_cards,
    are_items,
    are_pairs,
    card_period,
    goes_on,
    is_lone_card,
    repeats_shape,
    repeats_shape_alone,
)

PROSE = {
    "english": "The keeper of the lighthouse writes the weather into\n"
    "the book every morning before he goes to bed, and he\nnever forgets it",
    "german": "Hiermit kündige ich den Mietvertrag über die Wohnung in\n"
    "Freiburg zum Ende des Monats März. Die Schlüssel gebe ich\n"
    "Ihnen bei der Abnahme, deren Termin wir noch vereinbaren",
    "french": "Par la présente, je vous informe que le contrat prend fin\n"
    "le 31 mars. Les clés vous seront remises lors de la visite\nde l'appartement",
    "japanese": "私たちの町には古い灯台があり、毎年夏になると多くの人が\n"
    "訪れて海を眺めます、灯台守は朝ごとに天気を帳面に書き記\nし、それを役場に送ります",
    "narrow": "Hello my name is\nMatt and I live in\nthe USA.",
    "a poem": "The boats are moored and all is still,\nAnd somewhere far a lantern glows,\n"
    "And nobody but the ferryman knows.",
}
LISTS = {
    "phones": "Aldwick phone 555-2000\nAldton phone 555-2001\nAldham phone 555-2002",
    "shopping": "Milk\nBread\nEggs",
    "small letters": "milk\nbread\neggs",
    "rules": "House rules\nPets are allowed on a leash\nNo bicycles in the hall\nQuiet after 22:00",
    "long lines": "Roofer Karl Dunham, Mill Lane 12, Leeds, 555-2030\n"
    "Plumber Eva Corton, Hill Road 9, York, 555-2031\nPainter Ann Elsford, Quay 4, 555-2032",
    "commas": "Dunham, 555-2032,\nCorton, 555-2033,\nElsford, 555-2034",
    "japanese": "田中さん 港の灯台の番人で町の役場の書記も務める人\n鈴木さん 先生\n佐藤さん 船長",
    "wrapped": "Dunham phone 555-2032, pays in\nadvance\nCorton phone 555-2033",
}


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
def test_wrapped_prose_is_no_list(text):
    assert not are_items(text.split("\n"), 0)


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_complete_lines_are_items(text):
    assert are_items(text.split("\n"), 0)


def test_a_line_that_is_short_beside_the_wrap_width_is_complete():
    lines = ["The fee for a day at the office of the old harbour", "The deposit for the key of it"]
    assert not are_items(lines, 0)
    assert are_items(lines, 78)


def test_small_letters_and_commas_go_on():
    assert goes_on("the fee", "of the day", begins_small=False)
    assert goes_on("the fee,", "The day", begins_small=False)
    assert goes_on("the light-", "House", begins_small=False)
    assert not goes_on("milk", "bread", begins_small=True)


def test_pairs_have_labels():
    assert are_pairs(["Owner: Dunham", "Berth: 12", "in the old harbour", "Paid: yes"])
    assert are_pairs(["[cache]", "size = 3"])
    assert not are_pairs(["Note: this is", "a text that goes on", "and on"])


def test_a_shape_that_repeats_is_more_than_words():
    assert repeats_shape(["Dunham 1", "Corton 2"])
    assert not repeats_shape(["Dunham", "Corton"])
    assert repeats_shape_alone(["Dunham", "Corton", "Elsford"])
    assert not repeats_shape_alone(["Dunham", "Mill Lane 1", "Leeds 2a"])


def test_entries_of_several_lines_repeat_with_a_period():
    assert card_period(["Dunham", "555-1", "Corton", "555-2"]) == 2
    assert card_period(["Dunham", "Corton", "Elsford", "Fenmore"]) == 0
    assert card_period(["Dunham", "555-1", "Corton"]) == 0


def test_a_few_lines_of_different_shapes_are_one_card():
    assert is_lone_card(["Hans Meier", "Mühlgasse 3", "79100 Freiburg"])
    assert not is_lone_card(["Hours", "Monday 9h", "Tuesday 14h"])
    assert not is_lone_card(["Milk", "Bread"])


def test_cards_of_one_list_are_alike():
    card = ["Eva Dunham", "12 Mill Lane", "555-1032"]
    assert are_alike_cards(card, ["Karl Corton", "9 Hill Road", "York", "555-1033"])
    assert are_alike_cards(["Name: a", "Phone: 1"], ["Name: b", "Phone: 2", "Fax: 3"])
    assert not are_alike_cards(["Name: a", "Phone: 1"], ["Berth: b", "Boat: 2"])
    assert not are_alike_cards(card, ["Milk", "Bread", "Eggs"])


def test_titles_above_paragraphs_are_no_cards():
    first = [
        "1.メーターの取り替え",
        "水道メーターは8年間の有効期限が八月に切れます。担当の羽田がうかがって取り替えます。",
    ]
    second = [
        "2.使用量",
        "四月と五月の使用量は31立方メートルでした。去年の同じ時期は24立方メートルでした。",
    ]
    assert not are_alike_cards(first, second)
    assert are_alike_cards(["Dunham", "Room 12"], ["Corton", "Room 14"])
