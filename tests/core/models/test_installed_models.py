"""Which chat models are here, adding one and taking one away."""

from __future__ import annotations

import os

import pytest

from desktop.core.errors import InputError, ModelError
from desktop.core.models import installed_models
from desktop.core.models.installed_models import (
    BytesCopied,
    ModelOrigin,
    add_model,
    discard_removed_models,
    list_installed_models,
    put_model_back,
    set_model_aside,
)
from desktop.core.paths import DataFolder, embedded_chat_model
from desktop.core.settings import Settings
from desktop.core.steps import run_to_end
from tests.fakes.gguf_files import write_model


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return write_model(folder / "tiny.gguf")


def add(source, data):
    events = []
    return run_to_end(add_model(source, data.models), events.append), events


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_embedded_added_and_set_models_are_listed_once_each(data, source, tmp_path):
    add(source, data)
    other = write_model(tmp_path / "other.gguf", seed=1)

    listed = list_installed_models(data, Settings(chat_model=str(other)))

    origins = [(model.path.name, model.origin, model.answers) for model in listed]
    here = [(embedded_chat_model().name, ModelOrigin.EMBEDDED, False)]
    assert origins[-2:] == [
        ("tiny.gguf", ModelOrigin.ADDED, False),
        ("other.gguf", ModelOrigin.ELSEWHERE, True),
    ]
    assert origins[:-2] == (here if embedded_chat_model().is_file() else [])


def test_a_model_named_in_the_models_folder_answers_and_is_not_listed_twice(data, source):
    add(source, data)

    listed = list_installed_models(data, Settings(chat_model="tiny"))

    assert [model.path.name for model in listed if model.answers] == ["tiny.gguf"]
    assert [model.path.name for model in listed].count("tiny.gguf") == 1


def test_without_a_model_none_answers(data):
    assert not any(
        model.answers for model in list_installed_models(data, Settings(chat_model="none"))
    )


def test_a_damaged_file_is_listed_with_what_is_wrong(data):
    data.models.mkdir(parents=True)
    (data.models / "bad.gguf").write_bytes(b"<html>")

    (bad,) = [
        model
        for model in list_installed_models(data, Settings())
        if model.origin is ModelOrigin.ADDED
    ]

    assert bad.info is None
    assert "is not a GGUF file" in bad.problem


def test_a_model_that_was_set_and_is_gone_is_listed_as_missing(data, tmp_path):
    listed = list_installed_models(data, Settings(chat_model=str(tmp_path / "gone.gguf")))

    assert (listed[-1].origin, listed[-1].answers) == (ModelOrigin.ELSEWHERE, True)
    assert listed[-1].problem == "The file is no longer there."


def test_adding_links_where_it_can_and_leaves_no_scratch(data, source):
    path, events = add(source, data)

    assert path == data.models / "tiny.gguf"
    assert path.samefile(source)
    assert isinstance(events[0], BytesCopied)
    assert names(data.models) == ["tiny.gguf"]


def no_links(*_):
    raise OSError


def test_where_no_link_can_be_made_the_file_is_copied_piece_by_piece(data, source, monkeypatch):
    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(installed_models, "CHUNK_BYTES", 1024)

    path, events = add(source, data)

    assert path.read_bytes() == source.read_bytes()
    assert not path.samefile(source)
    assert events[-1] == BytesCopied(source.stat().st_size, source.stat().st_size)
    assert len(events) > 3


def test_a_copy_that_is_left_in_the_middle_leaves_nothing(data, source, monkeypatch):
    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(installed_models, "CHUNK_BYTES", 1024)
    steps = add_model(source, data.models)
    next(steps)
    next(steps)

    steps.close()

    assert names(data.models) == []


def test_another_file_of_the_same_name_gets_a_number(data, source, tmp_path):
    add(source, data)
    other = write_model(tmp_path / "tiny.gguf", seed=1)

    path, _ = add(other, data)

    assert path.name == "tiny 2.gguf"
    assert path.read_bytes() == other.read_bytes()


def test_adding_the_same_file_again_changes_nothing(data, source):
    add(source, data)
    path, _ = add(source, data)

    assert names(data.models) == [path.name] == ["tiny.gguf"]


def test_what_is_no_model_is_refused_with_the_reason_and_nothing_is_copied(data, tmp_path):
    bad = tmp_path / "page.gguf"
    bad.write_bytes(b"<html>")

    with pytest.raises(ModelError, match="not a GGUF file"):
        add(bad, data)
    with pytest.raises(InputError, match="is not there"):
        add(tmp_path / "missing.gguf", data)
    assert not data.models.exists()


def test_a_file_larger_than_the_disk_is_refused(data, source, monkeypatch):
    monkeypatch.setattr(os, "link", no_links)
    usage = type("Usage", (), {"free": 10})
    monkeypatch.setattr(installed_models.shutil, "disk_usage", lambda _: usage)

    with pytest.raises(ModelError, match="the disk has room for"):
        add(source, data)


def test_a_model_in_parts_comes_whole_or_not_at_all(data, tmp_path):
    write_model(tmp_path / "big.gguf", split=1)
    first = tmp_path / "big-00001-of-00002.gguf"
    second = (tmp_path / "big-00002-of-00002.gguf").rename(tmp_path / "elsewhere")
    with pytest.raises(ModelError, match=r"big-00002-of-00002\.gguf is not beside it"):
        add(first, data)
    second = second.rename(tmp_path / "big-00002-of-00002.gguf")

    path, _ = add(first, data)

    assert names(data.models) == ["big-00001-of-00002.gguf", "big-00002-of-00002.gguf"]
    (listed,) = [
        model
        for model in list_installed_models(data, Settings())
        if model.origin is ModelOrigin.ADDED
    ]
    assert listed.path == path
    assert listed.size_bytes == first.stat().st_size + second.stat().st_size


def test_what_was_set_aside_is_no_longer_listed_and_can_be_put_back(data, source):
    path, _ = add(source, data)

    aside = set_model_aside(path)
    gone = [model.path for model in list_installed_models(data, Settings())]
    put_model_back(aside)

    assert path not in gone
    assert path.is_file()


def test_what_was_set_aside_is_discarded_in_the_end(data, source):
    path, _ = add(source, data)
    aside = set_model_aside(path)

    discard_removed_models(data.models)

    assert not aside.exists()
    assert names(data.models) == []


def test_moving_what_is_gone_is_one_sentence(data, source):
    path, _ = add(source, data)
    path.unlink()

    with pytest.raises(ModelError, match="cannot be moved"):
        set_model_aside(path)
