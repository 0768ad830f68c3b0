import os
import sys
from pathlib import Path

import pytest

from desktop.workers.fence.places import program_places
from desktop.workers.isolation import PACKAGE_ROOT


def test_this_python_and_this_program_are_among_the_places():
    places = set(program_places())
    assert str(PACKAGE_ROOT / "desktop") in places
    assert any(Path(os.__file__).is_relative_to(place) for place in places)


@pytest.mark.parametrize("wrong", ["/", "HOME"])
def test_a_wrong_variable_opens_neither_the_disk_nor_the_home(wrong, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = str(tmp_path) if wrong == "HOME" else wrong
    monkeypatch.setenv("LD_LIBRARY_PATH", folder)
    monkeypatch.setattr(sys, "path", [*sys.path, folder])
    assert folder not in set(program_places())
