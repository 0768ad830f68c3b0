"""Web archives: the main page, its frames, and the encoding of each part."""

from __future__ import annotations

import base64
import quopri
from email.message import Message
from email.mime.multipart import MIMEMultipart
from pathlib import Path

from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits


def part(
    content: str, location: str, charset: str = "utf-8", *, encoding: str = "quoted-printable"
) -> Message:
    made = Message()
    made["Content-Type"] = f"text/html; charset={charset}" if charset else "text/html"
    made["Content-Transfer-Encoding"] = encoding
    made["Content-Location"] = location
    made["Content-ID"] = f"<{location}@x>"
    raw = content.encode(charset or "utf-8")
    packed = quopri.encodestring(raw) if encoding != "base64" else base64.encodebytes(raw)
    made.set_payload(packed.decode("ascii"))
    return made


def archive(folder: Path, *parts: Message, name: str = "a.mhtml", **headers: str) -> Path:
    whole = MIMEMultipart("related")
    for header, value in headers.items():
        whole[header.replace("_", "-")] = value
    for made in parts:
        whole.attach(made)
    path = folder / name
    path.write_bytes(whole.as_bytes())
    return path


def read_well(path: Path) -> ReadDocument:
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


def test_the_main_page_is_read_with_the_pages_in_its_frames(tmp_path: Path) -> None:
    inner = part("<p>Цена сто</p>", "http://x.example/in.html", "koi8-r", encoding="base64")
    main = part(
        "<title>Preise</title><p>Gebühr = 3</p><iframe src='http://x.example/in.html'></iframe>"
        "<iframe src='cid:http://x.example/in.html@x'></iframe>",
        "http://x.example/",
        "iso-8859-1",
    )
    path = archive(tmp_path, inner, main, Snapshot_Content_Location="http://x.example/")
    document = read_well(path)
    assert (document.format, document.title) == ("html", "Preise")
    assert document.text == "Gebühr = 3\n\nЦена сто\n\nЦена сто"
    assert document.notes == ()


def test_without_a_named_start_the_first_page_is_the_main_one(tmp_path: Path) -> None:
    picture = Message()
    picture["Content-Type"] = "image/png"
    picture.set_payload("x")
    path = archive(tmp_path, picture, part("<p>Words", "b", ""), name="a.mht", Subject="Name")
    document = read_well(path)
    assert (document.text, document.title) == ("Words", "Name")


def test_an_archive_without_a_page_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.mht"
    path.write_bytes(b"From: x\r\n\r\nNothing")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.UNREADABLE
