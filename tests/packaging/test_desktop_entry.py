"""The entry in the menu of a Linux desktop starts this Lectern with the files that it is given."""

from __future__ import annotations

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

import desktop_entry


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path / "applications" / "lectern.desktop"


def read(file):
    parser = configparser.RawConfigParser()
    parser.optionxform = str
    parser.read(file, encoding="utf-8")
    return parser["Desktop Entry"]


def test_it_is_written_and_removed(home):
    desktop_entry.main([])
    fields = read(home)
    assert fields["Exec"].endswith('main.py" %F')
    assert '" -I "' in fields["Exec"]
    assert fields["Path"] == str(desktop_entry.ROOT)
    assert Path(fields["Icon"]).is_file()
    assert "application/pdf" in fields["MimeType"].split(";")
    assert "@" not in home.read_text(encoding="utf-8")

    desktop_entry.main(["--remove"])
    assert not home.exists()
    assert desktop_entry.main(["--remove"]) == 0


def test_a_folder_with_odd_characters_is_quoted():
    assert desktop_entry.quote("/a b/100%") == '"/a b/100%%"'
    assert desktop_entry.quote("/a$b") == '"/a\\\\$b"'
    assert desktop_entry.quote('/a"b') == '"/a\\\\"b"'


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="there is no validator here")
def test_it_is_valid(home):
    desktop_entry.main([])
    subprocess.run(["desktop-file-validate", str(home)], check=True)
