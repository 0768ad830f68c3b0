import pytest

from tests.core.answering.fakes import Shelf, WordEmbedder


@pytest.fixture
def shelf(tmp_path):
    """Found by words alone."""
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.library.close()


@pytest.fixture
def meaning(tmp_path):
    """Found by words and by vectors."""
    (tmp_path / "meaning").mkdir()
    shelf = Shelf(tmp_path / "meaning", WordEmbedder())
    yield shelf
    shelf.library.close()
