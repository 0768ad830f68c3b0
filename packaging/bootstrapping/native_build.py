"""Compiles llama-cpp-python for this machine from its source package.

A finished wheel is kept in the person's cache, under a name made of everything it depends on, so
that the next checkout installs it in seconds. The build folder is kept until then: an interrupted
build continues with the files that are compiled already.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from bootstrapping import caches, system_packages
from bootstrapping.commands import CommandError, Runner, answers
from bootstrapping.environment import Environment
from bootstrapping.errors import SetupError
from bootstrapping.isolation import child_environment, isolated_python
from bootstrapping.lock import exclusive
from bootstrapping.processor import instructions
from bootstrapping.progress import Progress
from bootstrapping.python_packages import LLAMA, explain, pip
from bootstrapping.toolkits import Choice

CMAKE_OPTIONS = (
    "-DGGML_NATIVE=ON",
    "-DLLAVA_BUILD=OFF",
    # Its only use is a download client.
    "-DLLAMA_OPENSSL=OFF",
)
BUILD_TOOLS = ("scikit-build-core", "cmake", "ninja")
BACKEND_LIBRARY = {
    "cuda": "*ggml-cuda*",
    "vulkan": "*ggml-vulkan*",
    "metal": "*ggml-metal*",
}
COUNTED = re.compile(r"^\s*\[(\d+)/(\d+)\]")
MEMORY_PER_COMPILER_BYTES = 1_500_000_000
CORE_MINUTES = {"cuda": (60, 160), "vulkan": (12, 30)}
CORE_MINUTES_CPU = (7, 18)
ASK_SYSTEM_INFO = "import llama_cpp; print(llama_cpp.llama_print_system_info().decode())"


@dataclass(frozen=True)
class Build:
    """One way of compiling one version on one kind of machine."""

    version: str
    choice: Choice

    @property
    def cmake_options(self) -> str:
        """Our options, then the person's own, which take precedence."""
        options = [*CMAKE_OPTIONS, *self.choice.cmake_options, os.environ.get("CMAKE_ARGS", "")]
        return " ".join(filter(None, options))

    @property
    def key(self) -> str:
        """A name that is equal for two machines exactly if one may run the other's build."""
        parts = [
            platform.system(),
            platform.machine(),
            " ".join(platform.libc_ver()),
            " ".join(instructions()) or platform.processor(),
            self.cmake_options,
        ]
        digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
        return f"{self.version}-{self.choice.backend}-{digest}"


def cached_wheel(build: Build) -> Path | None:
    folder = caches.cache_folder() / "wheels" / build.key
    return next(iter(sorted(folder.glob("llama_cpp_python-*.whl"))), None)


def installed_backend(environment: Environment, version: str) -> str:
    """Return the backend of the installed library; empty where this version does not work."""
    packages = environment.site_packages
    if not (packages / f"llama_cpp_python-{version}.dist-info" / "RECORD").exists():
        return ""
    # The library is run, not only looked for: one built for another processor crashes here.
    if not answers(isolated_python(environment.python, "-c", ASK_SYSTEM_INFO)):
        return ""
    libraries = packages / "llama_cpp" / "lib"
    for backend, pattern in BACKEND_LIBRARY.items():
        if next(libraries.glob(pattern), None):
            return backend
    return "cpu"


def expected_time(backend: str, cores: int) -> str:
    """Return how long the build will take, for the heading of the step."""
    low, high = CORE_MINUTES.get(backend, CORE_MINUTES_CPU)
    shortest, longest = max(1, round(low / cores)), max(2, round(high / cores))
    return f"{shortest} to {longest} minutes on {cores} core{'s' if cores > 1 else ''}"


def usable_cores() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def parallel_compilers(cores: int, memory_bytes: int) -> int:
    """Return the number of compilers to run: one per core, but no more than fit into memory."""
    return max(1, min(cores, memory_bytes // MEMORY_PER_COMPILER_BYTES))


def require_compiler(runner: Runner, progress: Progress) -> None:
    """Find a C++ compiler, or install one where we may.

    Raises:
        SetupError: there is none; names the package that brings it.
    """
    if system_packages.compiler():
        return
    manager = system_packages.find_package_manager()
    packages = system_packages.compiler_packages(manager)
    progress.detail(f"installing {' '.join(packages)}")
    installed = system_packages.install(packages, runner.run_to_the_end, manager=manager)
    if not installed or not system_packages.compiler():
        what = "Compiling llama-cpp-python needs a C++ compiler, and there is none."
        raise system_packages.missing_error(what, packages, manager)


def make_wheel(build: Build, environment: Environment, runner: Runner, progress: Progress) -> Path:
    """Compile the wheel and keep it in the cache; returns at once if it is there."""
    folder = caches.cache_folder() / "builds" / build.key
    folder.mkdir(parents=True, exist_ok=True)
    wait = "Another checkout is compiling the same library; waiting for it."
    with exclusive(folder.with_suffix(".lock"), lambda: progress.say(wait)):
        if wheel := cached_wheel(build):
            return wheel
        try:
            tools = _make_tools(folder, environment, runner, progress)
            source = _fetch_source(build, folder, tools, runner, progress)
            made = _compile(build, source, tools, runner, progress)
        except CommandError as failure:
            raise explain(failure, "compiling llama-cpp-python") from failure
        kept = caches.cache_folder() / "wheels" / build.key / made.name
        caches.place(made, kept)
        shutil.rmtree(folder)
    return kept


def install_wheel(wheel: Path, environment: Environment, runner: Runner) -> None:
    """Install the wheel in place of any other version."""
    options = ["--force-reinstall", "--no-deps", "--no-index"]
    try:
        runner.run([*pip(environment), "install", *options, wheel])
        # This installs the dependencies that the wheel names.
        runner.run([*pip(environment), "install", "-c", environment.constraints, wheel])
    except CommandError as failure:
        raise explain(failure, "installing llama-cpp-python") from failure


def _fetch_source(
    build: Build, folder: Path, tools: Environment, runner: Runner, progress: Progress
) -> Path:
    source = folder / "source"
    if source.exists():
        return source
    progress.detail("fetching the source (77 MB)")
    archives = folder / "archives"
    options = ["--no-deps", "--no-binary", ":all:", "--no-build-isolation", "-d", archives]
    runner.run([*pip(tools), "download", *options, f"{LLAMA}=={build.version}"])
    progress.detail("unpacking the source")
    archive = next(archives.glob("*.tar.gz"))
    scratch = folder / "source.part"
    shutil.rmtree(scratch, ignore_errors=True)
    with tarfile.open(archive) as packed:
        if hasattr(tarfile, "data_filter"):
            packed.extractall(scratch, filter="data")
        else:
            packed.extractall(scratch)
    next(scratch.iterdir()).rename(source)
    return source


def _make_tools(
    folder: Path, environment: Environment, runner: Runner, progress: Progress
) -> Environment:
    """Create the build's own environment; it is kept, so that a build can continue."""
    tools = Environment(folder / "tools")
    if (folder / "tools.ready").exists():
        return tools
    progress.detail("fetching cmake and ninja")
    base = getattr(sys, "_base_executable", sys.executable)
    runner.run(isolated_python(base, "-m", "venv", "--clear", tools.folder))
    install = [*pip(tools), "install", "-c", environment.constraints, *BUILD_TOOLS]
    runner.run(install)
    (folder / "tools.ready").touch()
    return tools


def _compile(
    build: Build, source: Path, tools: Environment, runner: Runner, progress: Progress
) -> Path:
    folder = source.parent
    finished = folder / "wheel"
    shutil.rmtree(finished, ignore_errors=True)
    options = ["--no-deps", "--no-build-isolation", "--no-cache-dir", "--verbose"]
    settings = ["--config-settings", f"build-dir={folder / 'build'}"]
    variables = {
        "CMAKE_ARGS": build.cmake_options,
        "CMAKE_BUILD_PARALLEL_LEVEL": str(parallel_compilers(usable_cores(), _memory_bytes())),
        "PATH": os.pathsep.join([str(tools.python.parent), child_environment().get("PATH", "")]),
    }
    progress.detail("configuring")
    runner.run(
        [*pip(tools), "wheel", *options, *settings, "-w", finished, source],
        variables=variables,
        on_line=lambda line: _show(line, progress),
    )
    made = next(finished.glob("*.whl"), None)
    if made is None:
        raise SetupError("Compiling llama-cpp-python ended without a result.")
    return made


def _show(line: str, progress: Progress) -> None:
    if counted := COUNTED.match(line):
        progress.detail(f"{counted[1]} of {counted[2]} files")


def _memory_bytes() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return 8_000_000_000
