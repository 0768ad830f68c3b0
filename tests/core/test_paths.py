"""A name from elsewhere stays in the folder for which it is meant."""

import pytest

from desktop.core.paths import child_of, is_plain_name


@pytest.mark.parametrize("name", ["a", "rivers-1f2e3d4c", "a b.gguf", "Größe.txt", ".x", "com"])
def test_plain_names_are_children(tmp_path, name):
    assert is_plain_name(name)
    assert child_of(tmp_path, name) == tmp_path / name


@pytest.mark.parametrize(
    "name",
    ["", " ", ".", "..", "...", "a/", "/a", "a/../b", "..\\b", "C:a", "a:stream", "a\0", "a\nb",
     "a.", "a ", "con", "Aux.txt", "com1", "LPT9.gguf", "nul .txt", "é" * 128, None, 5, b"a"],
)  # fmt: skip
def test_other_names_are_none(tmp_path, name):
    assert not is_plain_name(name)
    assert child_of(tmp_path, name) is None


def test_a_link_counts_where_it_leads(tmp_path):
    folder = tmp_path / "folder"
    (folder / "real").mkdir(parents=True)
    (folder / "same").symlink_to("real")
    (folder / "out").symlink_to(tmp_path)
    (folder / "circle").symlink_to("circle")

    assert child_of(folder, "same") == folder / "same"
    assert child_of(folder, "out") is None
    assert child_of(folder, "circle") is None
