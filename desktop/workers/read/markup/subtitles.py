"""Reads subtitles (SRT, WebVTT, ASS, SBV) as what is said, without the times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.plain import decode

PAUSE_SECONDS = 4.0
"""A longer silence begins a new paragraph."""
PARAGRAPH_AT_MOST = 1000
"""The characters after which a paragraph ends with the next sentence."""
_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*+{_CLOCK}\s*+(?:-->|,)\s*+{_CLOCK}(?:\s|$)")
_LINE_END = re.compile(r"\r\n?|\n")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*+)?\s++([^<>]++)>")
_TAG = re.compile(r"</?[A-Za-z0-9:.][^<>]*>")
_OVERRIDE = re.compile(r"\{[^{}]*\}")
_SPOKEN_BY = re.compile(r"(?:>>\s*+)?([A-Z][A-Z .'-]{1,30}+):\s++(?=\S)")
_UNNAMED = "-"
"""The speaker of words that begin with a dash."""
_SENTENCE_END = (".", "!", "?", "…", "。", "！", "？", "”", '"', "♪")


@dataclass(frozen=True, slots=True)
class ShownLine:
    text: str
    number: int = field(compare=False)
    """The number of the line in the file, from 1."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The lines that are shown at one time."""

    start: float
    """Seconds from the beginning."""
    end: float
    lines: tuple[ShownLine, ...]
    speaker: str = ""


def read_subtitles(raw: bytes) -> ReadDocument:
    """Read subtitles of any of these formats; their content tells which it is.

    Raises:
        NotReadError: the bytes are no text in any known encoding.
    """
    text = decode(raw)
    lines = _numbered(text)
    is_ass = any(line.text.startswith("Dialogue:") for line in lines)
    cues = _ass_cues(lines) if is_ass else _timed_cues(lines)
    builder = DocumentBuilder()
    for paragraph in _paragraphs(cues):
        ahead = 0
        for line in paragraph:
            builder.at_line(line.number, ahead)
            ahead += len(line.text) + 1
        builder.paragraph(" ".join(line.text for line in paragraph))
    return builder.build("subtitles")


def _numbered(text: str) -> list[ShownLine]:
    """Return the lines as editors number them; a form feed would end a cue before its words."""
    return [ShownLine(line, number) for number, line in enumerate(_LINE_END.split(text), start=1)]


def _timed_cues(lines: list[ShownLine]) -> Iterator[Cue]:
    """Yield the cues of SRT, WebVTT and SBV: a line of times, then lines of text."""
    at = 0
    while at < len(lines):
        times = _TIMES.match(lines[at].text)
        at += 1
        if not times:
            continue
        shown: list[ShownLine] = []
        while at < len(lines) and lines[at].text.strip() and not _TIMES.match(lines[at].text):
            shown.append(lines[at])
            at += 1
        if at < len(lines) and lines[at].text.strip() and shown and _is_number(shown[-1]):
            shown.pop()  # the number of the next cue, where no blank line stands before it
        clock = times.groups()
        yield from _spoken(_seconds(clock[:4]), _seconds(clock[4:]), shown)


def _is_number(line: ShownLine) -> bool:
    return line.text.strip().isdecimal()


def _ass_cues(lines: list[ShownLine]) -> Iterator[Cue]:
    fields: list[str] = []
    for line in lines:
        name, _, rest = line.text.partition(":")
        if name == "Format":
            fields = [part.strip().lower() for part in rest.split(",")]
        elif name == "Dialogue":
            values = [value.strip() for value in rest.split(",", max(len(fields) - 1, 9))]
            cue = dict(zip(fields, values, strict=False))
            text = cue.get("text", values[-1])
            if r"\p1" in text:  # a drawing
                continue
            start, end = (_ass_seconds(cue.get(name, "")) for name in ("start", "end"))
            parts = text.replace(r"\h", " ").replace(r"\n", r"\N").split(r"\N")
            shown = [ShownLine(part, line.number) for part in parts]
            yield from _spoken(start, end, shown, cue.get("name", ""))


def _spoken(start: float, end: float, lines: list[ShownLine], speaker: str = "") -> Iterator[Cue]:
    """Yield a cue for each speaker: a dash begins another one."""
    words: list[ShownLine] = []
    for line in lines:
        named = _VOICE.search(line.text)
        bare = " ".join(unescape(_TAG.sub("", _OVERRIDE.sub("", line.text))).split())
        begins = bare.startswith(("-", "–", "—", ">>")) or named is not None
        if begins and words:
            yield Cue(start, end, tuple(line for line in words if line.text), speaker)
            words = []
        speaker = named[1].strip() if named else speaker
        words.append(ShownLine(bare.lstrip("-–—> ") if begins else bare, line.number))
        if begins and not named:
            speaker = speaker or _UNNAMED
    if said := tuple(line for line in words if line.text):
        yield Cue(start, end, said, speaker)


def _paragraphs(cues: Iterable[Cue]) -> Iterator[list[ShownLine]]:
    words: list[ShownLine] = []
    length = 0
    last = Cue(0, 0, ())
    for cue in cues:
        lines = [*_new_lines(cue, last)]
        text = " ".join(line.text for line in lines)
        if not text:
            last = cue
            continue
        ended = bool(words) and words[-1].text.endswith(_SENTENCE_END)
        other = cue.speaker != last.speaker or cue.speaker == _UNNAMED or _SPOKEN_BY.match(text)
        pause = cue.start - last.end > PAUSE_SECONDS or length > PARAGRAPH_AT_MOST
        if words and (other or (ended and pause)):
            yield words
            words, length = [], 0
        if not words and cue.speaker not in ("", _UNNAMED):
            lines[0] = ShownLine(f"{cue.speaker}: {lines[0].text}", lines[0].number)
        words += lines
        length += len(text)
        last = cue
    if words:
        yield words


def _new_lines(cue: Cue, last: Cue) -> tuple[ShownLine, ...]:
    """Return the lines that were not shown before: captions that roll up repeat the last ones."""
    rolling = max(len(cue.lines), len(last.lines)) > 1 and cue.start - last.end < 0.1
    for count in range(min(len(cue.lines), len(last.lines)) if rolling else 0, 0, -1):
        if cue.lines[:count] == last.lines[-count:]:
            return cue.lines[count:]
    return cue.lines


def _seconds(clock: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, part = (int(number or 0) for number in clock)
    return hours * 3600 + minutes * 60 + seconds + part / 1000


def _ass_seconds(clock: str) -> float:
    try:
        hours, minutes, seconds = map(float, clock.split(":"))
    except ValueError:
        return 0.0
    return hours * 3600 + minutes * 60 + seconds
