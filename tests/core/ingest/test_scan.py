"""What a look through the folders notes: what is new, changed, moved, gone, or out of reach."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from desktop.core.ingest import scan as scanning
from desktop.core.ingest.events import FolderUnavailable, Scanned
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.ingest.scan import FOLDERS_DEEP_AT_MOST
from desktop.core.online_only import ONLINE_ONLY
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from tests.fakes.ingest import HashEmbedder, PlainReader

ROOT = Path(__file__).parents[3]
READY, UNAVAILABLE = DocumentState.READY, DocumentState.UNAVAILABLE


class ScannedFolder:
    """A folder, a library, and what each look at the one notes in the other."""

    def __init__(self, place):
        self.folder = place / "folder"
        self.folder.mkdir()
        self.library = Library.open(place / "library.db")
        self.reader = PlainReader()
        self.embedder = HashEmbedder()
        add_paths(self.library, "c", [self.folder])

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def scan(self):
        """Returns what the scan said; `read` and `embedded` tell the work that it caused."""
        self.reader.read.clear()
        self.embedder.embedded.clear()
        events = list(index(self.library, "c", self.reader, self.embedder))
        return next(event for event in events if isinstance(event, Scanned | FolderUnavailable))

    @property
    def work(self):
        return self.reader.read, self.embedder.embedded

    def states(self):
        return {
            str(document.path.relative_to(self.folder)): document.state
            for document in self.library.documents.list_page()
        }

    def passages(self):
        """Ids of the passages of each file, by its name."""
        return {Path(name).name: self.ids_of(self.folder / name) for name in self.states()}

    def ids_of(self, path):
        rows = self.library.db.execute(
            "SELECT p.id FROM passages p JOIN documents d USING (content_id) WHERE d.path = ?"
            " ORDER BY p.id",
            (str(path),),
        )
        return [id_ for (id_,) in rows]


@pytest.fixture
def folder(tmp_path):
    place = ScannedFolder(tmp_path)
    yield place
    place.library.close()


def test_a_renamed_and_a_moved_file_keep_their_passages_and_are_not_embedded_again(folder):
    folder.write("a.txt", "Apples are red.")
    folder.write("b.txt", "Bananas are yellow.")
    folder.scan()
    before = folder.passages()
    (folder.folder / "a.txt").rename(folder.folder / "renamed.txt")
    (folder.folder / "deep/er").mkdir(parents=True)
    (folder.folder / "b.txt").rename(folder.folder / "deep/er/b.txt")
    folder.scan()
    assert folder.work == ([], [])
    assert folder.passages() == {"renamed.txt": before["a.txt"], "b.txt": before["b.txt"]}
    assert folder.states() == {"renamed.txt": READY, "deep/er/b.txt": READY}


def test_a_renamed_folder_keeps_what_is_in_it(folder):
    for number in range(3):
        folder.write(f"old/{number}.txt", f"Words of file {number}.")
    folder.scan()
    before = folder.passages()
    (folder.folder / "old").rename(folder.folder / "new")
    folder.scan()
    assert folder.work == ([], [])
    assert folder.passages() == before
    assert set(folder.states()) == {"new/0.txt", "new/1.txt", "new/2.txt"}


def test_an_edit_replaces_only_the_passages_of_its_file(folder):
    folder.write("a.txt", "Apples are red.")
    folder.write("b.txt", "Bananas are yellow.")
    folder.scan()
    before = folder.passages()
    folder.write("a.txt", "Apricots are orange.")
    folder.scan()
    read, embedded = folder.work
    assert read == ["a.txt"]
    assert [text.splitlines()[-1] for text in embedded] == ["Apricots are orange."]
    after = folder.passages()
    assert after["b.txt"] == before["b.txt"]
    assert not set(after["a.txt"]) & set(before["a.txt"])


def test_a_file_that_was_only_touched_is_not_read_again(folder):
    path = folder.write("a.txt", "Apples are red.")
    folder.scan()
    os.utime(path, (1, 1))
    assert folder.scan().changed == 1
    assert folder.work == ([], [])


def test_an_edit_that_keeps_the_size_is_noticed_by_its_time(folder):
    folder.write("a.txt", "Apples are red.")
    folder.scan()
    path = folder.write("a.txt", "Apples are raw.")
    os.utime(path, ns=(1, 1))
    folder.scan()
    assert folder.work[0] == ["a.txt"]


def test_a_copy_of_a_file_shares_its_passages(folder):
    folder.write("a.txt", "Apples are red.")
    folder.scan()
    shutil.copy(folder.folder / "a.txt", folder.folder / "copy.txt")
    folder.scan()
    assert folder.work == ([], [])
    assert folder.passages()["copy.txt"] == folder.passages()["a.txt"]


def test_folders_are_followed_only_so_deep(folder):
    deep = folder.folder
    for _ in range(FOLDERS_DEEP_AT_MOST + 20):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "too deep.txt").write_text("Nobody goes there.")
    folder.write("a.txt", "Apples are red.")
    assert folder.scan().files == 1


def test_a_folder_that_is_linked_twice_is_looked_through_once(folder):
    folder.write("real/a.txt", "Apples are red.")
    (folder.folder / "link").symlink_to(folder.folder / "real")
    (folder.folder / "real/up").symlink_to(folder.folder)
    assert folder.scan().files == 1


def test_links_that_lead_out_of_the_folder_are_told_and_not_read(folder, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("The key lies under the mat.")
    folder.write("a.txt", "Apples are red.")
    (folder.folder / "folder").symlink_to(outside)
    (folder.folder / "letter.txt").symlink_to(outside / "secret.txt")
    (folder.folder / "b.txt").symlink_to(folder.folder / "a.txt")
    (folder.folder / "nothing.txt").symlink_to(outside / "nothing.txt")
    folder.scan()
    states = folder.states()
    assert states == {
        "a.txt": READY,
        "b.txt": READY,
        "folder": DocumentState.SKIPPED,
        "letter.txt": DocumentState.SKIPPED,
    }
    assert set(folder.work[0]) == {"a.txt", "b.txt"}


def test_a_folder_that_is_a_link_itself_is_read(folder, tmp_path):
    folder.write("a.txt", "Apples are red.")
    real = folder.folder.rename(tmp_path / "real")
    folder.folder.symlink_to(real)
    folder.scan()
    assert folder.states() == {"a.txt": READY}


def test_the_same_folder_comes_back_with_all_its_documents_after_its_drive_was_away(folder):
    folder.write("a.txt", "Apples are red.")
    folder.scan()
    before = folder.passages()
    away = folder.folder.rename(folder.folder.with_name("away"))
    for _ in range(3):
        assert isinstance(folder.scan(), FolderUnavailable)
    assert folder.states() == {"a.txt": UNAVAILABLE}
    away.rename(folder.folder)
    folder.scan()
    assert folder.work == ([], [])
    assert (folder.states(), folder.passages()) == ({"a.txt": READY}, before)


# Root may read everything, so this is done by a process that gives that up.
AS_NOBODY = """
import os, sys
from pathlib import Path
from desktop.core.ingest import scan as scanning
from desktop.core.ingest.events import FileDone, FolderUnavailable, Scanned
from tests.core.ingest.test_scan import ScannedFolder

if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
place = ScannedFolder(Path(sys.argv[1]))
closed = place.write("closed/a.txt", "Apples are red.").parent
locked = place.write("locked.txt", "Bananas are yellow.")
place.write("open.txt", "Cherries are dark.")
locked.chmod(0)


def look(name):
    seen = place.scan()
    said = seen.reason if isinstance(seen, FolderUnavailable) else [p.name for p in seen.unread]
    print(name, "|", said, "|", sorted((n, str(s)) for n, s in place.states().items()))


look("locked")
print([one.message for one in place.library.documents.list_page() if one.message])
closed.chmod(0)
(place.folder / "open.txt").unlink()
look("closed")
look("closed")
place.folder.chmod(0)
look("all closed")
place.folder.chmod(0o755)
closed.chmod(0o755)
look("opened")
look("opened")
"""


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="this system has no such permissions")
def test_what_may_not_be_read_is_unreadable_or_unavailable_and_never_deleted():
    place = Path(tempfile.mkdtemp())  # pytest's own folder is closed to others
    try:
        place.chmod(0o777)
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, place],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
    finally:
        shutil.rmtree(place)
    said = done.stdout.splitlines()
    a, locked, gone = "('closed/a.txt', 'ready')", "('locked.txt', 'unreadable')", "open.txt"
    assert said[0] == f"locked | [] | [{a}, {locked}, ('open.txt', 'ready')]"
    assert said[1] == "['It cannot be opened (Permission denied).']"
    # Nobody knows whether the missing file went where nobody may look.
    assert said[2] == said[3] == f"closed | ['closed'] | [{a}, {locked}, ('open.txt', 'ready')]"
    assert said[4].startswith("all closed | It may not be read. | ")
    assert said[4].count("'unavailable'") == 3
    assert said[5] == f"opened | [] | [{a}, {locked}, ('open.txt', 'unavailable')]"
    assert said[6] == f"opened | [] | [{a}, {locked}]"
    assert gone not in said[6]


def test_a_file_that_is_online_only_is_noted_and_read_when_it_is_here(folder):
    folder.write("b.txt", "Bananas are yellow.")
    placeholder = folder.write(".a.txt.icloud", "bplist00")
    folder.scan()
    assert folder.work[0] == ["b.txt"]
    assert folder.states() == {"a.txt": UNAVAILABLE, "b.txt": READY}

    placeholder.unlink()
    folder.write("a.txt", "Apples are red.")
    folder.scan()
    assert folder.work[0] == ["a.txt"]
    assert folder.states()["a.txt"] == READY


def test_a_file_that_goes_online_keeps_the_text_that_was_read(folder):
    path = folder.write("a.txt", "Apples are red.")
    folder.write("b.txt", "Bananas are yellow.")
    folder.scan()
    before = folder.passages()
    path.rename(folder.folder / "a.txt.nextcloud")
    (folder.folder / "a.txt.nextcloud").write_text(" ")
    for _ in range(3):
        folder.scan()
        assert folder.passages() == before
        assert folder.states()["a.txt"] == READY


def test_a_file_that_changed_online_says_so_and_keeps_its_text(folder, monkeypatch):
    path = folder.write("a.txt", "Apples are red.")
    folder.write("b.txt", "Bananas are yellow.")
    folder.scan()
    before = folder.passages()
    path.write_text("Apricots are orange, and this text is elsewhere.")
    away = {path}
    monkeypatch.setattr(
        scanning, "why_not_opened", lambda path, _: ONLINE_ONLY if path in away else None
    )
    folder.scan()
    assert folder.states()["a.txt"] == UNAVAILABLE
    assert folder.passages() == before
    assert folder.work[0] == []
    away.clear()
    folder.scan()
    assert folder.work[0] == ["a.txt"]
