from desktop.core.store.library import Library
from desktop.core.store.vector_progress import VectorProgress, vector_progress
from desktop.core.types import PassageDraft, ReadDocument


def test_while_passages_are_embedded_anew_it_tells_how_many_and_by_which_models(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        assert vector_progress(library) == VectorProgress("", 0, 0)
        drafts = [PassageDraft("one two", 0, 7), PassageDraft("three", 8, 13)]
        with library.transaction():
            read = ReadDocument("one two three", "text")
            library.contents.add(b"digest", "reader", read, drafts)
        old = library.vectors.open("old:1", 2)
        library.vectors.add(old, [(1, bytes(8)), (2, bytes(8))])
        assert vector_progress(library) == VectorProgress("old", 2, 2)
        new = library.vectors.open("new:1", 2)
        library.vectors.add(new, [(1, bytes(8))])

        assert vector_progress(library) == VectorProgress("old", 1, 2, "new")
        library.vectors.activate(new)
        assert vector_progress(library) == VectorProgress("new", 1, 2)
