"""Files of text are decoded whatever they contain, and what is unsure is said."""

import pytest

from desktop.core.types import DocumentState
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.text.decoding import check_text, decode_text


def test_foreign_bytes_among_utf8_are_read_as_western_and_counted():
    decoded = decode_text("Bestellung geprüft, Größe passt. ".encode() + "Höhe ß".encode("cp1252"))
    assert decoded.text == "Bestellung geprüft, Größe passt. Höhe ß"
    assert "2 of its bytes" in decoded.notes[0]


def test_a_letter_that_was_cut_off_with_the_file_is_lost_alone():
    assert decode_text("Größe über alles".encode() + b"\xc3").text == "Größe über alles\ufffd"


def test_files_put_together_from_two_encodings_are_read_line_by_line():
    western = "Die Fläche läßt sich nutzen.\n".encode("cp1252") * 9
    decoded = decode_text(western + "Später kam die Höhe dazu.\n".encode())
    assert "Fläche läßt" in decoded.text
    assert "Später kam die Höhe" in decoded.text
    assert "1 of its lines is" in decoded.notes[-1]


@pytest.mark.parametrize(
    "raw",
    [b"one\0 zero\n", b"words\n" + b"\0" * 5000, b"\0" * 500_000 + b"words\n", b"a b\0c d\0e f"],
)
def test_zero_bytes_become_spaces_and_are_noted(raw):
    decoded = decode_text(raw)
    assert decoded.text == raw.decode().replace("\0", " ")
    assert "zero bytes" in decoded.notes[0]


def test_nothing_but_zero_bytes_is_an_empty_file():
    with pytest.raises(NotReadError) as refused:
        decode_text(b"\0" * 100_000)
    assert refused.value.failure.state == DocumentState.EMPTY


def test_terminal_colours_and_form_feeds_are_text():
    text = "\x1b[31merror\x1b[0m\x1b(B on line 3\f\n" * 40
    assert decode_text(text.encode()).text == text


def test_the_beginning_of_a_file_may_be_a_block_of_zeros():
    check_text(b"\0" * 8192)
    with pytest.raises(NotReadError):
        check_text(bytes(range(256)) * 8)


def test_a_guess_from_few_letters_is_noted_and_plain_text_is_not():
    assert decode_text("Größe\n".encode("cp1252")).notes
    assert not decode_text("Größe\n".encode()).notes
    assert not decode_text(b"words\n").notes


@pytest.mark.parametrize(
    "text",
    ["\x0304<anna>\x03 \x02Grüße\x0f aus Bern\n", "N\bNA\bAM\bME\bE of the program\n",
     "anna\x1fbern\x1f031\x1e\n", "the end of a list\n\x1a"],
)  # fmt: skip
def test_chats_manuals_and_catalogues_have_controls_and_are_text(text):
    text = 9 * (text + "and other words that follow\n")
    assert decode_text(text.encode()).text == text
