"""Files are made for one person alone, and old ones are mended."""

import os
import stat
import subprocess
import sys

import pytest

from desktop.core.paths import DataFolder
from desktop.core.private_files import close_to_others
from desktop.core.store.library import Library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")


def mode(path):
    return stat.S_IMODE(path.lstat().st_mode)


def make_open_folder(root):
    for name in ("library.db", "library.db-wal", "experts/law/examples.jsonl", "logs/lectern.log"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for path in (root, *root.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return root


def test_an_open_data_folder_is_closed_with_everything_in_it(tmp_path):
    root = make_open_folder(tmp_path / "data")
    close_to_others(root)
    assert mode(root) == 0o700
    for path in root.rglob("*"):
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path


def test_a_folder_that_holds_other_things_is_not_closed(tmp_path):
    root = make_open_folder(tmp_path / "shared")
    other = root / "minutes.txt"
    other.touch()
    other.chmod(0o644)
    close_to_others(root)
    assert (mode(root), mode(other)) == (0o755, 0o644)
    assert (mode(root / "library.db"), mode(root / "experts")) == (0o600, 0o700)


def test_links_and_files_with_several_names_keep_their_rights(tmp_path):
    root = make_open_folder(tmp_path / "data")
    elsewhere = tmp_path / "model.gguf"
    elsewhere.touch()
    elsewhere.chmod(0o644)
    (root / "models").mkdir()
    (root / "models/link.gguf").symlink_to(elsewhere)
    os.link(elsewhere, root / "models/same.gguf")
    close_to_others(root)
    assert mode(elsewhere) == 0o644


def test_a_read_only_file_stays_read_only(tmp_path):
    root = make_open_folder(tmp_path / "data")
    (root / "logs/lectern.log").chmod(0o444)
    close_to_others(root)
    assert mode(root / "logs/lectern.log") == 0o400


SCRIPT = """
import os, resource, sys
from pathlib import Path
os.umask(0o000)
from desktop.cli import main
main(["--data-dir", sys.argv[1], "index", sys.argv[2], "--words-only"])
print(resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_a_command_makes_private_files_whatever_the_umask_and_no_core_files(tmp_path):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/a.txt").write_text("A letter.", encoding="utf-8")
    root = tmp_path / "data"
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, root, tmp_path / "documents"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "(0, 0)"
    with Library.open(root / "library.db"):
        paths = [root, *root.rglob("*")]
        assert len(paths) > 3
        assert [path for path in paths if mode(path) & 0o077] == []


def test_the_data_folder_is_made_private(tmp_path):
    data = DataFolder(tmp_path / "data")
    before = os.umask(0)
    try:
        data.make()
    finally:
        os.umask(before)
    assert mode(data.root) == 0o700
