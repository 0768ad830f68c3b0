import pytest

from desktop.core.types import DocumentState
from tests.fakes.reading import FILES, read_bytes, read_file, tables


def test_the_cells_are_read_with_the_names_of_their_columns():
    visitors, paint = tables(read_file("sheets.xls"))
    assert visitors[0] == "Year: 2021 | Visitors: 1204 | Income: 3010"
    assert paint[1] == "Item: Red paint | Litres: 35"


@pytest.mark.parametrize("length", [600, 2000, 5000])
def test_a_file_that_was_cut_off_gives_a_reason_or_its_beginning(tmp_path, length):
    content = (FILES / "sheets.xls").read_bytes()[:length]
    outcome = read_bytes(tmp_path, "a.xls", content)
    if hasattr(outcome, "state"):
        assert outcome.state is DocumentState.UNREADABLE
    else:
        assert outcome.notes
