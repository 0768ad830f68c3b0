import sys

import pytest

from desktop.workers.fence import macos


def test_the_profile_refuses_everything_but_what_is_named(tmp_path):
    lines = macos.sandbox_profile(["/a b"], [str(tmp_path)]).splitlines()
    assert lines[:2] == ["(version 1)", "(deny default)"]
    assert '(allow file-read* (subpath "/a b"))' in lines
    assert [line for line in lines if "file-write" in line] == [
        f'(allow file-read* file-write* (subpath "{tmp_path}"))'
    ]
    assert not [line for line in lines if "process-" in line or "network" in line]


def test_a_quote_in_a_path_adds_no_rule():
    profile = macos.sandbox_profile(['/a") (allow default) ("'], [])
    assert '(subpath "/a\\") (allow default) (\\""))' in profile


@pytest.mark.skipif(sys.platform == "darwin", reason="this is the system that it is for")
def test_elsewhere_it_refuses_to_begin():
    with pytest.raises(OSError, match="no fence"):
        macos.restrict_reader([], [])
