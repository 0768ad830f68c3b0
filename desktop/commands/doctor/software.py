"""Checks of the packages, of SQLite's extensions, and of the system libraries for the window."""

from __future__ import annotations

import importlib.metadata
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.commands.doctor.check_result import CheckResult, CheckState, try_check
from desktop.core.models.model_locator import SET_UP
from desktop.core.store.connection import connect

GROUP = "software"
ROOT = Path(__file__).resolve().parents[3]
NAMED_AT_MOST = 5


def software(report: dict[str, Any] | None) -> Iterator[CheckResult]:
    """Check the installed software, one part after the other."""
    yield _packages()
    if report:
        yield _whole(report["environment"])
    yield try_check(GROUP, "SQLite", _sqlite)
    if report:
        yield _window(report["window"])


def _packages() -> CheckResult:
    absent = sorted(name for name in _requirements() if _version(name) is None)
    if absent:
        detail = f"not installed: {', '.join(absent)}"
        return CheckResult(GROUP, "Packages", CheckState.MISSING, detail, SET_UP)
    pins = _pins()
    have = {name: version for name in pins if (version := _version(name))}
    other = [f"{n} {v} instead of {pins[n]}" for n, v in have.items() if v != pins[n]]
    if other:
        more = f" and {len(other) - NAMED_AT_MOST} more" if len(other) > NAMED_AT_MOST else ""
        detail = f"{', '.join(other[:NAMED_AT_MOST])}{more}"
        return CheckResult(GROUP, "Packages", CheckState.WARNING, detail, SET_UP)
    return CheckResult(GROUP, "Packages", CheckState.OK, f"{len(have)} as pinned")


def _requirements() -> list[str]:
    """Return the direct dependencies of the project; none if it was not started from its source."""
    try:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        return project["project"]["dependencies"]
    except (OSError, ValueError, KeyError):
        return []


def _pins() -> dict[str, str]:
    try:
        lines = (ROOT / "packaging/constraints.txt").read_text(encoding="utf-8").split()
    except OSError:
        return {}
    return dict(line.split("==", 1) for line in lines if "==" in line)


def _version(name: str) -> str | None:
    try:
        # `2.13.0+cu126` is version 2.13.0, built for a GPU.
        return importlib.metadata.version(name).partition("+")[0]
    except importlib.metadata.PackageNotFoundError:
        return None


def _whole(environment: dict[str, Any]) -> CheckResult:
    damaged: list[str] = environment["damaged_packages"]
    if damaged:
        detail = f"files are missing or cut off in {', '.join(damaged[:NAMED_AT_MOST])}"
        return CheckResult(GROUP, "Installation", CheckState.MISSING, detail, SET_UP)
    if not environment["ready"]:
        detail = environment["reason"]
        return CheckResult(GROUP, "Installation", CheckState.WARNING, detail, SET_UP)
    return CheckResult(GROUP, "Installation", CheckState.OK, f"whole, in {environment['folder']}")


def _sqlite() -> str:
    db = connect(Path(":memory:"))
    try:
        db.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        sqlite, vectors = db.execute("SELECT sqlite_version(), vec_version()").get
    finally:
        db.close()
    return f"{sqlite} with FTS5 and sqlite-vec {vectors.removeprefix('v')}"


def _window(window: dict[str, Any]) -> CheckResult:
    missing: list[str] = window["missing_libraries"]
    if not missing:
        return CheckResult(
            GROUP, "Window", CheckState.OK, "Qt finds all system libraries that it needs"
        )
    packages = " ".join(window["missing_packages"])
    hint = f"Install {packages}." if packages else "Install the packages that have them."
    detail = f"Qt lacks {', '.join(missing)}; the command line does without"
    return CheckResult(GROUP, "Window", CheckState.WARNING, detail, hint)
