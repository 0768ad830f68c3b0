"""Splits the documents of a collection into training and held-out documents.

The split is made by document, before any question is written: a question about a training document
does not show how well other questions are answered.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.experts.examples.example import Split
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.scope import Scope
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.types import Passage

HELD_OUT_SHARE = 0.15
"""Share of a collection's text that is held out; with few documents between half and twice that."""


@dataclass(frozen=True, slots=True)
class DocumentSplit:
    """A document with its passages, and the split it belongs to."""

    sha256: str
    """The hash in hexadecimal; two files with the same bytes are one document."""
    path: Path
    title: str
    passages: tuple[Passage, ...]
    split: Split

    @property
    def characters(self) -> int:
        return sum(len(passage.text) for passage in self.passages)


@dataclass(frozen=True, slots=True)
class CollectionSplit:
    """The documents of a collection, each with its split."""

    documents: tuple[DocumentSplit, ...]
    is_split_within: bool = False
    """Whether the only document was split, so that its end is held out."""

    def documents_in(self, split: Split) -> list[DocumentSplit]:
        return [document for document in self.documents if document.split is split]

    def splits_by_hash(self) -> dict[str, Split]:
        """The split of each document by its hash; one split within counts as training."""
        return {
            document.sha256: document.split for document in sorted(self.documents, key=_is_training)
        }


def split_collection(
    library: Library,
    collection_id: int,
    *,
    seed: int,
    held_out_share: float = HELD_OUT_SHARE,
    learned_from: Sequence[str] = (),
) -> CollectionSplit:
    """Every readable document of a collection with its split, which depends on seed and share.

    With paths in `learned_from`, only the documents of these files and folders are taken.

    Raises:
        InputError: the collection has no readable documents.
    """
    documents = _read_documents(library, documents_to_learn(library, collection_id, learned_from))
    if not documents:
        raise InputError(
            say("The collection has no readable documents yet."), Remedy.ADD_DOCUMENTS.hint()
        )
    if len(documents) == 1:
        return _split_one_document(*documents[0], held_out_share)
    held_out = _choose_held_out(documents, seed, held_out_share)
    return CollectionSplit(
        tuple(
            DocumentSplit(
                sha256,
                passages[0].path,
                passages[0].title,
                passages,
                Split.HELD_OUT if sha256 in held_out else Split.TRAINING,
            )
            for sha256, passages in documents
        )
    )


def documents_to_learn(
    library: Library, collection_id: int, learned_from: Sequence[str] = ()
) -> DocumentSet:
    """The documents of a collection, or of these files and folders in it."""
    whole = library.documents_of([collection_id])
    if not learned_from:
        return whole
    paths = tuple(map(Path, learned_from))
    chosen = library.resolve(Scope(folders=paths, documents=paths)).documents
    assert chosen is not None
    return DocumentSet.of(library.db, whole.ids & chosen.ids)


def document_hashes(
    library: Library, collection_id: int, learned_from: Sequence[str] = ()
) -> set[str]:
    """The hashes of the documents that an expert of a collection would learn from now."""
    scope, bindings = documents_to_learn(library, collection_id, learned_from).condition()
    rows = library.db.execute(
        "SELECT DISTINCT c.sha256 FROM contents c JOIN documents d ON d.content_id = c.id"
        f" WHERE {scope}",
        bindings,
    )
    return {bytes(sha256).hex() for (sha256,) in rows}


_Document = tuple[str, tuple[Passage, ...]]


def _read_documents(library: Library, within: DocumentSet) -> list[_Document]:
    scope, bindings = within.condition()
    rows = library.db.execute(
        "SELECT c.sha256, p.id FROM contents c JOIN passages p ON p.content_id = c.id"
        f" WHERE c.id IN (SELECT content_id FROM documents d WHERE {scope})"
        " ORDER BY c.sha256, p.ordinal",
        bindings,
    )
    ids: dict[str, list[int]] = {}
    for sha256, passage_id in rows:
        ids.setdefault(bytes(sha256).hex(), []).append(passage_id)
    return [
        (sha256, tuple(library.passages(passage_ids, within)))
        for sha256, passage_ids in ids.items()
    ]


def _choose_held_out(documents: Sequence[_Document], seed: int, share: float) -> set[str]:
    """A random choice of documents with the wanted share of the text; one is never chosen."""
    drawn = [
        (sha256, sum(len(passage.text) for passage in passages)) for sha256, passages in documents
    ]
    random.Random(seed).shuffle(drawn)
    wanted = share * sum(size for _, size in drawn)
    chosen: set[str] = set()
    taken = 0
    for sha256, size in drawn[:-1]:
        # A document much too large for the share is skipped, unless there is no other.
        if taken >= wanted or (chosen and taken + size > 2 * wanted):
            continue
        if not chosen and size > 3 * wanted and any(s <= 3 * wanted for _, s in drawn[:-1]):
            continue
        chosen.add(sha256)
        taken += size
    return chosen


def _split_one_document(
    sha256: str, passages: tuple[Passage, ...], share: float
) -> CollectionSplit:
    """The end of the only document is held out; the passage before it is not used at all."""
    first = passages[0]
    count = max(1, round(share * len(passages))) if len(passages) > 2 else 0
    learned = passages[: len(passages) - count - 1] if count else passages
    parts = [DocumentSplit(sha256, first.path, first.title, learned, Split.TRAINING)]
    if count:
        end = passages[len(passages) - count :]
        parts.append(DocumentSplit(sha256, first.path, first.title, end, Split.HELD_OUT))
    return CollectionSplit(tuple(parts), is_split_within=True)


def _is_training(document: DocumentSplit) -> bool:
    return document.split is Split.TRAINING
