"""Checks of the machine: Python, system, processor, memory, disk, graphics."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.commands.doctor.check_result import CheckResult, CheckState
from desktop.workers.graphics import compiled_backend
from desktop.workers.processor import available_memory_bytes, physical_cores

GROUP = "machine"
GIGABYTE = 10**9
MEMORY_AT_LEAST = 2 * GIGABYTE
DISK_AT_LEAST = 2 * GIGABYTE
MINIMUM_PYTHON = (3, 11)
WIDE = {"avx512f": "AVX-512", "avx2": "AVX2", "asimd": "NEON"}
NUMBERS = {"avx512_bf16": "bfloat16", "bf16": "bfloat16", "avx512_vnni": "VNNI", "avx_vnni": "VNNI"}


def machine(data: Path, report: dict[str, Any] | None) -> Iterator[CheckResult]:
    """Check the hardware and the system; `report` comes from the setup."""
    yield _python()
    system = f"{platform.system()} {platform.release()}, {platform.machine()}"
    yield CheckResult(GROUP, "System", CheckState.OK, system)
    yield _processor(report)
    yield _memory()
    yield _disk(data)
    yield _graphics(report)


def _python() -> CheckResult:
    detail = f"{platform.python_version()} at {sys.executable}"
    if sys.version_info >= MINIMUM_PYTHON:
        return CheckResult(GROUP, "Python", CheckState.OK, detail)
    return CheckResult(GROUP, "Python", CheckState.MISSING, detail, "Lectern needs 3.11 or newer.")


def _processor(report: dict[str, Any] | None) -> CheckResult:
    has: set[str] = set(report["processor_instructions"]) if report else set()
    features = [*(WIDE[name] for name in WIDE if name in has)][:1]
    features += dict.fromkeys(NUMBERS[name] for name in NUMBERS if name in has)
    cores = f"{physical_cores()} cores, {os.cpu_count()} threads"
    detail = ", ".join([_processor_name(), cores, *features])
    if has and not features:
        hint = "Everything works, and takes several times as long as on a newer processor."
        return CheckResult(GROUP, "Processor", CheckState.WARNING, f"{detail}, without AVX2", hint)
    return CheckResult(GROUP, "Processor", CheckState.OK, detail)


def _processor_name() -> str:
    try:
        with Path("/proc/cpuinfo").open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
    except OSError:
        pass  # other systems have the name elsewhere
    return platform.processor() or platform.machine()


def _memory() -> CheckResult:
    free = available_memory_bytes()
    if free is None:
        return CheckResult(GROUP, "Memory", CheckState.OK, "unknown on this system")
    detail = f"{free / GIGABYTE:.1f} GB free"
    if free < MEMORY_AT_LEAST:
        return CheckResult(GROUP, "Memory", CheckState.WARNING, detail, "Close other programs.")
    return CheckResult(GROUP, "Memory", CheckState.OK, detail)


def _disk(data: Path) -> CheckResult:
    existing = next(path for path in (data, *data.parents) if path.exists())
    free = shutil.disk_usage(existing).free
    detail = f"{free / GIGABYTE:.1f} GB free where the data lies"
    if free < DISK_AT_LEAST:
        hint = "Make room, or move the data with --data-dir."
        return CheckResult(GROUP, "Disk", CheckState.WARNING, detail, hint)
    return CheckResult(GROUP, "Disk", CheckState.OK, detail)


def _graphics(report: dict[str, Any] | None) -> CheckResult:
    compiled = compiled_backend()
    detail = f"llama.cpp is compiled for {compiled or 'the processor'}"
    if report is None:
        return CheckResult(GROUP, "Graphics", CheckState.OK, detail)
    gpu = report["gpu"]
    detail = f"{detail}; {gpu['reason']}"
    better = gpu["recommended_backend"]
    if better not in ("", "cpu", compiled):
        hint = f"Run `python3 main.py setup --gpu {better}` to use the GPU."
        return CheckResult(GROUP, "Graphics", CheckState.WARNING, detail, hint)
    if gpu["nvidia_device"] and not compiled:
        hint = "Install the CUDA toolkit, then run `python3 main.py setup --gpu cuda`."
        return CheckResult(GROUP, "Graphics", CheckState.WARNING, detail, hint)
    return CheckResult(GROUP, "Graphics", CheckState.OK, detail)
