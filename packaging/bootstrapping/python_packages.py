"""Creates the environment, and installs packages into it with pip."""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections.abc import Sequence

from bootstrapping import system_packages, wheels
from bootstrapping.commands import CommandError, Runner, answers
from bootstrapping.environment import Environment
from bootstrapping.errors import SetupError
from bootstrapping.isolation import isolated_python
from bootstrapping.progress import Progress

LLAMA = "llama-cpp-python"
"""The package that `native_build` compiles and installs instead of pip."""

SUPERSEDED = ("apsw",)
"""Packages of earlier versions, in whose place another with the same module is installed."""

NETWORK = re.compile(
    r"NewConnectionError|Temporary failure in name resolution|Name or service not known"
    r"|Network is unreachable|Connection refused|ReadTimeout|ConnectTimeout|Max retries exceeded"
    r"|Failed to establish|nodename nor servname|ConnectionReset|getaddrinfo failed"
    r"|timed out|SSLError|ProxyError"
)
DISK_FULL = re.compile(r"No space left on device|Errno 28|Disk quota exceeded")
OUT_OF_MEMORY = re.compile(r"Killed signal terminated program|out of memory|MemoryError")
NO_MATCH = re.compile(r"No matching distribution found for (\S+)")


def explain(failure: CommandError, doing: str) -> SetupError:
    """Turn the output of pip or a compiler into a sentence and a hint."""
    text = "\n".join(failure.lines)
    if DISK_FULL.search(text):
        return _error_of(failure, f"The disk is full while {doing}.", "Free some space, run again.")
    if OUT_OF_MEMORY.search(text):
        hint = "Close other programs and run again; what is compiled already is kept."
        return _error_of(failure, f"Memory ran out while {doing}.", hint)
    if NETWORK.search(text):
        hint = "Check the connection and run the same command again; it goes on where it stopped."
        return _error_of(failure, f"The network could not be reached while {doing}.", hint)
    if found := NO_MATCH.search(text):
        version = ".".join(map(str, sys.version_info[:2]))
        hint = f"Python {version} may be too new or this system unknown to it; try Python 3.12."
        return _error_of(failure, f"{found[1]} is not to be had for this machine.", hint)
    return _error_of(failure, f"Something failed while {doing}.", "The whole log is named below.")


def _error_of(failure: CommandError, message: str, hint: str) -> SetupError:
    return SetupError(message, hint, excerpt=failure.excerpt)


def create(environment: Environment, runner: Runner) -> None:
    """Create the environment, or complete a half-made one; working parts stay as they are."""
    runs = answers(isolated_python(environment.python, "-c", "")) is not None
    if runs and wheels.is_whole(environment.site_packages, "pip"):
        return
    if importlib.util.find_spec("ensurepip") is None:
        _install_venv(runner)
    if not runs:
        _remove_dead_interpreter(environment)
    # If it stayed half-written, it would count as installed, and not be installed again.
    wheels.remove(environment.site_packages, "pip")
    try:
        runner.run(isolated_python(sys.executable, "-m", "venv", environment.folder))
    except CommandError as failure:
        raise explain(failure, "making the environment") from failure


def _install_venv(runner: Runner) -> None:
    manager = system_packages.find_package_manager()
    packages = system_packages.venv_packages(manager)
    if system_packages.install(packages, runner.run_to_the_end, manager=manager):
        importlib.invalidate_caches()
        return
    raise system_packages.missing_error(
        "This Python comes without its `venv` module.", packages, manager
    )


def _remove_dead_interpreter(environment: Environment) -> None:
    for name in ("python", "python3"):
        (environment.python.parent / name).unlink(missing_ok=True)


def install(
    environment: Environment, wanted: Sequence[str], runner: Runner, progress: Progress
) -> None:
    """Install packages at the pinned versions, and repair what an interruption damaged."""
    wheels.remove_leftovers(environment.site_packages)
    for name in SUPERSEDED:
        # Its successor has the same module: pip would write over its files, and keep both.
        if any(environment.site_packages.glob(f"{name}-*.dist-info")):
            wheels.remove(environment.site_packages, name)
    names = [name for name in wanted if wheels.normal_name(name) != LLAMA]
    _pip_install(environment, names, runner, progress)
    pins = read_pins(environment)
    broken = [
        requirement
        for requirement in wheels.damaged_requirements(environment.site_packages)
        # Packages that a person added by hand stay; llama-cpp-python has its own step.
        if pins.get(name := requirement.split("==")[0]) and name != LLAMA
    ]
    if broken:
        progress.detail(f"mending {', '.join(name.split('==')[0] for name in broken)}")
        again = ["--force-reinstall", "--no-deps", *(_pin(name, pins) for name in broken)]
        _pip_install(environment, again, runner, progress)


def read_pins(environment: Environment) -> dict[str, str]:
    lines = environment.constraints.read_text(encoding="utf-8").split()
    return dict(line.split("==", 1) for line in lines)


def _pin(requirement: str, pins: dict[str, str]) -> str:
    name = requirement.split("==")[0]
    return f"{name}=={pins[name]}"


def _pip_install(
    environment: Environment, arguments: Sequence[str], runner: Runner, progress: Progress
) -> None:
    command = [*pip(environment), "install", "-c", environment.constraints, *arguments]
    try:
        runner.run(command, on_line=lambda line: _show(line, progress))
    except CommandError as failure:
        raise explain(failure, "installing the Python packages") from failure


def pip(environment: Environment) -> list[str]:
    """Return the command for pip, which keeps its own settings (indexes, proxies, certificates)."""
    options = ("--disable-pip-version-check", "--no-input")
    return isolated_python(environment.python, "-m", "pip", *options)


def _show(line: str, progress: Progress) -> None:
    words = line.split()
    if words[:1] in (["Collecting"], ["Downloading"]) and len(words) > 1:
        name = words[1].rsplit("/", 1)[-1].split("-")[0]
        size = " ".join(words[2:4]) if words[0] == "Downloading" else ""
        progress.detail(f"fetching {name} {size}".strip())
    elif line.startswith("Installing collected packages"):
        progress.detail(f"unpacking {line.count(',') + 1} packages")
