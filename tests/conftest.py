"""What holds for every test: no home folder, no network."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _no_home_and_no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test can touch a person's library, nor ask a model hub for anything."""
    monkeypatch.setenv("LECTERN_DATA_DIR", str(tmp_path / "lectern-data"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")


@pytest.fixture(scope="session")
def short_model(tmp_path_factory):
    """A model that llama.cpp computes quickly, for tests to which its words do not matter."""
    from tests.fakes.short_model import write_short_model  # gguf loads numpy

    return write_short_model(tmp_path_factory.mktemp("short model") / "short.gguf")


@pytest.fixture(scope="session")
def short_embedder(tmp_path_factory):
    """A folder of a model that embeds quickly, for tests to which the vectors do not matter."""
    from tests.fakes.short_embedder import write_short_embedder  # safetensors loads torch

    return write_short_embedder(tmp_path_factory.mktemp("short embedder") / "short")


@pytest.fixture(autouse=True, scope="module")
def _what_is_loaded_is_not_searched_for_garbage():
    """Leave the modules loaded so far alone: with all of torch, each search takes half a second."""
    gc.freeze()


@pytest.fixture(autouse=True)
def _objects_of_qt_end_on_their_own_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where another thread collected what nobody refers to any more, Qt would crash."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    gc.freeze()
    yield
    gc.collect()
    gc.enable()
