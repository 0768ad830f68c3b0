import ast
import inspect
import json
import os
import sys
from dataclasses import fields
from itertools import pairwise

import pytest

from desktop.core import settings
from desktop.core.errors import InputError
from desktop.core.settings import Settings


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def test_a_missing_file_means_the_defaults(path):
    assert Settings.load(path) == Settings()


def test_what_is_saved_is_loaded(path):
    saved = Settings(chat_model="/m.gguf", threads=3, gpu_layers=0)
    saved.save(path)
    assert Settings.load(path) == saved
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_unknown_keys_are_ignored_and_missing_ones_default(path):
    path.write_text('{"threads": 2, "from_the_future": {"deep": []}}')
    assert Settings.load(path) == Settings(threads=2)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe{}", b"[" * 100_000]
)
def test_a_broken_file_is_one_sentence(path, content):
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"The settings file .*settings\.json"):
        Settings.load(path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with a path")
def test_a_pipe_in_place_of_the_file_is_not_waited_for(path):
    os.mkfifo(path)
    with pytest.raises(InputError, match="cannot be read"):
        Settings.load(path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("threads", "two"),
        ("threads", 1.5),
        ("threads", True),
        ("threads", None),
        ("threads", -1),
        ("threads", 10**9),
        ("context_length", 0),
        ("gpu_layers", -2),
        ("sources_at_most", 0),
        ("answer_tokens_at_most", 0),
        ("chat_model", 7),
        ("reranker", ["/a"]),
    ],
)
def test_a_value_that_cannot_be_used_is_named(path, name, value):
    path.write_text(json.dumps({name: value}))
    with pytest.raises(InputError, match=f"“{name}”") as raised:
        Settings.load(path)
    assert raised.value.hint.startswith("It must be ")


def test_every_default_is_allowed(path):
    Settings().save(path)
    assert Settings.load(path) == Settings()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        Settings().save(tmp_path / "file" / "settings.json")


def test_every_setting_is_described():
    tree = ast.parse(inspect.getsource(settings))
    (body,) = [
        node.body
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == "Settings"
    ]
    described = [
        node.target.id
        for node, after in pairwise(body)
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
    ]
    assert described == [field.name for field in fields(Settings)]
