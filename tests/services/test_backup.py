import pytest

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.backup import list_backups
from desktop.core.store.library import Library
from desktop.services.backup import back_up_when_due


@pytest.fixture
def data(tmp_path):
    Library.open(tmp_path / "library.db").close()
    return DataFolder(tmp_path)


def test_the_library_is_backed_up_once_a_day(data):
    assert back_up_when_due(data, Settings()) is not None
    assert back_up_when_due(data, Settings()) is None
    assert len(list_backups(data.backups)) == 1


def test_who_wants_no_backups_gets_none(data):
    assert back_up_when_due(data, Settings(backups=False)) is None
    assert not data.backups.exists()


def test_a_backup_that_cannot_be_made_is_no_error(data):
    data.library.write_bytes(b"no library" * 1000)
    assert back_up_when_due(data, Settings()) is None
    assert list_backups(data.backups) == []
