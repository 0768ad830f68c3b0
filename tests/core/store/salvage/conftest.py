"""A library with rows in every table."""

import shutil

import pytest

from tests.core.store.salvage import damage


@pytest.fixture(scope="session")
def sound(tmp_path_factory):
    return damage.fill(tmp_path_factory.mktemp("sound") / "library.db")


@pytest.fixture(scope="session")
def whole(sound):
    return damage.all_rows(sound)


@pytest.fixture
def path(sound, tmp_path):
    return shutil.copy(sound, tmp_path / "library.db")
