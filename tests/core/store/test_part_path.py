"""Paths of files within files."""

from pathlib import Path

from desktop.core.store.part_path import containing_file, part_path


def test_a_part_is_listed_behind_its_file():
    assert part_path(Path("/a/mail.eml"), "plan.pdf") == Path("/a/mail.eml › plan.pdf")


def test_the_file_of_a_part_is_the_one_that_exists(tmp_path):
    odd = tmp_path / "a › b.eml"
    odd.touch()
    assert containing_file(odd) == odd
    assert containing_file(part_path(odd, "x › y.txt")) == odd
    assert containing_file(tmp_path / "gone.eml › x") == tmp_path / "gone.eml"
