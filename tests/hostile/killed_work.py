"""Work that is killed: one kind of it in a data folder, with a line for all that it has stored.

A line is a promise: what it names must be there whenever the process is killed after it.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.core.ingest.events import FileDone
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.steps import run_to_end
from desktop.core.store.backup import back_up
from desktop.core.store.library import Library
from desktop.services.deletion import purge
from tests.fakes.ingest import HashEmbedder, PlainReader

COLLECTION = "folder"
PROBLEM = "It was stopped."


def word_of(number: int) -> str:
    """A word that stands in the conversation of this number alone."""
    return f"zyxquorl{number:03d}e"


def tell(promise: object) -> None:
    sys.stdout.write(f"{promise}\n")
    sys.stdout.flush()


def index_folder(data: DataFolder) -> None:
    with Library.of(data) as library:
        add_paths(library, COLLECTION, [data.root / "folder"])
        for event in index(library, COLLECTION, PlainReader(), HashEmbedder()):
            if isinstance(event, FileDone):
                tell(event.path.name)


def converse(data: DataFolder) -> None:
    with Library.of(data) as library:
        with library.transaction():
            conversation = library.conversations.start()
        for number in itertools.count():
            with library.transaction():
                turn = library.conversations.ask(conversation, None, f"Question {number}?")
            tell(f"question {turn}")
            with library.transaction():
                library.conversations.set_answer(turn, None, PROBLEM)
            tell(f"answer {turn}")


def change_settings(data: DataFolder) -> None:
    settings = Settings.load(data.settings)
    for number in itertools.count():
        settings = replace(settings, last_folder=f"/folders/{number}")
        settings.save(data.settings)
        tell(number)


def delete_for_good(data: DataFolder) -> None:
    with Library.of(data) as library:
        conversations = sorted(found.id for found in library.conversations.all())
    for number, conversation in enumerate(conversations):
        with Library.of(data) as library, library.transaction():
            library.conversations.delete(conversation)
        run_to_end(purge(data, damaged_too=False), lambda _: None)
        tell(number)


def back_up_often(data: DataFolder) -> None:
    for _ in itertools.count():
        tell(back_up(data.library, data.backups, data.key).path.name)


WORK: dict[str, Callable[[DataFolder], None]] = {
    "indexing": index_folder,
    "conversations": converse,
    "settings": change_settings,
    "deletion for good": delete_for_good,
    "backups": back_up_often,
}


def main() -> None:
    kind, root = sys.argv[1:]
    tell("begun")
    WORK[kind](DataFolder(Path(root)))


if __name__ == "__main__":
    main()
