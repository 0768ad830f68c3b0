"""A real environment and a real pip, with packages of a few bytes and no index."""

import io
import subprocess
import threading
import zipfile
from pathlib import Path

import pytest

from bootstrapping import python_packages, wheels
from bootstrapping.commands import Runner
from bootstrapping.environment import Environment
from bootstrapping.lock import exclusive
from bootstrapping.progress import Progress


def make_wheel(folder: Path, name: str) -> None:
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}/__init__.py": "value = 'whole'\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    sizes = "".join(f"{file},,{len(content)}\n" for file, content in files.items())
    record = f"{sizes}{info}/RECORD,,\n"
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        for file, content in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(file, content)


class Checkout:
    def __init__(self, root: Path) -> None:
        self.environment = Environment(root)
        self.runner = Runner(root / "log")
        self._progress = Progress(1, stream=io.StringIO(), live=False)

    def create(self) -> None:
        python_packages.create(self.environment, self.runner)

    def install(self) -> None:
        python_packages.install(self.environment, ["alpha", "beta"], self.runner, self._progress)

    def values(self) -> str:
        code = "import alpha, beta; print(alpha.value, beta.value)"
        done = subprocess.run(
            [self.environment.python, "-c", code], capture_output=True, text=True, check=False
        )
        return done.stdout.strip()


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    wheel_folder = tmp_path / "wheels"
    wheel_folder.mkdir()
    for name in ("alpha", "beta"):
        make_wheel(wheel_folder, name)
    root = tmp_path / "checkout"
    (root / "packaging").mkdir(parents=True)
    (root / "packaging" / "constraints.txt").write_text("alpha==1.0\nbeta==1.0\n")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheel_folder))
    return Checkout(root)


def test_an_interrupted_setup_is_completed_by_the_next(checkout):
    checkout.create()
    checkout.install()
    packages = checkout.environment.site_packages
    # As after a kill while pip was writing: one package without its record, the other cut short,
    # and pip itself gone from an environment that was never finished.
    (packages / "alpha" / "__init__.py").unlink()
    (packages / "alpha-1.0.dist-info" / "RECORD").unlink()
    (packages / "beta" / "__init__.py").write_text("val")
    (packages / "pip" / "__main__.py").unlink()
    assert checkout.values() == ""

    checkout.create()
    checkout.install()

    assert checkout.values() == "whole whole"
    assert wheels.damaged_requirements(packages) == []


def test_only_one_setup_works_at_a_time(tmp_path):
    lock = tmp_path / "setup.lock"
    waiting, entered = threading.Event(), threading.Event()

    def second() -> None:
        with exclusive(lock, waiting.set):
            entered.set()

    with exclusive(lock, lambda: pytest.fail("nobody else has it")):
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        assert not entered.is_set()
    thread.join(10)

    assert entered.is_set()
