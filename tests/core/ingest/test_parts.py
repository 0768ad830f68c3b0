"""Files within files: stored, found, moved, skipped and deleted together with their file."""

from email.message import EmailMessage

import pytest

from desktop.core.ingest import reader_versions
from desktop.core.ingest.events import FileDone
from desktop.core.ingest.parts import part_outcomes
from desktop.core.ingest.pipeline import add_paths, find_outdated, index
from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.store.purge import purge_removed
from desktop.core.types import DocumentPart, DocumentState, ReadDocument, ReadFailure, Treatment
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from tests.fakes.ingest import HashEmbedder

READY, MISSING = DocumentState.READY, DocumentState.UNAVAILABLE


class MailReader:
    """Reads files in this process, and keeps their names."""

    def __init__(self):
        self.read = []
        self._waiting = []

    def submit(self, path, *, ocr=False, password=""):
        self._waiting.append(path)

    def next_result(self, timeout_s=None):
        if not self._waiting:
            return None
        path = self._waiting.pop(0)
        self.read.append(path.name)
        return path, read(path, ReadLimits())


def mail(subject, text, **files):
    message = EmailMessage()
    message["From"], message["Subject"] = "ada@example.org", subject
    message.set_content(text)
    for name, content in files.items():
        message.add_attachment(
            content, maintype="application", subtype="octet-stream",
            filename=name.replace("_", "."),
        )  # fmt: skip
    return bytes(message)


class MailFolder:
    """A folder with messages, and a library of it."""

    def __init__(self, place):
        self.folder = place / "folder"
        self.folder.mkdir()
        self.library = Library.open(place / "library.db")
        self.reader = MailReader()
        self.events = []

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    def index(self):
        """Returns the names of the files that were read."""
        self.reader.read.clear()
        add_paths(self.library, "c", [self.folder])
        self.events = list(index(self.library, "c", self.reader, HashEmbedder()))
        return list(self.reader.read)

    def states(self):
        return {
            document.path.name: document.state for document in self.library.documents.list_page()
        }

    def finds(self, word):
        ids = [hit.passage_id for hit in self.library.words.search(word, None, 10)]
        return {passage.path.name for passage in self.library.passages(ids)}

    def id_of(self, name):
        return next(
            document.id
            for document in self.library.documents.list_page()
            if document.path.name == name
        )


@pytest.fixture
def place(tmp_path):
    found = MailFolder(tmp_path)
    yield found
    assert [found.problem for found in check(found.library) if found.problem] == []
    found.library.close()


def test_an_attachment_is_a_document_of_its_own_that_names_its_message(place):
    path = place.write("a.eml", mail("Keys", "See the plan.", plan_txt=b"The cellar is below."))
    place.index()
    assert place.states() == {"a.eml": READY, "a.eml › plan.txt": READY}
    assert place.finds("cellar") == {"a.eml › plan.txt"}
    message, part = place.library.documents.list_page()
    assert (message.parent, part.parent) == (None, path)
    assert part.size_bytes == len(b"The cellar is below.")
    done = [event.path.name for event in place.events if isinstance(event, FileDone)]
    assert done == ["a.eml", "a.eml › plan.txt"]
    assert place.index() == []


def test_an_attachment_is_found_by_the_subject_of_its_message(place):
    place.write("a.eml", mail("Lighthouse", "x", plan_txt=b"The cellar is below."))
    place.index()
    assert "a.eml › plan.txt" in place.finds("lighthouse")


def test_what_cannot_be_read_has_its_state_and_its_reason(place):
    place.write(
        "a.eml", mail("Keys", "x", plan_pdf=b"%PDF-1.4 no pdf", all_zip=b"PK\3\4", none_txt=b" ")
    )
    place.index()
    assert place.states() == {
        "a.eml": READY,
        "a.eml › plan.pdf": DocumentState.UNREADABLE,
        "a.eml › all.zip": DocumentState.UNREADABLE,
        "a.eml › none.txt": DocumentState.EMPTY,
    }
    failed = [
        document for document in place.library.documents.list_page() if document.state is not READY
    ]
    assert all(document.message for document in failed)


def test_a_message_within_a_message_has_its_attachments_after_it(place):
    inner = mail("Offer", "8,300 pounds", offer_txt=b"The roof costs more.")
    place.write("a.eml", mail("Fwd", "See below.", inner_eml=inner))
    place.index()
    assert list(place.states()) == [
        "a.eml", "a.eml › inner.eml", "a.eml › inner.eml › offer.txt",
    ]  # fmt: skip
    assert place.finds("roof") == {"a.eml › inner.eml › offer.txt"}


def test_a_moved_message_takes_its_attachments_with_it(place):
    path = place.write("a › b.eml", mail("Keys", "x", plan_txt=b"The cellar is below."))
    place.index()
    before = place.id_of("a › b.eml › plan.txt")
    path.rename(place.folder / "c.eml")
    assert place.index() == []
    assert place.states() == {"c.eml": READY, "c.eml › plan.txt": READY}
    assert place.id_of("c.eml › plan.txt") == before


def test_a_missing_message_hides_its_attachments_and_a_second_scan_deletes_them(place):
    content = mail("Keys", "x", plan_txt=b"The cellar is below.")
    path = place.write("a.eml", content)
    place.write("other.txt", b"Apples are red.")
    place.index()
    path.unlink()
    place.index()
    assert set(place.states().values()) == {READY, MISSING}
    place.write("a.eml", content)
    place.index()
    assert set(place.states().values()) == {READY}
    path.unlink()
    place.index()
    place.index()
    assert place.states() == {"other.txt": READY}
    assert place.finds("cellar") == set()


def test_a_changed_message_has_the_attachments_that_it_has_now(place):
    place.write("a.eml", mail("Keys", "x", plan_txt=b"The cellar is below.", old_txt=b"Gone soon."))
    place.index()
    place.write("a.eml", mail("Keys", "x", plan_txt=b"Gone soon.", new_txt=b"The cellar is below."))
    assert place.index() == ["a.eml"]
    assert list(place.states()) == ["a.eml", "a.eml › plan.txt", "a.eml › new.txt"]
    assert place.finds("cellar") == {"a.eml › new.txt"}
    assert place.finds("gone") == {"a.eml › plan.txt"}


def test_a_copy_of_a_message_has_the_attachments_too(place):
    content = mail("Keys", "x", plan_txt=b"The cellar is below.")
    place.write("a.eml", content)
    place.index()
    place.write("b.eml", content)
    place.index()
    assert set(place.states()) == {"a.eml", "a.eml › plan.txt", "b.eml", "b.eml › plan.txt"}


def test_a_file_with_the_bytes_of_an_attachment_shares_its_text_and_is_no_move(place):
    place.write("a.eml", mail("Keys", "x", plan_txt=b"The cellar is below."))
    place.index()
    place.write("plan.txt", b"The cellar is below.")
    assert place.index() == []
    assert set(place.states()) == {"a.eml", "a.eml › plan.txt", "plan.txt"}
    (place.folder / "a.eml").unlink()
    place.index()
    place.index()
    assert place.finds("cellar") == {"plan.txt"}


def test_a_skipped_attachment_stays_skipped_when_its_message_changes(place):
    place.write("a.eml", mail("Keys", "x", plan_txt=b"The cellar is below."))
    place.index()
    with place.library.transaction():
        place.library.documents.set_treatment([place.id_of("a.eml › plan.txt")], Treatment.SKIP)
    place.write("a.eml", mail("Keys", "y", plan_txt=b"The cellar is below."))
    place.index()
    assert place.states()["a.eml › plan.txt"] is DocumentState.SKIPPED
    with place.library.transaction():
        place.library.documents.set_treatment([place.id_of("a.eml › plan.txt")], Treatment.USUAL)
    assert place.index() == ["a.eml"]
    assert place.states()["a.eml › plan.txt"] is READY


def test_a_skipped_message_has_no_attachments_until_it_is_read_again(place):
    place.write("a.eml", mail("Keys", "x", plan_txt=b"The cellar is below."))
    place.index()
    with place.library.transaction():
        place.library.documents.set_treatment([place.id_of("a.eml")], Treatment.SKIP)
    assert place.states() == {"a.eml": DocumentState.SKIPPED}
    with place.library.transaction():
        place.library.documents.set_treatment([place.id_of("a.eml")], Treatment.USUAL)
    place.index()
    assert place.states() == {"a.eml": READY, "a.eml › plan.txt": READY}


def test_an_attachment_that_is_tried_again_is_read_with_its_message(place):
    place.write("a.eml", mail("Keys", "x", plan_pdf=b"%PDF-1.4 no pdf"))
    place.index()
    with place.library.transaction():
        assert place.library.documents.retry(1) == 1
    assert place.library.documents.list_unfinished(find_outdated(place.library)) == [1]
    assert place.index() == ["a.eml"]
    assert place.states()["a.eml › plan.pdf"] is DocumentState.UNREADABLE
    with place.library.transaction():
        place.library.documents.try_again([place.id_of("a.eml › plan.pdf")])
    assert place.index() == ["a.eml"]
    assert place.library.documents.list_unfinished(find_outdated(place.library)) == []


def test_a_removed_folder_takes_everything_with_it(place):
    place.write("a.eml", mail("Keys", "x", plan_txt=b"The cellar is below."))
    place.index()
    with place.library.transaction():
        place.library.removals.add_collection(1)
    list(purge_removed(place.library))
    assert place.states() == {}
    assert place.finds("cellar") == set()


def test_a_file_on_the_disk_with_the_name_of_an_attachment_keeps_its_own_text(place):
    place.write("a.eml › plan.txt", b"Apples are red.")
    place.index()
    place.write("a.eml", mail("Keys", "x", plan_txt=b"The cellar is below."))
    place.index()
    place.index()
    assert place.finds("apple") == {"a.eml › plan.txt"}
    assert place.finds("cellar") == {"a.eml › plan.txt′"}


def test_the_outcome_of_each_part_has_the_path_of_its_file(tmp_path):
    inner = DocumentPart("b.txt", "00", 1, ReadFailure(DocumentState.SKIPPED, "why", "hint"))
    outer = DocumentPart(
        "a.eml", "00", 1, ReadDocument("x", "email", notes=("note",), parts=(inner,))
    )
    assert list(part_outcomes(tmp_path / "m.eml", [outer])) == [
        (tmp_path / "m.eml › a.eml", (READY, "note", "")),
        (tmp_path / "m.eml › a.eml › b.txt", (DocumentState.SKIPPED, "why", "hint")),
    ]


def test_a_message_is_read_again_when_the_reader_of_an_attachment_has_changed(place, monkeypatch):
    place.write("a.eml", mail("Keys", "x", plan_md=b"# Plan"))
    place.write("b.eml", mail("Doors", "y", plan_txt=b"Plan"))
    place.index()

    now = reader_versions.READER_VERSIONS
    monkeypatch.setattr(reader_versions, "READER_VERSIONS", now | {"markdown": now["markdown"] + 1})
    place.index()
    assert place.reader.read == ["a.eml"]
    place.index()
    assert place.reader.read == []
