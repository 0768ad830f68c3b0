"""A format whose reader has changed is read again, alone, and is searched meanwhile."""

import pytest

from desktop.core.ingest import reader_versions
from desktop.core.ingest.events import FileDone
from desktop.core.ingest.pipeline import add_paths, find_outdated, index
from desktop.core.ingest.reader_versions import all_readers, is_current, reader_of
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadDocument, ReadFailure, Treatment
from tests.fakes.ingest import HashEmbedder, PlainReader


class ReaderOfFormats(PlainReader):
    """Gives each file the format of its ending; what it cannot read is in `failures`."""

    def __init__(self, failures=None):
        super().__init__()
        self.failures = failures or {}

    def next_result(self, timeout_s=None):
        done = super().next_result(timeout_s)
        if done is None:
            return None
        path, read = done
        if path.name in self.failures:
            return path, self.failures[path.name]
        if isinstance(read, ReadDocument):
            object.__setattr__(read, "format", path.suffix.removeprefix("."))
        return path, read


class IndexedFolder:
    def __init__(self, place):
        self.folder = place / "folder"
        self.folder.mkdir()
        self.library = Library.open(place / "library.db")

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def index(self, failures=None):
        """Returns the names of the files that were read."""
        reader = ReaderOfFormats(failures)
        add_paths(self.library, "c", [self.folder])
        self.events = list(index(self.library, "c", reader, HashEmbedder()))
        return reader.read

    def states(self):
        return {row.path.name: row.state for row in self.library.documents.list_page()}

    def finds(self, word):
        return bool(self.library.words.search(word, None, 5))


@pytest.fixture
def folder(tmp_path):
    place = IndexedFolder(tmp_path)
    yield place
    place.library.close()


@pytest.fixture
def raised(monkeypatch):
    """Raises the version of a format, as a newer Lectern would have it."""

    def raise_version(format_):
        now = reader_versions.READER_VERSIONS
        higher = now | {format_: now.get(format_, reader_versions.FIRST) + 1}
        monkeypatch.setattr(reader_versions, "READER_VERSIONS", higher)

    return raise_version


def test_a_version_names_its_format():
    assert is_current(reader_of("docx"))
    assert is_current(reader_of("pdf", ocr=True), ocr=True)
    assert not is_current(reader_of("pdf", ocr=True), ocr=False)
    assert not is_current("4")  # of a library from before
    assert not is_current("4+ocr")


def test_a_format_that_is_not_in_the_table_has_a_version():
    assert is_current(reader_of("fb2"))


def test_only_the_files_of_the_format_are_read_again(folder, raised):
    folder.write("a.docx", "Apples are red.")
    folder.write("b.odt", "Bananas are yellow.")
    folder.index()
    raised("docx")
    assert folder.index() == ["a.docx"]
    assert folder.index() == []


def test_new_files_go_first_and_the_old_text_is_searched_until_the_new_one_is_there(folder, raised):
    folder.write("a.docx", "Apples are red.")
    folder.index()
    raised("docx")
    folder.write("later-and-longer.docx", "Cherries are red, and there are many more of them.")
    reader = ReaderOfFormats()
    steps = index(folder.library, "c", reader, None)
    done = [event.path.name for event in steps if isinstance(event, FileDone)]
    assert reader.read == ["later-and-longer.docx", "a.docx"]
    assert done == reader.read


def test_a_file_that_is_read_again_stays_ready_and_is_found(folder, raised):
    folder.write("a.docx", "Apples are red.")
    folder.index()
    raised("docx")
    steps = index(folder.library, "c", ReaderOfFormats(), None)
    while not isinstance(next(steps), FileDone):
        assert folder.states() == {"a.docx": DocumentState.READY}
        assert folder.finds("apples")
    assert folder.finds("apples")
    assert folder.library.db.execute("SELECT reader FROM contents").get == reader_of("docx")
    steps.close()


def test_what_waits_for_a_newer_reader_is_unfinished_work(folder, raised):
    folder.write("a.docx", "Apples are red.")
    folder.index()
    documents = folder.library.documents
    assert documents.list_unfinished(find_outdated(folder.library)) == []
    raised("docx")
    assert documents.list_unfinished(find_outdated(folder.library)) == [1]


def test_a_file_that_another_reader_could_not_read_is_tried_again_once(folder, raised):
    folder.write("a.bad", "Apples are red.")
    folder.index()
    assert folder.index() == []
    before = all_readers()
    raised("mbox")
    assert all_readers() != before
    assert folder.index() == ["a.bad"]
    assert folder.index() == []


def test_a_file_that_the_person_left_out_is_not_tried_again(folder, raised):
    folder.write("a.docx", "Apples are red.")
    folder.index()
    with folder.library.transaction():
        folder.library.documents.set_treatment([1], Treatment.SKIP)
    raised("docx")
    assert folder.index() == []


def test_a_file_that_is_not_there_keeps_its_text(folder, raised):
    path = folder.write("a.docx", "Apples are red.")
    folder.write("b.odt", "Bananas are yellow.")
    folder.index()
    raised("docx")
    path.rename(folder.folder.parent / "elsewhere.docx")
    assert folder.index() == []
    assert not folder.finds("apples")  # a file that is gone is no source

    (folder.folder.parent / "elsewhere.docx").rename(path)
    folder.index()
    assert folder.finds("apples")


def test_a_file_that_needs_a_password_again_keeps_the_text_that_was_read_with_it(folder, raised):
    folder.write("a.docx", "Apples are red.")
    folder.index()
    raised("docx")
    closed = ReadFailure(DocumentState.ENCRYPTED, "It is protected with a password.")
    folder.index({"a.docx": closed})
    assert folder.states() == {"a.docx": DocumentState.READY}
    assert folder.finds("apples")


def test_the_same_bytes_may_be_read_as_two_formats(folder, raised):
    folder.write("a.docx", "Apples are red.")
    folder.index()
    raised("docx")
    folder.write("a.odt", "Apples are red.")
    folder.index()
    assert set(folder.states().values()) == {DocumentState.READY}
