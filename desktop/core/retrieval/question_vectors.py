"""The vectors of a question, one for each space of the library that is searched.

There are two while a library changes from one embedder to another: passages that have a vector in
the new space are compared there, all others in the one before. Cosines of
the two embedded models mean nearly the same (of XQuAD's right English passages 0.57 and 0.59 in the
mean, of the best wrong ones 0.41 and 0.41), so that their passages are put in one order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeAlias

from desktop.core.ports import Embedder
from desktop.core.retrieval.changing_embedder import embedders_of
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.vectors import Space

EmbeddedQuestion: TypeAlias = "list[tuple[Space, bytes]]"
"""A question's vector for each space, the one that is searched first."""


@dataclass(frozen=True, slots=True)
class QuestionVectors:
    """A question in each space that is searched, the one that is being filled last."""

    library: Library
    of_spaces: tuple[tuple[Space, bytes], ...]

    def nearest(self, within: DocumentSet | None, limit: int) -> dict[int, float]:
        """The nearest passages by cosine, at most `limit` of each space."""
        found: dict[int, float] = {}
        for space, vector in self.of_spaces:
            found |= dict(self.library.search_vectors(vector, within, limit, space))
        return found | self._newest(list(found))

    def similarities(self, passage_ids: Sequence[int]) -> dict[int, float]:
        """The cosines between these passages and the question, without those without a vector."""
        found: dict[int, float] = {}
        for space, vector in self.of_spaces:
            found |= self.library.vectors.similarities(space, vector, passage_ids)
        return found

    def nearest_of_each(
        self, within: DocumentSet | None, per_document: int
    ) -> list[tuple[int, int, float]]:
        """The nearest passages of every document: document id, passage id, cosine; best first."""
        rows = [
            row
            for space, vector in self.of_spaces
            for row in self.library.vectors.nearest_of_each(space, vector, within, per_document)
        ]
        if len(self.of_spaces) < 2:
            return rows
        newest = self._newest([passage_id for _, passage_id, _ in rows])
        found = {
            (document_id, passage_id): newest.get(passage_id, similarity)
            for document_id, passage_id, similarity in rows
        }
        kept: dict[int, int] = {}
        best: list[tuple[int, int, float]] = []
        for (document_id, passage_id), similarity in sorted(
            found.items(), key=lambda item: (-item[1], item[0])
        ):
            kept[document_id] = kept.get(document_id, 0) + 1
            if kept[document_id] <= per_document:
                best.append((document_id, passage_id, similarity))
        return best

    def _newest(self, passage_ids: Sequence[int]) -> dict[int, float]:
        """The cosines in the space that is being filled, of the passages that are in it."""
        if len(self.of_spaces) < 2:
            return {}
        space, vector = self.of_spaces[-1]
        return self.library.vectors.similarities(space, vector, passage_ids)


def question_embedder(
    library: Library, embedder: Embedder | None
) -> Callable[[str], EmbeddedQuestion] | None:
    """The function that embeds a question; None if the library has no vectors of this embedder.

    Another thread may call it, because it does not touch the library.
    """
    of_identity = {known.identity: known for known in embedders_of(embedder)}
    spaces = sorted(library.vectors.spaces(), key=lambda space: not space.active)
    pairs = [
        (space, of_identity[space.identity]) for space in spaces if space.identity in of_identity
    ]
    if not any(space.active for space, _ in pairs):
        return None
    return lambda question: _embed(pairs, question)


def _embed(pairs: Sequence[tuple[Space, Embedder]], question: str) -> EmbeddedQuestion:
    if len(pairs) == 1:
        vectors = [pairs[0][1].embed_query(question)]
    else:
        # Each of them is a process of its own.
        with ThreadPoolExecutor(len(pairs)) as pool:
            vectors = list(pool.map(lambda pair: pair[1].embed_query(question), pairs))
    return list(zip((space for space, _ in pairs), vectors, strict=True))


def vectors_in(library: Library, embedded: EmbeddedQuestion) -> QuestionVectors:
    """The vectors whose spaces are still there.

    The change may have been completed meanwhile, which deletes the space before.
    """
    there = {space.id for space in library.vectors.spaces()}
    return QuestionVectors(library, tuple(pair for pair in embedded if pair[0].id in there))
