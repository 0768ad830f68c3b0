import json

import pytest

from desktop.core.ingest.units.json_records import RECORD_CHARACTERS_AT_MOST, json_units


def units(text):
    return [
        (text[unit.char_start : unit.char_end], unit.labelled)
        for unit in json_units(text, 0, len(text))
    ]


def test_each_line_of_json_lines_is_a_record():
    assert units('{"name": "Dunham"}\n{"name": "Corton", "paid": true}\n') == [
        ('{"name": "Dunham"}', "name: Dunham"),
        ('{"name": "Corton", "paid": true}', "name: Corton | paid: true"),
    ]


def test_each_object_of_an_array_is_a_record_with_its_words_decoded():
    first = '{"name": "M\\u00fcller", "tags": ["a", "b"]}'
    text = f'[{first},\n {{"name": "Corton", "at": {{"city": "York"}}}}]'
    assert [labelled for _, labelled in units(text)] == [
        "name: Müller | tags: a, b",
        "name: Corton | at.city: York",
    ]


def test_records_below_a_name_carry_it():
    text = '{"club": "Harbour", "members": [{"name": "Dunham"}, {"name": "Corton"}], "year": 2024}'
    assert units(text) == [
        ('"club": "Harbour"', "club: Harbour"),
        ('{"name": "Dunham"}', "members.name: Dunham"),
        ('{"name": "Corton"}', "members.name: Corton"),
        ('"year": 2024', "year: 2024"),
    ]


def test_an_object_alone_is_one_record():
    assert len(units('{"boat": "Sea Otter", "owner": {"name": "Dunham"}, "berth": 12}')) == 1


def test_a_long_record_is_divided_and_its_parts_name_what_they_are_about():
    text = json.dumps([{"name": "Dunham", "first": "x " * 200, "second": "y " * 200}] * 2)
    found = units(text)
    assert len(found) == 6
    assert all(labelled.startswith("name: Dunham") for _, labelled in found)
    assert all(len(written) <= RECORD_CHARACTERS_AT_MOST for written, _ in found)


def test_numbers_of_a_long_array_are_kept_together():
    text = json.dumps({"points": list(range(1000))})
    assert 2 < len(units(text)) < 20


@pytest.mark.parametrize(
    "text", ["", "plain words", "[1, 2", '{"a": "b', "]", '"\\', "[" * 5000, "null", "[1}"]
)
def test_what_is_no_json_has_no_records(text):
    assert units(text) == []
