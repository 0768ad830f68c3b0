import pytest

from desktop.core.errors import LibraryError
from desktop.core.store.library import Library


def test_a_data_folder_whose_name_is_not_utf8_is_told_and_not_a_bug(tmp_path):
    with pytest.raises(LibraryError) as refused:
        Library.open(tmp_path / "old\udce9" / "library.db")
    assert "not valid UTF-8" in str(refused.value)
    assert refused.value.hint
