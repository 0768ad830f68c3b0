"""The file that is opened for a document."""

import os

import pytest

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.services.model_processes import ModelProcesses
from desktop.services.opening_documents import file_to_open, place_to_show
from tests.core.ingest.test_parts import mail


def test_an_attachment_is_saved_and_a_program_is_not(tmp_path):
    processes = ModelProcesses(DataFolder(tmp_path / "data"), Settings())
    file = tmp_path / "a.eml"
    file.write_bytes(mail("Keys", "x", plan_txt=b"The plan.", run_bat=b"del *"))
    try:
        saved = file_to_open(processes, tmp_path / "a.eml › plan.txt")
        assert saved.read_bytes() == b"The plan."
        assert file_to_open(processes, tmp_path / "a.eml › run.bat") == file
        assert file_to_open(processes, tmp_path / "a.eml › gone.txt") == file
        assert file_to_open(processes, file) == file
    finally:
        processes.close()
    assert not saved.exists()


@pytest.mark.parametrize("name", ["run.bat", "RUN.JS", "notes.py", "link.desktop", "page.hta"])
def test_of_what_the_system_could_run_the_folder_is_shown(tmp_path, name):
    (tmp_path / name).write_text("x")
    assert place_to_show(tmp_path / name) == tmp_path


@pytest.mark.skipif(os.name != "posix", reason="only there may any file be executable")
def test_of_an_executable_file_the_folder_is_shown(tmp_path):
    for name in ("letter.txt", "start"):
        (tmp_path / name).write_text("x")
        assert place_to_show(tmp_path / name) == tmp_path / name
        (tmp_path / name).chmod(0o755)
    assert place_to_show(tmp_path / "start") == tmp_path
    assert place_to_show(tmp_path / "letter.txt") == tmp_path / "letter.txt"  # as on a USB stick
