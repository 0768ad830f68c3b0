import pytest

from desktop.core.ingest.units.paragraphs import paragraph_units
from desktop.core.ingest.units.prose import Prose
from desktop.core.types import UnitKind


def units(text, **options):
    return list(paragraph_units(Prose(text), 0, len(text), **options))


def texts(text, **options):
    return [text[unit.char_start : unit.char_end] for unit in units(text, **options)]


def records(text, **options):
    return [
        text[unit.char_start : unit.char_end]
        for unit in units(text, **options)
        if unit.kind in (UnitKind.RECORD, UnitKind.PAIR)
    ]


def labels(text):
    return [unit.labelled for unit in units(text)]


def test_each_line_of_a_list_is_a_record():
    text = "Dunham phone 555-1\nCorton phone 555-2\nElsford phone 555-3"
    assert records(text) == text.split("\n")


def test_the_line_above_a_list_belongs_to_each_item():
    assert labels("Telefonnummern:\nKrause 555-1\nMeier 555-2")[1:] == [
        "Telefonnummern: | Krause 555-1",
        "Telefonnummern: | Meier 555-2",
    ]
    assert labels("Call one of these:\n\n- Krause 555-1\n- Meier 555-2")[1:] == [
        "Call one of these: | - Krause 555-1",
        "Call one of these: | - Meier 555-2",
    ]


def test_pairs_are_about_the_first_one():
    text = "Boat: Sea Otter\nOwner: Jane Dunham\nSince: Fri, 01 Mar 2024"
    assert records(text) == text.split("\n")
    assert labels(text)[1:] == [
        "Boat: Sea Otter | Owner: Jane Dunham",
        "Boat: Sea Otter | Since: Fri, 01 Mar 2024",
    ]


@pytest.mark.parametrize(
    "entries",
    [
        ["Name: Dunham\nPhone: 555-1", "Name: Corton\nPhone: 555-2"],
        ["BEGIN:VCARD\nFN:Dunham\nEND:VCARD", "BEGIN:VCARD\nFN:Corton\nEND:VCARD"],
        ["Dunham\n  555-1032", "Corton\n  555-1033", "Elsford\n  555-1034"],
        ["Dunham\n555-1032", "Corton\n555-1033", "Elsford\n555-1034"],
        ["Wash the windows of the\n   house", "Clean the gutter"],
    ],
)
def test_an_entry_of_several_lines_is_one_record(entries):
    assert records("\n".join(entries)) == entries


def test_cards_between_blank_lines_are_records():
    cards = ["Eva Dunham\n12 Mill Lane\nLeeds\n555-1", "Karl Corton\n9 Hill Road\nYork\n555-2"]
    assert records("\n\n".join(cards)) == cards


def test_an_address_above_a_letter_is_one_record_and_the_letter_is_prose():
    address = "Hans Meier\nMühlgasse 3\n79100 Freiburg"
    letter = "Hiermit kündige ich den Mietvertrag über die Wohnung in der\nMühlgasse zum März."
    assert texts(f"{address}\n\n{letter}") == [address, letter]
    assert records(f"{address}\n\n{letter}") == [address]


def test_an_item_goes_on_in_the_next_line():
    items = ["1. Replace the filter every\n   six months", "2. Call the sweep before the\nwinter"]
    assert records("\n".join(items)) == items


def test_an_item_of_sentences_stays_prose():
    found = units("- Pets are allowed. They must be on a leash.\n- No bicycles.")
    assert [unit.kind for unit in found] == [UnitKind.SENTENCE] * 3


def test_a_table_in_markdown_names_its_columns():
    text = "| Name | Phone |\n|---|---|\n| Dunham | 555-1 |\n| Corton | 555-2 |"
    assert labels(text)[1:] == ["Name: Dunham | Phone: 555-1", "Name: Corton | Phone: 555-2"]
    assert units(text)[0].kind is UnitKind.NAMES


@pytest.mark.parametrize("gap", ["\t", "   ", ";", " | "])
def test_rows_of_cells_name_their_columns(gap):
    rows = [("Name", "Trade", "Phone"), ("Dunham", "Roofer", "555-1"), ("Corton", "Baker", "555-2")]
    assert labels("\n".join(map(gap.join, rows)))[1:] == [
        "Name: Dunham | Trade: Roofer | Phone: 555-1",
        "Name: Corton | Trade: Baker | Phone: 555-2",
    ]


def test_code_is_cut_as_before_and_settings_are_pairs():
    assert texts("def f(x):\n    y = x\n    return y", is_code=True) == [
        "def f(x):\n    y = x\n    return y"
    ]
    assert records("[cache]\nhost = c1\nport = 6379", is_code=True) == [
        "[cache]",
        "host = c1",
        "port = 6379",
    ]


def test_line_ends_of_every_system_are_understood():
    assert records("Milk\r\nBread\r\nEggs\r\n") == ["Milk", "Bread", "Eggs"]
    assert records("Milk\rBread\rEggs\r") == ["Milk", "Bread", "Eggs"]


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n" * 400,
        "x " * 3000,
        "Eva\n12 Lane\n\n" * 100,
        "| a |\n" * 90 + "\tb\n- c\n  d\n\n\n# e\n===\n[f]\n:::",
        "\n \n\u2028 .\n…\n」。\n",
    ],
)
def test_units_follow_each_other_and_lose_only_white_space(text):
    at = 0
    for unit in units(text):
        assert unit.char_start >= at
        assert not text[at : unit.char_start].strip()
        assert unit.char_end > unit.char_start
        at = unit.char_end
    assert not text[at:].strip()
