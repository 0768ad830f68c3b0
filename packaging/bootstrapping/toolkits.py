"""Finds what this machine can compute with, and chooses what llama-cpp-python is compiled for."""

from __future__ import annotations

import ctypes.util
import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bootstrapping.errors import SetupError
from bootstrapping.isolation import find_program

CHOICES = ("auto", "cuda", "metal", "vulkan", "cpu")
NVIDIA_SIGNS = (
    "/proc/driver/nvidia/version",
    "/dev/nvidiactl",
    "/usr/lib/wsl/lib/libcuda.so.1",
)
VULKAN_DRIVER_FOLDERS = (
    "/etc/vulkan/icd.d",
    "/usr/share/vulkan/icd.d",
    "/usr/local/share/vulkan/icd.d",
)


@dataclass(frozen=True)
class Toolkits:
    """The GPU toolkits that were found; the path of a missing one is empty."""

    system: str
    """Linux, Darwin or Windows, as `platform.system` names them."""
    nvcc: str = ""
    nvidia_device: bool = False
    glslc: str = ""
    vulkan_headers: bool = False
    vulkan_device: bool = False


@dataclass(frozen=True)
class Choice:
    backend: str
    reason: str
    cmake_options: tuple[str, ...] = ()


def find_toolkits() -> Toolkits:
    """Look for toolkits on this machine, without running a program."""
    return Toolkits(
        system=platform.system(),
        nvcc=_nvcc(os.environ),
        nvidia_device=_nvidia_device(),
        glslc=find_program("glslc"),
        vulkan_headers=_vulkan_headers(os.environ),
        vulkan_device=_vulkan_device(),
    )


def choose(requested: str, found: Toolkits) -> Choice:
    """Choose the backend to compile llama-cpp-python for.

    Raises:
        SetupError: what was asked for by name cannot be compiled here.
    """
    if found.system == "Darwin":
        return _choose_on_a_mac(requested)
    if requested == "auto":
        return _choose_freely(found)
    if requested == "cuda":
        return _cuda_or_refuse(found)
    if requested == "vulkan":
        return _vulkan_or_refuse(found)
    if requested == "metal":
        raise SetupError("Metal is there on macOS only.", "Leave out --gpu, or give another.")
    return Choice("cpu", "as asked")


def _choose_on_a_mac(requested: str) -> Choice:
    if requested in {"cuda", "vulkan"}:
        raise SetupError(
            f"{requested} is not supported on macOS.", "Metal is what it has; leave out --gpu."
        )
    # llama.cpp's build always enables Metal here; a model may still run on the processor.
    return Choice("metal", "llama-cpp-python always carries Metal on macOS")


def _choose_freely(found: Toolkits) -> Choice:
    if found.nvidia_device and found.nvcc:
        return _cuda(found, "an NVIDIA GPU and its compiler are here")
    if found.vulkan_device and found.glslc and found.vulkan_headers:
        return Choice("vulkan", "a GPU and the Vulkan toolkit are here", ("-DGGML_VULKAN=ON",))
    if found.nvidia_device:
        return Choice(
            "cpu", "an NVIDIA GPU is here, but not its compiler nvcc (CUDA toolkit); CPU for now"
        )
    if found.nvcc:
        return Choice("cpu", "the CUDA compiler is here, but no NVIDIA GPU")
    return Choice("cpu", "no GPU toolkit found")


def _cuda_or_refuse(found: Toolkits) -> Choice:
    if not found.nvcc:
        raise SetupError(
            "Compiling for CUDA needs nvcc, which was not found.",
            "Install the CUDA toolkit (Debian, Ubuntu: nvidia-cuda-toolkit), or leave out --gpu.",
        )
    return _cuda(found, "as asked")


def _vulkan_or_refuse(found: Toolkits) -> Choice:
    missing = []
    if not found.glslc:
        missing.append("glslc (Debian, Ubuntu: glslc)")
    if not found.vulkan_headers:
        missing.append("the Vulkan headers (Debian, Ubuntu: libvulkan-dev spirv-headers)")
    if missing:
        raise SetupError(
            f"Compiling for Vulkan needs {' and '.join(missing)}.",
            "Install what is named, or leave out --gpu.",
        )
    return Choice("vulkan", "as asked", ("-DGGML_VULKAN=ON",))


def _cuda(found: Toolkits, reason: str) -> Choice:
    # Without a device, "native" cannot find out which architecture to compile for.
    architectures = ("-DCMAKE_CUDA_ARCHITECTURES=native",) if found.nvidia_device else ()
    options = ("-DGGML_CUDA=ON", f"-DCMAKE_CUDA_COMPILER={found.nvcc}", *architectures)
    return Choice("cuda", reason, options)


def _nvcc(variables: Mapping[str, str]) -> str:
    if on_path := find_program("nvcc"):
        return on_path
    folders = [variables.get("CUDA_HOME"), variables.get("CUDA_PATH"), "/usr/local/cuda"]
    for folder in filter(None, folders):
        if found := find_program("nvcc", str(Path(folder) / "bin")):
            return found
    return ""


def _nvidia_device() -> bool:
    if platform.system() == "Windows":
        return bool(find_program("nvidia-smi"))
    return any(Path(sign).exists() for sign in NVIDIA_SIGNS)


def _vulkan_headers(variables: Mapping[str, str]) -> bool:
    folders = ["/usr/include", "/usr/local/include"]
    if sdk := variables.get("VULKAN_SDK"):
        folders += [f"{sdk}/include", f"{sdk}/Include"]
    return any((Path(folder) / "vulkan" / "vulkan.h").exists() for folder in folders)


def _vulkan_device() -> bool:
    if platform.system() == "Windows":
        return ctypes.util.find_library("vulkan-1") is not None
    # Mesa's software renderer has a driver file too, and would be slower than the CPU itself.
    drivers = [path for folder in VULKAN_DRIVER_FOLDERS for path in Path(folder).glob("*.json")]
    render_nodes = list(Path("/dev/dri").glob("renderD*"))
    return bool(render_nodes) and any("lvp" not in path.name for path in drivers)
