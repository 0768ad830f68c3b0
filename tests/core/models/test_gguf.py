import os
import struct

import pytest

from desktop.core.errors import ModelError
from desktop.core.models.gguf import fingerprint, read_header, read_model_info
from desktop.core.paths import embedded_chat_model
from tests.fakes.gguf_files import (
    ARRAY,
    STRING,
    U32,
    U64,
    field,
    gguf,
    string,
    tensor,
    text,
    write_model,
)

BAD_INTEGERS = [2**31 - 1, 2**32, 2**63 - 1, 2**64 - 1]


@pytest.fixture
def model(tmp_path):
    return write_model(tmp_path / "tiny.gguf")


def test_the_header_tells_what_a_person_wants_to_know(tmp_path):
    path = write_model(tmp_path / "tiny.gguf", tokenizer__chat_template="{{ messages }}")
    info = read_model_info(path)

    assert (info.name, info.architecture, info.licence) == ("Tiny", "llama", "apache-2.0")
    assert (info.context_length, info.parameter_count) == (512, 300 * 8 + 8)
    assert (info.quantization, info.chat_template) == ("F16", "{{ messages }}")
    assert info.size_bytes == path.stat().st_size
    assert info.path == path


def test_the_embedded_model_is_read():
    info = read_model_info(embedded_chat_model())

    assert info.architecture == "llama"
    assert info.quantization == "Q4_1"
    assert 134e6 < info.parameter_count < 135e6
    assert info.chat_template
    assert "<|im_start|>" in info.chat_template


def test_vocabularies_are_passed_over_and_short_lists_kept(model):
    metadata = read_header(model).metadata

    assert metadata["general.languages"] == ["en", "de"]
    assert metadata["tokenizer.ggml.scores"] is None
    assert metadata["tokenizer.ggml.tokens"] is None


def test_a_file_without_a_name_is_called_by_its_own(tmp_path):
    path = tmp_path / "my model.gguf"
    path.write_bytes(
        gguf([text("general.architecture", "llama")], [tensor("weight", (4,), 0)], b"\0" * 16)
    )

    info = read_model_info(path)
    assert info.name == "my model"
    assert info.context_length == 2048


def test_the_fingerprint_is_that_of_the_weights_whatever_the_metadata_says(tmp_path, model):
    same = write_model(tmp_path / "another name.gguf")
    other_header = write_model(tmp_path / "header.gguf", tokenizer__chat_template="{{ messages }}")
    other_weights = write_model(tmp_path / "weights.gguf", seed=1)

    first, second, third, fourth = map(read_model_info, (model, same, other_header, other_weights))
    assert first.fingerprint == second.fingerprint == third.fingerprint != fourth.fingerprint
    assert first.former_fingerprint == second.former_fingerprint != third.former_fingerprint


def test_what_was_bound_to_the_whole_header_is_valid_while_the_file_is_unchanged(tmp_path, model):
    before = read_model_info(model)
    corrected = read_model_info(write_model(tmp_path / "new.gguf", general__author="Somebody"))

    assert before.is_base_of(before.former_fingerprint)
    assert not corrected.is_base_of(before.former_fingerprint)
    assert corrected.is_base_of(before.fingerprint)


def test_a_fingerprint_reads_samples_and_not_the_whole(tmp_path):
    path = tmp_path / "large.gguf"
    size = 3 * 10**10
    path.write_bytes(
        gguf([text("general.architecture", "llama")], [tensor("weight", (size // 4,), 0)], b"")
    )
    os.truncate(path, path.stat().st_size + size)

    header = read_header(path)
    assert len(fingerprint([(path, header)])) == 64


def test_an_adapter_is_no_chat_model(tmp_path):
    path = write_model(tmp_path / "expert.gguf", general__type="adapter")

    assert read_header(path).metadata["general.type"] == "adapter"
    with pytest.raises(ModelError, match="“adapter”, not a chat model"):
        read_model_info(path)


def test_a_later_part_of_a_model_is_no_model(tmp_path):
    path = tmp_path / "model-00002-of-00003.gguf"
    split = field("split.no", U32, struct.pack("<I", 1))
    path.write_bytes(
        gguf(
            [text("general.architecture", "llama"), split], [tensor("weight", (4,), 0)], b"\0" * 16
        )
    )

    with pytest.raises(ModelError, match="part 2 of a model"):
        read_model_info(path)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"GG", "not a GGUF"),
        (b"PK\x03\x04 a zip archive", "not a GGUF"),
        (b"GGUF", "damaged or cut off"),
        (b"GGUF" + struct.pack("<IQQ", 1, 0, 0), "version 1"),
        (b"GGUF" + struct.pack(">IQQ", 3, 0, 0), "version 50331648"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 0), "no architecture"),
    ],
)
def test_what_is_no_model_is_refused_with_a_sentence(tmp_path, content, sentence):
    path = tmp_path / "file.gguf"
    path.write_bytes(content)

    with pytest.raises(ModelError, match=sentence) as caught:
        read_model_info(path)
    assert caught.value.hint


def test_what_is_no_file_is_refused_with_a_sentence(tmp_path):
    pipe = tmp_path / "pipe.gguf"
    os.mkfifo(pipe)
    with pytest.raises(ModelError, match="is no file"):
        read_model_info(tmp_path)
    with pytest.raises(ModelError, match="is no file"):
        read_model_info(pipe)
    with pytest.raises(ModelError, match="cannot be opened"):
        read_model_info(tmp_path / "missing.gguf")


def test_a_file_cut_off_anywhere_is_refused(tmp_path, model):
    whole = model.read_bytes()
    header = read_header(model).data_start
    path = tmp_path / "cut.gguf"
    for end in [*range(0, header, 7), *range(header, len(whole), 500), len(whole) - 1]:
        path.write_bytes(whole[:end])
        with pytest.raises(ModelError):
            read_model_info(path)


def test_a_cut_off_file_says_how_much_is_missing(tmp_path, model):
    path = tmp_path / "cut.gguf"
    path.write_bytes(model.read_bytes()[:-1000])

    with pytest.raises(ModelError, match=r"0\.0 MB are missing") as caught:
        read_model_info(path)
    assert "cut off" in caught.value.hint


def test_a_damaged_header_is_read_or_refused_but_never_breaks_the_reader(tmp_path):
    whole = gguf(
        [
            text("general.architecture", "llama"),
            text("general.name", "x"),
            field("llama.context_length", U32, struct.pack("<I", 512)),
            field("numbers", ARRAY, struct.pack("<IQ3I", U32, 3, 1, 2, 3)),
            field("words", ARRAY, struct.pack("<IQ", STRING, 2) + string("ab") + string("cd")),
            field("general.alignment", U32, struct.pack("<I", 32)),
        ],
        [tensor("a", (8, 4), 0), tensor("b", (4,), 128)],
        bytes(144),
    )
    path = tmp_path / "damaged.gguf"
    outcomes = set()
    for position in range(len(whole) - 144):
        for value in (0, 1, 9, 127, 255):
            path.write_bytes(whole[:position] + bytes([value]) + whole[position + 1 :])
            outcomes.add(outcome(path))

    assert outcomes == {"read", "refused"}


def outcome(path):
    try:
        read_model_info(path)
    except ModelError as error:
        return "refused" if error.message and "\n" not in error.message else error
    return "read"


@pytest.mark.parametrize("absurd", BAD_INTEGERS)
def test_absurd_lengths_are_refused_at_once(tmp_path, absurd):
    path = tmp_path / "absurd.gguf"
    long = struct.pack("<Q", absurd)
    architecture = text("general.architecture", "llama")
    headers = [
        b"GGUF" + struct.pack("<I", 3) + long + struct.pack("<Q", 0),
        b"GGUF" + struct.pack("<IQ", 3, 0) + long,
        gguf([long + b"key"], [], b""),
        gguf([string("key") + struct.pack("<I", STRING) + long], [], b""),
        gguf([field("key", ARRAY, struct.pack("<I", U64) + long)], [], b""),
        gguf([field("key", ARRAY, struct.pack("<I", STRING) + long)], [], b""),
        gguf([field("key", ARRAY, struct.pack("<I", ARRAY) + long)], [], b""),
        gguf([architecture], [tensor("weight", (absurd,), 0)], b""),
        gguf([architecture], [tensor("weight", (absurd,) * 8, 0)], b""),
        gguf([architecture], [tensor("weight", (4,), absurd)], b""),
        gguf([architecture], [string("weight") + struct.pack("<I", absurd % 2**32)], b""),
        gguf(
            [architecture, field("general.alignment", U64, long)],
            [tensor("weight", (4,), 0)],
            b"\0" * 16,
        ),
    ]
    for content in headers:
        path.write_bytes(content)
        with pytest.raises(ModelError):
            read_model_info(path)


def test_arrays_in_arrays_without_end_are_refused(tmp_path):
    path = tmp_path / "deep.gguf"
    deep = struct.pack("<IQ", ARRAY, 1) * 5000
    path.write_bytes(gguf([field("key", ARRAY, deep)], [], b""))

    with pytest.raises(ModelError, match="damaged"):
        read_header(path)


def test_values_of_another_type_than_usual_do_no_harm(tmp_path):
    path = tmp_path / "odd.gguf"
    odd = [
        text("general.architecture", "llama"),
        text("llama.context_length", "long"),
        field("general.name", ARRAY, struct.pack("<IQ", U32, 0)),
        field("tokenizer.chat_template", U32, struct.pack("<I", 1)),
        text("split.no", "first"),
    ]
    path.write_bytes(gguf(odd, [tensor("weight", (4,), 0)], b"\0" * 16))

    info = read_model_info(path)
    assert info.context_length == 2048
    assert info.chat_template is None
