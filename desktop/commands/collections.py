"""`collections`: lists, renames and removes collections."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from desktop.core.errors import InputError
from desktop.core.store.erasure import empty_log
from desktop.terminal.context import Context


def register(parser: argparse.ArgumentParser) -> None:
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"))
    change.add_argument(
        "--remove", metavar="NAME", help="forget a collection; the files themselves stay"
    )
    change.add_argument(
        "--remove-folder", nargs=2, metavar=("NAME", "PATH"), help="forget a folder or file of it"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    library = context.library()
    if arguments.rename:
        name, new = arguments.rename
        library.collections.rename(_id(context, name), new)
    elif arguments.remove:
        library.remove_collection(_id(context, arguments.remove))
        empty_log(library)
    elif arguments.remove_folder:
        name, path = arguments.remove_folder
        _remove_folder(context, name, Path(os.path.abspath(path)))  # noqa: PTH100 - as it was added
        empty_log(library)
    rows: list[dict[str, Any]] = [
        {
            "name": collection.name,
            "documents": collection.documents,
            "passages": collection.passages,
            "folders": [
                {"path": str(root.path), "available": root.available}
                for root in library.collections.roots(collection.id)
            ],
        }
        for collection in library.collections.all()
    ]
    context.output.result({"collections": rows})
    if not rows:
        context.output.say("There are no collections yet; `index FOLDER` makes one.")
        return 0
    context.output.table(
        ["Collection", "Documents", "Passages", "Folders"],
        [
            (r["name"], r["documents"], r["passages"], ", ".join(f["path"] for f in r["folders"]))
            for r in rows
        ],
    )
    return 0


def _id(context: Context, name: str) -> int:
    found = context.library().collections.ids([name])
    assert found
    return found[0]


def _remove_folder(context: Context, name: str, path: Path) -> None:
    library = context.library()
    for root in library.collections.roots(_id(context, name)):
        if root.path == path:
            library.remove_root(root.id)
            return
    raise InputError(f"{path} was not added to “{name}”.", "`collections` shows what was.")
