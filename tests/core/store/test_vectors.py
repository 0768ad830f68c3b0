import hashlib
from pathlib import Path

import numpy as np
import pytest

from desktop.core.store import vectors as vector_index
from desktop.core.store.library import Library
from desktop.core.types import PassageDraft, ReadDocument

DIMENSION = 384


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype("<f4")


def random_clusters(rng, count):
    """Vectors as texts have them: in groups, and along some directions more than along others."""
    basis = np.random.default_rng(1)
    directions = (
        basis.standard_normal((DIMENSION, DIMENSION)) / (1 + np.arange(DIMENSION))[:, None] ** 0.3
    )
    centres = basis.standard_normal((4, DIMENSION))
    latent = centres[rng.integers(4, size=count)] + rng.standard_normal((count, DIMENSION))
    return unit(latent @ directions)


def add(library, collection, vectors, name="doc"):
    """A file with a passage for each vector."""
    collection_id = library.collections.ensure(collection)
    root = library.collections.add_root(collection_id, Path(f"/{collection}"), is_folder=True)
    with library.transaction():
        document_id = library.documents.add(
            collection_id, root.id, Path(f"/{collection}/{name}"), 1, 1
        )
        digest = hashlib.sha256(name.encode()).digest()
        drafts = [PassageDraft(f"{name} {n}", n, n + 1) for n in range(len(vectors))]
        content_id = library.contents.find(digest, "r") or library.contents.add(
            digest, "r", ReadDocument("x", "text"), drafts
        )
        library.documents.set_ready(document_id, content_id)
    space = library.vectors.open("toy", DIMENSION)
    pending = library.vectors.pending(space, after=0, limit=100_000)
    pairs = zip([id_ for id_, _ in pending], vectors, strict=True)
    library.vectors.add(space, [(id_, vector.tobytes()) for id_, vector in pairs])
    return document_id


def exact(vectors, query, limit):
    return [int(n) + 1 for n in np.argsort(-(vectors @ query), kind="stable")[:limit]]


def ids(hits):
    return [id_ for id_, _ in hits]


def test_nearly_all_that_an_exact_scan_finds_is_found(library):
    rng = np.random.default_rng(5)
    vectors = random_clusters(rng, 8000)
    add(library, "all", vectors)
    shared = 0
    for query in random_clusters(rng, 20):
        found = [id_ for id_, _ in library.search_vectors(query.tobytes(), None, 60)]
        shared += len(set(found) & set(exact(vectors, query, 60)))
    assert shared / (20 * 60) >= 0.998


def test_similarity_is_the_cosine_and_the_best_come_first(library):
    rng = np.random.default_rng(6)
    vectors = random_clusters(rng, 300)
    add(library, "all", vectors)
    query = random_clusters(rng, 1)[0]
    found = library.search_vectors(query.tobytes(), None, 10)
    assert [id_ for id_, _ in found] == exact(vectors, query, 10)
    assert [cosine for _, cosine in found] == pytest.approx(
        sorted((vectors @ query).tolist(), reverse=True)[:10], abs=1e-5
    )


def test_a_large_collection_crowds_nothing_out_of_a_small_one(library):
    rng = np.random.default_rng(7)
    query = random_clusters(rng, 1)[0]
    # All of the large one are nearer to the question than any of the small one.
    near = unit(query + 0.01 * rng.standard_normal((3000, DIMENSION)))
    far = random_clusters(rng, 5)
    add(library, "large", near, "near")
    add(library, "small", far, "far")
    small = library.documents_of(library.collections.ids(["small"]))
    found = library.search_vectors(query.tobytes(), small, 5)
    assert [id_ for id_, _ in found] == [3000 + id_ for id_ in exact(far, query, 5)]


def test_what_two_threads_find_is_what_one_finds(library, monkeypatch):
    rng = np.random.default_rng(7)
    vectors = random_clusters(rng, 3000)
    add(library, "a", vectors[:2000])
    add(library, "b", vectors[2000:], "other")
    space = library.vectors.active()
    queries = [vector.tobytes() for vector in random_clusters(rng, 5)]
    sets = [library.documents_of(ids) for ids in ([1], [2], [1, 2])]
    for within in (None, *sets):
        monkeypatch.setattr(vector_index, "SHARED_FROM_PASSAGES", 20_000)
        alone = [library.vectors.search(space, query, within, 30) for query in queries]
        monkeypatch.setattr(vector_index, "SHARED_FROM_PASSAGES", 2)
        shared = [library.vectors.search(space, query, within, 30) for query in queries]
        assert [ids(hits)[:20] for hits in shared] == [ids(hits)[:20] for hits in alone]


def test_vectors_that_are_not_committed_yet_are_found(library, monkeypatch):
    monkeypatch.setattr(vector_index, "SHARED_FROM_PASSAGES", 2)
    vectors = random_clusters(np.random.default_rng(8), 40)
    with library.transaction():
        add(library, "a", vectors)
        space = library.vectors.active()
        found = library.vectors.search(space, vectors[30].tobytes(), None, 1)
    assert ids(found) == [31]


def test_a_text_in_several_collections_is_found_once(library):
    vectors = random_clusters(np.random.default_rng(8), 4)
    add(library, "a", vectors, "shared")
    add(library, "b", vectors[:0], "shared")
    found = library.search_vectors(vectors[0].tobytes(), None, 10)
    assert sorted(id_ for id_, _ in found) == [1, 2, 3, 4]
    assert len(library.search_vectors(vectors[0].tobytes(), library.documents_of([2]), 10)) == 4


def test_passages_of_a_removed_document_are_never_near(library):
    vectors = random_clusters(np.random.default_rng(9), 6)
    gone = add(library, "a", vectors[:3], "gone")
    add(library, "a", vectors[3:], "kept")
    with library.transaction():
        library.documents.remove([gone])
    found = library.search_vectors(vectors[0].tobytes(), None, 10)
    assert sorted(id_ for id_, _ in found) == [4, 5, 6]


def test_similarities_leave_out_passages_without_a_vector(library):
    vectors = random_clusters(np.random.default_rng(10), 3)
    add(library, "a", vectors)
    found = library.similarities(vectors[1].tobytes(), [2, 3, 99])
    assert found[2] == pytest.approx(1.0, abs=1e-5)
    assert set(found) == {2, 3}


def test_no_collections_and_no_vectors_find_nothing(library):
    query = random_clusters(np.random.default_rng(11), 1)[0].tobytes()
    assert library.search_vectors(query, None, 5) == []
    add(library, "a", random_clusters(np.random.default_rng(12), 2))
    assert library.search_vectors(query, library.documents_of([]), 5) == []


def test_a_library_with_the_sign_rows_of_before_answers_after_opening(tmp_path):
    path = tmp_path / "library.db"
    vector = np.eye(8, dtype="<f4")[0].tobytes()
    with Library.open(path) as library:
        space = library.vectors.open("old", 8)
        library.db.execute(f"DROP TABLE codes_{space.id}")
        library.db.execute(
            f"CREATE VIRTUAL TABLE bits_{space.id} USING vec0(collection_id INTEGER PARTITION KEY,"
            " bits BIT[8])"
        )
    with Library.open(path) as library:
        tables = {name for (name,) in library.db.execute("SELECT name FROM sqlite_schema")}
        assert f"codes_{space.id}" in tables
        assert not any(name.startswith("bits_") for name in tables)
        assert library.search_vectors(vector, None, 5) == []
