"""A library changes from one embedder to another: passages of both are found meanwhile."""

import random
import subprocess
import sys
import time

import pytest

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.retrieval.changing_embedder import ChangingEmbedder
from desktop.core.retrieval.question_vectors import question_embedder, vectors_in
from desktop.core.retrieval.search import search
from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.store.vector_progress import vector_progress
from tests.fakes.answering import IndexedFolder, WordEmbedder
from tests.fakes.ingest import PlainReader

OLD = WordEmbedder("old:1", same=[("ship", "vessel")])
NEW = WordEmbedder("new:1", same=[("ship", "vessel"), ("harbour", "port")])
BOTH = ChangingEmbedder(OLD, NEW)
TEXTS = {
    "loaf": "Bread is baked before dawn, six days a week.",
    "mole": "The harbour wall was built of granite.",
    "yacht": "The ship sails under a blue flag.",
}
INDEX = """
import sys
from pathlib import Path
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.library import Library
from tests.core.retrieval.test_question_vectors import NEW
from tests.fakes.ingest import PlainReader
with Library.open(Path(sys.argv[1])) as library:
    add_paths(library, "all", [Path(sys.argv[2])])
    print("started", flush=True)
    for event in index(library, "all", PlainReader(), NEW):
        pass
"""
DOCUMENTS = 700
KILLS = 8


@pytest.fixture
def changing(tmp_path):
    """A library of the old embedder, of which the new one has embedded one passage."""
    shelf = IndexedFolder(tmp_path, OLD).add(**TEXTS)
    space = shelf.library.vectors.open(NEW.identity, NEW.dimension)
    waiting = dict(shelf.library.vectors.pending(space, after=0, limit=9))
    mole = next(id_ for id_, text in waiting.items() if "granite" in text)
    shelf.library.vectors.add(space, [(mole, NEW.embed_query(waiting[mole]))])
    yield shelf.library
    shelf.library.close()


def vectors_of(library, embedder, question):
    return vectors_in(library, question_embedder(library, embedder)(question))


def names(sources):
    return [source.passage.path.stem for source in sources]


def test_a_passage_is_compared_with_the_vector_that_it_has(changing):
    assert names(search(changing, "port", embedder=OLD)) == []
    assert names(search(changing, "port", embedder=BOTH)) == ["mole"]
    assert names(search(changing, "vessel", embedder=BOTH))[0] == "yacht"


def test_a_vector_of_before_counts_no_more_for_a_passage_with_a_new_one(changing):
    vectors = vectors_of(changing, BOTH, "port wall of granite")
    near = vectors.nearest(None, 9)
    mole = max(near, key=near.__getitem__)
    before = vectors_of(changing, OLD, "port wall of granite").nearest(None, 9)

    assert len(near) == len(TEXTS)
    assert vectors.similarities(list(near)) == near
    assert near[mole] > before[mole] + 0.1
    assert all(near[id_] == before[id_] for id_ in near if id_ != mole)


def test_a_question_to_every_document_finds_those_of_either_embedder(changing):
    found = vectors_of(changing, BOTH, "port of the vessel").nearest_of_each(None, 1)
    assert len({document_id for document_id, _, _ in found}) == len(found) == len(TEXTS)
    similarities = [similarity for _, _, similarity in found]
    assert similarities == sorted(similarities, reverse=True)
    assert similarities[1] > 0.1


def test_a_question_is_embedded_without_the_library_so_another_thread_may_do_it(tmp_path):
    shelf = IndexedFolder(tmp_path, OLD).add(**TEXTS)
    shelf.library.vectors.open(NEW.identity, NEW.dimension)
    embed = question_embedder(shelf.library, BOTH)
    shelf.library.close()
    assert [vector for _, vector in embed("port")] == [
        OLD.embed_query("port"), NEW.embed_query("port")
    ]  # fmt: skip


def test_after_the_change_the_new_embedder_alone_is_asked(changing):
    list(index(changing, "all", PlainReader(), NEW))
    assert [space.identity for space in changing.vectors.spaces()] == [NEW.identity]
    assert names(search(changing, "port", embedder=BOTH))[0] == "mole"
    assert question_embedder(changing, OLD) is None


class FinishingEmbedder(WordEmbedder):
    """Completes the change of a library while it embeds a question."""

    def __init__(self, library):
        super().__init__(NEW.identity, same=[("harbour", "port")])
        self._library = library

    def embed_query(self, text):
        new = next(s for s in self._library.vectors.spaces() if s.identity == NEW.identity)
        self._library.vectors.activate(new)
        return super().embed_query(text)


def test_a_search_during_which_the_change_is_completed_finds_what_has_new_vectors(tmp_path):
    shelf = IndexedFolder(tmp_path, OLD).add(**TEXTS)
    with shelf.library as library:
        space = library.vectors.open(NEW.identity, NEW.dimension)
        for id_, text in library.vectors.pending(space, after=0, limit=9):
            library.vectors.add(space, [(id_, NEW.embed_query(text))])
        with Library.open(library.path) as other:
            changing = ChangingEmbedder(OLD, FinishingEmbedder(other))
            assert names(search(library, "port", embedder=changing))[0] == "mole"


def test_a_change_that_is_killed_again_and_again_goes_on_and_all_is_found_meanwhile(tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"{number}.txt").write_text(f"The ship number{number} lies in the harbour.")
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        add_paths(library, "all", [folder])
        list(index(library, "all", PlainReader(), OLD))
    moments = random.Random(3)
    done = [0]
    for _ in range(KILLS):
        _change_until_killed(path, folder, moments.uniform(0.0, 0.15))
        with Library.open(path) as library:
            assert [subject.problem for subject in check(library) if subject.problem] == []
            progress = vector_progress(library)
            near = vectors_of(library, BOTH, "vessel").nearest(None, DOCUMENTS)
            assert len(near) == DOCUMENTS
            assert min(near.values()) > 0.2
            if not progress.filled:
                continue
            assert progress.done >= done[-1]
            done.append(progress.done)
    with Library.open(path) as library:
        list(index(library, "all", PlainReader(), NEW))
        assert vector_progress(library).answering == "new"
        assert vector_progress(library).done == DOCUMENTS


def _change_until_killed(path, folder, after_s):
    child = subprocess.Popen(
        [sys.executable, "-c", INDEX, str(path), str(folder)], stdout=subprocess.PIPE
    )
    assert child.stdout
    child.stdout.readline()
    time.sleep(after_s)
    child.kill()
    child.communicate()
