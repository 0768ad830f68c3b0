"""Reports the setup's findings about this machine, as plain values for `doctor`."""

from __future__ import annotations

import platform
import shutil
import sys
from dataclasses import asdict
from typing import Any

from bootstrapping import (
    caches,
    embedded_models,
    system_packages,
    toolkits,
    wheels,
    window_libraries,
)
from bootstrapping.environment import Environment, read_stamp, why_not_ready
from bootstrapping.errors import SetupError
from bootstrapping.processor import instructions


def report(environment: Environment) -> dict[str, Any]:
    """Return the findings; every key is present, and an empty string means “not found”."""
    stamp = read_stamp(environment.stamp)
    reason = why_not_ready(environment)
    manager = system_packages.find_package_manager()
    missing = window_libraries.missing_libraries(environment.site_packages)
    return {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "python_executable": sys.executable,
        "processor_instructions": list(instructions()),
        "environment": {
            "folder": str(environment.folder),
            "ready": not reason,
            "reason": reason,
            "python": environment.python_version(),
            "extras": list(stamp.extras) if stamp else [],
            "backend": stamp.backend if stamp else "",
            "damaged_packages": wheels.damaged_requirements(environment.site_packages),
            "log": str(environment.log) if environment.log.exists() else "",
        },
        "compiler": system_packages.compiler(),
        "package_manager": manager.name,
        "gpu": _gpu(),
        "window": {
            "missing_libraries": missing,
            "missing_packages": system_packages.library_packages(missing, manager),
        },
        "cache": {
            "folder": str(caches.cache_folder()),
            "wheels": sorted(
                path.parent.name for path in caches.cache_folder().glob("wheels/*/*.whl")
            ),
        },
        "embedded_models": {
            name: digest for model in embedded_models.MODELS for name, digest in model.files.items()
        },
        "disk_free_bytes": shutil.disk_usage(environment.root).free,
    }


def _gpu() -> dict[str, Any]:
    found = toolkits.find_toolkits()
    try:
        choice = toolkits.choose("auto", found)
        recommended = {"recommended_backend": choice.backend, "reason": choice.reason}
    except SetupError as error:
        recommended = {"recommended_backend": "", "reason": error.message}
    return {**asdict(found), **recommended}
