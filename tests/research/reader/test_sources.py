import pytest

from desktop.core.errors import InputError
from desktop.research.reader.sources import QED_FILE, read_policyqa, read_qed
from tests.fakes.public_data import CITIES, write_public_data


@pytest.fixture
def data(tmp_path):
    return write_public_data(tmp_path / "data")


def test_qed_reads_as_people_write_and_its_answers_stand_where_they_say(data):
    readings = read_qed(data)

    assert [reading.passage for reading in readings] == list(CITIES.values())
    assert readings[0].question == "Who built the old mill of albrook?"
    assert readings[0].answer == "Ann Hale"
    for reading in readings:
        assert reading.passage[reading.start : reading.end] == reading.answer


def test_a_policy_is_asked_once_and_for_something_it_says(data):
    (reading,) = read_policyqa(data)

    assert reading.question == "How long do you keep my data?"
    assert reading.answer == "for ninety days"


def test_a_set_that_is_missing_or_something_else_is_named(data):
    (data / QED_FILE).write_text('{"title_text": "Albrook"}\n')
    with pytest.raises(InputError, match="is not the public set"):
        read_qed(data)
    (data / QED_FILE).unlink()
    with pytest.raises(InputError, match=r"qed-dev.jsonlines cannot be read"):
        read_qed(data)
