"""`documents`: every file of the library, where it stands, and why."""

from __future__ import annotations

import argparse
import json

from desktop.core.store.documents import Listed
from desktop.core.types import DocumentState
from desktop.terminal.context import Context


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--collection", action="append", default=[], metavar="NAME")
    parser.add_argument(
        "--state", choices=[str(state) for state in DocumentState], help="only those in this state"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    library = context.library()
    collection_ids = library.collections.ids(arguments.collection)
    listed = [
        one
        for one in library.documents.listed(collection_ids)
        if arguments.state in (None, str(one.state))
    ]
    context.output.result({"documents": [_as_json(one) for one in listed]})
    if not listed:
        context.output.say("There are no such documents.")
        return 0
    context.output.table(
        ["State", "Passages", "Document", "Remark"],
        [(one.state, one.passages, one.path, _remark(one)) for one in listed],
    )
    return 0


def _as_json(one: Listed) -> dict[str, object]:
    return {
        "path": str(one.path),
        "collection": one.collection,
        "state": str(one.state),
        "message": one.message,
        "hint": one.hint,
        "format": one.format,
        "size_bytes": one.size_bytes,
        "passages": one.passages,
        "notes": json.loads(one.notes),
        "read_at": one.read_at,
    }


def _remark(one: Listed) -> str:
    return " ".join([one.message, one.hint, *json.loads(one.notes)]).strip()
