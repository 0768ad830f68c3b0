import os
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrapping.development import CHECKS, pytest_arguments
from bootstrapping.environment import Environment, why_not_ready
from bootstrapping.launch import needs

ROOT = Path(__file__).parents[2]


def main_py(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *arguments], capture_output=True, text=True, check=False
    )


def test_only_tests_and_checks_need_the_developers_packages():
    assert needs(["test", "-k", "x"]) == {"dev", "trainer"}
    assert needs(["check"]) == {"dev", "trainer"}
    assert needs(["ask", "test"]) == needs([]) == {"trainer"}


def test_fast_leaves_out_the_slow_tests_and_the_rest_is_pytests():
    assert pytest_arguments(["--fast", "-k", "pins"]) == ["-m", "not slow", "-k", "pins"]
    assert pytest_arguments(["-x"]) == ["-x"]


def test_every_check_of_the_style_is_there():
    assert set(CHECKS) == {"formatting", "lint", "types", "layers", "names and places"}


def test_the_options_of_the_setup_are_explained():
    done = main_py("setup", "--help")

    assert done.returncode == 0
    for word in ("--gpu", "cuda", "vulkan", "--with", "trainer"):
        assert word in done.stdout


def test_an_unknown_extra_is_refused_by_name():
    done = main_py("setup", "--with", "trainer,magic")

    assert done.returncode == 2
    assert "magic" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bare_checkout_explains_itself_without_a_setup(tmp_path):
    for name in ("pyproject.toml", "packaging"):
        (tmp_path / name).symlink_to(ROOT / name)
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'packaging')!r});"
        "from pathlib import Path; from bootstrapping import launch;"
        f"launch.ROOT = Path({str(tmp_path)!r}); sys.exit(launch.launch(['--help']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert "main.py [COMMAND ...]" in done.stdout
    assert not (tmp_path / ".venv").exists()


def test_an_old_python_is_refused_in_one_sentence():
    code = (
        "import sys, runpy; sys.version_info = (3, 8, 0);"
        f"sys.argv = ['main.py']; runpy.run_path({str(ROOT / 'main.py')!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr.strip().startswith("Lectern needs Python 3.11 or newer")
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_ready_environment_is_entered_without_any_setup(tmp_path):
    if reason := why_not_ready(Environment(ROOT)):
        pytest.skip(reason)
    log = Environment(ROOT).log
    before = log.stat().st_mtime_ns if log.exists() else 0

    done = main_py("--help")

    assert done.returncode == 0
    assert "usage: main.py" in done.stdout
    assert (log.stat().st_mtime_ns if log.exists() else 0) == before


def test_a_data_folder_with_an_umlaut_opens_where_the_locale_knows_ascii_alone(tmp_path):
    folder = tmp_path / "Unterlagen für später"
    ascii_alone = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, ROOT / "main.py", "documents", "--json", "--data-dir", folder]
    done = subprocess.run(
        command, env={**os.environ, **ascii_alone}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert (folder / "library.db").is_file()
