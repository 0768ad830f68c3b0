import platform
import sys

import pytest

from desktop.workers.fence.kernel import ARCHITECTURES, architecture, call
from desktop.workers.fence.seccomp import ESCAPES, MARKS_OF_FILES, PROGRAMS, SIGNALS
from tests import guard

HAS_NUMBERS = sys.platform == "linux" and platform.machine() in ARCHITECTURES
OF_X86_ALONE = {
    "fork",
    "vfork",
    "chmod",
    "chown",
    "lchown",
    "utime",
    "utimes",
    "futimesat",
}
"""Old calls that newer architectures never had."""


def test_the_numbers_agree_with_those_of_the_network_guard():
    ours = {name: (here.audit, here.calls["socket"]) for name, here in ARCHITECTURES.items()}
    assert ours == guard.ARCHITECTURES


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_every_refused_call_has_a_number_of_its_own(name):
    calls = ARCHITECTURES[name].calls
    refused = {*ESCAPES, *MARKS_OF_FILES, *PROGRAMS, *SIGNALS}
    assert refused - calls.keys() <= (OF_X86_ALONE if name == "aarch64" else set())
    assert len(set(calls.values())) == len(calls)


@pytest.mark.skipif(not HAS_NUMBERS, reason="the numbers are those of Linux")
def test_a_refused_call_is_an_error_with_the_name_of_the_call():
    assert architecture() is ARCHITECTURES[platform.machine()]
    with pytest.raises(OSError, match="landlock_restrict_self"):
        call("landlock_restrict_self", -1, 0)
