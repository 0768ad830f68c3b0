"""When passages go to the embedder, seen from an embedder that answers when the test says so."""

import pytest

from desktop.core.ingest.embedding import BATCH_PASSAGES, EmbeddingQueue
from desktop.core.store.library import Library
from desktop.core.types import PassageDraft, ReadDocument
from tests.fakes.ingest import HashEmbedder


class SlowEmbedder(HashEmbedder):
    """Keeps its results until they are released."""

    def __init__(self):
        super().__init__()
        self.sizes = []
        self.released = False

    def submit(self, ticket, texts):
        self.sizes.append(len(texts))
        super().submit(ticket, texts)

    def next_result(self, timeout_s=None):
        return super().next_result(timeout_s) if self.released else None


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


def add(library, name, count):
    text = "".join(f"{name} {number:05} " for number in range(count))
    size = len(text) // count
    starts = range(0, len(text), size)
    drafts = [PassageDraft(text[at : at + size], at, at + size) for at in starts]
    with library.transaction():
        library.contents.add(name.encode(), "1", ReadDocument(text, "text"), drafts)


def pending_passages(library, queue_of):
    return library.vectors.pending_count(library.vectors.open(queue_of.identity, 8))


def test_an_idle_embedder_gets_the_first_passages_at_once_and_then_full_batches(library):
    embedder = SlowEmbedder()
    queue = EmbeddingQueue(library, embedder)
    add(library, "first", 3)
    list(queue.advance())
    assert embedder.sizes == [3]

    add(library, "second", BATCH_PASSAGES - 1)
    list(queue.advance())
    assert embedder.sizes == [3]
    add(library, "third", 10)
    list(queue.advance())
    assert embedder.sizes == [3, BATCH_PASSAGES]


def test_at_the_end_everything_is_embedded_once(library):
    embedder = SlowEmbedder()
    queue = EmbeddingQueue(library, embedder)
    add(library, "first", 3)
    list(queue.advance())
    add(library, "second", 2 * BATCH_PASSAGES)
    embedder.released = True
    events = list(queue.finish())

    assert len(embedder.embedded) == len(set(embedder.embedded)) == 3 + 2 * BATCH_PASSAGES
    assert queue.done == events[-1].done == events[-1].total
    assert pending_passages(library, embedder) == 0


def test_no_more_than_two_batches_wait_at_the_embedder(library):
    embedder = SlowEmbedder()
    queue = EmbeddingQueue(library, embedder)
    add(library, "large", 5 * BATCH_PASSAGES)
    for _ in range(3):
        list(queue.advance())

    assert embedder.sizes == [BATCH_PASSAGES] * 2
