"""`library backup|backups|restore|export|import`: copies of the library."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.library_key import LibraryKey
from desktop.core.store.backup import Backup, back_up, copy_with_key, list_backups
from desktop.core.store.data_archive import export_data, import_data
from desktop.core.store.key_file import KeyFile
from desktop.services.restoring import Unlock, restore_backup
from desktop.terminal.context import Context
from desktop.terminal.passphrases import unlock_other


def run_on_copies(arguments: argparse.Namespace, context: Context) -> int:
    action, file, plain = arguments.action, arguments.file, arguments.plain
    if action != "backups":
        context.unlock()
    other = arguments.file_passphrase_file or context.passphrase_file

    def unlock(key_file: KeyFile) -> LibraryKey:
        return unlock_other(key_file, other, context.output)

    match action:
        case "backup":
            _back_up(file, context, plain=plain)
        case "backups":
            _list(file, context)
        case "restore":
            _restore(file, context, unlock)
        case "export":
            _export(_needed(file, action), context, plain=plain)
        case _:
            _import(_needed(file, action), context, unlock)
    return 0


def _needed(file: str, action: str) -> Path:
    if not file:
        raise InputError(f"`library {action}` needs a file.", f"`library {action} FILE`.")
    return Path(file).absolute()


def _back_up(file: str, context: Context, *, plain: bool) -> None:
    data = context.data
    if file:
        path = Path(file).absolute()
        copy_with_key(data.library, path, data.key, None if plain else data.key)
    elif plain and data.key:
        raise InputError(
            "A plain backup needs a file.", "`library backup FILE --plain`, on a drive of yours."
        )
    else:
        path = back_up(data.library, data.backups, data.key).path
    size_bytes = path.stat().st_size
    context.output.result({"backup": str(path), "size_bytes": size_bytes})
    context.output.say(f"The library was copied to {path} ({size_bytes / 1e6:.1f} MB).")
    if file and data.key:
        context.output.say(
            "It is not encrypted."
            if plain
            else f"It is encrypted; keep a copy of {data.key_file} with it."
        )


def _list(switch: str, context: Context) -> None:
    if switch not in ("", "on", "off"):
        raise InputError("`library backups` can be followed by `on` or `off` only.")
    settings = context.settings
    if switch:
        settings = replace(settings, backups=switch == "on")
        settings.save(context.data.settings)
    found = list_backups(context.data.backups)
    context.output.result(
        {
            "daily": settings.backups,
            "backups": [
                {"path": str(b.path), "made_at": b.made_at, "size_bytes": b.size_bytes}
                for b in found
            ],
        }
    )
    context.output.table(["", "Made", "MB", "File"], _rows(found))
    state = "on" if settings.backups else "off"
    context.output.say(f"The daily backup is {state}.")


def _rows(backups: list[Backup]) -> list[tuple[str, str, str, str]]:
    return [
        (
            str(number),
            time.strftime("%Y-%m-%d %H:%M", time.localtime(backup.made_at)),
            f"{backup.size_bytes / 1e6:.1f}",
            str(backup.path),
        )
        for number, backup in enumerate(backups, 1)
    ]


def _restore(file: str, context: Context, unlock: Unlock) -> None:
    path = _named_backup(file, context)
    result = restore_backup(context.data, path, unlock)
    aside, context.data = result.aside, result.data
    context.output.result({"restored": str(path), "replaced": str(aside) if aside else None})
    context.output.say(f"The library is that of {path} now.")
    if aside:
        context.output.say(f"The one of before lies at {aside}.")


def _named_backup(file: str, context: Context) -> Path:
    """The file, or the backup with this number; without either, the newest."""
    if file and not file.isdecimal():
        return Path(file).absolute()
    backups = list_backups(context.data.backups)
    number = int(file or "1")
    if not 1 <= number <= len(backups):
        raise InputError(f"There is no backup {number}.", "`library backups` lists all.")
    return backups[number - 1].path


def _export(path: Path, context: Context, *, plain: bool) -> None:
    size_bytes = export_data(context.data, path, plain=plain)
    context.output.result({"exported": str(path), "size_bytes": size_bytes})
    protection = (
        "It is encrypted with the key of the library, and opens with the passphrase of today."
        if context.data.key and not plain
        else "It is not encrypted."
    )
    context.output.say(
        f"Library, experts and settings are in {path} ({size_bytes / 1e6:.1f} MB). {protection}"
    )


def _import(path: Path, context: Context, unlock: Unlock) -> None:
    aside = import_data(context.data, path, unlock)
    context.output.result({"imported": str(path), "replaced": str(aside) if aside else None})
    context.output.say(f"Library, experts and settings are those of {path} now.")
    if aside:
        context.output.say(
            f"The library of before lies at {aside}, experts and settings beside it."
        )
