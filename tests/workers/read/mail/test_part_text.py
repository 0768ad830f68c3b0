"""The content of one part: its encodings and the joining of its lines."""

import binascii

import pytest

from desktop.workers.read.mail.parsing import parse_message
from desktop.workers.read.mail.part_text import part_bytes, part_text, take_encoded_files, unflow


def part(head, body):
    body = body if isinstance(body, bytes) else body.encode()
    return parse_message(b"Subject: a\n" + head.encode() + b"\n\n" + body)


def test_soft_breaks_of_quoted_printable_join_their_lines_also_with_blanks_behind_them():
    read = part_text(
        part("Content-Transfer-Encoding: quoted-printable", "The k=\ney is=  \n here=20")
    )
    assert read.strip() == "The key is here"


def test_a_footer_behind_base64_is_kept():
    coded = "VGhlIHNwYXJlIGtleS4=\n\n_____\nUnsubscribe at the office.\n"
    read = part_text(part("Content-Transfer-Encoding: base64", coded))
    assert "The spare key." in read
    assert "Unsubscribe at the office." in read


def test_plain_text_that_is_declared_as_base64_is_read():
    read = part_text(part("Content-Transfer-Encoding: base64", "The key is, as always, here."))
    assert read == "The key is, as always, here."


def test_an_unknown_transfer_encoding_leaves_the_text():
    assert part_text(part("Content-Transfer-Encoding: x-odd", "The key.")) == "The key."


def test_html_says_its_own_character_set():
    page = '<meta charset="windows-1251"><p>Ключ</p>'.encode("cp1251")
    assert "Ключ" in part_text(part("Content-Type: text/html", page))


@pytest.mark.parametrize(
    ("written", "deletes", "joined"),
    [
        ("The key \nis here.\n", False, "The key is here.\n"),
        ("倉庫 \nの鍵\n", True, "倉庫の鍵\n"),
        (" From here\n", False, "From here\n"),
        ("> a \n> b\nc\n", False, "> a b\nc\n"),
        ("end \n-- \nAda\n", False, "end \n-- \nAda\n"),
    ],
)
def test_flowed_lines_are_joined(written, deletes, joined):
    assert unflow(written, deletes_space=deletes) == joined


def test_uuencoded_files_are_taken_out_of_the_text():
    coded = "".join(binascii.b2a_uu(line).decode() for line in (b"first\n", b"second\n"))
    text, (file,) = take_encoded_files(f"before\nbegin 644 list.txt\n{coded}`\nend\nafter")
    assert text == "before\nafter"
    assert (file.name, file.content) == ("list.txt", b"first\nsecond\n")


def test_a_sentence_that_begins_like_a_uuencoded_file_stays():
    text = "begin 100 days before\nthe end"
    assert take_encoded_files(text) == (text, [])


def test_a_part_may_be_uuencoded_as_a_whole():
    coded = "begin 644 a.txt\n" + binascii.b2a_uu(b"key\n").decode() + "`\nend\n"
    assert part_bytes(part("Content-Transfer-Encoding: x-uuencode", coded)) == b"key\n"
