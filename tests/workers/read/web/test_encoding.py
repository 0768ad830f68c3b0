"""Pages in every encoding that they declare, do not declare, or declare wrongly."""

from __future__ import annotations

import pytest

from desktop.workers.read.web.encoding import declared_encoding, decode_page

RUSSIAN = "Плата за причал составляет сто рублей в месяц, и вносится до пятого числа."
JAPANESE = "会議は三月に行う。資料は前日までに送ってください。"
POLISH = "Opłata wynosi sto złotych miesięcznie, łącznie z wodą i ogrzewaniem."
GERMAN = "Die Prüfung der Straße in Köln ist im Mai. Die Gebühr beträgt zwölf Kronen."
SAID = (
    ("windows-1251", RUSSIAN), ("koi8-r", RUSSIAN), ("iso-8859-5", RUSSIAN), ("utf-8", RUSSIAN),
    ("shift_jis", JAPANESE), ("euc-jp", JAPANESE), ("iso-2022-jp", JAPANESE),
    ("gb18030", "会议将在三月举行。"), ("gb2312", "会议将在三月举行。"),
    ("big5", "會議將於三月舉行。"),
    ("euc-kr", "회의는 삼월에 열립니다."), ("windows-1250", POLISH), ("iso-8859-2", POLISH),
    ("windows-1252", GERMAN), ("iso-8859-1", GERMAN), ("windows-1253", "Η συνάντηση θα γίνει."),
    ("windows-1254", "Ödeme yüz liradır, şubat."), ("windows-1256", "سيعقد الاجتماع في شهر مارس"),
)  # fmt: skip


@pytest.mark.parametrize(("encoding", "words"), SAID)
@pytest.mark.parametrize(
    "head",
    [
        "<meta charset={0}>",
        "<meta content='text/html; charset={0}' http-equiv=Content-Type>",
        '<?xml version="1.0" encoding="{0}"?><html>',
        "<!-- <meta charset=utf-7> --><META CHARSET='{0}' />",
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(
    encoding: str, words: str, head: str
) -> None:
    page = decode_page((head.format(encoding) + f"<p>{words}").encode(encoding))
    assert page.text.endswith(f"<p>{words}")
    assert page.notes == ()


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("windows-1251", RUSSIAN), ("shift_jis", JAPANESE), ("euc-jp", JAPANESE),
        ("iso-2022-jp", JAPANESE), ("windows-1252", GERMAN),
    ],
)  # fmt: skip
def test_an_encoding_that_is_not_declared_is_detected_far_behind_the_beginning(
    encoding: str, words: str
) -> None:
    page = decode_page(("<p class='a'>plain words</p>\n" * 5000 + words).encode(encoding))
    assert page.text.endswith(words)


def test_the_language_of_a_page_decides_between_encodings_that_look_alike() -> None:
    page = decode_page(f"<html lang='pl'><p>{POLISH}".encode("windows-1250"))
    assert page.text.endswith(POLISH)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize("head", ["", "<meta charset=utf-16>", "<meta charset=iso-8859-1>"])
def test_a_page_in_unicode_is_read_with_and_without_its_mark(encoding: str, head: str) -> None:
    page = decode_page(f"{head}<p>{RUSSIAN}".encode(encoding))
    assert page.text == f"{head}<p>{RUSSIAN}"
    assert page.notes == ()


@pytest.mark.parametrize(("declared", "real"), [("iso-8859-1", "utf-8"), ("utf-8", "cp1252")])
def test_a_declaration_that_is_wrong_is_not_believed_and_noted(declared: str, real: str) -> None:
    page = decode_page(f"<meta charset={declared}><p>{GERMAN}".encode(real))
    assert page.text.endswith(GERMAN)
    assert page.notes == ("Its encoding is not the one that it declares; it was detected instead.",)


def test_what_a_message_says_counts_more_than_what_its_page_says() -> None:
    raw = f"<meta charset=utf-8><p>{RUSSIAN}".encode("koi8-r")
    assert decode_page(raw, "KOI8-R").text.endswith(RUSSIAN)


def test_characters_that_cannot_be_decoded_are_counted() -> None:
    raw = f"<meta charset=utf-8><p>{RUSSIAN * 3}".encode() + b"\xff"
    assert decode_page(raw).notes == ("1 of its characters could not be decoded.",)


def test_a_guess_is_noted() -> None:
    assert decode_page(GERMAN.encode("cp1252")).notes == (
        "It does not tell its encoding, which was guessed.",
    )


@pytest.mark.parametrize("label", ["nonsense", "base64", "x", "utf-16", "\x00"])
def test_a_label_of_no_encoding_does_no_harm(label: str) -> None:
    assert decode_page(f"<meta charset='{label}'><p>Plain".encode()).text.endswith("Plain")


@pytest.mark.parametrize("raw", [b"<meta " * 9000, b"<!--" * 9000, b"<" * 9000, b"<?xml" * 9000])
def test_markup_without_an_end_declares_nothing(raw: bytes) -> None:
    assert declared_encoding(raw) == ""
