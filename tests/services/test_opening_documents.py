"""The file that is opened for a document."""

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.services.model_processes import ModelProcesses
from desktop.services.opening_documents import file_to_open
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
