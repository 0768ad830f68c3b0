"""Finds the GPU that llama.cpp can compute with."""

from __future__ import annotations

import subprocess

from desktop.workers.isolation import PACKAGE_ROOT, child_environment, find_program

BACKENDS = ("cuda", "hip", "metal", "vulkan", "sycl")
ASK = ("--query-gpu=memory.free", "--format=csv,noheader,nounits")
PATIENCE_S = 5.0


def compiled_backend() -> str:
    """Return llama.cpp's GPU backend, as the names of its libraries tell; often empty."""
    import importlib.metadata  # which takes a while, and is not needed to open a window

    try:
        files = importlib.metadata.files("llama-cpp-python") or []
    except importlib.metadata.PackageNotFoundError:
        return ""
    # The names differ by system: libggml-cuda.so, libggml-metal.dylib, ggml-vulkan.dll.
    names = {file.stem.removeprefix("lib") for file in files if file.suffix != ".h"}
    return next((backend for backend in BACKENDS if f"ggml-{backend}" in names), "")


def free_graphics_memory_bytes() -> int | None:
    """Return the free memory of the largest NVIDIA GPU; None where llama.cpp cannot use one."""
    program = find_program("nvidia-smi")
    if not program or compiled_backend() != "cuda":
        return None
    try:
        told = subprocess.run(
            [program, *ASK],
            capture_output=True,
            check=True,
            text=True,
            timeout=PATIENCE_S,
            env=child_environment(),
            cwd=PACKAGE_ROOT,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    free = [int(line) for line in told.split() if line.isdigit()]
    return max(free) * 1024**2 if free else None
