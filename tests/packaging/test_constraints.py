import importlib.metadata
import re
import subprocess
from pathlib import Path

import pytest

from bootstrapping.environment import Environment, known_extras, requirements
from bootstrapping.native_build import BUILD_TOOLS
from bootstrapping.python_packages import read_pins
from bootstrapping.wheels import normal_name

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*==[0-9][0-9a-z.]*")
INDEX_ADDRESS = re.compile(
    r"--(extra-)?index-url[ =]\S|--find-links[ =]\S|https?://[^\s\"')]*/simple\b"
)


def test_every_line_of_the_constraints_is_one_exact_pin():
    lines = (ROOT / "packaging" / "constraints.txt").read_text().splitlines()

    assert [line for line in lines if not PIN.fullmatch(line)] == []


def test_no_package_is_pinned_twice_and_the_list_is_sorted():
    names = [
        line.split("==")[0]
        for line in (ROOT / "packaging" / "constraints.txt").read_text().splitlines()
    ]

    assert len(names) == len(set(names))
    assert names == sorted(names)


def test_everything_that_is_asked_for_is_pinned():
    wanted = {normal_name(name) for name in requirements(ROOT, known_extras(ROOT))}

    assert wanted | set(BUILD_TOOLS) <= set(read_pins(Environment(ROOT)))


def test_what_is_installed_is_what_is_pinned():
    pins = read_pins(Environment(ROOT))
    differing = {}
    for distribution in importlib.metadata.distributions():
        name = normal_name(distribution.metadata["Name"])
        # "+cpu" and the like say how a wheel was made, not which version it is.
        version = distribution.version.split("+")[0]
        if name in pins and pins[name] != version:
            differing[name] = version

    assert differing == {}


def test_no_tracked_file_names_a_package_index():
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is not a git checkout")
    named = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
        if path != Path(__file__) and INDEX_ADDRESS.search(text):
            named.append(name)

    assert named == []


def test_our_folder_does_not_hide_the_library_of_the_same_name():
    code = "from packaging.version import Version; print(Version('1.10') > Version('1.9'))"
    done = subprocess.run(
        [Environment(ROOT).python, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if not Environment(ROOT).python.exists():
        pytest.skip("no environment in this checkout")

    assert done.stdout.strip() == "True", done.stderr


def test_a_release_line_of_qt_that_aborts_on_python_3_11_is_not_pinned():
    major, minor = read_pins(Environment(ROOT))["pyside6"].split(".")[:2]

    assert (int(major), int(minor)) < (6, 12)
