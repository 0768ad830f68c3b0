"""Files with odd dates, sizes and names, and those of which nothing can be learned: each is noted,
and none keeps the others from being read.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.core.ingest import scan as scanning
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.ingest.scan import INTEGERS, FolderWalk, SeenFile
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from tests.fakes.ingest import HashEmbedder, PlainReader

READY, UNREADABLE = DocumentState.READY, DocumentState.UNREADABLE


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "usual.txt").write_text("A usual file.")
    return folder


@pytest.fixture
def library(tmp_path, folder):
    with Library.open(tmp_path / "library.db") as library:
        add_paths(library, "c", [folder])
        yield library


def look(library, reader=None):
    """The state and the message of each file, by its name."""
    for _ in index(library, "c", reader or PlainReader(), HashEmbedder()):
        pass
    return {one.path.name: (one.state, one.message) for one in library.documents.list_page()}


@pytest.mark.parametrize(
    "seconds",
    [
        -11_644_473_600,  # 1601, the first of Windows
        -2_177_452_800,  # 1901
        -1,
        2**31,  # 2038
        10_413_792_000,  # 2300
        253_402_300_800,  # 10000
        1_830_000_000_000,  # about 60000
        -(10**12),
    ],
)
def test_a_file_of_any_date_is_read_with_all_the_others(library, folder, seconds):
    odd = folder / "odd.txt"
    odd.write_text("Dated otherwise.")
    try:
        os.utime(odd, (seconds, seconds))
    except OSError:
        pytest.skip("this file system has no such date")

    assert look(library) == {"odd.txt": (READY, ""), "usual.txt": (READY, "")}
    reader = PlainReader()
    assert look(library, reader) == {"odd.txt": (READY, ""), "usual.txt": (READY, "")}
    assert reader.read == []  # nothing has changed since


class Entry:
    """An entry of a folder, as a file system may tell it."""

    def __init__(self, path, *, size=1, time_ns=0, error=None, folder=False):
        self.path, self.name = str(path), Path(path).name
        self._status = SimpleNamespace(
            st_size=size, st_mtime_ns=time_ns, st_mode=stat.S_IFREG | 0o600
        )
        self._error = error
        self._folder = folder

    def stat(self):
        if self._error:
            raise self._error
        return self._status

    def is_symlink(self):
        # A file system that does not tell the kind of an entry has to look at it.
        if self._error:
            raise self._error
        return False

    def is_dir(self, *, follow_symlinks=True):
        assert not follow_symlinks
        return self._folder


@pytest.fixture
def listed(monkeypatch):
    """Adds entries to what the system lists of every folder."""
    more = []

    class Listing(list):
        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

    real = os.scandir

    def scandir(folder):
        with real(folder) as entries:
            return Listing([*entries, *more])

    monkeypatch.setattr(scanning.os, "scandir", scandir)
    return more


@pytest.mark.parametrize(
    ("size", "time_ns"), [(2**63, 0), (2**70, 2**63), (1, -(2**63) - 1), (1, 2**80), (1, -1)]
)
def test_sizes_and_dates_beyond_the_librarys_numbers_are_brought_into_them(
    library, folder, listed, size, time_ns
):
    (folder / "huge.txt").write_text("Said to be huge.")
    listed.append(Entry(folder / "huge.txt", size=size, time_ns=time_ns))
    least, most = INTEGERS
    seen = {file.path.name: file for file in FolderWalk().files(folder)}["huge.txt"]
    assert least <= seen.mtime_ns <= most
    assert 0 <= seen.size_bytes <= most

    assert look(library) == {"huge.txt": (READY, ""), "usual.txt": (READY, "")}


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "Permission denied"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "File name too long"),
        (OverflowError("date"), "OverflowError"),
        (ValueError("embedded null"), "ValueError"),
    ],
)
def test_a_file_of_which_nothing_can_be_learned_is_noted_with_the_reason(
    library, folder, listed, error, reason
):
    listed.append(Entry(folder / "odd.txt", error=error))

    states = look(library)

    assert states["usual.txt"] == (READY, "")
    state, message = states["odd.txt"]
    assert state == UNREADABLE
    assert reason in message


def test_what_vanished_or_leads_in_a_circle_is_no_document(library, folder, listed):
    for number in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP):
        listed.append(Entry(folder / f"{number}.txt", error=OSError(number, "gone")))

    assert look(library) == {"usual.txt": (READY, "")}


def test_a_folder_that_cannot_be_looked_at_is_told_and_nothing_counts_as_missing(folder, listed):
    denied = PermissionError(errno.EACCES, "Permission denied")
    listed.append(Entry(folder / "closed", error=denied, folder=True))
    walk = FolderWalk()

    assert [file.path.name for file in walk.files(folder)] == ["usual.txt"]
    assert walk.unread == [folder / "closed"]


def test_a_file_that_cannot_be_looked_at_for_a_while_keeps_its_text(library, folder, listed):
    look(library)
    denied = PermissionError(errno.EACCES, "Permission denied")
    (folder / "usual.txt").rename(folder.parent / "away.txt")
    (folder / "other.txt").write_text("Another.")
    listed.append(Entry(folder / "usual.txt", error=denied))

    for _ in range(3):
        assert look(library)["usual.txt"] == (READY, "")


def test_a_name_that_no_library_can_store_is_told_and_the_rest_is_read(library, folder, listed):
    listed.append(Entry(folder / "half \ud800.txt"))

    events = list(index(library, "c", PlainReader(), HashEmbedder()))

    assert [path.name for path in events[0].unread] == ["half \ud800.txt"]
    assert [one.state for one in library.documents.list_page()] == [READY]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_files_of_any_name_are_noted(library, folder):
    names = [b"a\nb.txt", b"a\tb\x1b[31m.txt", b"\xff\xfe.txt", b"n" * 251 + b".txt", b" .txt"]
    for name in names:
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:  # noqa: PTH118, PTH123
            file.write(b"Words " + name.hex().encode())

    assert {state for state, _ in look(library).values()} == {READY}
    assert set(look(library)) == {*map(os.fsdecode, names), "usual.txt"}


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "denied"), ValueError("null")])
def test_a_single_file_of_which_nothing_can_be_learned_is_noted(tmp_path, monkeypatch, error):
    path = tmp_path / "single.txt"
    path.write_text("Words.")
    with Library.open(tmp_path / "library.db") as library:
        add_paths(library, "c", [path])

        def refused(*_, **__):
            raise error

        monkeypatch.setattr(scanning, "_list_one_file", lambda path: iter([_seen(path, refused)]))
        states = look(library)

    assert states["single.txt"][0] == UNREADABLE


def _seen(path, look):
    seen = scanning._looked_at(path, look)
    assert isinstance(seen, SeenFile)
    return seen


def test_a_large_file_that_vanishes_after_it_was_read_says_so(library, folder, monkeypatch):
    monkeypatch.setattr("desktop.core.ingest.pipeline.HASHED_BYTES_AT_MOST", 0)

    class Vanishing(PlainReader):
        def submit(self, path, *, ocr=False, password=""):
            super().submit(path, ocr=ocr)
            path.unlink()

    state, message = look(library, Vanishing())["usual.txt"]
    assert state == UNREADABLE
    assert "vanished" in message
