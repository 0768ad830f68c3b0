"""What a reader leaves out, or is unsure of, it says: a walk through the formats.

Each row is a file with one thing in it that may not be readable. Either the words of that thing
are read, or there is a note, or the file gives no text and says why.
"""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from desktop.core.types import ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from tests.fakes import unread_parts as unread


class UnreadThing(NamedTuple):
    """A file with a thing that may be left out."""

    file_name: str
    thing: str
    make: Callable[[], bytes]

    @property
    def name(self):
        return f"{self.file_name.rpartition('.')[2]}: {self.thing}"


THINGS = [
    UnreadThing("a.txt", "replaced characters", lambda: ("größer " * 9 + "M\ufffdller").encode()),
    UnreadThing("a.txt", "letters of another encoding", lambda: "grÃ¶ÃŸer, grÃ¼n".encode()),
    UnreadThing("a.csv", "replaced characters", lambda: ("Öl;Größe\n" * 9 + "M\ufffd;1").encode()),
    UnreadThing("a.txt", "zero bytes", lambda: b"words\n" * 9 + b"\0" * 50),
    UnreadThing("a.txt", "foreign bytes", lambda: "größer, grün ".encode() + b"h\xf6her words"),
    UnreadThing("a.txt", "an unsure encoding", lambda: "größer".encode("cp1252")),
    UnreadThing("a.md", "bytes of two encodings", lambda: b"h\xf6her\n" * 9 + "grün\n".encode()),
    UnreadThing("a.png", "no words", unread.picture),
    UnreadThing("a.eml", "an attachment", lambda: unread.mail(attached=unread.SECRET_BYTES)),
    UnreadThing(
        "a.eml", "a picture", lambda: unread.mail(attached=unread.picture(), kind=("image", "png"))
    ),
    UnreadThing("a.eml", "a message within", unread.mail_with_message),
    UnreadThing("a.eml", "encryption", unread.encrypted_mail),
    UnreadThing("a.docx", "a comment", unread.word_with_comment),
    UnreadThing("a.docx", "hidden text", unread.word_with_hidden_text),
    UnreadThing("a.docx", "a picture", unread.word_with_picture),
    UnreadThing("a.docx", "a chart", unread.word_with_chart),
    UnreadThing("a.docx", "an embedded file", unread.word_with_object),
    UnreadThing("a.docx", "damaged footnotes", unread.word_with_damaged_notes),
    UnreadThing("a.odt", "a comment", unread.open_text_with_remark),
    UnreadThing("a.odt", "a picture", unread.open_text_with_picture),
    UnreadThing("a.odt", "an embedded file", unread.open_text_with_object),
    UnreadThing("a.rtf", "a picture", lambda: rb"{\rtf1 Words.{\pict\pngblip 89504e47}\par}"),
    UnreadThing(
        "a.rtf", "an embedded file", lambda: rb"{\rtf1 Words.{\object\objemb{\*\objdata 0105}}\par}"
    ),
    UnreadThing("a.xlsx", "a hidden sheet", lambda: unread.workbook(unread.hidden_sheet)),
    UnreadThing("a.xlsx", "a very hidden sheet", lambda: unread.workbook(unread.very_hidden_sheet)),
    UnreadThing("a.xlsx", "hidden rows", lambda: unread.workbook(unread.hidden_rows)),
    UnreadThing("a.xlsx", "a comment", lambda: unread.workbook(unread.remark)),
    UnreadThing("a.xlsx", "a chart", lambda: unread.workbook(unread.sheet_chart)),
    UnreadThing("a.xlsx", "a picture", lambda: unread.workbook(unread.sheet_picture)),
    UnreadThing("a.pptx", "a picture", lambda: unread.slides(unread.slide_picture)),
    UnreadThing("a.pptx", "a chart", lambda: unread.slides(unread.slide_chart)),
    UnreadThing("a.pptx", "a hidden slide", lambda: unread.slides(unread.hidden_slide)),
    UnreadThing("a.pptx", "an embedded file", lambda: unread.slides(unread.slide_object)),
    UnreadThing("a.pptx", "a film", lambda: unread.slides(unread.slide_film)),
    UnreadThing("a.pdf", "an embedded file", lambda: unread.pdf(unread.embedded_file)),
    UnreadThing("a.pdf", "a picture", lambda: unread.pdf(unread.pdf_picture)),
    UnreadThing("a.pdf", "a comment", lambda: unread.pdf(unread.pdf_remark)),
    UnreadThing("a.html", "a picture", lambda: unread.web_page('<img src="plan.png">')),
    UnreadThing("a.html", "a page within", lambda: unread.web_page('<iframe src="b.html">')),
    UnreadThing("a.epub", "a missing chapter", lambda: unread.book(chapter=False)),
    UnreadThing("a.epub", "a picture", lambda: unread.book(parts={"p.png": unread.picture()})),
]

WITHOUT_A_TEXT = ("png: no words", "eml: encryption")
"""Rows of files that may give no text, if they say why."""


def is_told(found, name):
    if isinstance(found, ReadFailure):
        return name in WITHOUT_A_TEXT and bool(found.message)
    if not found.text.strip():
        return name in WITHOUT_A_TEXT  # the pipeline says that there is no text in it
    # A file within the file may be a document of its own.
    parts = getattr(found, "parts", ())
    return unread.SECRET in found.text or bool(found.notes) or bool(parts)


@pytest.mark.parametrize("row", THINGS, ids=lambda row: row.name)
def test_what_is_left_out_is_told(tmp_path, row):
    path = tmp_path / row.file_name
    path.write_bytes(row.make())
    told = is_told(read(path, ReadLimits()), row.name)
    assert told


@pytest.mark.parametrize(
    ("file_name", "make"),
    [
        ("a.txt", lambda: b"Nothing is left out."),
        ("a.docx", lambda: unread.word("")),
        ("a.odt", lambda: unread.open_text("")),
        ("a.pdf", unread.pdf),
        ("a.xlsx", lambda: unread.workbook(lambda book, sheet: None)),
        ("a.pptx", lambda: unread.slides(lambda deck, slide: None)),
        ("a.eml", unread.mail),
        ("a.html", lambda: unread.web_page("")),
    ],
)
def test_a_file_that_is_read_whole_has_no_note(tmp_path, file_name, make):
    path = tmp_path / file_name
    path.write_bytes(make())
    assert read(path, ReadLimits()).notes == ()
