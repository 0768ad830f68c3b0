"""Keeps keys of libraries in the key ring of the system, if it has one that encrypts.

The package `keyring` finds it: the Secret Service of the desktop, KWallet, the Keychain of macOS,
or the Credential Locker of Windows. Others keep secrets as plain text, and are not used.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterable
from typing import Protocol, cast

from desktop.core.errors import InputError
from desktop.core.library_key import SECRET_BYTES, LibraryKey
from desktop.core.say import say

SERVICE = "Lectern"
ENCRYPTING = (
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)
"""The modules of the key rings that are used, the preferred first."""

logger = logging.getLogger("store")


class SecretStore(Protocol):
    """The part of a key ring that is used; its methods raise whatever the system says."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class KeyRing:
    """The key ring of the system; it may show a prompt of its own, and wait for the person."""

    def __init__(self, store: SecretStore | None = None) -> None:
        """`store` is another key ring than the system's."""
        self._store = store or _find_store()

    @property
    def exists(self) -> bool:
        return self._store is not None

    def put(self, key: LibraryKey) -> None:
        """Store a key.

        Raises:
            InputError: there is no key ring, or it refuses.
        """
        refused = InputError(
            say("The system has no key ring that could keep the key."),
            say("The passphrase opens the library as well."),
        )
        if self._store is None:
            raise refused
        try:
            self._store.set_password(SERVICE, key.id.hex(), key.secret.hex())
        except Exception as error:
            logger.warning("no key ring: %s", type(error).__name__)
            raise refused from error
        if self.get(key.id) != key:
            raise refused

    def get(self, key_id: bytes) -> LibraryKey | None:
        """The key of this name; None where the key ring has it no more, or does not answer."""
        if self._store is None:
            return None
        try:
            found = self._store.get_password(SERVICE, key_id.hex())
            secret = bytes.fromhex(found or "")
        except Exception as error:  # noqa: BLE001 -- each system has errors of its own
            logger.warning("no key of the key ring: %s", type(error).__name__)
            return None
        key = LibraryKey(secret)
        return key if len(secret) == SECRET_BYTES and key.id == key_id else None

    def forget(self, key_id: bytes) -> None:
        """Delete a key, if it is there."""
        if self._store is None:
            return
        try:
            self._store.delete_password(SERVICE, key_id.hex())
        except Exception as error:  # noqa: BLE001 -- each system has errors of its own
            logger.info("nothing to delete in the key ring: %s", type(error).__name__)


def _find_store() -> SecretStore | None:
    try:
        backend = importlib.import_module("keyring.backend")
        found = cast("Iterable[SecretStore]", backend.get_all_keyring())
    except Exception as error:  # noqa: BLE001 -- without it, there is no key ring
        logger.info("no key ring: %s", type(error).__name__)
        return None
    by_module = {type(store).__module__: store for store in found}
    return next((by_module[name] for name in ENCRYPTING if name in by_module), None)
