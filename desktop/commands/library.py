"""`library`: checks, repairs, describes, copies, moves, cleans and encrypts the library."""

from __future__ import annotations

import argparse
import shlex
import time
from typing import Any

from desktop.commands import library_encryption
from desktop.core.errors import DamagedLibraryError, InputError
from desktop.core.steps import run_to_end
from desktop.core.store.backup import list_backups
from desktop.core.store.check import IntegrityResult, check
from desktop.core.store.repair import LibraryReplacement
from desktop.services.deletion import purge
from desktop.services.repair import repair_library
from desktop.terminal.context import Context
from desktop.terminal.output import one_line
from desktop.terminal.parsing import some_path

DAMAGED = 4
"""Exit status of `library check` if something is wrong."""


ACTIONS = {
    "info": "size and counts",
    "check": "verify everything",
    "repair": "rebuild what is derived, and save all that can be read of a damaged file",
    "backup": "copy the library, to FILE or among the daily backups",
    "restore": "put a backup in its place: FILE, or its number in `library backups`",
    "backups": "list the backups; `on` or `off` switches the daily one",
    "export": "write library, experts and settings into FILE",
    "purge": "delete for good what was deleted or removed before, with the backups",
    "import": "put what such a FILE holds in the place of what is here",
    **library_encryption.ACTIONS,
}


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=list(ACTIONS),
        nargs="?",
        default="info",
        help="; ".join(f"{name}: {words}" for name, words in ACTIONS.items()),
    )
    parser.add_argument(
        "--damaged-too",
        action="store_true",
        help="with purge: delete also damaged libraries that were set aside",
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="with backup and export: do not encrypt the file, though the library is",
    )
    parser.add_argument(
        "--file-passphrase-file",
        type=some_path,
        metavar="FILE",
        help="with restore and import: the passphrase of that file, if it is another",
    )
    library_encryption.add_options(parser)
    parser.add_argument("file", nargs="?", default="", metavar="FILE", help="see above")


def run(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.action in ("info", "check", "repair", "purge"):
        if arguments.file:
            raise InputError(f"`library {arguments.action}` takes no file.")
        if arguments.action == "purge":
            return _purge(context, damaged_too=arguments.damaged_too)
        return {"info": _info, "check": _check, "repair": _repair}[arguments.action](context)
    if arguments.action in library_encryption.ACTIONS:
        return library_encryption.run_encryption(arguments, context)
    from desktop.commands.library_copies import run_on_copies

    return run_on_copies(arguments, context)


def _purge(context: Context, *, damaged_too: bool) -> int:
    context.library()  # a wrong folder or a damaged library is told before anything is deleted
    context.close()
    done = run_to_end(
        purge(context.data, damaged_too=damaged_too),
        lambda step: context.output.note(f"{step.subject} …"),
    )
    context.output.result(
        {
            "conversations": done.conversations,
            "collections": done.collections,
            "folders": done.folders,
            "experts": done.experts,
            "freed_bytes": done.freed_bytes,
            "compacted": done.compacted,
            "damaged": [str(path) for path in done.damaged],
        }
    )
    context.output.say(
        f"Deleted for good: {done.conversations} conversations, {done.collections} collections,"
        f" {done.folders} folders or files, {done.experts} experts."
        f" {done.freed_bytes / 1e6:,.1f} MB of the disk are free again."
    )
    if not done.compacted:
        context.output.say(
            "The library's file could not be written again: another process keeps it busy, or the"
            " disk has no room for a copy. Text that an earlier version deleted may still be in it."
        )
    for path in done.damaged:
        context.output.say(
            f"A damaged library was set aside: {path}. It may hold what you deleted."
        )
    if done.damaged:
        context.output.say("`library purge --damaged-too` deletes it.")
    return 0


def _info(context: Context) -> int:
    library = context.library()
    spaces: list[dict[str, Any]] = [
        {
            "embedder": space.identity,
            "dimension": space.dimension,
            "active": space.active,
            "waiting": library.vectors.pending_count(space),
        }
        for space in library.vectors.spaces()
    ]
    size_bytes = library.path.stat().st_size
    counts = {str(state): count for state, count in library.documents.counts().items()}
    passages: int = library.db.execute("SELECT count(*) FROM passages").get
    context.output.result(
        {
            "path": str(library.path),
            "size_bytes": size_bytes,
            "encrypted": context.data.key is not None,
            "documents": counts,
            "passages": passages,
            "vectors": spaces,
        }
    )
    states = ", ".join(f"{count:,} {state}" for state, count in counts.items())
    context.output.table(
        ["", ""],
        [
            ("Library", f"{library.path} ({size_bytes / 1e6:.1f} MB)"),
            ("Encrypted", "yes" if context.data.key else "no"),
            ("Documents", states or "none yet"),
            ("Passages", f"{passages:,}"),
            *(("Vectors", _space_in_words(space)) for space in spaces),
        ],
    )
    return 0


def _space_in_words(space: dict[str, Any]) -> str:
    use = "in use" if space["active"] else "being made" if space["waiting"] else "not in use"
    waiting = f", {space['waiting']:,} passages wait" if space["waiting"] else ""
    return f"{space['embedder']}, {space['dimension']} numbers each, {use}{waiting}"


def _check(context: Context) -> int:
    try:
        found = list(check(context.library()))
    except DamagedLibraryError as error:
        found = [IntegrityResult("SQLite", error.message)]
    return _show(context, found)


def _repair(context: Context) -> int:
    data = context.unlock()
    steps = repair_library(data.library, data.key)
    result = run_to_end(steps, lambda step: context.output.note(f"Rebuilt: {step.subject}."))
    if result.replacement is None:
        return _show(context, list(result.checks))
    return _tell_replacement(context, result.replacement)


def _tell_replacement(context: Context, done: LibraryReplacement) -> int:
    context.output.result(
        {
            "replaced": True,
            "damaged": str(done.damaged),
            "collections": list(done.collections),
            "saved": done.saved,
            "lost": done.lost,
        }
    )
    context.output.say(f"{done.sentence} The damaged file lies at {done.damaged} now.")
    if done.collections:
        context.output.say("Read again what has changed or was lost with:")
        for name in done.collections:
            context.output.say(f"  index --collection {shlex.quote(one_line(name))}")
    else:
        context.output.say(
            "The library is empty now. Add your folders again: `index FOLDER --collection NAME`."
        )
    if backups := list_backups(context.data.backups):
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(backups[0].made_at))
        context.output.say(f"There is a backup of {when} too: `library restore 1` goes back to it.")
    return 0


def _show(context: Context, found: list[IntegrityResult]) -> int:
    sound = not any(subject.problem for subject in found)
    rows = [{"subject": subject.subject, "problem": subject.problem} for subject in found]
    context.output.result({"sound": sound, "checks": rows})
    context.output.table(["Checked", "Found"], [(r["subject"], r["problem"] or "ok") for r in rows])
    if not sound:
        context.output.note("`library repair` rebuilds what can be rebuilt.")
    return 0 if sound else DAMAGED
