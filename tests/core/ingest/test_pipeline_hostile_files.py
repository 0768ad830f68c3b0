"""Files that are broken, locked, misnamed or meant to harm: each ends in the right state, with a
reason for a person, and holds nothing up. The readers here are the real ones, in their processes.
"""

import contextlib
import io
import os
import signal
import socket
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from desktop.core.ingest.events import FileDone
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadDocument
from desktop.workers.read.client import ReaderPool
from desktop.workers.read.limits import ReadLimits
from tests.fakes.ingest import HashEmbedder
from tests.fakes.pdf import lines, pdf
from tests.fakes.processes import child_pids

FILES = Path(__file__).parents[2] / "files"
READY, SKIPPED, EMPTY = DocumentState.READY, DocumentState.SKIPPED, DocumentState.EMPTY
UNREADABLE, ENCRYPTED = DocumentState.UNREADABLE, DocumentState.ENCRYPTED
TOO_LARGE = DocumentState.TOO_LARGE

WORD = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
MEGABYTE = 1024**2


def pack(**parts):
    """A zip file with these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), part)
    return content.getvalue()


def word(body):
    """A DOCX with just a body."""
    return pack(
        **{
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        }
    )


def zip_claiming(content, size):
    """A zip whose largest part says that it is of another size."""
    changed = bytearray(content)
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = changed.find(mark)
        while at >= 0:
            if struct.unpack_from("<I", changed, at + place)[0] > MEGABYTE:
                struct.pack_into("<I", changed, at + place, size)
            at = changed.find(mark, at + 4)
    return bytes(changed)


def locked_zip():
    """A zip whose part has the flag of a password."""
    content = bytearray(pack(a="words"))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        content[content.find(mark) + place] |= 1
    return bytes(content)


def nested_zip(depth):
    content = pack(a="words")
    for _ in range(depth):
        content = pack(a=content)
    return content


def half(name):
    content = (FILES / name).read_bytes()
    return content[: len(content) // 2]


def picture():
    image = Image.new("RGB", (500, 120), "white")
    font = ImageFont.load_default(32)
    ImageDraw.Draw(image).text((30, 30), "The keeper paints", fill="black", font=font)
    content = io.BytesIO()
    image.save(content, "png")
    return content.getvalue()


BOMB = word("<w:p><w:r><w:t>" + 60 * MEGABYTE * "a" + "</w:t></w:r></w:p>")
DEEP_TABLES = "<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000
HOSTILE = [
    ("cut.pdf", half("report.pdf"), UNREADABLE, "damaged"),
    ("cut.docx", half("report.docx"), UNREADABLE, "cut-off"),
    ("cut.xlsx", half("sheets.xlsx"), UNREADABLE, "cut-off"),
    ("cut.epub", pack(mimetype="application/epub+zip")[:60], UNREADABLE, "cut-off"),
    ("cut.doc", half("report.doc"), UNREADABLE, "damaged"),
    ("no parts.epub", pack(mimetype="application/epub+zip"), UNREADABLE, "damaged"),
    ("locked.pdf", (FILES / "protected.pdf").read_bytes(), ENCRYPTED, "password"),
    ("locked.docx", (FILES / "protected.docx").read_bytes(), ENCRYPTED, "password"),
    ("locked.xlsx", (FILES / "protected.xlsx").read_bytes(), ENCRYPTED, "password"),
    ("locked.zip", locked_zip(), SKIPPED, "archive"),
    ("zero.txt", b"", EMPTY, "no bytes"),
    ("zero.pdf", b"", EMPTY, "no bytes"),
    ("zero.docx", b"", EMPTY, "no bytes"),
    ("blank.txt", b" \n\t\n", EMPTY, "no text"),
    ("a pdf.txt", (FILES / "report.pdf").read_bytes(), READY, ""),
    ("a docx.pdf", (FILES / "report.docx").read_bytes(), READY, ""),
    ("a picture.docx", picture(), READY, "OCR"),
    ("a text.pdf", b"A text about paint, and no PDF.", READY, ""),
    ("a text.xlsx", b"A text about oil, and no sheet.", READY, ""),
    ("bytes.pdf", bytes(range(256)) * 40, SKIPPED, "not a kind of file"),
    ("bytes.bin", b"\x00\x01\x02\x03" * 900, SKIPPED, "not a kind of file"),
    ("bomb.docx", BOMB, UNREADABLE, "zip bomb"),
    ("bomb.xlsx", BOMB.replace(b"word/", b"xl/wb"), UNREADABLE, "zip bomb"),
    ("huge inside.docx", zip_claiming(BOMB, 2**31), TOO_LARGE, "Unpacked it would be 2.0 GB"),
    ("lying bomb.docx", zip_claiming(BOMB, 900), UNREADABLE, "damaged"),
    ("deep.html", ("<div>" * 50_000 + "bottom of it" + "</div>" * 50_000).encode(), READY, ""),
    ("deep tables.html", b"<table><tr><td>" * 3000 + b"bottom", READY, ""),
    ("deep.json", b"[" * 100_000 + b"]" * 100_000, READY, ""),
    ("deep.rtf", b"{\\rtf1 " + b"{" * 50_000 + b"bottom" + b"}" * 50_001, READY, ""),
    ("deep.docx", word(DEEP_TABLES), UNREADABLE, "nested too deeply"),
    ("deep.zip", nested_zip(40), SKIPPED, "archive"),
]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """The folder of all these files after one run: state and message by file name."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, content, _, _ in HOSTILE:
        (folder / name).write_bytes(content)
    for name in ("sparse.txt", "sparse.pdf"):
        with (folder / name).open("wb") as file:
            file.write(b"%PDF-1.4\n" if name.endswith("pdf") else b"words\n")
            file.truncate(500 * MEGABYTE)
    os.mkfifo(folder / "pipe.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    listening = socket.socket(socket.AF_UNIX)
    with contextlib.chdir(folder):  # the whole path may be too long for a socket
        listening.bind("socket.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "nowhere.txt").symlink_to(folder / "nothing")
    with Library.open(folder.parent / "hostile.db") as library, ReaderPool(2) as reader:
        run(library, reader, folder)
        listed = library.documents.list_page()
    listening.close()
    return {
        document.path.name: (
            document.state,
            f"{document.message} {document.hint} {document.notes}".strip(),
        )
        for document in listed
    }


def run(library, reader, *paths):
    """Index; returns how each file ended, by name."""
    add_paths(library, "c", paths)
    events = list(index(library, "c", reader, HashEmbedder()))
    return {event.path.name: event for event in events if isinstance(event, FileDone)}


def finds(library, word):
    ids = [hit.passage_id for hit in library.words.search(f'"{word}"', None, 10)]
    return [passage.path for passage in library.passages(ids)]


@pytest.mark.parametrize(
    ("name", "state", "reason"), [(name, state, reason) for name, _, state, reason in HOSTILE]
)
def test_a_hostile_file_ends_in_the_right_state_with_a_reason(outcomes, name, state, reason):
    assert outcomes[name][0] == state
    assert reason in outcomes[name][1]


@pytest.mark.parametrize("name", ["sparse.txt", "sparse.pdf"])
def test_a_file_of_500_mb_is_too_large_and_says_how_large_it_may_be(outcomes, name):
    state, message = outcomes[name]
    assert state == TOO_LARGE
    assert message.startswith("It has 500 MB; the limit for its kind is 200 MB. Split it")


def test_a_link_to_a_device_leads_out_of_the_folder_and_is_never_opened(outcomes):
    assert outcomes["device.txt"][0] == SKIPPED
    assert "leads out" in outcomes["device.txt"][1]


@pytest.mark.parametrize("name", ["pipe.txt", "socket.txt"])
def test_what_is_no_file_is_skipped_and_never_opened(outcomes, name):
    assert outcomes[name][0] == SKIPPED
    assert "device, pipe or socket" in outcomes[name][1]


def test_links_that_lead_in_circles_or_nowhere_are_no_documents(outcomes):
    assert not {"loop", "loop.txt", "nowhere.txt"} & outcomes.keys()
    assert len(outcomes) == len(HOSTILE) + 5


NAMES = [
    'it\'s a "quote".txt',
    "new\nline.txt",
    "tab\tand \\ backslash.txt",
    "灯台の本.txt",
    "paint 🎨 and 👩‍🚀.txt",
    " leading and trailing .txt",
    "-rf.txt",
    "%s %d {}.txt",
    "café.txt".encode("latin-1").decode("utf-8", "surrogateescape"),
    "N" * 200 + ".txt",
]


def test_files_of_any_name_are_read_found_and_listed(tmp_path):
    folder = tmp_path / 'folder of "odd"\nnames 灯'
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).write_text(f"The word of this file is beacon{number}.")
    with Library.open(tmp_path / "library.db") as library, ReaderPool(1) as reader:
        done = run(library, reader, folder)
        assert {event.state for event in done.values()} == {READY}
        for number, name in enumerate(NAMES):
            assert finds(library, f"beacon{number}") == [folder / name]


@pytest.mark.parametrize(
    ("encoding", "text", "word"),
    [
        ("utf-16", "Der Türmer wohnt oben im Turm.", "Türmer"),
        ("utf-16-le", "Der Türmer wohnt oben im Turm.", "Türmer"),
        ("latin-1", "Fyret på Nørrvik står på en høy klippe.", "Nørrvik"),
        ("shift_jis", "灯台は高い塔の上に強い光を置いて船を導く建物です。", "灯台"),
    ],
)
def test_text_in_any_usual_encoding_is_found_by_its_words(tmp_path, encoding, text, word):
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    with Library.open(tmp_path / "library.db") as library, ReaderPool(1) as reader:
        run(library, reader, tmp_path / "a.txt")
        (document,) = library.documents.list_page()
        assert document.state == READY
        content = library.db.execute("SELECT text FROM contents").get
        assert content == text
        assert word in content


class MeddlingReader:
    """The real reader, but something happens to each file just before it gets it."""

    def __init__(self, reader, meddle):
        self._reader = reader
        self._meddle = meddle
        self.times = 0

    def submit(self, path, *, ocr=False, password=""):
        self.times += 1
        self._meddle(path, self.times)
        self._reader.submit(path, ocr=ocr)

    def next_result(self, timeout_s=None):
        return self._reader.next_result(timeout_s)


def test_a_file_that_vanishes_while_it_is_read_says_so(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Soon gone.")
    with Library.open(tmp_path / "library.db") as library, ReaderPool(1) as pool:
        done = run(library, MeddlingReader(pool, lambda path, _: path.unlink()), path)
    assert done["a.txt"].state == UNREADABLE
    assert "vanished" in done["a.txt"].message


def test_a_file_that_changes_while_it_is_read_is_read_as_it_is_then(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("First the tower was red.")
    with Library.open(tmp_path / "library.db") as library, ReaderPool(1) as pool:

        def edit(path, times):
            if times == 2:
                path.write_text("Now the tower is white, and higher.")

        reader = MeddlingReader(pool, edit)
        run(library, reader, path)
        path.write_text("Then it was blue.")
        run(library, reader)
        assert reader.times == 3
        assert finds(library, "white") == [path]
        assert finds(library, "blue") == finds(library, "red") == []


def stop(pool):
    """Let the pool's only process start, and stop it in its tracks, as a parser that hangs."""
    (pid,) = child_pids("desktop.workers.read")
    os.kill(pid, signal.SIGSTOP)
    return pid


@pytest.fixture
def three(tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        path.write_text(f"Words of {path.name}.")
    return paths


def one_result(pool, path):
    pool.submit(path)
    found, result = pool.next_result()
    assert found == path
    return result


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to stop a process with")
def test_a_reader_that_hangs_is_given_up_and_the_next_file_is_read(three):
    with ReaderPool(1, limits=ReadLimits(seconds=2.5)) as pool:
        assert isinstance(one_result(pool, three[0]), ReadDocument)
        stop(pool)
        failure = one_result(pool, three[1])
        assert failure.state == UNREADABLE
        assert "longer than" in failure.message
        assert isinstance(one_result(pool, three[2]), ReadDocument)


def test_a_text_that_is_cut_for_ever_is_given_up_and_indexing_goes_on(tmp_path):
    (tmp_path / "endless.txt").write_text("This is the endless one.")
    (tmp_path / "usual.txt").write_text("The tower is white.")
    slow = "tests.fakes.slow_cutter"
    with (
        Library.open(tmp_path / "library.db") as library,
        ReaderPool(1, limits=ReadLimits(seconds=4), module=slow) as pool,
    ):
        done = run(library, pool, tmp_path / "endless.txt", tmp_path / "usual.txt")
        assert done["endless.txt"].state == UNREADABLE
        assert "longer than 4 s" in done["endless.txt"].message
        assert done["usual.txt"].state == READY
        assert finds(library, "white") == [tmp_path / "usual.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to stop a process with")
def test_a_file_whose_reader_was_killed_from_outside_is_tried_once_more(three):
    with ReaderPool(1) as pool:
        assert isinstance(one_result(pool, three[0]), ReadDocument)
        pid = stop(pool)
        pool.submit(three[1])
        os.kill(pid, signal.SIGKILL)
        path, document = pool.next_result()
        assert path == three[1]
        assert isinstance(document, ReadDocument)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to stop a process with")
def test_a_file_whose_reader_was_killed_twice_is_not_tried_for_ever(tmp_path):
    text = tmp_path / "endless.txt"
    text.write_text("This is the endless text.")
    with ReaderPool(1, module="tests.fakes.slow_cutter") as pool:
        pool.submit(text)
        (seat,) = pool._seats
        os.kill(first := seat.process.pid, signal.SIGKILL)
        assert pool.next_result(timeout_s=5) is None
        assert seat.process.pid != first
        os.kill(seat.process.pid, signal.SIGKILL)
        _, failure = pool.next_result()
        assert failure.state == UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to stop a process with")
def test_a_reader_that_crashes_costs_one_file_and_the_next_is_read(three):
    with ReaderPool(1) as pool:
        assert isinstance(one_result(pool, three[0]), ReadDocument)
        pid = stop(pool)
        pool.submit(three[1])
        os.kill(pid, signal.SIGSEGV)
        os.kill(pid, signal.SIGCONT)
        _, failure = pool.next_result()
        assert failure.state == UNREADABLE
        assert "crashed" in failure.message
        assert isinstance(one_result(pool, three[2]), ReadDocument)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_a_file_that_takes_too_much_memory_is_refused_and_the_next_is_read(tmp_path, three):
    path = tmp_path / "large.txt"
    path.write_bytes("灯".encode() * 12_000_000)
    with ReaderPool(1, limits=ReadLimits(memory_bytes=60 * MEGABYTE)) as pool:
        failure = one_result(pool, path)
        assert failure.state == TOO_LARGE
        assert "memory" in failure.message
        assert isinstance(one_result(pool, three[0]), ReadDocument)


def test_a_reader_that_is_closed_in_the_middle_leaves_no_process(three):
    pool = ReaderPool(2)
    for path in three:
        pool.submit(path)
    pids = child_pids("desktop.workers.read")
    pool.close()
    assert pids
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_pdf_of_ten_thousand_pages_is_read_to_its_end(tmp_path):
    (tmp_path / "long.pdf").write_bytes(
        pdf(*(lines(f"Page {n} says that beacon{n} is lit.") for n in range(1, 10_001)))
    )
    with Library.open(tmp_path / "library.db") as library, ReaderPool(1) as reader:
        done = run(library, reader, tmp_path / "long.pdf")
        assert done["long.pdf"].state == READY
        ids = [hit.passage_id for hit in library.words.search('"beacon10000"', None, 1)]
        (passage,) = library.passages(ids)
        assert passage.page == 10_000
