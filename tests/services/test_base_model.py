"""The model that answers is described; one that is not there is none."""

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.services.base_model import base_model
from tests.fakes.experts import write_model


def test_it_is_the_chat_model_of_the_settings(tmp_path):
    path = write_model(tmp_path / "base.gguf").path
    assert base_model(DataFolder(tmp_path), Settings(chat_model=str(path))).path == path


def test_there_is_none_where_none_is_wanted_or_can_be_read(tmp_path):
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"no model")
    for name in ("none", str(broken), "not there"):
        assert base_model(DataFolder(tmp_path), Settings(chat_model=name)) is None
