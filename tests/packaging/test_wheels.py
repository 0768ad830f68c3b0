from pathlib import Path

import pytest

from bootstrapping import wheels


@pytest.fixture
def site_packages(tmp_path: Path) -> Path:
    """One package, `thing` 1.0, completely installed."""
    (tmp_path / "thing").mkdir()
    (tmp_path / "thing" / "__init__.py").write_text("x = 1\n")
    info = tmp_path / "thing-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: thing\n")
    (info / "RECORD").write_text(
        "thing/__init__.py,sha256=abc,6\n"
        '"thing/with, comma.txt",,\n'
        "thing/__pycache__/__init__.cpython-311.pyc,,\n"
        "thing/__pycache__/shipped.cpython-311.pyc,sha256=abc,353\n"
        "thing-1.0.dist-info/METADATA,sha256=abc,12\n"
        "thing-1.0.dist-info/RECORD,,\n"
    )
    return tmp_path


def test_a_complete_package_is_not_damaged(site_packages):
    assert wheels.damaged_requirements(site_packages) == []


def test_a_missing_file_is_noticed(site_packages):
    (site_packages / "thing" / "__init__.py").unlink()

    assert wheels.damaged_requirements(site_packages) == ["thing==1.0"]


def test_a_file_cut_short_is_noticed(site_packages):
    (site_packages / "thing" / "__init__.py").write_text("x")

    assert wheels.damaged_requirements(site_packages) == ["thing==1.0"]


def test_a_package_without_its_record_is_forgotten_so_that_pip_installs_it_again(site_packages):
    (site_packages / "thing-1.0.dist-info" / "RECORD").unlink()

    wheels.remove_leftovers(site_packages)

    assert not list(site_packages.glob("*.dist-info"))


def test_what_pip_moved_aside_is_removed(site_packages):
    (site_packages / "~hing").mkdir()

    wheels.remove_leftovers(site_packages)

    assert not (site_packages / "~hing").exists()
    assert wheels.damaged_requirements(site_packages) == []


def test_names_have_one_spelling():
    assert wheels.normal_name("Jinja2") == "jinja2"
    assert wheels.normal_name("pydantic_core") == wheels.normal_name("Pydantic.Core")
