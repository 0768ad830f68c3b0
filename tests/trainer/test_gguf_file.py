"""Files that are no GGUF are refused."""

import pytest

from desktop.core.models.gguf import read_model_info
from tests.fakes.gguf_files import write_model
from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile


@pytest.mark.parametrize("content", [b"", b"GGUF", b"no model at all" * 10])
def test_what_is_no_gguf_is_refused(tmp_path, content):
    path = tmp_path / "m.gguf"
    path.write_bytes(content)

    with pytest.raises(TrainingError, match=r"m\.gguf cannot be read"):
        GgufFile(path)


def test_a_model_in_parts_is_the_same_base_as_the_whole(tmp_path):
    whole = GgufFile(write_model(tmp_path / "whole.gguf"))
    write_model(tmp_path / "model.gguf", split=1, small_first=True)
    parts = GgufFile(tmp_path / "model-00001-of-00003.gguf")

    assert parts.tensors.keys() == whole.tensors.keys()
    assert all(parts.tensors[name].data.equal(whole.tensors[name].data) for name in whole.tensors)
    assert parts.fingerprint() == whole.fingerprint()


def test_the_trainer_and_the_window_agree_on_what_a_base_is(tmp_path):
    path = write_model(tmp_path / "base.gguf")
    base, info = GgufFile(path), read_model_info(path)

    assert base.fingerprint() == info.fingerprint
    assert base.former_fingerprint() == info.former_fingerprint
    assert base.is_base_of(info.former_fingerprint)
    assert not base.is_base_of("0" * 64)
