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


def test_every_file_of_a_folder_becomes_searchable(pipeline):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.write("deep/er/b.txt", "Bananas are yellow.")
    events, _ = pipeline.index()
    assert pipeline.finds("apple") == {"a.txt"}
    assert pipeline.finds("banana") == {"b.txt"}
    kinds = [type(e) for e in events]
    assert [kind for kind in kinds if kind is not Embedded] == [Scanned, FileDone, FileDone]
    assert kinds[-1] is Embedded
    assert pipeline.library.vectors.pending_count(pipeline.library.vectors.active()) == 0


def test_a_second_run_reads_nothing(pipeline):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.index()
    _, read = pipeline.index()
    assert read == []


def test_an_edit_replaces_only_the_changed_document(pipeline):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.write("b.txt", "Bananas are yellow.")
    pipeline.index()
    pipeline.write("a.txt", "The apricots of this garden are orange and sweet.")
    _, read = pipeline.index()
    assert read == ["a.txt"]
    assert pipeline.finds("apple") == set()
    assert pipeline.finds("apricot") == {"a.txt"}


def test_a_renamed_file_is_neither_read_nor_embedded_again(pipeline):
    path = pipeline.write("a.txt", "Apples are red.")
    pipeline.index()
    embedded = len(pipeline.embedder.embedded)
    path.rename(pipeline.folder / "renamed.txt")
    _, read = pipeline.index()
    assert read == []
    assert len(pipeline.embedder.embedded) == embedded
    assert pipeline.finds("apple") == {"renamed.txt"}
    assert pipeline.states() == {"renamed.txt": DocumentState.READY}


def test_a_copy_is_neither_read_nor_embedded_again(pipeline):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.index()
    embedded = len(pipeline.embedder.embedded)
    pipeline.write("copy.txt", "Apples are red.")
    _, read = pipeline.index()
    assert read == []
    assert len(pipeline.embedder.embedded) == embedded
    assert set(pipeline.states()) == {"a.txt", "copy.txt"}


def test_a_deleted_file_is_forgotten_only_after_a_second_look(pipeline):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.write("b.txt", "Bananas are yellow.")
    pipeline.index()
    (pipeline.folder / "a.txt").unlink()
    pipeline.index()
    assert pipeline.states()["a.txt"] == DocumentState.UNAVAILABLE
    assert pipeline.finds("apple") == set()
    kept = pipeline.library.db.execute("SELECT count(*) FROM passages WHERE text LIKE 'Apples%'")
    assert kept.get == 1
    pipeline.index()
    assert set(pipeline.states()) == {"b.txt"}
    assert pipeline.library.db.execute("SELECT count(*) FROM passages").get == 1


def test_a_file_that_comes_back_in_time_is_kept(pipeline):
    path = pipeline.write("a.txt", "Apples are red.")
    pipeline.write("b.txt", "Bananas are yellow.")
    pipeline.index()
    hidden = path.rename(pipeline.folder.parent / "hidden.txt")
    pipeline.index()
    hidden.rename(path)
    _, read = pipeline.index()
    assert read == []
    assert pipeline.states()["a.txt"] == DocumentState.READY


@pytest.mark.parametrize("emptied", [True, False])
def test_a_folder_on_a_missing_drive_is_unavailable_and_keeps_its_documents(pipeline, emptied):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.index()
    aside = pipeline.folder.rename(pipeline.folder.parent / "aside")
    if emptied:
        pipeline.folder.mkdir()
    for _ in range(3):
        events, _ = pipeline.index(paths=[])
        assert any(isinstance(event, FolderUnavailable) for event in events)
    assert pipeline.states() == {"a.txt": DocumentState.UNAVAILABLE}
    assert pipeline.finds("apple") == {"a.txt"}
    if emptied:
        pipeline.folder.rmdir()
    aside.rename(pipeline.folder)
    _, read = pipeline.index(paths=[])
    assert read == []
    assert pipeline.states() == {"a.txt": DocumentState.READY}


def test_a_file_that_cannot_be_read_says_why_and_stops_nothing(pipeline):
    pipeline.write("a.bad", "x")
    pipeline.write("b.txt", "Bananas are yellow.")
    pipeline.write("c.txt", "   \n ")
    pipeline.index()
    listed = {document.path.name: document for document in pipeline.library.documents.list_page()}
    assert listed["a.bad"].state == DocumentState.UNREADABLE
    assert listed["a.bad"].message == "It is damaged."
    assert listed["c.txt"].state == DocumentState.EMPTY
    assert pipeline.finds("banana") == {"b.txt"}


def test_a_pipe_is_skipped_and_never_opened(pipeline):
    os.mkfifo(pipeline.folder / "pipe")
    pipeline.write("a.txt", "Apples are red.")
    pipeline.index()
    assert pipeline.states() == {"pipe": DocumentState.SKIPPED, "a.txt": DocumentState.READY}


def test_a_loop_of_links_ends(pipeline):
    pipeline.write("deep/a.txt", "Apples are red.")
    (pipeline.folder / "deep/loop").symlink_to(pipeline.folder)
    (pipeline.folder / "self").symlink_to(pipeline.folder / "self")
    events, read = pipeline.index()
    assert read == ["a.txt"]
    assert events[0].complete


def test_hidden_files_and_office_locks_are_left_alone(pipeline):
    pipeline.write(".secret/a.txt", "Apples are red.")
    pipeline.write("~$b.docx", "lock")
    pipeline.write("c.txt", "Cherries.")
    _, read = pipeline.index()
    assert read == ["c.txt"]


def test_a_single_file_can_be_added_and_deleted(pipeline):
    path = pipeline.write("a.txt", "Apples are red.")
    pipeline.write("b.txt", "Bananas are yellow.")
    _, read = pipeline.index([path])
    assert read == ["a.txt"]
    path.unlink()
    pipeline.index([])
    pipeline.index([])
    assert pipeline.states() == {}


def test_a_folder_within_an_added_folder_is_not_added_twice(pipeline):
    pipeline.write("deep/a.txt", "Apples are red.")
    pipeline.index()
    pipeline.index([pipeline.folder / "deep"])
    assert len(pipeline.library.collections.roots()) == 1
    assert len(pipeline.states()) == 1


def test_a_path_with_nothing_there_is_refused(pipeline):
    with pytest.raises(InputError, match="nothing at"):
        pipeline.index([pipeline.folder / "nope"])


def test_a_file_edited_while_it_is_read_is_read_once_more(pipeline):
    path = pipeline.write("a.txt", "Apples are red.")

    class EditingReader(PlainReader):
        def submit(self, path_, *, ocr=False, password=""):
            super().submit(path_)
            if len(self.read) == 1:
                path.write_text("Apricots are orange, all of them.")

    reader = EditingReader()
    add_paths(pipeline.library, "c", [pipeline.folder])
    list(index(pipeline.library, "c", reader, pipeline.embedder))
    assert reader.read == ["a.txt", "a.txt"]
    assert pipeline.finds("apricot") == {"a.txt"}
    assert pipeline.finds("apples") == set()


def test_a_run_left_in_the_middle_is_taken_up_by_the_next(pipeline):
    for number in range(5):
        pipeline.write(f"{number}.txt", f"Word{number} stands here.")
    add_paths(pipeline.library, "c", [pipeline.folder])
    steps = index(pipeline.library, "c", PlainReader(), pipeline.embedder)
    while not isinstance(next(steps), FileDone):
        pass
    steps.close()
    _, read = pipeline.index([])
    assert len(read) == 4
    assert all(pipeline.finds(f"word{number}") for number in range(5))


def test_another_embedder_takes_over_when_all_is_embedded(pipeline):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.index()
    pipeline.embedder = HashEmbedder("another")
    pipeline.index()
    assert [space.identity for space in pipeline.library.vectors.spaces()] == ["another"]


def test_a_file_left_out_stays_out_however_often_it_is_seen_or_changes(pipeline):
    path = pipeline.write("a.txt", "Apples are red.")
    pipeline.index()
    (document,) = pipeline.library.documents.list_page()
    with pipeline.library.transaction():
        pipeline.library.documents.set_treatment([document.id], Treatment.SKIP)
    assert pipeline.finds("apple") == set()
    path.write_text("Apples are green, mostly.")
    _, read = pipeline.index()
    assert read == []
    assert pipeline.states() == {"a.txt": DocumentState.SKIPPED}
    with pipeline.library.transaction():
        pipeline.library.documents.set_treatment([document.id], Treatment.USUAL)
    pipeline.index()
    assert pipeline.finds("green") == {"a.txt"}


def test_a_file_is_recognised_as_an_image_when_that_is_wanted_and_only_once(pipeline):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.index()
    (document,) = pipeline.library.documents.list_page()
    with pipeline.library.transaction():
        pipeline.library.documents.set_treatment([document.id], Treatment.OCR)
    reader = PlainReader()
    list(index(pipeline.library, "c", reader, pipeline.embedder))
    assert reader.recognised == ["a.txt"]
    assert pipeline.finds("apple") == {"a.txt"}
    assert pipeline.index()[1] == []


def test_a_file_removed_or_left_out_while_it_is_read_is_dropped_silently(pipeline):
    pipeline.write("a.txt", "Apples are red.")
    pipeline.write("b.txt", "Bananas are yellow.")

    class WritingReader(PlainReader):
        def submit(self, path, *, ocr=False, password=""):
            super().submit(path)
            for document in pipeline.library.documents.list_page():
                if document.path == path:
                    with pipeline.library.transaction():
                        if path.name == "a.txt":
                            pipeline.library.documents.remove([document.id])
                        else:
                            pipeline.library.documents.set_treatment([document.id], Treatment.SKIP)

    add_paths(pipeline.library, "c", [pipeline.folder])
    list(index(pipeline.library, "c", WritingReader(), pipeline.embedder))
    assert pipeline.states() == {"b.txt": DocumentState.SKIPPED}
    assert pipeline.library.db.execute("SELECT count(*) FROM contents").get == 0


def test_it_says_what_it_is_reading_while_it_waits_for_a_slow_file(pipeline):
    path = pipeline.write("a.txt", "Apples are red.")

    class SlowReader(PlainReader):
        waits = 3

        def next_result(self, timeout_s=None):
            self.waits -= 1
            return None if self.waits >= 0 else super().next_result(timeout_s)

    add_paths(pipeline.library, "c", [pipeline.folder])
    events = list(index(pipeline.library, "c", SlowReader(), pipeline.embedder))
    assert [e.path for e in events if isinstance(e, Working)] == [path] * 3
