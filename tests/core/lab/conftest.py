import pytest

from tests.fakes.answering import IndexedFolder


@pytest.fixture
def folder(tmp_path):
    """A library that is searched by words alone."""
    shelf = IndexedFolder(tmp_path)
    yield shelf
    shelf.library.close()
