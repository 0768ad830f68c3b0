"""`library check|repair|info|purge`: checks, repairs, describes and cleans the library."""

from __future__ import annotations

import argparse
import shlex
from typing import Any

from desktop.core.errors import DamagedLibraryError
from desktop.core.steps import run_to_end
from desktop.core.store.check import IntegrityResult, check, repair
from desktop.core.store.repair import replace_damaged_library
from desktop.services.deletion import purge
from desktop.terminal.context import Context
from desktop.terminal.output import one_line

DAMAGED = 4
"""Exit status of `library check` if something is wrong."""


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=["info", "check", "repair", "purge"],
        nargs="?",
        default="info",
        help="info: size and counts; check: verify everything; repair: rebuild what is derived;"
        " purge: delete for good what was deleted or removed before",
    )
    parser.add_argument(
        "--damaged-too",
        action="store_true",
        help="with purge: delete also damaged libraries that were set aside",
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.action == "purge":
        return _purge(context, damaged_too=arguments.damaged_too)
    return {"info": _info, "check": _check, "repair": _repair}[arguments.action](context)


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
    try:
        library = context.library()
        for step in repair(library):
            context.output.note(f"Rebuilt: {step.subject}.")
        found = list(check(library))
    except DamagedLibraryError:
        return _start_again(context)
    # The remaining findings cannot be repaired from other data in the file.
    if any(subject.problem for subject in found):
        return _start_again(context)
    return _show(context, found)


def _start_again(context: Context) -> int:
    context.close()
    done = replace_damaged_library(context.data.library)
    context.output.result(
        {
            "started_again": True,
            "damaged": str(done.damaged),
            "collections": list(done.collections),
        }
    )
    context.output.say(f"The file is damaged beyond repair, and lies at {done.damaged} now.")
    if done.collections:
        context.output.say("The new library knows the same folders. Read them again with:")
        for name in done.collections:
            context.output.say(f"  index --collection {shlex.quote(one_line(name))}")
    else:
        context.output.say(
            "The new library is empty: not even the list of folders could be read."
            " Add them again: `index FOLDER --collection NAME`."
        )
    return 0


def _show(context: Context, found: list[IntegrityResult]) -> int:
    sound = not any(subject.problem for subject in found)
    rows = [{"subject": subject.subject, "problem": subject.problem} for subject in found]
    context.output.result({"sound": sound, "checks": rows})
    context.output.table(["Checked", "Found"], [(r["subject"], r["problem"] or "ok") for r in rows])
    if not sound:
        context.output.note("`library repair` rebuilds what can be rebuilt.")
    return 0 if sound else DAMAGED
