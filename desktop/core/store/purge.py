"""Deletes removed collections and roots, in many short transactions.

If the program ends before, the rest is deleted after the next start.
"""

from __future__ import annotations

from collections.abc import Generator

from desktop.core.store.library import Library
from desktop.core.store.removals import Removal

KEPT_S = 30 * 86400.0
"""The time for which a deleted conversation or expert can be restored."""
FILES_AT_ONCE = 100
"""Files that are deleted in one transaction, so that no other process waits long for the lock."""


def purge_removed(library: Library) -> Generator[None, None, None]:
    """Delete everything that was removed; the caller may stop after any of the short steps."""
    for removal in library.removals.all():
        if removal.root_id is None:
            roots = library.db.execute(
                "SELECT id FROM roots WHERE collection_id = ?", (removal.collection_id,)
            )
            root_ids = [int(id_) for (id_,) in roots]
        else:
            root_ids = [removal.root_id]
        for root_id in root_ids:
            yield from _purge_documents(library, removal, root_id)
        with library.transaction():
            if removal not in library.removals.all():
                continue  # it was undone meanwhile
            for root_id in root_ids:
                library.remove_root(root_id)
            if removal.root_id is None:
                library.remove_collection(removal.collection_id)


def _purge_documents(
    library: Library, removal: Removal, root_id: int
) -> Generator[None, None, None]:
    ids = library.documents.ids_of_root(root_id)
    for start in range(0, len(ids), FILES_AT_ONCE):
        with library.transaction():
            if removal not in library.removals.all():
                return
            library.documents.remove(ids[start : start + FILES_AT_ONCE])
        yield
