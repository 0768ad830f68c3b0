"""Finds the part of a library that is meant by names, paths and patterns."""

from __future__ import annotations

import difflib
import fnmatch
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.say import say
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.store.document_set import KEPT
from desktop.core.store.library import Library
from desktop.core.store.stored_path import from_stored

SIMILAR_AT_MOST = 3
_PATTERN = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Places:
    """The names in a library by which a part of it can be meant."""

    collections: tuple[str, ...]
    files: tuple[Path, ...]
    folders: tuple[Path, ...]
    """The folders with files, and those above them up to the added ones."""


def scope_named(
    library: Library,
    meant: Sequence[str],
    *,
    without: Sequence[str] = (),
    collections: Sequence[str] = (),
) -> Scope:
    """Return what names, paths and patterns mean; with collections, among their files alone.

    A path means the file or folder there; a name without a folder the collection, else every file,
    else every folder of this name, whether its letters are small or large; `*` and `?` stand for
    any letters.

    Raises:
        InputError: something means nothing in the library.
    """
    ids = library.collections.ids(collections)
    scope = Scope(collections=() if meant else tuple(dict.fromkeys(collections)))
    if not meant and not without:
        return scope
    places = read_places(library, ids)
    for text in meant:
        scope = joined(scope, _meant(places, text))
    left_out = [_meant(replace(places, collections=()), text) for text in without]
    excluded = [path for found in left_out for path in (*found.folders, *found.documents)]
    return replace(scope, excluded=tuple(dict.fromkeys(excluded)))


def joined(scope: Scope, other: Scope) -> Scope:
    """Return the scope of what either has; what either leaves out is left out."""
    return Scope(
        tuple(dict.fromkeys((*scope.collections, *other.collections))),
        tuple(dict.fromkeys((*scope.folders, *other.folders))),
        tuple(dict.fromkeys((*scope.documents, *other.documents))),
        tuple(dict.fromkeys((*scope.excluded, *other.excluded))),
    )


def read_places(library: Library, collection_ids: Sequence[int] | None = None) -> Places:
    """Return the names by which a part of the library, or of these collections, can be meant."""
    rows = list(
        library.db.execute(
            "SELECT d.path, r.path, r.is_folder FROM documents d JOIN roots r ON r.id = d.root_id"
            f" WHERE {KEPT} AND (?1 IS NULL"
            " OR d.collection_id IN (SELECT value FROM json_each(?1))) ORDER BY d.name, d.id",
            (None if collection_ids is None else json.dumps(collection_ids),),
        )
    )
    files = tuple(dict.fromkeys(from_stored(path) for path, _, _ in rows))
    added = {from_stored(root) for _, root, is_folder in rows if is_folder}
    folders = dict.fromkeys(sorted(added))
    for parent in dict.fromkeys(path.parent for path in files):
        folders |= dict.fromkeys(_up_to_added(parent, added))
    names = library.collections.names()
    known = names if collection_ids is None else collection_ids
    return Places(tuple(names[id_] for id_ in known), files, tuple(folders))


def _up_to_added(folder: Path, added: set[Path]) -> Iterator[Path]:
    """The folder, and those above it if an added one is among them."""
    above = (folder, *folder.parents)
    place = next((n for n, path in enumerate(above) if path in added), 0)
    yield from above[: place + 1]


def _meant(places: Places, text: str) -> Scope:
    found = _by_pattern(places, text) if _PATTERN.search(text) else EVERYTHING
    if found.has_no_choice:
        found = _by_path(places, text)
    if found.has_no_choice and not _has_folder(text):
        found = _by_name(places, text)
    if found.has_no_choice:
        raise _nothing_called(places, text)
    return found


def _by_path(places: Places, text: str) -> Scope:
    """The file or folder at a path, which may be given from the present folder."""
    if not _has_folder(text) and text in places.collections:
        return EVERYTHING
    wanted = _folded(_absolute(text))
    files = tuple(path for path in places.files if _folded(str(path)) == wanted)
    if files:
        return Scope(documents=files)
    return Scope(folders=tuple(path for path in places.folders if _folded(str(path)) == wanted))


def _by_name(places: Places, text: str) -> Scope:
    """Everything of one kind with this name: collections, else files, else folders."""
    wanted = text.casefold()
    if text in places.collections:
        return Scope(collections=(text,))
    if names := tuple(name for name in places.collections if name.casefold() == wanted):
        return Scope(collections=names)
    if files := tuple(path for path in places.files if path.name.casefold() == wanted):
        return Scope(documents=files)
    if files := tuple(path for path in places.files if path.stem.casefold() == wanted):
        return Scope(documents=files)
    return Scope(folders=tuple(path for path in places.folders if path.name.casefold() == wanted))


def _by_pattern(places: Places, text: str) -> Scope:
    """The files, else the folders, else the collections that fit a pattern.

    With a folder in it, it must fit the whole path.
    """
    if _has_folder(text):
        fits = _matcher(_absolute(text))
        files = tuple(path for path in places.files if fits(_folded(str(path))))
        folders = tuple(path for path in places.folders if fits(_folded(str(path))))
    else:
        fits = _matcher(text)
        files = tuple(path for path in places.files if fits(_folded(path.name)))
        folders = tuple(path for path in places.folders if fits(_folded(path.name)))
    if files or folders:
        return Scope(folders=() if files else folders, documents=files)
    fits = _matcher(text)
    return Scope(collections=tuple(name for name in places.collections if fits(_folded(name))))


def _matcher(pattern: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(fnmatch.translate(_folded(pattern))).match


def _folded(text: str) -> str:
    return os.path.normcase(text).casefold()


def _absolute(text: str) -> str:
    """The path from the present folder; links are not followed, for they are not when indexing."""
    return os.path.abspath(os.path.expanduser(text))  # noqa: PTH100, PTH111 - never raises


def _has_folder(text: str) -> bool:
    return os.sep in text or "/" in text or text in (".", "..")


def _nothing_called(places: Places, text: str) -> InputError:
    known = dict.fromkeys(
        (*places.collections, *(path.name for path in (*places.files, *places.folders)))
    )
    near = _similar(Path(text).name, known)
    hint = say("Similar names: {0}.", ", ".join(near)) if near else say("The Library lists them.")
    return InputError(say("Nothing in your library is called “{0}”.", text), hint)


def _similar(name: str, known: Iterable[str]) -> list[str]:
    by_folded = {other.casefold(): other for other in known}
    near = difflib.get_close_matches(name.casefold(), by_folded, SIMILAR_AT_MOST)
    return [by_folded[folded] for folded in near]


class PlaceKind(StrEnum):
    """The kind of a part of the library that can be chosen."""

    COLLECTION = "collection"
    FOLDER = "folder"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class LibraryPlace:
    """A part of the library that can be chosen, with the words by which it is found."""

    kind: PlaceKind
    name: str
    path: Path | None = None
    """The path of a folder or file; a collection has none."""

    @property
    def words(self) -> str:
        return (self.name if self.path is None else str(self.path)).casefold()

    @property
    def scope(self) -> Scope:
        """The scope that has this place alone."""
        match self.kind, self.path:
            case PlaceKind.FOLDER, Path() as path:
                return Scope(folders=(path,))
            case PlaceKind.FILE, Path() as path:
                return Scope(documents=(path,))
            case _:
                return Scope(collections=(self.name,))


def list_places(library: Library) -> list[LibraryPlace]:
    """Return everything that can be chosen: collections, folders, files."""
    found = read_places(library)
    return [
        *(LibraryPlace(PlaceKind.COLLECTION, name) for name in found.collections),
        *(LibraryPlace(PlaceKind.FOLDER, path.name or str(path), path) for path in found.folders),
        *(LibraryPlace(PlaceKind.FILE, path.name, path) for path in found.files),
    ]


def places_of(scope: Scope) -> list[LibraryPlace]:
    """Return the places that a scope has, without those that it leaves out."""
    return [
        *(LibraryPlace(PlaceKind.COLLECTION, name) for name in scope.collections),
        *(LibraryPlace(PlaceKind.FOLDER, path.name or str(path), path) for path in scope.folders),
        *(LibraryPlace(PlaceKind.FILE, path.name, path) for path in scope.documents),
    ]


def without(scope: Scope, place: LibraryPlace) -> Scope:
    """Return the scope without a place that was chosen."""
    gone = place.scope
    return replace(
        scope,
        collections=tuple(name for name in scope.collections if name not in gone.collections),
        folders=tuple(path for path in scope.folders if path not in gone.folders),
        documents=tuple(path for path in scope.documents if path not in gone.documents),
    )
