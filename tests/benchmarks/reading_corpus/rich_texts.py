# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""RTF files of the kinds that other readers were reported to misread."""

from __future__ import annotations

from tests.benchmarks.reading_corpus.facts import (
    Case,
    apart,
    has,
    lacks,
    pair,
)


def cases() -> list[Case]:
    def rtf(words: str) -> bytes:
        return (
            r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\froman\fcharset204 Times;}}"
            r"{\stylesheet{\s1 heading 1;}}{\info{\title Inner title}}" + words + "}"
        ).encode("ascii")

    return [
        Case(
            "rtf",
            "letters.rtf",
            rtf(
                r"\pard Caf\'e9 opens \u8212? at nine.\par "
                r"{\f1\'cf\'f0\'e8\'e2\'e5\'f2} neighbour.\par"
                r" {\b Bold} and {\i slanted} words.\line Next line.\par"
                r" Brace \{ and slash \\ stay.\par It\rquote s five\~o\rquote clock.\par"
            ),
            "joshy/striprtf#36",
            (
                has("Café opens — at nine."),
                has("Привет neighbour."),
                has("Bold and slanted words. Next line."),
                has("Brace { and slash \\ stay."),
                has("It’s five o’clock."),
                lacks("fswiss"),
                lacks("Arial"),
            ),
        ),
        Case(
            "rtf",
            "hidden.rtf",
            rtf(
                r"\pard Seen.{\v Not to be seen.}\par "
                r"Walk{\footnote\pard Not on ice.} slowly.\par"
                r"{\*\generator Riched;}{\pict\wmetafile8 0100090000}"
                r"{\field{\*\fldinst HYPERLINK x}{\fldrslt the shown link}}\par"
            ),
            "virgiliojr94/book-to-skill#52",
            (
                has("Seen."),
                lacks("Not to be seen"),
                has("Not on ice."),
                lacks("0100090000"),
                has("the shown link"),
                lacks("Riched"),
                lacks("HYPERLINK"),
            ),
        ),
        Case(
            "rtf",
            "table.rtf",
            rtf(
                r"\trowd\cellx3000\cellx6000\intbl Pump\cell P-11\cell\row"
                r"\trowd\cellx3000\cellx6000\intbl Valve\cell V-02\cell\row\pard After it.\par"
                r"\uc2\u26085 ab\u26412 cd end.\par"
            ),
            "cryptomator/cryptomator#3898",
            (
                pair("Pump", "P-11"),
                pair("Valve", "V-02"),
                apart("Pump", "V-02"),
                has("After it."),
                has("日本"),
            ),
        ),
    ]
