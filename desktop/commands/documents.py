"""`documents`: lists the files with state and reason; `documents unlock` opens a protected one."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.commands.index import show
from desktop.core.errors import InputError
from desktop.core.ingest.given_password import GivenPassword
from desktop.core.say import from_json, say
from desktop.core.store.documents import ListedDocument
from desktop.core.types import DocumentState
from desktop.services.indexing import index_collection
from desktop.terminal.context import Context
from desktop.terminal.parsing import UsageError, some_path

STILL_CLOSED = 1


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--collection", action="append", default=[], metavar="NAME")
    parser.add_argument(
        "--state", choices=[str(state) for state in DocumentState], help="only those in this state"
    )
    parser.add_argument(
        "--notes", action="store_true", help="only those of which something was left out or unsure"
    )
    actions = parser.add_subparsers(dest="action", metavar="unlock")
    unlock = actions.add_parser(
        "unlock", help="read a protected file with its password, which is asked for"
    )
    unlock.add_argument("file", type=some_path)
    unlock.add_argument(
        "--password-file", type=some_path, metavar="FILE", help="its first line is the password"
    )
    unlock.add_argument(
        "--keep",
        action="store_true",
        help="keep the password in the library, unprotected, to read the file when it changes",
    )
    unlock.add_argument("--words-only", action="store_true", help="without vectors")


def run(arguments: argparse.Namespace, context: Context) -> int:
    return (_unlock if arguments.action else _list)(arguments, context)


def _list(arguments: argparse.Namespace, context: Context) -> int:
    library = context.library()
    collection_ids = library.collections.ids(arguments.collection)
    listed = [
        document
        for document in _with_parts_in_place(library.documents.list_page(collection_ids))
        if arguments.state in (None, str(document.state))
        and (not arguments.notes or document.notes != "[]")
    ]
    context.output.result({"documents": [_as_json(document) for document in listed]})
    if not listed:
        context.output.say("There are no such documents.")
        return 0
    context.output.table(
        ["State", "Passages", "Language", "Document", "Remark"],
        [
            (
                document.state,
                document.passages,
                document.language,
                document.path,
                _remark(document),
            )
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
        "language": document.language,
        "size_bytes": document.size_bytes,
        "passages": document.passages,
        "notes": from_json(document.notes),
        "read_at": document.read_at,
    }


def _remark(document: ListedDocument) -> str:
    return " ".join([document.message, document.hint, *from_json(document.notes)]).strip()


def _unlock(arguments: argparse.Namespace, context: Context) -> int:
    """Read a file with its password, in every collection that has the file."""
    library = context.library()
    path: Path = arguments.file.absolute()
    collections = library.documents.collections_with(path)
    if not collections:
        raise InputError(
            say("“{0}” is not in the library.", path.name), "Add it: `index FILE`; then unlock it."
        )
    given = GivenPassword(path, _ask_password(arguments.password_file), arguments.keep)
    states: list[DocumentState] = []
    for collection_id in collections:
        name = library.collections.names()[collection_id]
        steps = index_collection(
            library, name, context.processes, words_only=arguments.words_only, given=[given]
        )
        show(steps, context.output)
        known = library.documents.find(collection_id, path)
        states += [known.state] if known else []
    opened = bool(states) and all(state is DocumentState.READY for state in states)
    if opened:
        context.output.note("Its text now stands in the library, like that of any other file.")
    return 0 if opened else STILL_CLOSED


def _ask_password(file: Path | None) -> str:
    if file is not None:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(say("The password file cannot be read."), str(error)) from error
        password = lines[0] if lines else ""
    elif sys.stdin.isatty():
        password = getpass.getpass("Password: ")
    else:
        raise UsageError("name a --password-file; a password is asked for on a terminal only", "")
    if not password:
        raise InputError(say("The password is empty."))
    return password
