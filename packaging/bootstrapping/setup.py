"""The steps of the setup; each finds out by itself whether it still has work to do."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

from bootstrapping import (
    caches,
    embedded_models,
    native_build,
    python_packages,
    system_packages,
    toolkits,
    window_libraries,
)
from bootstrapping.commands import Runner, answers
from bootstrapping.environment import (
    BASE_REASON,
    Environment,
    Stamp,
    inputs_digest,
    read_stamp,
    requirements,
    why_not_ready,
    write_stamp,
)
from bootstrapping.errors import SetupError
from bootstrapping.isolation import isolated_python
from bootstrapping.lock import exclusive
from bootstrapping.native_build import Build
from bootstrapping.processor import instructions
from bootstrapping.progress import Progress, duration_text

STEPS = 6
SPACE_NEEDED_BYTES = 5_000_000_000
LOAD_EVERYTHING = "import apsw, sqlite_vec, rich, pypdfium2, watchfiles"


@dataclass(frozen=True)
class SetupRequest:
    """The options that a setup was started with."""

    extras: frozenset[str] = frozenset()
    gpu: str = ""
    """One of toolkits.CHOICES; empty keeps the compiled backend, or decides as `auto` does."""
    verify: bool = False
    """Whether to run every step even where the stamp says that all is well."""


class Setup:
    """One run of the setup, which may be interrupted at any point and run again."""

    def __init__(self, environment: Environment, request: SetupRequest, progress: Progress) -> None:
        self._environment = environment
        self._progress = progress
        self._gpu = request.gpu
        self._earlier = read_stamp(environment.stamp)
        self._extras = request.extras | set(self._earlier.extras if self._earlier else ())
        self._runner = Runner(environment.log)

    def run(self, lock: int) -> None:
        """Run every step; the stamp is written last, so that it is never there too early."""
        self._runner = Runner(self._environment.log, inherited=[lock])
        self._check_space()
        with self._progress.step("Preparing the environment in .venv"):
            python_packages.create(self._environment, self._runner)
        backend = self._prepare_compiling()
        with self._progress.step("Installing Python packages (1 to 3 GB the first time)"):
            wanted = requirements(self._environment.root, self._extras)
            python_packages.install(self._environment, wanted, self._runner, self._progress)
        backend = self._provide_llama(backend)
        with self._progress.step("Placing the embedded models (350 MB)"):
            models = caches.cache_folder() / "models"
            embedded_models.place_models(self._environment, models, self._runner, self._progress)
        with self._progress.step("Checking that everything loads"):
            self._check_loading()
        self._write_stamp(backend)

    def _check_space(self) -> None:
        free = shutil.disk_usage(self._environment.folder).free
        if self._earlier is None and free < SPACE_NEEDED_BYTES:
            raise SetupError(
                f"The setup needs about 5 GB of disk space; {free / 1e9:.1f} GB are free.",
                "Free some space and run the same command again.",
            )

    def _prepare_compiling(self) -> Build | str:
        """Return the build to compile or install, or the name of the backend that stays."""
        version = python_packages.read_pins(self._environment)[python_packages.LLAMA]
        with self._progress.step("Looking for a compiler and a GPU"):
            present = native_build.installed_backend(self._environment, version)
            if present and not self._gpu and self._fits_processor():
                return present
            found = toolkits.find_toolkits()
            choice = toolkits.choose(self._gpu or "auto", found)
            if present == choice.backend and self._fits_processor():
                return present
            build = Build(version, choice)
            if native_build.cached_wheel(build) is None:
                native_build.require_compiler(self._runner, self._progress)
        self._progress.say(f"    llama.cpp will run on: {choice.backend} ({choice.reason})")
        return build

    def _fits_processor(self) -> bool:
        """Tell whether the earlier build may run here; yes where that is unknown."""
        return self._earlier is None or set(self._earlier.instructions) <= set(instructions())

    def _provide_llama(self, build: Build | str) -> str:
        if isinstance(build, str):
            with self._progress.step("llama-cpp-python is there already"):
                return build
        if native_build.cached_wheel(build):
            with self._progress.step("Installing llama-cpp-python, compiled earlier"):
                self._install_llama(build)
            return build.choice.backend
        expected = native_build.expected_time(build.choice.backend, native_build.usable_cores())
        try:
            with self._progress.step(f"Compiling llama-cpp-python ({expected})"):
                self._install_llama(build)
        except SetupError as error:
            if build.choice.backend in {"cpu", "metal"} or self._gpu not in {"", "auto"}:
                raise
            return self._compile_without_gpu(build, error)
        return build.choice.backend

    def _compile_without_gpu(self, build: Build, error: SetupError) -> str:
        # If the person did not ask for this GPU, a failure must not prevent the application.
        self._progress.say(f"    {build.choice.backend} did not compile: {error.message}")
        plain = Build(build.version, toolkits.choose("cpu", toolkits.find_toolkits()))
        self._progress.say("    Compiling for the CPU instead.")
        self._install_llama(plain)
        return plain.choice.backend

    def _install_llama(self, build: Build) -> None:
        wheel = native_build.make_wheel(build, self._environment, self._runner, self._progress)
        native_build.install_wheel(wheel, self._environment, self._runner)

    def _check_loading(self) -> None:
        pins = python_packages.read_pins(self._environment)
        loads = answers(isolated_python(self._environment.python, "-c", LOAD_EVERYTHING))
        version = pins[python_packages.LLAMA]
        if loads is None or not native_build.installed_backend(self._environment, version):
            raise SetupError(
                "The installed packages cannot be loaded.",
                f"Remove {self._environment.folder} and run the same command again.",
            )
        self._provide_window_libraries()

    def _provide_window_libraries(self) -> None:
        missing = window_libraries.missing_libraries(self._environment.site_packages)
        if not missing:
            return
        manager = system_packages.find_package_manager()
        packages = system_packages.library_packages(missing, manager)
        self._progress.detail(f"installing {' '.join(packages)}")
        if system_packages.install(packages, self._runner.run_to_the_end, manager=manager):
            missing = window_libraries.missing_libraries(self._environment.site_packages)
        if missing:
            what = f"The window needs libraries that are missing: {', '.join(missing)}."
            error = system_packages.missing_error(what, packages, manager)
            self._progress.say(f"    {error}\n    The command line works without them.")

    def _write_stamp(self, backend: str) -> None:
        stamp = Stamp(
            inputs=inputs_digest(self._environment),
            python=self._environment.python_version(),
            extras=tuple(sorted(self._extras)),
            backend=backend,
            instructions=instructions(),
        )
        write_stamp(self._environment.stamp, stamp)


def make_ready(
    environment: Environment, request: SetupRequest, progress: Progress | None = None
) -> None:
    """Bring the environment to the requested state; returns at once where it is ready.

    Raises:
        SetupError: it cannot be done; says why and what to do.
    """
    reason = why_not_ready(environment, request.extras)
    if not reason and not request.verify:
        return
    shown = progress or Progress(STEPS)
    waiting = "Another start of Lectern is setting up this folder; waiting for it."
    with exclusive(environment.lock, lambda: shown.say(waiting)) as lock:
        # The process that had the lock may have finished the setup.
        reason = why_not_ready(environment, request.extras)
        if not reason and not request.verify:
            return
        shown.say(_announcement(reason))
        began = shown.now()
        Setup(environment, request, shown).run(lock)
        shown.say(f"Ready after {duration_text(shown.now() - began)}.")


def _announcement(reason: str) -> str:
    if reason == BASE_REASON:
        return f"{reason}: setting Lectern up. It may be stopped with Ctrl-C and goes on next time."
    return f"{reason}: bringing it up to date." if reason else "Checking the setup."
