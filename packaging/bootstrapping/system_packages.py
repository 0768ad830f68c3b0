"""Finds and installs packages that only the system's package manager has."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bootstrapping.errors import SetupError
from bootstrapping.isolation import find_program

MANAGERS = ("apt-get", "dnf", "zypper", "pacman", "apk")
INSTALL: Mapping[str, str] = {
    "apt-get": "apt-get install",
    "dnf": "dnf install",
    "zypper": "zypper install",
    "pacman": "pacman -S",
    "apk": "apk add",
}
COMPILER_PACKAGE: Mapping[str, str] = {
    "apt-get": "build-essential",
    "dnf": "gcc-c++",
    "zypper": "gcc-c++",
    "pacman": "base-devel",
    "apk": "build-base",
}
COMPILERS = ("c++", "g++", "clang++")
DEBIAN_LIBRARY_PACKAGE: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}


@dataclass(frozen=True)
class PackageManager:
    """The system's package manager, and whether we may use it."""

    name: str
    """A key of MANAGERS; empty where none of them is installed."""
    is_root: bool

    @property
    def may_install(self) -> bool:
        """Whether we may install packages: only on Debian and its derivatives, which are tested."""
        return self.name == "apt-get" and self.is_root

    def command(self, packages: Sequence[str]) -> str:
        """Return the command that a person types to install the packages."""
        sudo = "" if self.is_root else "sudo "
        return f"{sudo}{INSTALL[self.name]} {' '.join(packages)}"


def find_package_manager() -> PackageManager:
    name = next((name for name in MANAGERS if find_program(name)), "")
    # Windows has no such number, and no such manager either.
    return PackageManager(name, hasattr(os, "geteuid") and os.geteuid() == 0)


def compiler() -> str:
    """Return the C++ compiler that CMake would find; empty where there is none."""
    if sys.platform == "win32":
        return _visual_studio()
    wanted = (os.environ.get("CXX", ""), *COMPILERS)
    return next((path for name in wanted if name and (path := find_program(name))), "")


def _visual_studio() -> str:
    # The installer keeps this locator at one fixed place, whatever else was chosen.
    programs = os.environ.get("PROGRAMFILES(X86)", "")
    return find_program("vswhere", f"{programs}\\Microsoft Visual Studio\\Installer")


def compiler_packages(manager: PackageManager) -> list[str]:
    name = COMPILER_PACKAGE.get(manager.name)
    return [name] if name else []


def venv_packages(manager: PackageManager, version: tuple[int, int] | None = None) -> list[str]:
    """Return the package of `venv`, which only Debian separates from Python."""
    major, minor = version or sys.version_info[:2]
    return [f"python{major}.{minor}-venv"] if manager.name == "apt-get" else []


def library_packages(sonames: Sequence[str], manager: PackageManager) -> list[str]:
    """Return the packages that contain shared libraries; an unknown library keeps its own name."""
    if manager.name == "apt-get":
        return sorted({DEBIAN_LIBRARY_PACKAGE.get(name, name) for name in sonames})
    if manager.name in {"dnf", "zypper"}:
        # RPM packages say which libraries they provide, so that one can ask for those.
        return sorted(f"'{name}()(64bit)'" for name in sonames)
    return sorted(sonames)


def missing_error(what: str, packages: Sequence[str], manager: PackageManager) -> SetupError:
    """Return an error that names what is missing, and how to get it."""
    if packages and manager.name:
        return SetupError(what, f"Install it with: {manager.command(packages)}")
    if sys.platform == "darwin":
        return SetupError(what, "Install Apple's command line tools with: xcode-select --install")
    if sys.platform == "win32":
        return SetupError(
            what, "Install 'Desktop development with C++' from the Visual Studio Build Tools."
        )
    return SetupError(what, "Install it with your system's package manager.")


def install(
    packages: Sequence[str], run: Callable[[Sequence[str]], int], *, manager: PackageManager
) -> bool:
    """Install packages as root on Debian; returns whether that succeeded.

    `run` takes a command and returns its exit status.
    """
    if not packages or not manager.may_install:
        return False
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if run(command) == 0:
        return True
    # A fresh image has no package lists yet, or old ones.
    return run(["apt-get", "update"]) == 0 and run(command) == 0
