import pytest

from tests.fakes.answering import IndexedFolder, WordEmbedder


@pytest.fixture
def folder(tmp_path):
    """Found by words alone."""
    shelf = IndexedFolder(tmp_path)
    yield shelf
    shelf.library.close()


@pytest.fixture
def folder_with_vectors(tmp_path):
    """Found by words and by vectors."""
    (tmp_path / "meaning").mkdir()
    shelf = IndexedFolder(tmp_path / "meaning", WordEmbedder())
    yield shelf
    shelf.library.close()
