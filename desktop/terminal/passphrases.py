"""Gets passphrases for commands: from a file, or typed without being shown."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from desktop.core.errors import InputError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.store.connection import locked_error
from desktop.core.store.key_file import KeyFile, check_passphrase
from desktop.services.unlocking import read_secret, unlock, unlock_by_key_ring
from desktop.terminal.output import Output

TRIES = 3


def unlock_in_terminal(data: DataFolder, file: Path | None, output: Output) -> DataFolder:
    """The data folder with its key.

    Raises:
        LockedLibraryError: nobody gives the passphrase, or it is another.
    """
    if file is not None:
        return unlock(data, read_secret(file))
    if (unlocked := unlock_by_key_ring(data)) is not None:
        return unlocked
    for left in reversed(range(TRIES)):
        try:
            return unlock(data, ask("Passphrase of the library: ", output))
        except LockedLibraryError as error:
            if not left or not _may_ask(output):
                raise
            output.note(error.message)
    raise locked_error()


def unlock_other(key_file: KeyFile, file: Path | None, output: Output) -> LibraryKey:
    """The key of another key file than the library's, such as that of an export.

    Raises:
        LockedLibraryError: nobody gives the passphrase, or it is another.
    """
    given = read_secret(file) if file else ask("Passphrase of that file: ", output)
    return key_file.unlock(given)


def choose_passphrase(file: Path | None, output: Output) -> str:
    """A new passphrase, typed twice where no file is named.

    Raises:
        InputError: the two differ, or it is too short.
        LockedLibraryError: nobody gives one.
    """
    if file is not None:
        chosen = read_secret(file)
        check_passphrase(chosen)
        return chosen
    chosen = ask("New passphrase: ", output)
    check_passphrase(chosen)
    if chosen != ask("Once more: ", output):
        raise InputError("The two passphrases differ.", "Try it again.")
    return chosen


def ask(prompt: str, output: Output) -> str:
    """Ask the person, who types without being shown it.

    Raises:
        LockedLibraryError: there is nobody to ask.
    """
    if not _may_ask(output):
        raise locked_error()
    try:
        return getpass.getpass(prompt, stream=sys.stderr)
    except EOFError:
        raise locked_error() from None


def _may_ask(output: Output) -> bool:
    return sys.stdin.isatty() and not output.as_json
