import json
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrapping import environment as environments
from bootstrapping.environment import (
    BASE_REASON,
    EMBEDDED_MODELS,
    Environment,
    Stamp,
    inputs_digest,
    read_stamp,
    requirements,
    why_not_ready,
    write_stamp,
)
from bootstrapping.processor import instructions

PYPROJECT = """
[project]
dependencies = ["apsw"]
[project.optional-dependencies]
dev = ["pytest"]
trainer = ["peft"]
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    """A folder that looks like a checkout with a finished environment."""
    root = tmp_path / "checkout"
    (root / "packaging").mkdir(parents=True)
    (root / "pyproject.toml").write_text(PYPROJECT)
    (root / "packaging" / "constraints.txt").write_text("apsw==3.54.1.0\n")
    made = Environment(root)
    made.python.parent.mkdir(parents=True)
    made.python.touch(mode=0o755)
    (made.folder / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.11.7\n")
    for file in EMBEDDED_MODELS:
        (made.models / file).parent.mkdir(parents=True, exist_ok=True)
        (made.models / file).touch()
    write_stamp(made.stamp, finish(made))
    return made


def finish(made: Environment, **changes) -> Stamp:
    stamp = Stamp(inputs_digest(made), "3.11.7", (), "cpu", instructions())
    return stamp._replace(**changes)


def test_a_finished_environment_is_ready(checkout):
    assert why_not_ready(checkout) == ""


def test_without_a_stamp_it_is_the_first_start(checkout):
    checkout.stamp.unlink()

    assert why_not_ready(checkout) == BASE_REASON


@pytest.mark.parametrize("content", ["", "{", "[]", '{"inputs": "x"}', "null"])
def test_a_broken_stamp_counts_as_none(checkout, content):
    checkout.stamp.write_text(content)

    assert read_stamp(checkout.stamp) is None
    assert why_not_ready(checkout) == BASE_REASON


def test_another_pin_makes_it_unready(checkout):
    checkout.constraints.write_text("apsw==3.54.2.0\n")

    assert "packages has changed" in why_not_ready(checkout)


def test_another_dependency_makes_it_unready(checkout):
    path = checkout.root / "pyproject.toml"
    path.write_text(path.read_text().replace('"apsw"', '"apsw", "rich"'))

    assert "packages has changed" in why_not_ready(checkout)


def test_a_change_of_tool_settings_does_not_make_it_unready(checkout):
    path = checkout.root / "pyproject.toml"
    path.write_text(path.read_text() + "[tool.ruff]\nline-length = 99\n")

    assert why_not_ready(checkout) == ""


def test_the_tests_need_more_than_the_application(checkout):
    assert "dev" in why_not_ready(checkout, {"dev"})

    write_stamp(checkout.stamp, finish(checkout, extras=("dev", "trainer")))

    assert why_not_ready(checkout, {"dev"}) == ""


def test_an_interpreter_that_is_gone_makes_it_unready(checkout):
    checkout.python.unlink()
    checkout.python.symlink_to("/nowhere/python3.11")

    assert "is gone" in why_not_ready(checkout)


def test_an_interpreter_that_may_not_be_run_makes_it_unready(checkout):
    checkout.python.chmod(0o644)

    assert "may not be run" in why_not_ready(checkout)


def test_another_python_makes_it_unready(checkout):
    (checkout.folder / "pyvenv.cfg").write_text("version = 3.12.1\n")

    assert "another Python" in why_not_ready(checkout)


def test_a_processor_with_fewer_instructions_makes_it_unready(checkout):
    write_stamp(checkout.stamp, finish(checkout, instructions=(*instructions(), "warp_drive")))

    assert "processor lacks" in why_not_ready(checkout)


def test_a_processor_with_more_instructions_does_not(checkout):
    write_stamp(checkout.stamp, finish(checkout, instructions=()))

    assert why_not_ready(checkout) == ""


def test_a_model_that_an_earlier_version_did_not_have_makes_it_unready(checkout):
    (checkout.models / EMBEDDED_MODELS[-1]).unlink()

    assert "model" in why_not_ready(checkout)


def test_writing_a_stamp_leaves_nothing_beside_it(checkout):
    assert [path.name for path in checkout.folder.glob("lectern*")] == [checkout.stamp.name]
    assert json.loads(checkout.stamp.read_text())["backend"] == "cpu"


def test_extras_add_to_what_the_application_needs(checkout):
    assert requirements(checkout.root) == ["apsw"]
    assert requirements(checkout.root, {"trainer", "dev"}) == ["apsw", "pytest", "peft"]


def test_asking_whether_it_is_ready_starts_no_process(checkout, monkeypatch):
    def refuse(*arguments, **options):
        raise AssertionError(f"started {arguments}")

    monkeypatch.setattr(subprocess.Popen, "__init__", refuse)

    assert why_not_ready(checkout) == ""


def test_a_start_loads_nothing_that_only_a_setup_needs():
    packaging = Path(environments.__file__).parents[1]
    code = (
        f"import sys; sys.path.insert(0, {str(packaging)!r}); import bootstrapping.launch;"
        "print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert "bootstrapping.launch" in loaded
    assert not {"subprocess", "argparse", "ctypes", "bootstrapping.setup"} & set(loaded)
