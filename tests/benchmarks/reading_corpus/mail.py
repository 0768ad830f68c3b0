# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Mail: all its parts, its encodings, forwarded messages, invitations, boxes of many messages."""

from __future__ import annotations

import base64

from tests.benchmarks.reading_corpus.facts import (
    Case,
    Fact,
    apart,
    has,
    lacks,
    once,
    order,
    pair,
)
from tests.benchmarks.reading_corpus.packing import word
from tests.benchmarks.reading_corpus.word_markup import paragraph
from tests.fakes.outlook_message import message

HEADS = (
    "From: Asta Rye <asta@mill.example>\r\nTo: Bo Elm <bo@mill.example>\r\n"
    "Date: Tue, 05 Mar 2024 10:15:00 +0100\r\nMIME-Version: 1.0\r\n"
)


def _eml(name: str, source: str, text: str | bytes, *facts: Fact, kind: str = "eml") -> Case:
    raw = text if isinstance(text, bytes) else text.encode()
    return Case(kind, f"{name}.{kind}", raw, source, facts)


def _parts(kind: str, *parts: str, boundary: str = "=_b1") -> str:
    inside = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return (
        f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n{inside}--{boundary}--\r\n'
    )


def _text(words: str, kind: str = "plain", more: str = "") -> str:
    return f"Content-Type: text/{kind}; charset=utf-8{more}\r\n\r\n{words}"


def _attached(name: str, kind: str, content: bytes) -> str:
    coded = base64.encodebytes(content).decode().replace("\n", "\r\n")
    return (
        f'Content-Type: {kind}; name="{name}"\r\nContent-Disposition: attachment; filename="{name}"\r\n'
        f"Content-Transfer-Encoding: base64\r\n\r\n{coded}"
    )


def _bodies() -> list[Case]:
    return [
        _eml(
            "plain",
            "Unstructured-IO/unstructured#816",
            HEADS
            + "Subject: =?utf-8?B?"
            + base64.b64encode("Müll am Öltor".encode()).decode()
            + "?=\r\n"
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes("Die Säcke stehen am Tor.\nGrüße".encode()).decode(),
            has("Müll am Öltor"),
            has("Die Säcke stehen am Tor."),
            has("Asta Rye"),
            has("bo@mill.example"),
            has("2024"),
        ),
        _eml(
            "quoted",
            "Unstructured-IO/unstructured#639",
            HEADS.encode() + b"Subject: =?iso-8859-1?Q?Caf=E9_f=FCr?= =?iso-8859-1?Q?_zwei?=\r\n"
            b'Content-Type: text/plain; charset="windows-1252"\r\n'
            b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            b"The fee is 40 =80 per se=\r\nason =96 paid =\r\nonce. 1+1=3D2\r\n",
            has("Café für zwei"),
            has("The fee is 40 € per season – paid once. 1+1=2"),
        ),
        _eml(
            "koi8-raw-heads",
            "jstedfast/MimeKit#31",
            HEADS.encode()
            + "Subject: Десятка весов\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nВесы готовы.".encode(
                "koi8_r"
            ),
            has("Весы готовы."),
            has("Десятка весов"),
        ),
        _eml(
            "alternatives",
            "nextcloud/mail#246",
            HEADS
            + "Subject: Offer\r\n"
            + _parts(
                "alternative",
                _text("Dear Bo, the plain offer is 300."),
                _text("<p>Dear Bo, the plain offer is <b>300</b>.</p>", "html"),
            ),
            once("the plain offer is 300"),
            has("Offer"),
            lacks("<p>"),
        ),
        _eml(
            "blank-plain",
            "Unstructured-IO/unstructured#1546",
            HEADS
            + "Subject: Only page\r\n"
            + _parts(
                "alternative",
                _text(" \r\n"),
                _text(
                    "<html><body><h1>Winter rates</h1><table><tr><td>Sled</td><td>12 euro</td></tr>"
                    "<tr><td>Skis</td><td>19 euro</td></tr></table></body></html>",
                    "html",
                ),
            ),
            has("Winter rates"),
            pair("Sled", "12 euro"),
            pair("Skis", "19 euro"),
            apart("Sled", "19 euro"),
        ),
        _eml(
            "stub-plain",
            "no report: a stub instead of the text",
            HEADS
            + "Subject: Newsletter\r\n"
            + _parts(
                "alternative",
                _text("Your mail program cannot show HTML. Open it in the browser."),
                _text(
                    "<p>The ford is closed until the twelfth of May because of high water,"
                    " and the mill road is shut for lorries.</p>",
                    "html",
                ),
            ),
            has("The ford is closed until the twelfth of May"),
        ),
        _eml(
            "several-texts",
            "SpamScope/mail-parser#105",
            HEADS
            + "Cc: =?ISO-8859-1?Q?Moor=2C_Kit?= <kit@mill.example>\r\nSubject: In pieces\r\n"
            + _parts(
                "mixed",
                _text("Opening words."),
                _attached("photo.png", "image/png", b"\x89PNG\r\n"),
                _text("Words between."),
                _text("<p>Closing <i>page</i> words.</p>", "html"),
            ),
            order("Opening words.", "Words between.", "Closing page words."),
            has("Moor, Kit"),
            has("photo.png"),
        ),
        _eml(
            "flowed",
            "nextcloud/mail#246",
            HEADS
            + "Subject: Flow\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
            "The long sentence goes \r\non and ends here.\r\n> quoted \r\n> words\r\n",
            has("The long sentence goes on and ends here."),
        ),
    ]


def _nested() -> list[Case]:
    inner = (
        "From: Cass Oak <cass@farm.example>\r\nTo: asta@mill.example\r\nSubject: Seed list\r\n"
        "Date: Mon, 04 Mar 2024 08:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        "We need nine bags of rye."
    )
    other = inner.replace("Seed list", "Second letter").replace("nine bags of rye", "two carts")
    event = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Mill inspection\r\n"
        "LOCATION:Upper weir\\, gate 3\r\nDTSTART:20240412T093000Z\r\nDTEND:20240412T110000Z\r\n"
        "DESCRIPTION:Bring boots\\nand a lamp\r\nORGANIZER;CN=Cass Oak:mailto:cass@farm.example\r\n"
        "END:VEVENT\r\nEND:VCALENDAR"
    )
    attached = word(paragraph("The attached contract names a deposit of 450 crowns."))
    return [
        _eml(
            "forwarded",
            "charlierguo/gmail#50",
            HEADS
            + "Subject: Fwd: Seed list\r\n"
            + _parts(
                "mixed",
                _text("See below, please."),
                f"Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n{inner}",
            ),
            has("See below, please."),
            has("We need nine bags of rye."),
            has("Cass Oak"),
            has("Seed list"),
            order("See below", "nine bags"),
        ),
        _eml(
            "digest",
            "no report: a digest",
            HEADS
            + "Subject: Digest\r\n"
            + _parts("digest", f"\r\n{inner}", f"\r\n{other}", boundary="=_dig"),
            has("We need nine bags of rye."),
            has("We need two carts."),
            has("Second letter"),
        ),
        _eml(
            "invitation",
            "no report: an invitation",
            HEADS
            + "Subject: Invitation\r\n"
            + _parts(
                "alternative",
                _text("You are invited."),
                f"Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n{event}",
            ),
            has("You are invited."),
            has("Mill inspection"),
            has("Upper weir, gate 3"),
            has("2024-04-12", "12 April 2024", "20240412", "April 12, 2024"),
            lacks("BEGIN:VEVENT"),
        ),
        _eml(
            "attachments",
            "Unstructured-IO/unstructured#604",
            HEADS
            + "Subject: Contract\r\n"
            + _parts(
                "mixed",
                _text("The papers are with this mail."),
                _attached(
                    "contract.docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    attached,
                ),
                _attached("rates.csv", "text/csv", b"Barn,Rent\nRed barn,88\nBlue barn,94\n"),
            ),
            has("The papers are with this mail."),
            has("contract.docx"),
            has("rates.csv"),
        ),
        _eml(
            "loose-boundary",
            "jstedfast/MimeKit#278",
            HEADS
            + "Content-Type: multipart/mixed;\r\n boundary=--bound_0_8a\r\n \r\nSubject: A test\r\n\r\n"
            "----bound_0_8a\r\nContent-Type: text/plain\r\n\r\nFound all the same.\r\n----bound_0_8a--\r\n",
            has("Found all the same."),
        ),
        _eml(
            "unknown-charset",
            "xberg-io/xberg#1223",
            HEADS + "Subject: Odd\r\nContent-Type: text/plain; charset=x-nobody-knows\r\n\r\n"
            "Naïve letters stay.",
            has("Naïve letters stay."),
        ),
        _eml(
            "encrypted",
            "no report: an encrypted mail",
            HEADS + "Subject: Sealed\r\nContent-Type: multipart/encrypted; boundary=e;"
            ' protocol="application/pgp-encrypted"\r\n\r\n--e\r\nContent-Type: application/pgp-encrypted'
            "\r\n\r\nVersion: 1\r\n--e\r\nContent-Type: application/octet-stream\r\n\r\n"
            "-----BEGIN PGP MESSAGE-----\r\nhQEMA9zz\r\n-----END PGP MESSAGE-----\r\n--e--\r\n",
            has("Sealed"),
            lacks("hQEMA9zz"),
        ),
    ]


def _boxes() -> list[Case]:
    def letter(subject: str, body: str) -> str:
        return (
            f"From x@mill.example Tue Mar  5 10:00:00 2024\nFrom: {subject} <s@mill.example>\n"
            f"To: bo@mill.example\nSubject: {subject} news\nDate: Tue, 5 Mar 2024 10:00:00 +0000\n"
            f"Content-Type: text/plain; charset=utf-8\n\n{body}\n\n"
        )

    box = (
        letter("Heron", "The heron nests again.\n>From the bank it looks grey.")
        + letter("Otter", "The otter moved in.")
        + letter("Stork", "Grüße vom Storch.")
    )
    plain = (
        HEADS
        + "Subject: Apple mail\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFrom the old Mac.\r\n"
    )
    emlx = (
        f"{len(plain.encode())}\n".encode()
        + plain.encode()
        + (
            b'<?xml version="1.0"?><plist version="1.0"><dict><key>flags</key><integer>8590195713</integer>'
            b"</dict></plist>"
        )
    )
    saved = (
        "From: <Saved by a browser>\r\nSubject: Ferry page\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="=_m"\r\n\r\n--=_m\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: https://ferry.example/\r\n\r\n<html><body><h1>Ferry times</h1><table><tr><td>"
        "Dawn</td><td>5:55</td></tr></table><p>M=C3=B6wen f=C3=BCttern verboten.</p></body></html>\r\n"
        "--=_m\r\nContent-Type: text/css\r\nContent-Location: https://ferry.example/a.css\r\n\r\n"
        "body{color:blue}\r\n--=_m--\r\n"
    )
    return [
        Case(
            "mbox",
            "birds.mbox",
            box.encode(),
            "PS1607/mbox-to-json#12",
            (
                has("The heron nests again."),
                has("From the bank it looks grey."),
                has("The otter moved in."),
                has("Grüße vom Storch."),
                order("heron", "otter", "Storch"),
                has("Otter news"),
                lacks(">From the bank"),
            ),
        ),
        Case(
            "emlx",
            "mac.emlx",
            emlx,
            "no report: Apple's mail",
            (has("From the old Mac."), has("Apple mail"), lacks("8590195713"), lacks("plist")),
        ),
        Case(
            "mhtml",
            "ferry.mhtml",
            saved.encode(),
            "no report: a page that a browser saved",
            (
                has("Ferry times"),
                pair("Dawn", "5:55"),
                order("Ferry times", "Dawn", "Möwen"),
                lacks("=C3=B6"),
                has("Möwen füttern verboten."),
                lacks("color:blue"),
            ),
        ),
        Case(
            "msg",
            "weir.msg",
            message(
                "Weir repair", "Cass Oak", "Bo Elm", "The weir is mended.\r\nÄpfel kosten 3 €."
            ),
            "Unstructured-IO/unstructured#855",
            (
                has("Weir repair"),
                has("Cass Oak"),
                has("Bo Elm"),
                has("The weir is mended."),
                has("Äpfel kosten 3 €."),
            ),
        ),
    ]


def cases() -> list[Case]:
    return [*_bodies(), *_nested(), *_boxes()]
