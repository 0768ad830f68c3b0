import pytest

from desktop.core.ingest.units.log_entries import find_entries


def entries(text):
    return [text[start:end] for start, end in find_entries(text)]


def test_lines_below_an_entry_belong_to_it():
    text = (
        "2024-03-01 10:00:00 start\n2024-03-01 10:00:05 failed\nIOError: pump\n    at a.b\n"
        "2024-03-01 10:00:09 again\n"
    )
    assert entries(text) == [
        "2024-03-01 10:00:00 start",
        "2024-03-01 10:00:05 failed\nIOError: pump\n    at a.b",
        "2024-03-01 10:00:09 again",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Mar  1 10:00:01 host",
        "[2024-03-01T10:00:00Z]",
        "10.0.0.1 - -",
        "12:30:01",
        "01.03.2024, 10:00 Uhr",
    ],
)
def test_entries_begin_with_a_time_or_an_address(head):
    assert len(entries(f"{head} opened\n{head} closed\n{head} opened\n")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dunham\n555-1032\nCorton\n555-1033\nElsford\n555-1034\n",
        "Person1;Town1;555-1\nPerson2;Town2;555-2\nPerson3;Town3;555-3\n",
        "2024-01-01;Rent;900\n2024-02-01;Rent;900\n2024-03-01;Rent;900\n",
        "1932 was cold\n1933 was warm\n1934 was wet\n",
        "2024-03-01\nI went out\nand came back\nlate.\n2024-03-02\nRain\nall day\nlong.\n",
    ],
)
def test_lists_and_diaries_are_no_logs(text):
    assert entries(text) == []
