import pytest

from tests.core.answering.fakes import Shelf


@pytest.fixture
def shelf(tmp_path):
    """A library that is searched by words alone."""
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.library.close()
