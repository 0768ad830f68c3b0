"""Attachments: each is read by itself, within limits."""

from pathlib import Path

from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.attachments import (
    NESTED_AT_MOST,
    Attachment,
    numbered_names,
    read_attachments,
    unread_note,
)
from desktop.workers.read.limits import ReadLimits

FILES = [Attachment("a.txt", b"first"), Attachment("b.txt", b"second")]


def read_words(path):
    return ReadDocument(path.read_text(), path.suffix)


def states(parts):
    return [
        part.content.state if isinstance(part.content, ReadFailure) else "read" for part in parts
    ]


def test_each_file_is_read_with_its_ending_and_deleted():
    places = []
    parts = read_attachments(
        FILES, lambda path: places.append(path) or read_words(path), ReadLimits(), seconds=9
    )
    assert [(part.name, part.size_bytes) for part in parts] == [("a.txt", 5), ("b.txt", 6)]
    assert [part.content for part in parts] == [
        ReadDocument("first", ".txt"), ReadDocument("second", ".txt"),
    ]  # fmt: skip
    assert not any(path.exists() or path.parent.exists() for path in places)


def test_files_beyond_the_limits_have_a_reason():
    skipped = [DocumentState.SKIPPED] * 2
    assert states(read_attachments(FILES, read_words, ReadLimits(attachments=1), seconds=9)) == [
        "read", DocumentState.SKIPPED,
    ]  # fmt: skip
    assert states(read_attachments(FILES, read_words, ReadLimits(), seconds=-1)) == skipped
    assert (
        states(read_attachments(FILES, read_words, ReadLimits(), seconds=9, depth=NESTED_AT_MOST))
        == skipped
    )


def test_names_are_numbered_and_cannot_leave_their_folder():
    names = ["a.txt", "a.txt", "a (2).txt", "../b", "c/d", "", "e.txt. "]
    found = [name for name, _ in numbered_names([Attachment(name, b"") for name in names])]
    assert found == ["a.txt", "a (2).txt", "a (2) (2).txt", "_b", "c_d", "_", "e.txt"]


def test_what_was_not_read_is_named():
    parts = read_attachments(FILES, read_words, ReadLimits(attachments=1), seconds=9)
    assert unread_note(parts) == ("Attachments that were not read: b.txt.",)
    assert unread_note(parts[:1]) == ()


def test_an_odd_ending_is_not_used():
    def read(path: Path):
        return ReadFailure(DocumentState.SKIPPED, path.suffix)

    (part,) = read_attachments([Attachment("a.t x/é", b"")], read, ReadLimits(), seconds=9)
    assert part.content == ReadFailure(DocumentState.SKIPPED, "")
