"""The project's own environment, and the stamp that says it is complete.

Every start of the application passes through here, so it reads four small files and runs nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from bootstrapping.processor import instructions

FORMAT = 1
"""The number to raise when a setup step changes so that finished environments must run it again."""
BASE_REASON = "This is the first start"
EMBEDDED_MODELS = (
    "SmolLM2-135M-Instruct.Q4_1.gguf",
    "multilingual-e5-small/model.safetensors",
)
"""The files under the models folder that tell whether the models of this version are there."""


class Stamp(NamedTuple):
    """The facts about a finished setup, which are written last of all."""

    inputs: str
    """The digest of the pins and of the dependency lists."""
    python: str
    extras: tuple[str, ...]
    backend: str
    """The backend that llama-cpp-python was compiled for: cpu, cuda, metal or vulkan."""
    instructions: tuple[str, ...]
    """The processor instructions that the compiler could use."""


class Environment(NamedTuple):
    """The paths of one checkout's environment."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        if os.name == "nt":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    @property
    def site_packages(self) -> Path:
        if os.name == "nt":
            return self.folder / "Lib" / "site-packages"
        minor = ".".join(self.python_version().split(".")[:2])
        return self.folder / "lib" / f"python{minor}" / "site-packages"

    @property
    def models(self) -> Path:
        return self.folder / "share" / "lectern" / "models"

    @property
    def constraints(self) -> Path:
        return self.root / "packaging" / "constraints.txt"

    @property
    def log(self) -> Path:
        return self.folder / "setup.log"

    @property
    def lock(self) -> Path:
        return self.folder / "setup.lock"

    @property
    def stamp(self) -> Path:
        return self.folder / "lectern-setup.json"

    def python_version(self) -> str:
        """The version of Python in the environment; this Python's where there is none."""
        try:
            lines = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        except OSError:
            lines = []
        found = dict(line.split(" = ", 1) for line in lines if " = " in line)
        return found.get("version", ".".join(map(str, sys.version_info[:3])))

    def is_running_this(self) -> bool:
        """Whether the current process runs inside the environment."""
        return os.path.realpath(sys.prefix) == os.path.realpath(self.folder)


def requirements(root: Path, extras: Collection[str] = ()) -> list[str]:
    """Return the requirements in pyproject.toml, by package name."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project.get("optional-dependencies", {})
    return [
        *project["dependencies"],
        *(name for extra in sorted(extras) for name in optional[extra]),
    ]


def known_extras(root: Path) -> list[str]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return sorted(project.get("optional-dependencies", {}))


def inputs_digest(environment: Environment) -> str:
    """Return a digest that changes whenever a finished environment would be outdated."""
    wanted = requirements(environment.root, known_extras(environment.root))
    parts = [str(FORMAT), environment.constraints.read_text(encoding="utf-8"), *wanted]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def read_stamp(path: Path) -> Stamp | None:
    """Return the stamp, or None where there is none that can be read."""
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        return Stamp(
            inputs=fields["inputs"],
            python=fields["python"],
            extras=tuple(fields["extras"]),
            backend=fields["backend"],
            instructions=tuple(fields["instructions"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Write the stamp so that a crash leaves no stamp or a complete one."""
    scratch = path.with_suffix(".tmp")
    scratch.write_text(json.dumps(stamp._asdict(), indent=2) + "\n", encoding="utf-8")
    scratch.replace(path)


def why_not_ready(environment: Environment, extras: Collection[str] = ()) -> str:
    """Return why a setup is needed, as the start of a sentence; empty where it is not."""
    stamp = read_stamp(environment.stamp)
    if stamp is None:
        return BASE_REASON
    # Where access to the folder is denied, asking whether it exists raises an error.
    if not os.access(environment.python, os.X_OK):
        return "The Python that the environment was made with is gone, or may not be run"
    if stamp.python != environment.python_version():
        return "The environment was made with another Python"
    if stamp.inputs != inputs_digest(environment):
        return "The list of packages has changed"
    if not set(stamp.instructions) <= set(instructions()):
        return "This processor lacks instructions that llama.cpp was compiled for"
    if missing := sorted(set(extras) - set(stamp.extras)):
        return f"Packages for {' and '.join(missing)} are needed"
    if not all((environment.models / file).is_file() for file in EMBEDDED_MODELS):
        return "A model that comes with Lectern is missing"
    return ""
