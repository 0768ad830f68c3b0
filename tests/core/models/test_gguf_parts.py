"""Models that come in several files, as llama.cpp's `gguf-split` cuts them."""

import pytest

from desktop.core.errors import ModelError
from desktop.core.models.gguf import read_model_info, read_tensors
from tests.fakes.gguf_files import write_model


@pytest.fixture
def whole(tmp_path):
    return read_model_info(write_model(tmp_path / "whole.gguf"))


def first_part(folder, *, small_first=False):
    write_model(folder / "model.gguf", split=1, small_first=small_first)
    (first,) = folder.glob("model-00001-of-*.gguf")
    return first


@pytest.mark.parametrize("small_first", [False, True])
def test_parts_are_one_model_with_whole_sizes(tmp_path, whole, small_first):
    first = first_part(tmp_path, small_first=small_first)
    info = read_model_info(first)
    sizes = [part.stat().st_size for part in tmp_path.glob("model-*.gguf")]
    assert len(sizes) == (3 if small_first else 2)
    assert info.size_bytes == sum(sizes)
    assert info.parameter_count == whole.parameter_count
    assert info.fingerprint == whole.fingerprint
    assert {tensor.name for tensor in read_tensors(first)} == {
        "token_embd.weight",
        "output_norm.weight",
    }


def test_a_missing_part_is_named(tmp_path):
    first = first_part(tmp_path)
    (tmp_path / "model-00002-of-00002.gguf").unlink()
    with pytest.raises(ModelError, match=r"model-00002-of-00002\.gguf is not beside it"):
        read_model_info(first)


def test_a_later_part_names_the_first(tmp_path):
    first_part(tmp_path)
    with pytest.raises(ModelError, match="is part 2 of a model"):
        read_model_info(tmp_path / "model-00002-of-00002.gguf")


def test_a_part_with_another_name_is_told_the_name_it_needs(tmp_path):
    renamed = first_part(tmp_path).rename(tmp_path / "mine.gguf")
    with pytest.raises(ModelError, match="does not have its name any more") as refused:
        read_model_info(renamed)
    assert "-00001-of-00002.gguf" in refused.value.hint


def test_a_part_that_is_cut_off_is_incomplete(tmp_path):
    first = first_part(tmp_path)
    second = tmp_path / "model-00002-of-00002.gguf"
    second.write_bytes(second.read_bytes()[:-8])
    with pytest.raises(ModelError, match=r"00002-of-00002\.gguf is incomplete"):
        read_model_info(first)
