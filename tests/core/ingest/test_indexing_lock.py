from desktop.core.ingest.events import WaitingForLock
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.library import Library
from tests.fakes.ingest import HashEmbedder, PlainReader


def open_library(tmp_path, collection):
    (tmp_path / "folder").mkdir(exist_ok=True)
    (tmp_path / "folder/a.txt").write_text("The river is wide.")
    library = Library.open(tmp_path / "library.db")
    add_paths(library, collection, [tmp_path / "folder"])
    return library


def test_a_second_indexing_waits_until_the_first_is_done(tmp_path):
    with open_library(tmp_path, "one") as first, open_library(tmp_path, "two") as second:
        under_way = index(first, "one", PlainReader(), HashEmbedder())
        next(under_way)
        waiting = index(second, "two", PlainReader(), HashEmbedder())
        assert [next(waiting), next(waiting)] == [WaitingForLock(0), WaitingForLock(1)]
        list(under_way)
        assert not any(isinstance(event, WaitingForLock) for event in waiting)
        assert len(second.documents.list_page()) == 2


def test_an_indexing_that_is_left_gives_its_turn_away(tmp_path):
    with open_library(tmp_path, "one") as library:
        left = index(library, "one", PlainReader(), HashEmbedder())
        next(left)
        left.close()
        assert not isinstance(
            next(index(library, "one", PlainReader(), HashEmbedder())), WaitingForLock
        )


def test_an_indexing_that_gives_up_waiting_takes_no_turn(tmp_path):
    with open_library(tmp_path, "one") as first, open_library(tmp_path, "two") as second:
        under_way = index(first, "one", PlainReader(), HashEmbedder())
        next(under_way)
        waiting = index(second, "two", PlainReader(), HashEmbedder())
        next(waiting)
        waiting.close()
        list(under_way)
        assert list(index(first, "one", PlainReader(), HashEmbedder()))
