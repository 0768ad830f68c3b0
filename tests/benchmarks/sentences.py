"""`bench sentences [--half published|development]`: where sentences end, in 13 languages.

Each line of `sentence_cases/` is a hard case of this project's own with its ends marked. F1 counts
the ends within the lines. The rules were written on the half `development`; `published` was only
measured. Unicode's rules (UAX #29) alone are beside it.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from apsw.unicode import sentence_iter_with_offsets

from desktop.core.sentences import sentence_spans
from tests.benchmarks._report import show

CASES = Path(__file__).parent / "sentence_cases"
HALVES = ("development", "published")
MARK = "‖"
COLUMNS = ["language", "ends", "Unicode alone", "F1, language known", "F1, language not known"]
TIMED_CHARACTERS = 500_000


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench sentences")
    parser.add_argument("--half", choices=HALVES, default="published")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    cases = read_cases(options.half)
    rows = [_measure(language, {language: lines}) for language, lines in cases.items()]
    rows.append(_measure("all", cases))
    show("Ends of sentences", COLUMNS, rows, as_json=options.json)
    text = "\n\n".join(case for lines in cases.values() for case, _ in lines)
    text *= TIMED_CHARACTERS // len(text) + 1
    began = time.perf_counter()
    sentence_spans(text)
    speed = len(text) / (time.perf_counter() - began) / 1_000_000
    row = {"what": "hard cases only", "million characters a second": speed}
    show("Speed", list(row), [row], as_json=options.json)
    return 0


def read_cases(half: str) -> dict[str, list[tuple[str, frozenset[int]]]]:
    """The cases by language: a text, and the places where its sentences end but for the last."""
    return {
        path.stem: [_parse(line) for line in path.read_text("utf-8").splitlines()]
        for path in sorted((CASES / half).glob("*.txt"))
    }


def f1(expected: list[frozenset[int]], found: list[frozenset[int]]) -> float:
    """The F1 of all places together."""
    right = sum(len(a & b) for a, b in zip(expected, found, strict=True))
    return 2 * right / sum(len(a) + len(b) for a, b in zip(expected, found, strict=True))


def found_ends(text: str, language: str | None) -> frozenset[int]:
    """The places where Lectern ends a sentence, but for the last."""
    return frozenset(end for _, end in sentence_spans(text, language)[:-1])


def _measure(name: str, cases: dict[str, list[tuple[str, frozenset[int]]]]) -> dict[str, object]:
    expected = [ends for lines in cases.values() for _, ends in lines]
    known = [found_ends(text, code) for code, lines in cases.items() for text, _ in lines]
    unknown = [found_ends(text, None) for lines in cases.values() for text, _ in lines]
    alone = [_unicode_ends(text) for lines in cases.values() for text, _ in lines]
    figures = [f1(expected, found) for found in (alone, known, unknown)]
    return dict(zip(COLUMNS, [name, sum(map(len, expected)), *figures], strict=True))


def _unicode_ends(text: str) -> frozenset[int]:
    spans = list(sentence_iter_with_offsets(text))[:-1]
    return frozenset(start + len(shown.rstrip()) for start, _, shown in spans)


def _parse(line: str) -> tuple[str, frozenset[int]]:
    parts = line.split(MARK)
    ends: list[int] = []
    for part in parts[:-1]:
        ends.append(len(part) + (ends[-1] if ends else 0))
    return "".join(parts), frozenset(ends)
