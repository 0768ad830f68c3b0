import sys

import pytest

from bootstrapping import system_packages
from bootstrapping.system_packages import DEBIAN_LIBRARY_PACKAGE, PackageManager
from bootstrapping.window_libraries import not_found

DEBIAN_ROOT = PackageManager("apt-get", is_root=True)
DEBIAN_PERSON = PackageManager("apt-get", is_root=False)
FEDORA_PERSON = PackageManager("dnf", is_root=False)


class Recorder:
    """Runs nothing; remembers the commands and answers with the statuses it was given."""

    def __init__(self, *statuses: int) -> None:
        self._statuses = list(statuses)
        self.commands: list[str] = []

    def __call__(self, command) -> int:
        self.commands.append(" ".join(command[:2]))
        return self._statuses.pop(0)


def test_a_missing_compiler_is_named_with_its_package_and_the_command():
    packages = system_packages.compiler_packages(DEBIAN_PERSON)
    error = system_packages.missing_error("No compiler.", packages, DEBIAN_PERSON)

    assert error.hint == "Install it with: sudo apt-get install build-essential"


def test_root_is_not_told_to_use_sudo():
    assert DEBIAN_ROOT.command(["libegl1"]) == "apt-get install libegl1"


def test_the_venv_package_carries_the_exact_version():
    assert system_packages.venv_packages(DEBIAN_ROOT, (3, 13)) == ["python3.13-venv"]
    assert system_packages.venv_packages(FEDORA_PERSON, (3, 13)) == []


def test_missing_libraries_become_debian_packages():
    names = ["libxcb-cursor.so.0", "libEGL.so.1", "libgthread-2.0.so.0", "libglib-2.0.so.0"]

    found = system_packages.library_packages(names, DEBIAN_ROOT)

    assert found == ["libegl1", "libglib2.0-0", "libxcb-cursor0"]


def test_an_rpm_system_is_asked_for_the_library_itself():
    found = system_packages.library_packages(["libEGL.so.1"], FEDORA_PERSON)

    assert found == ["'libEGL.so.1()(64bit)'"]


def test_every_known_library_has_a_plain_soname():
    assert all(".so." in name for name in DEBIAN_LIBRARY_PACKAGE)


def test_only_root_on_debian_installs_by_itself():
    for manager in (DEBIAN_PERSON, FEDORA_PERSON, PackageManager("dnf", is_root=True)):
        run = Recorder()
        assert not system_packages.install(["libegl1"], run, manager=manager)
        assert run.commands == []


def test_old_package_lists_are_refreshed_once():
    run = Recorder(100, 0, 0)

    assert system_packages.install(["libegl1"], run, manager=DEBIAN_ROOT)
    assert run.commands == ["apt-get install", "apt-get update", "apt-get install"]


def test_a_package_that_cannot_be_installed_is_not_claimed_to_be():
    assert not system_packages.install(["libegl1"], Recorder(100, 0, 100), manager=DEBIAN_ROOT)


def test_only_what_ldd_did_not_find_is_missing():
    output = (
        "\tlinux-vdso.so.1 (0x00007ffd)\n"
        "\tlibEGL.so.1 => not found\n"
        "\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f00)\n"
        "\tlibxcb-cursor.so.0 => not found\n"
    )

    assert not_found(output) == {"libEGL.so.1", "libxcb-cursor.so.0"}


@pytest.mark.skipif(sys.platform == "win32", reason="looks for a compiler by its name")
def test_the_compiler_that_was_chosen_by_name_comes_first(tmp_path, monkeypatch):
    chosen = tmp_path / "my-c++"
    chosen.touch(mode=0o755)
    monkeypatch.setenv("CXX", str(chosen))

    assert system_packages.compiler() == str(chosen)


def test_without_any_compiler_there_is_none(tmp_path, monkeypatch):
    monkeypatch.delenv("CXX", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert system_packages.compiler() == ""
