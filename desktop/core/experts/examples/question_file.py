"""A person's own questions with answers, from a file: CSV, JSON lines or XLSX.

Every line is checked before any is used, and what is wrong is said line by line.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from desktop.core.errors import InputError
from desktop.core.experts.examples.example import in_one_line
from desktop.core.experts.examples.xlsx import read_rows

FILE_BYTES_AT_MOST = 64 * 1024**2
QUESTION_CHARACTERS_AT_MOST = 1000
ANSWER_CHARACTERS_AT_MOST = 4000
FAULTS_SHOWN = 5
FORM = "It needs the columns “question” and “answer”; an empty answer means: not in the documents."
BETWEEN_ANSWERS = "|"
"""Between several right answers in one cell of the column “answers”."""


@dataclass(frozen=True, slots=True)
class Given:
    """A question of a person's."""

    question: str
    answer: str
    """Empty where the documents do not say."""
    quote: str = ""
    """Words of a document that prove it, where they were given."""
    others: tuple[str, ...] = ()
    """Further answers that are right as well."""
    source: str = ""
    """Name of the file that says it, where it was given."""


_Row = tuple[int, Mapping[str, str] | str]
"""A line's number, and its fields or what is wrong with it."""


def read_given(path: Path) -> list[Given]:
    """The questions of a file.

    Raises:
        InputError: it cannot be read, or lines of it cannot be used; names them.
    """
    readers: dict[str, Callable[[Path], Iterator[_Row]]] = {
        ".csv": _csv, ".tsv": _csv, ".jsonl": _jsonl, ".ndjson": _jsonl, ".xlsx": _xlsx,
    }  # fmt: skip
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            f"Questions are not read from “{path.suffix or path.name}” files.",
            "Save them as CSV, JSONL or XLSX.",
        )
    given: list[Given] = []
    faults: list[str] = []
    for number, fields in reader(path):
        fault = fields if isinstance(fields, str) else _fault(fields)
        if fault:
            faults.append(f"line {number} {fault}")
        elif not isinstance(fields, str):
            given.append(_given(fields))
    if faults:
        raise InputError(_in_words(faults, path), "Mend the file; nothing of it was used.")
    if not given:
        raise InputError(f"There are no questions in {path.name}.", FORM)
    return given


def _fault(fields: Mapping[str, str]) -> str:
    question, answer = fields.get("question", "").strip(), _answers(fields)[0]
    if not question:
        return "has no question"
    if not any(c.isalnum() for c in question):
        return "has a question without words"
    if len(question) > QUESTION_CHARACTERS_AT_MOST:
        return f"has a question of {len(question):,} characters"
    if len(answer) > ANSWER_CHARACTERS_AT_MOST:
        return f"has an answer of {len(answer):,} characters"
    return ""


def _given(fields: Mapping[str, str]) -> Given:
    answer, *others = map(in_one_line, _answers(fields))
    return Given(
        in_one_line(fields["question"]),
        answer,
        fields.get("quote", "").strip(),
        tuple(others),
        fields.get("source", "").strip(),
    )


def _answers(fields: Mapping[str, str]) -> list[str]:
    """Every right answer; one that is empty where there is none."""
    cell = fields.get("answers", "")
    parts = [fields.get("answer", ""), *cell.split(BETWEEN_ANSWERS)]
    return list(dict.fromkeys(part.strip() for part in parts if part.strip())) or [""]


def _csv(path: Path) -> Iterator[_Row]:
    text = _text(path)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = _header(next(rows, []), path)
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield rows.line_num, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        yield rows.line_num, f"is no CSV ({error})"


def _jsonl(path: Path) -> Iterator[_Row]:
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if line.strip():
            yield number, _json_fields(line)


def _json_fields(line: str) -> Mapping[str, str] | str:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return "is no JSON"
    if not isinstance(read, dict):
        return "is no JSON object"
    values = {key.lower(): value for key, value in cast("dict[str, Any]", read).items()}
    if "answer" not in values and "answers" not in values:
        return "has no “answer” (an empty one means: not in the documents)"
    wanted = {name: values.get(name) or "" for name in ("question", "answer", "quote", "source")}
    several = values.get("answers") or []
    if not isinstance(several, list) or not all(isinstance(answer, str) for answer in several):
        return "has “answers” that are no list of texts"
    wanted["answers"] = BETWEEN_ANSWERS.join(several)
    wrong = next((name for name, value in wanted.items() if not isinstance(value, str)), None)
    return f"has a “{wrong}” that is no text" if wrong else wanted


def _xlsx(path: Path) -> Iterator[_Row]:
    _check_size(path)
    rows = iter(read_rows(path))
    _, cells = next(rows, (1, []))
    header = _header(cells, path)
    for number, cells in rows:
        if any(cell.strip() for cell in cells):
            yield number, dict(zip(header, cells, strict=False))


def _header(cells: list[str], path: Path) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    has_answers = "answers" in names
    needed = ("question",) if has_answers else ("question", "answer")
    missing = [name for name in needed if name not in names]
    if missing:
        raise InputError(f"The first line of {path.name} names no column “{missing[0]}”.", FORM)
    return names


def _text(path: Path) -> str:
    _check_size(path)
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is no UTF-8 text.", "Save it as UTF-8.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}).", "Check the path.") from error


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}).", "Check the path.") from error
    if size > FILE_BYTES_AT_MOST:
        raise InputError(
            f"{path.name} has {size / 1e6:,.0f} MB; {FILE_BYTES_AT_MOST / 1e6:,.0f} MB are the"
            " most.",
            "Split it.",
        )


def _in_words(faults: list[str], path: Path) -> str:
    shown = "; ".join(faults[:FAULTS_SHOWN])
    more = f"; and {len(faults) - FAULTS_SHOWN} more" if len(faults) > FAULTS_SHOWN else ""
    noun = "A line" if len(faults) == 1 else f"{len(faults)} lines"
    return f"{noun} of {path.name} cannot be used: {shown}{more}."
