import pytest

from desktop.core.store.file_presence import folder_identity, is_connected, is_listed, is_there


def test_a_file_is_there_until_it_is_deleted(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    assert is_there(path)
    assert is_listed(path)
    path.unlink()
    assert not is_there(path)
    assert not is_listed(path)
    assert not is_there(path / "below a file")


def test_a_file_that_is_kept_online_only_is_there(tmp_path):
    (tmp_path / ".a.txt.icloud").write_text("")
    assert is_there(tmp_path / "a.txt")
    assert is_listed(tmp_path / "a.txt")


def test_a_name_that_no_file_can_have_may_be_there(tmp_path):
    assert is_there(tmp_path / "a\0b")


@pytest.mark.parametrize(("is_same", "connected"), [(True, True), (False, False)])
def test_an_empty_folder_is_connected_if_it_is_the_one_that_had_files(tmp_path, is_same, connected):
    identity = folder_identity(tmp_path) if is_same else "1:1"
    assert is_connected(tmp_path, identity, is_folder=True) == connected
    assert not is_connected(tmp_path, "", is_folder=True)
    (tmp_path / "b.txt").write_text("x")
    assert is_connected(tmp_path, "", is_folder=True)
    assert is_connected(tmp_path / "a.txt", "", is_folder=False)


def test_a_folder_that_is_gone_is_not_connected(tmp_path):
    assert folder_identity(tmp_path / "gone") == ""
    assert not is_connected(tmp_path / "gone", "1:1", is_folder=True)
