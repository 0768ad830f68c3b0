"""What kind of file it is, told by its first bytes rather than by its name."""

import gzip
import io
import zipfile

import pytest
from PIL import Image

from desktop.core.types import DocumentState
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.format_detection import detect_format
from tests.fakes.open_document import open_document
from tests.fakes.pdf import lines, pdf
from tests.fakes.reading import FILES


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"words", "text"),
        ("README", b"words", "text"),
        ("a.md", b"# words", "markdown"),
        ("a.csv", b"a,b", "csv"),
        ("a.tsv", b"a\tb", "tsv"),
        ("a.json", b"{}", "json"),
        ("a.py", b"pass", "code"),
        ("a.html", b"<p>words", "html"),
        ("a.txt", b"<!DOCTYPE html><p>words", "html"),
        ("a.eml", b"Subject: x", "eml"),
        ("a.txt", b"Received: from x\nFrom: a\nSubject: b\n\nc", "eml"),
        ("Inbox", b"From - Fri Mar  1 10:00:00 2024\nX-Mozilla-Status: 0001\n\n", "mailbox"),
        ("a.txt", b"From the start\nto the end: words", "text"),
        ("a.mbox", b"words", "mailbox"),
        ("a.emlx", b"12\nSubject: x", "emlx"),
        ("a", b"BEGIN:VCALENDAR\r\n", "ics"),
        ("a.vcf", b"words", "vcf"),
        ("a.rtf", b"{\\rtf1 words}", "rtf"),
        ("a.docx", b"{\\rtf1 words}", "rtf"),
    ],
)
def test_text_is_told_apart_by_its_name_where_its_bytes_say_little(tmp_path, name, content, kind):
    path = tmp_path / name
    path.write_bytes(content)
    assert detect_format(path, content) == kind


@pytest.mark.parametrize(
    "name", ["report.docx", "report.doc", "report.odt", "report.pdf", "sheets.xlsx", "sheets.xls",
             "sheets.ods", "slides.pptx", "slides.odp", "report.rtf"],
)  # fmt: skip
def test_the_kind_of_a_file_is_known_whatever_it_is_called(tmp_path, name):
    content = (FILES / name).read_bytes()
    path = tmp_path / "misleading.txt"
    path.write_bytes(content)
    assert detect_format(path, content[:8192]) == name.rsplit(".", 1)[1]


def test_a_data_file_of_outlook_is_skipped_with_advice(tmp_path):
    with pytest.raises(NotReadError) as refused:
        detect_format(tmp_path / "a.pst", b"!BDN" + b"\0" * 100)
    assert refused.value.failure.state == DocumentState.SKIPPED


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "bmp", "webp", "tiff"])
def test_images_are_known_by_their_first_bytes(tmp_path, kind):
    content = io.BytesIO()
    Image.new("RGB", (4, 4)).save(content, kind)
    assert detect_format(tmp_path / "a.docx", content.getvalue()) == "image"


def test_a_pdf_may_begin_with_other_bytes(tmp_path):
    assert detect_format(tmp_path / "a", b"\n\n  " + pdf(lines("words"))[:1000]) == "pdf"


def zip_file():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("a.txt", "words")
    return content.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        zip_file(),
        gzip.compress(b"words", mtime=0),
        b"7z\xbc\xaf\x27\x1c",
        b"Rar!\x1a\x07\x01\x00",
    ],
)
def test_archives_are_skipped_with_advice(tmp_path, content):
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(NotReadError) as refused:
        detect_format(path, content)
    assert refused.value.failure.state == DocumentState.SKIPPED
    assert "Unpack" in refused.value.failure.hint


def test_the_main_part_of_an_office_file_may_stand_in_any_folder(tmp_path):
    path = tmp_path / "a.docx"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("[Content_Types].xml", f'<Override ContentType="{main}"/>')
        packed.writestr("doc/main.xml", "<document/>")
    assert detect_format(path, path.read_bytes()) == "docx"


@pytest.mark.parametrize(
    ("kind", "format_"),
    [("text-template", "odt"), ("text-master", "odt"), ("spreadsheet-template", "ods"),
     ("presentation-template", "odp"), ("graphics", "odp")],
)  # fmt: skip
def test_a_packed_template_is_the_kind_that_it_is_for(tmp_path, kind, format_):
    path = open_document(tmp_path / "a.zip", kind, "<text:p>Words</text:p>")
    assert detect_format(path, path.read_bytes()) == format_


@pytest.mark.parametrize(
    ("part", "program"),
    [
        ("Index/Document.iwa", "Apple iWork"),
        ("visio/document.xml", "Visio"),
        ("FixedDocumentSequence.fdseq", "XPS"),
    ],
)
def test_packed_documents_of_other_programs_are_named(tmp_path, part, program):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(part, "x")
    with pytest.raises(NotReadError) as refused:
        detect_format(path, path.read_bytes())
    assert program in refused.value.failure.message
    assert "PDF" in refused.value.failure.hint


@pytest.mark.parametrize(
    ("names", "state", "word"),
    [
        (["a.txt"], DocumentState.SKIPPED, "archive"),
        (["[Content_Types].xml", "word/document.xml"], DocumentState.ENCRYPTED, "protected"),
    ],
)
def test_an_archive_with_a_password_is_an_archive_first(tmp_path, names, state, word):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    raw = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + flags] |= 1
            at = raw.find(mark, at + 4)
    path.write_bytes(raw)
    with pytest.raises(NotReadError) as refused:
        detect_format(path, bytes(raw))
    assert refused.value.failure.state is state
    assert word in refused.value.failure.message
