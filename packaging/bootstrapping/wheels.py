"""Reads from files alone which packages an environment has, and which are incomplete."""

from __future__ import annotations

import csv
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path


def normal_name(name: str) -> str:
    """Return a package's standard name: Jinja2 -> jinja2, pydantic_core -> pydantic-core."""
    return re.sub(r"[-_.]+", "-", name).lower()


def remove_leftovers(site_packages: Path) -> None:
    """Remove the leftovers of an interrupted pip, which would disturb the next one."""
    # pip moves a package aside under such a name while it replaces it.
    for folder in site_packages.glob("~*"):
        shutil.rmtree(folder, ignore_errors=True)
    for folder in site_packages.glob("*.dist-info"):
        # RECORD is written last; pip would count the package as installed even without it.
        if not (folder / "RECORD").exists():
            shutil.rmtree(folder)


def damaged_requirements(site_packages: Path) -> list[str]:
    """Return `name==version` for each package with a missing or shortened file."""
    return sorted(
        _requirement(folder)
        for folder in site_packages.glob("*.dist-info")
        if any(_is_damaged(site_packages, *entry) for entry in _recorded_files(folder))
    )


def is_whole(site_packages: Path, name: str) -> bool:
    """Tell whether a package is installed completely, to its last byte."""
    folders = list(site_packages.glob(f"{name}-*.dist-info"))
    return (
        len(folders) == 1
        and (folders[0] / "RECORD").exists()
        and not any(_is_damaged(site_packages, *entry) for entry in _recorded_files(folders[0]))
    )


def remove(site_packages: Path, name: str) -> None:
    """Remove all files of a package that has one folder of its own name."""
    for folder in (site_packages / name, *site_packages.glob(f"{name}-*.dist-info")):
        shutil.rmtree(folder, ignore_errors=True)


def _requirement(folder: Path) -> str:
    name, _, version = folder.name.removesuffix(".dist-info").rpartition("-")
    return f"{normal_name(name)}=={version}"


def _recorded_files(folder: Path) -> Iterator[tuple[str, int]]:
    with (folder / "RECORD").open(encoding="utf-8", newline="") as record:
        for row in csv.reader(record):
            # Python compiles .pyc files again, with another size, even those of a wheel.
            if len(row) == 3 and row[2] and not row[0].endswith(".pyc"):
                yield row[0], int(row[2])


def _is_damaged(site_packages: Path, name: str, size_bytes: int) -> bool:
    try:
        return os.stat(os.path.join(site_packages, name)).st_size != size_bytes  # noqa: PTH116, PTH118 -- 60,000 files, five times faster
    except OSError:
        return True
