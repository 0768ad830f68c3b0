"""How much graphics memory a model may use."""

from __future__ import annotations

import sys

import pytest

from desktop.workers import graphics
from desktop.workers.graphics import free_graphics_memory_bytes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def program(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(graphics, "compiled_backend", lambda: "cuda")

    def write(script):
        path = tmp_path / "nvidia-smi"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    return write


def test_the_largest_of_several_counts(program):
    program("echo 1024; echo 8192")
    assert free_graphics_memory_bytes() == 8192 * 1024**2


@pytest.mark.parametrize("script", ["exit 9", "echo No devices were found", ":"])
def test_where_none_answers_it_is_unknown(program, script):
    program(script)
    assert free_graphics_memory_bytes() is None


def test_what_llama_cannot_use_does_not_count(program, monkeypatch):
    program("echo 8192")
    monkeypatch.setattr(graphics, "compiled_backend", lambda: "")
    assert free_graphics_memory_bytes() is None
