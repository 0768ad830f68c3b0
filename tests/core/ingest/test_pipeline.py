import os

import pytest

from desktop.core.errors import InputError
from desktop.core.ingest.events import Embedded, FileDone, FolderUnavailable, Scanned, Working
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, Treatment
from tests.fakes.ingest import HashEmbedder, PlainReader


class PipelineFolder:
    """A folder, a library, and a way to index the one into the other."""

    def __init__(self, tmp_path):
        self.folder = tmp_path / "folder"
        self.folder.mkdir()
        self.library = Library.open(tmp_path / "library.db")
        self.embedder = HashEmbedder()

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def index(self, paths=None):
        """Returns the events and the names of the files that were really read."""
        reader = PlainReader()
        add_paths(self.library, "c", [self.folder] if paths is None else paths)
        events = list(index(self.library, "c", reader, self.embedder))
        return events, reader.read

    def finds(self, word):
        ids = [hit.passage_id for hit in self.library.words.search(word, None, 10)]
        return {passage.path.name for passage in self.library.passages(ids)}

    def states(self):
        return {
            document.path.name: document.state for document in self.library.documents.list_page()
        }


@pytest.fixture
def pipeline(tmp_path):
    desk = PipelineFolder(tmp_path)
    yield desk
    assert [found.problem for found in check(desk.library) if found.problem] == []
    desk.library.close()


def test_every_file_of_a_folder_becomes_searchable(desk):
    desk.write("a.txt", "Apples are red.")
    desk.write("deep/er/b.txt", "Bananas are yellow.")
    events, _ = desk.index()
    assert desk.finds("apple") == {"a.txt"}
    assert desk.finds("banana") == {"b.txt"}
    kinds = [type(e) for e in events]
    assert [kind for kind in kinds if kind is not Embedded] == [Scanned, FileDone, FileDone]
    assert kinds[-1] is Embedded
    assert desk.library.vectors.pending_count(desk.library.vectors.active()) == 0


def test_a_second_run_reads_nothing(desk):
    desk.write("a.txt", "Apples are red.")
    desk.index()
    _, read = desk.index()
    assert read == []


def test_an_edit_replaces_only_the_changed_document(desk):
    desk.write("a.txt", "Apples are red.")
    desk.write("b.txt", "Bananas are yellow.")
    desk.index()
    desk.write("a.txt", "Apricots are orange.")
    _, read = desk.index()
    assert read == ["a.txt"]
    assert desk.finds("apple") == set()
    assert desk.finds("apricot") == {"a.txt"}


def test_a_renamed_file_is_neither_read_nor_embedded_again(desk):
    path = desk.write("a.txt", "Apples are red.")
    desk.index()
    embedded = len(desk.embedder.embedded)
    path.rename(desk.folder / "renamed.txt")
    _, read = desk.index()
    assert read == []
    assert len(desk.embedder.embedded) == embedded
    assert desk.finds("apple") == {"renamed.txt"}
    assert desk.states() == {"renamed.txt": DocumentState.READY}


def test_a_copy_is_neither_read_nor_embedded_again(desk):
    desk.write("a.txt", "Apples are red.")
    desk.index()
    embedded = len(desk.embedder.embedded)
    desk.write("copy.txt", "Apples are red.")
    _, read = desk.index()
    assert read == []
    assert len(desk.embedder.embedded) == embedded
    assert set(desk.states()) == {"a.txt", "copy.txt"}


def test_a_deleted_file_is_forgotten_only_after_a_second_look(desk):
    desk.write("a.txt", "Apples are red.")
    desk.write("b.txt", "Bananas are yellow.")
    desk.index()
    (desk.folder / "a.txt").unlink()
    desk.index()
    assert desk.states()["a.txt"] == DocumentState.UNAVAILABLE
    assert desk.finds("apple") == {"a.txt"}
    desk.index()
    assert set(desk.states()) == {"b.txt"}
    assert desk.finds("apple") == set()


def test_a_file_that_comes_back_in_time_is_kept(desk):
    path = desk.write("a.txt", "Apples are red.")
    desk.write("b.txt", "Bananas are yellow.")
    desk.index()
    hidden = path.rename(desk.folder.parent / "hidden.txt")
    desk.index()
    hidden.rename(path)
    _, read = desk.index()
    assert read == []
    assert desk.states()["a.txt"] == DocumentState.READY


@pytest.mark.parametrize("emptied", [True, False])
def test_a_folder_on_a_missing_drive_is_unavailable_and_keeps_its_documents(desk, emptied):
    desk.write("a.txt", "Apples are red.")
    desk.index()
    aside = desk.folder.rename(desk.folder.parent / "aside")
    if emptied:
        desk.folder.mkdir()
    for _ in range(3):
        events, _ = desk.index(paths=[])
        assert any(isinstance(event, FolderUnavailable) for event in events)
    assert desk.states() == {"a.txt": DocumentState.UNAVAILABLE}
    assert desk.finds("apple") == {"a.txt"}
    if emptied:
        desk.folder.rmdir()
    aside.rename(desk.folder)
    _, read = desk.index(paths=[])
    assert read == []
    assert desk.states() == {"a.txt": DocumentState.READY}


def test_a_file_that_cannot_be_read_says_why_and_stops_nothing(desk):
    desk.write("a.bad", "x")
    desk.write("b.txt", "Bananas are yellow.")
    desk.write("c.txt", "   \n ")
    desk.index()
    listed = {document.path.name: document for document in desk.library.documents.listed()}
    assert listed["a.bad"].state == DocumentState.UNREADABLE
    assert listed["a.bad"].message == "It is damaged."
    assert listed["c.txt"].state == DocumentState.EMPTY
    assert desk.finds("banana") == {"b.txt"}


def test_a_pipe_is_skipped_and_never_opened(desk):
    os.mkfifo(desk.folder / "pipe")
    desk.write("a.txt", "Apples are red.")
    desk.index()
    assert desk.states() == {"pipe": DocumentState.SKIPPED, "a.txt": DocumentState.READY}


def test_a_loop_of_links_ends(desk):
    desk.write("deep/a.txt", "Apples are red.")
    (desk.folder / "deep/loop").symlink_to(desk.folder)
    (desk.folder / "self").symlink_to(desk.folder / "self")
    events, read = desk.index()
    assert read == ["a.txt"]
    assert events[0].complete


def test_hidden_files_and_office_locks_are_left_alone(desk):
    desk.write(".secret/a.txt", "Apples are red.")
    desk.write("~$b.docx", "lock")
    desk.write("c.txt", "Cherries.")
    _, read = desk.index()
    assert read == ["c.txt"]


def test_a_single_file_can_be_added_and_deleted(desk):
    path = desk.write("a.txt", "Apples are red.")
    desk.write("b.txt", "Bananas are yellow.")
    _, read = desk.index([path])
    assert read == ["a.txt"]
    path.unlink()
    desk.index([])
    desk.index([])
    assert desk.states() == {}


def test_a_folder_within_an_added_folder_is_not_added_twice(desk):
    desk.write("deep/a.txt", "Apples are red.")
    desk.index()
    desk.index([desk.folder / "deep"])
    assert len(desk.library.collections.roots()) == 1
    assert len(desk.states()) == 1


def test_a_path_with_nothing_there_is_refused(desk):
    with pytest.raises(InputError, match="nothing at"):
        desk.index([desk.folder / "nope"])


def test_a_file_edited_while_it_is_read_is_read_once_more(desk):
    path = desk.write("a.txt", "Apples are red.")

    class EditingReader(PlainReader):
        def submit(self, path_, *, ocr=False):
            super().submit(path_)
            if len(self.read) == 1:
                path.write_text("Apricots are orange, all of them.")

    reader = EditingReader()
    add_paths(desk.library, "c", [desk.folder])
    list(index(desk.library, "c", reader, desk.embedder))
    assert reader.read == ["a.txt", "a.txt"]
    assert desk.finds("apricot") == {"a.txt"}
    assert desk.finds("apples") == set()


def test_a_run_left_in_the_middle_is_taken_up_by_the_next(desk):
    for number in range(5):
        desk.write(f"{number}.txt", f"Word{number} stands here.")
    add_paths(desk.library, "c", [desk.folder])
    steps = index(desk.library, "c", PlainReader(), desk.embedder)
    while not isinstance(next(steps), FileDone):
        pass
    steps.close()
    _, read = desk.index([])
    assert len(read) == 4
    assert all(desk.finds(f"word{number}") for number in range(5))


def test_another_embedder_takes_over_when_all_is_embedded(desk):
    desk.write("a.txt", "Apples are red.")
    desk.index()
    desk.embedder = HashEmbedder("another")
    desk.index()
    assert [space.identity for space in desk.library.vectors.spaces()] == ["another"]


def test_a_file_left_out_stays_out_however_often_it_is_seen_or_changes(desk):
    path = desk.write("a.txt", "Apples are red.")
    desk.index()
    (document,) = desk.library.documents.listed()
    with desk.library.transaction():
        desk.library.documents.treat([document.id], Treatment.SKIP)
    assert desk.finds("apple") == set()
    path.write_text("Apples are green, mostly.")
    _, read = desk.index()
    assert read == []
    assert desk.states() == {"a.txt": DocumentState.SKIPPED}
    with desk.library.transaction():
        desk.library.documents.treat([document.id], Treatment.USUAL)
    desk.index()
    assert desk.finds("green") == {"a.txt"}


def test_a_file_is_recognised_as_an_image_when_that_is_wanted_and_only_once(desk):
    desk.write("a.txt", "Apples are red.")
    desk.index()
    (document,) = desk.library.documents.listed()
    with desk.library.transaction():
        desk.library.documents.treat([document.id], Treatment.OCR)
    reader = PlainReader()
    list(index(desk.library, "c", reader, desk.embedder))
    assert reader.recognised == ["a.txt"]
    assert desk.finds("apple") == {"a.txt"}
    assert desk.index()[1] == []


def test_a_file_removed_or_left_out_while_it_is_read_is_dropped_silently(desk):
    desk.write("a.txt", "Apples are red.")
    desk.write("b.txt", "Bananas are yellow.")

    class WritingReader(PlainReader):
        def submit(self, path, *, ocr=False):
            super().submit(path)
            for document in desk.library.documents.listed():
                if document.path == path:
                    with desk.library.transaction():
                        if path.name == "a.txt":
                            desk.library.documents.remove([document.id])
                        else:
                            desk.library.documents.treat([document.id], Treatment.SKIP)

    add_paths(desk.library, "c", [desk.folder])
    list(index(desk.library, "c", WritingReader(), desk.embedder))
    assert desk.states() == {"b.txt": DocumentState.SKIPPED}
    assert desk.library.db.execute("SELECT count(*) FROM contents").get == 0


def test_it_says_what_it_is_reading_while_it_waits_for_a_slow_file(desk):
    path = desk.write("a.txt", "Apples are red.")

    class SlowReader(PlainReader):
        waits = 3

        def next_result(self, timeout_s=None):
            self.waits -= 1
            return None if self.waits >= 0 else super().next_result(timeout_s)

    add_paths(desk.library, "c", [desk.folder])
    events = list(index(desk.library, "c", SlowReader(), desk.embedder))
    assert [e.path for e in events if isinstance(e, Working)] == [path] * 3
