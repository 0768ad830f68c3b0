"""`documents`: lists every file of the library with its state and the reason for it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from desktop.core.say import from_json
from desktop.core.store.documents import ListedDocument
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
        document
        for document in _with_parts_in_place(library.documents.list_page(collection_ids))
        if arguments.state in (None, str(document.state))
    ]
    context.output.result({"documents": [_as_json(document) for document in listed]})
    if not listed:
        context.output.say("There are no such documents.")
        return 0
    context.output.table(
        ["State", "Passages", "Document", "Remark"],
        [
            (document.state, document.passages, document.path, _remark(document))
            for document in listed
        ],
    )
    return 0


def _with_parts_in_place(listed: Sequence[ListedDocument]) -> list[ListedDocument]:
    """Put each attachment behind its message, which was added before it."""
    places = {
        (document.collection, document.path): number for number, document in enumerate(listed)
    }
    return sorted(
        listed,
        key=lambda document: places.get(
            (document.collection, document.parent or document.path), len(listed)
        ),
    )


def _as_json(document: ListedDocument) -> dict[str, object]:
    return {
        "path": str(document.path),
        "part_of": str(document.parent) if document.parent else None,
        "collection": document.collection,
        "state": str(document.state),
        "message": document.message,
        "hint": document.hint,
        "format": document.format,
        "size_bytes": document.size_bytes,
        "passages": document.passages,
        "notes": from_json(document.notes),
        "read_at": document.read_at,
    }


def _remark(document: ListedDocument) -> str:
    return " ".join([document.message, document.hint, *from_json(document.notes)]).strip()
