import random

import pytest

from desktop.workers.llama.text_stream import TextStream


def stream_text(pieces, stop=()):
    stream = TextStream(stop)
    shown = []
    for piece in pieces:
        shown.append(stream.feed(piece))
        if stream.stopped:
            break
    return [*shown, stream.finish()], stream.stopped


def test_a_character_is_shown_when_all_its_bytes_are_there():
    euro = "€".encode()

    assert stream_text([b"a", euro[:1], euro[1:2], euro[2:] + b"b"])[0] == ["a", "", "", "€b", ""]


def test_bytes_that_become_no_character_are_shown_as_such():
    assert stream_text([b"a\xff", b"b", "€".encode()[:2]])[0] == ["a�", "b", "", "�"]


def test_what_could_be_the_beginning_of_a_stop_string_is_held_back():
    assert stream_text([b"one", b"\n", b"User", b":"], ["\nUser:"])[0] == ["one", "", "", "", ""]
    assert stream_text([b"one", b"\n", b"Us", b"ed"], ["\nUser:"])[0] == [
        "one",
        "",
        "",
        "\nUsed",
        "",
    ]
    assert stream_text([b"one", b"\nUs"], ["\nUser:"])[0] == ["one", "", "\nUs"]


def test_the_first_of_several_stop_strings_counts():
    shown, stopped = stream_text([b"a STOP b END c"], ["END", "STOP", ""])

    assert "".join(shown) == "a "
    assert stopped


@pytest.mark.parametrize("seed", range(30))
def test_however_the_bytes_are_cut_the_text_before_the_stop_string_is_the_same(seed):
    text = "Grüße 漢字 🙂 ababa\n\nabac and ab END then more END"
    raw = text.encode()
    chance = random.Random(seed)
    cuts = sorted(chance.sample(range(1, len(raw)), chance.randrange(1, 30)))
    pieces = [raw[a:b] for a, b in zip([0, *cuts], [*cuts, len(raw)], strict=True)]

    for stop in ("abac", "END", "\n\na", "🙂", "missing"):
        shown, stopped = stream_text(pieces, [stop])
        assert "".join(shown) == text.partition(stop)[0]
        assert stopped == (stop in text)
