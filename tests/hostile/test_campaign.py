"""The list of what is hostile names tests that exist, and each of them attacks something."""

import subprocess
import sys

from tests.hostile.campaign import KINDS, ROOT, Tally, _attacks, _kind_of, as_runs, existing


def test_every_test_that_is_named_exists():
    for paths in KINDS.values():
        assert existing(paths) == list(paths)


def test_a_test_belongs_to_the_kind_of_its_file():
    assert _kind_of("tests/test_present_folder.py::test_a") == "planted modules"
    assert _kind_of("tests/workers/read/web/test_page.py::test_a") == "hostile documents"


def test_of_the_readers_tests_those_that_attack_are_taken():
    assert _attacks("tests/workers/read/test_x.py::test_a_deep_file_is_refused")
    assert not _attacks("tests/workers/read/test_x.py::test_a_title_is_read")
    assert _attacks("tests/test_network.py::test_a_title_is_read")


def test_each_kind_is_a_run_of_its_own_with_its_failures():
    tally = Tally()
    tally.outcomes["planted modules"].update(passed=2, failed=1)
    tally.outcomes["damaged libraries"]["passed"] = 3
    tally.failed.append("tests/test_present_folder.py::test_a")
    planted, damaged = as_runs(tally, 12.0)
    assert (planted.kind, planted.count, planted.seconds) == ("planted modules", 3, 6.0)
    assert planted.failed == ["tests/test_present_folder.py::test_a"]
    assert (damaged.count, damaged.failed) == (3, [])


def test_the_command_runs_a_kind_and_counts_it():
    code = "import sys; sys.path.insert(0, '.'); from tests.hostile.campaign import main;"
    code += " sys.exit(main(['--hostile', '--kind', 'encrypted libraries', '--collect']))"
    refused = subprocess.run([sys.executable, "-P", "-c", code], cwd=ROOT, capture_output=True)
    assert refused.returncode == 2
    assert b"unrecognized arguments: --collect" in refused.stderr
