"""Only key rings that encrypt are used, and no error of theirs reaches the person as a bug."""

from __future__ import annotations

import sys
import types

import pytest

from desktop.core.errors import InputError
from desktop.core.library_key import LibraryKey
from desktop.services.key_ring import KeyRing
from tests.services.test_unlocking import BrokenRing, Ring

KEY = LibraryKey(b"\x0b" * 32)


@pytest.fixture
def installed(monkeypatch):
    """Lets the package find these key rings, as modules with these names."""

    def find(*names):
        stores = []
        for name in names:
            kind = type("Keyring", (Ring,), {"__module__": name})
            stores.append(kind())
        backend = types.ModuleType("keyring.backend")
        backend.get_all_keyring = lambda: stores
        monkeypatch.setitem(sys.modules, "keyring", types.ModuleType("keyring"))
        monkeypatch.setitem(sys.modules, "keyring.backend", backend)

    return find


def test_a_key_is_kept_found_and_forgotten():
    ring = KeyRing(Ring())
    assert ring.get(KEY.id) is None
    ring.put(KEY)
    assert ring.get(KEY.id) == KEY
    ring.forget(KEY.id)
    ring.forget(KEY.id)
    assert ring.get(KEY.id) is None


def test_the_key_ring_of_the_desktop_is_used(installed):
    installed("keyring.backends.null", "keyring.backends.SecretService")
    ring = KeyRing()
    assert ring.exists
    ring.put(KEY)
    assert ring.get(KEY.id) == KEY


@pytest.mark.parametrize(
    "names",
    [
        (),
        ("keyring.backends.null",),
        ("keyring.backends.fail",),
        ("keyrings.alt.file",),
        ("keyrings.alt.file", "keyring.backends.chainer"),
        ("a.plugin.of.somebody",),
    ],
)
def test_a_key_ring_that_may_keep_plain_text_is_not_used(installed, names):
    installed(*names)
    ring = KeyRing()
    assert not ring.exists
    with pytest.raises(InputError, match="no key ring"):
        ring.put(KEY)
    assert ring.get(KEY.id) is None
    ring.forget(KEY.id)


def test_without_the_package_there_is_no_key_ring(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring.backend", None)
    assert not KeyRing().exists


def test_a_key_ring_that_does_not_answer_is_told():
    ring = KeyRing(BrokenRing())
    with pytest.raises(InputError, match="no key ring that could keep"):
        ring.put(KEY)
    assert ring.get(KEY.id) is None
    ring.forget(KEY.id)


def test_a_key_ring_that_forgets_at_once_is_noticed():
    class Forgetful(Ring):
        def set_password(self, service, username, password):
            pass

    with pytest.raises(InputError, match="no key ring"):
        KeyRing(Forgetful()).put(KEY)
