"""Subtitles are read as what is said, without their times."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.markup.subtitles import read_subtitles

SRT = """1
00:00:01,000 --> 00:00:03,000
The keeper lives

2
00:00:03,100 --> 00:00:05,000
in <i>Norrvik</i>. {\\an8}He has

3
00:00:05,100 --> 00:00:06,000
a dog.
4
00:00:20,000 --> 00:00:21,000
- Who is it?
- Me.
"""
VTT = """WEBVTT - x

STYLE
::cue { color: red }

NOTE
not read

id1
00:01.000 --> 00:03.000 align:start
<v Ann Vale>Hello &amp; <c.red>good</c> day

00:03.000 --> 00:04.000
<v Bob>Hi.

00:04.000 --> 00:05.000
<v Bob>Come<00:00:04.500> in.
"""
ROLLING = """WEBVTT

00:01.000 --> 00:02.000
the water

00:02.000 --> 00:03.000
the water
is high

00:03.000 --> 00:04.000
is high
now
"""
ASS = """[Script Info]
Title: x
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,0,0,0,,{\\i1}Hello{\\i0},\\Nyou there
Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,not read
Dialogue: 0,0:00:02.00,0:00:03.00,Default,Ann,0,0,0,,and you.
Dialogue: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}
"""
SBV = "0:00:01.000,0:00:03.000\nLine one\nline two\n\n0:00:03.000,0:00:05.000\nmore.\n"
REPEATED = "1\n00:00:01,000 --> 00:00:02,000\nNo!\n\n2\n00:00:02,000 --> 00:00:03,000\nNo!\n"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (SRT, "The keeper lives in Norrvik. He has a dog.\n\nWho is it?\n\nMe."),
        (VTT, "Ann Vale: Hello & good day\n\nBob: Hi. Come in."),
        (ROLLING, "the water is high now"),
        (ASS, "Ann: Hello, you there and you."),
        (SBV, "Line one line two more."),
        (REPEATED, "No! No!"),
        ("no times at all", ""),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_words_are_joined_to_sentences_of_each_speaker(file: str, text: str, encoding: str) -> None:
    document = read_subtitles(file.replace("\n", "\r\n").encode(encoding))
    assert (document.format, document.text) == ("subtitles", text)


@pytest.mark.parametrize("name", ["a.srt", "a.VTT", "a.ass", "a.ssa", "a.sbv"])
def test_subtitles_are_known_by_their_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(SRT, "utf-8")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument)
    assert outcome.format == "subtitles"


def test_a_long_speech_is_cut_at_the_ends_of_its_sentences() -> None:
    cues = "".join(
        f"00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\nIt goes on.\n\n"
        for n in range(600)
    )
    paragraphs = read_subtitles(cues.encode()).text.split("\n\n")
    assert len(paragraphs) > 3
    assert " ".join(paragraphs) == " ".join(["It goes on."] * 600)


def first_lines_of_capitals(file: str) -> dict[str, int]:
    """Return the words of the file that are written in capitals, with their first lines."""
    words = re.findall(r"[A-Z]{4,}", file)
    return {word: file[: file.index(word)].count("\n") + 1 for word in words if word != "WEBVTT"}


@pytest.mark.parametrize(
    "file",
    [
        "1\n00:00:01,000 --> 00:00:02,000\nHello ALFA\nand BRAVO\n\n2\n00:00:02,050 --> "
        "00:00:03,000\nand BRAVO\nor CHARLIE.\n\n3\n00:00:09,000 --> 00:00:10,000\n- To DELTA.\n"
        "- <i>By</i> ECHO.\n",
        "\n\n00:01.000 --> 00:02.000\n<v Ann>So ALFA\n\x0cit BRAVO\n\n00:03.000 --> 00:04.000\n"
        "<v Bob>No CHARLIE\n",
        "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, "
        "Effect, Text\n"
        "Dialogue: 0,0:00:01.00,0:00:02.00,a,Ann,0,0,0,,On ALFA\\Nat BRAVO\n"
        "Dialogue: 0,0:00:02.00,0:00:03.00,a,Ann,0,0,0,,to CHARLIE\n",
        "0:00:01.000,0:00:02.000\n\u00a0 ALFA\n\n0:00:02.000,0:00:03.000\nBRAVO\nCHARLIE\n",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_word_comes_from_the_line_on_which_it_was_shown(file: str, end: str) -> None:
    document = read_subtitles(file.replace("\n", end).encode())
    shown = first_lines_of_capitals(file)
    assert len(shown) >= 3
    for word, line in shown.items():
        assert document.line_at(document.text.index(word)) == line, word
