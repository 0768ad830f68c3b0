"""A protected file is read with its password, and a copy of its content stays nowhere."""

import io
import zipfile
from pathlib import Path

import msoffcrypto
import pypdfium2
import pytest

from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.client import ReaderPool
from desktop.workers.read.decryption import USUAL_PASSWORD
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

FILES = Path(__file__).parents[2] / "files"
PASSWORD = "lamp-1887"
LIMITS = ReadLimits()
PROTECTED = ["protected.pdf", "protected.docx", "protected.xlsx"]


@pytest.mark.parametrize("name", PROTECTED)
def test_the_password_opens_a_file(name):
    document = read(FILES / name, LIMITS, password=PASSWORD)
    assert isinstance(document, ReadDocument)
    plain = {"pdf": "report.pdf", "docx": "report.docx", "xlsx": "sheets.xlsx"}[
        name[-4:].strip(".")
    ]
    assert document.text == read(FILES / plain, LIMITS).text


@pytest.mark.parametrize("name", PROTECTED)
def test_without_a_password_and_with_a_wrong_one_it_says_so(name):
    closed = read(FILES / name, LIMITS)
    assert closed.state is DocumentState.ENCRYPTED
    assert closed.message == "It is protected with a password."
    wrong = read(FILES / name, LIMITS, password="guessed")
    assert wrong.state is DocumentState.ENCRYPTED
    assert wrong.message == "The password does not open it."


def test_a_workbook_that_nobody_chose_a_password_for_opens_by_itself(tmp_path):
    path = tmp_path / "shared.xlsx"
    with (FILES / "sheets.xlsx").open("rb") as plain, path.open("wb") as closed:
        msoffcrypto.OfficeFile(plain).encrypt(USUAL_PASSWORD, closed)
    assert read(path, LIMITS).text == read(FILES / "sheets.xlsx", LIMITS).text


@pytest.mark.parametrize("name", ["report.pdf", "report.docx", "report.doc", "sheets.xls"])
def test_a_password_for_a_file_that_needs_none_does_no_harm(tmp_path, name):
    given = read(FILES / name, LIMITS, password=PASSWORD)
    assert given == read(FILES / name, LIMITS)


def test_a_protected_open_document_file_cannot_be_opened(tmp_path):
    path = tmp_path / "closed.odt"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", bytes(range(256)) * 4)
        packed.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
            "</manifest:file-entry></manifest:manifest>",
        )
    for password in ("", PASSWORD):
        closed = read(path, LIMITS, password=password)
        assert closed.state is DocumentState.ENCRYPTED
        assert closed.message.startswith("It is protected in a way that cannot be opened here")


def test_a_damaged_protected_file_says_so(tmp_path):
    for name in PROTECTED:
        path = tmp_path / name
        whole = (FILES / name).read_bytes()
        for size in (600, len(whole) // 2, len(whole) - 700):
            path.write_bytes(whole[:size])
            result = read(path, LIMITS, password=PASSWORD)
            # Of a PDF that is cut off, what is there is read, with a note.
            said = result.message if isinstance(result, ReadFailure) else result.notes
            assert said, (name, size)


@pytest.mark.parametrize("changed", range(0, 60, 7))
def test_an_open_document_file_with_a_damaged_manifest_has_a_reason(tmp_path, changed):
    path = tmp_path / "manifest.odt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("META-INF/manifest.xml", "".join(f"<entry n='{n}'/>" for n in range(99)))
    content = bytearray(path.read_bytes())
    start = content.index(b"manifest.xml") + len("manifest.xml")
    content[start + changed] ^= 0xFF
    path.write_bytes(content)
    failure = read(path, LIMITS)
    assert isinstance(failure, ReadFailure)
    assert failure.message


def test_the_pool_takes_the_password_to_its_process_and_leaves_no_copy(tmp_path):
    with ReaderPool(1, log_file=tmp_path / "read.log") as readers:
        readers.submit(FILES / "protected.docx", password=PASSWORD)
        _, document = readers.next_result()
        scratch = Path(readers._folder)
        assert list(scratch.iterdir()) == []
    assert not scratch.exists()
    assert document.text == read(FILES / "report.docx", LIMITS).text
    log = tmp_path / "read.log"
    assert not log.exists() or PASSWORD not in log.read_text()


def test_an_opened_pdf_has_no_protection_left():
    document = pypdfium2.PdfDocument(FILES / "protected.pdf", password=PASSWORD)
    plain = io.BytesIO()
    document.save(plain, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
    document.close()
    opened = pypdfium2.PdfDocument(plain.getvalue())
    assert len(opened) > 0
    opened.close()
