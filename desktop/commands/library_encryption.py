"""`library encrypt|decrypt|rekey|key-ring`: the key of the library."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from typing import Any

from desktop.core.errors import InputError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.core.store.conversion import ConversionStep
from desktop.services.encryption import (
    EncryptionResult,
    decrypt,
    encrypt,
    forget_in_key_ring,
    keep_in_key_ring,
    list_plain_files,
    rekey,
)
from desktop.services.unlocking import read_secret, set_passphrase, unlock_by_recovery_key
from desktop.terminal.context import Context
from desktop.terminal.passphrases import choose_passphrase

ACTIONS = {
    "encrypt": "encrypt the library and its backups with a passphrase, and print the recovery key",
    "decrypt": "make them plain again",
    "rekey": "change the passphrase and the key, and print the new recovery key",
    "key-ring": "`on` or `off`: whether the system's key ring opens the library, too",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    from desktop.terminal.parsing import some_path

    parser.add_argument(
        "--new-passphrase-file",
        type=some_path,
        metavar="FILE",
        help="with encrypt and rekey: its first line is the new passphrase",
    )
    parser.add_argument(
        "--passphrase-only",
        action="store_true",
        help="with rekey: keep the key and the recovery key; quick, nothing is written again",
    )
    parser.add_argument(
        "--recovery-key-file",
        type=some_path,
        metavar="FILE",
        help="with rekey: the recovery key, where the passphrase or the key file is lost",
    )


def run_encryption(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.action == "key-ring":
        return _switch_key_ring(arguments.file, context)
    if arguments.file:
        raise InputError(f"`library {arguments.action}` takes no file.")
    match arguments.action:
        case "encrypt":
            return _encrypt(arguments, context)
        case "decrypt":
            return _decrypt(context)
        case _:
            return _rekey(arguments, context)


def _encrypt(arguments: argparse.Namespace, context: Context) -> int:
    # For a library that has no passphrase yet, either name of the option means the new one.
    named = arguments.new_passphrase_file or context.passphrase_file
    passphrase = choose_passphrase(named, context.output)
    key = LibraryKey.make()
    _show_recovery_key(key, context)
    done = _run(encrypt(context.data, key, passphrase), context)
    _tell(done, key, context)
    context.output.say("The library and its backups are encrypted.")
    plain = list_plain_files(context.data)
    if plain:
        context.output.say("Not encrypted, also from now on:")
        for path, words in plain:
            context.output.say(f"  {words}: {path}")
    context.output.say(
        "The blocks of the old file were overwritten, but a drive, a snapshot, or backups of your"
        " own may still have them."
    )
    return 0


def _decrypt(context: Context) -> int:
    data = context.unlock()
    done = _run(decrypt(data), context)
    _tell(done, None, context)
    context.output.say("The library and its backups are plain now.")
    return 0


def _rekey(arguments: argparse.Namespace, context: Context) -> int:
    data = _unlock_to_rekey(arguments, context)
    passphrase = choose_passphrase(arguments.new_passphrase_file, context.output)
    if arguments.passphrase_only:
        set_passphrase(data, passphrase)
        context.output.result({"encrypted": True, "recovery_key": None, "unchanged": []})
        context.output.say("The passphrase is changed. The recovery key is the same as before.")
        return 0
    if arguments.recovery_key_file:
        set_passphrase(data, passphrase)  # a key file that was lost is there again
    key = LibraryKey.make()
    _show_recovery_key(key, context)
    done = _run(rekey(data, key, passphrase), context)
    _tell(done, key, context)
    context.output.say(
        "The library and its backups have a new key. The old passphrase and recovery key still"
        " open what you exported or copied before."
    )
    return 0


def _unlock_to_rekey(arguments: argparse.Namespace, context: Context) -> DataFolder:
    if arguments.recovery_key_file:
        text = _whole_recovery_key(arguments)
        context.data = unlock_by_recovery_key(context.data, text)
        return context.data
    return context.unlock()


def _whole_recovery_key(arguments: argparse.Namespace) -> str:
    """A recovery key may stand in one line or in two."""
    read_secret(arguments.recovery_key_file)  # says what is wrong with the file
    return arguments.recovery_key_file.read_text(encoding="utf-8-sig")


def _switch_key_ring(switch: str, context: Context) -> int:
    if switch not in ("on", "off"):
        raise InputError("`library key-ring` is followed by `on` or `off`.")
    data = context.unlock()
    if switch == "on":
        keep_in_key_ring(data)
    else:
        forget_in_key_ring(data)
    context.output.result({"key_ring": switch == "on"})
    context.output.say(
        "The system's key ring opens the library from now on."
        if switch == "on"
        else "Only the passphrase and the recovery key open the library from now on."
    )
    return 0


def _run(
    steps: Generator[ConversionStep, None, EncryptionResult], context: Context
) -> EncryptionResult:
    context.close()
    return run_to_end(steps, lambda step: context.output.note(str(step.value)))


def _show_recovery_key(key: LibraryKey, context: Context) -> None:
    """Show it before anything is encrypted, so that no crash can come before it."""
    context.output.say(
        "The recovery key opens the library if the passphrase is forgotten or the key file is"
        " lost. Print it or write it down now; it is not shown again:"
    )
    context.output.say("")
    for line in key.recovery_key().splitlines():
        context.output.say(f"  {line}")
    context.output.say("")


def _tell(done: EncryptionResult, key: LibraryKey | None, context: Context) -> None:
    context.data = done.data
    kept = done.conversion.kept_key_file
    facts: dict[str, Any] = {
        "encrypted": key is not None,
        "recovery_key": key.recovery_key().replace("\n", "-") if key else None,
        "unchanged": [str(path) for path in done.conversion.unchanged],
        "kept_key_file": str(kept) if kept else None,
    }
    context.output.result(facts)
    for path in done.conversion.unchanged:
        context.output.say(
            f"{path} is damaged, and stays as it was. `library purge --damaged-too` deletes what"
            " was set aside."
        )
    if kept:
        context.output.say(f"Its key file lies at {kept}.")
