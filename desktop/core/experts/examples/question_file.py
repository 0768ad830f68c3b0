"""Reads a person's own questions and answers from a file: CSV, JSON lines or XLSX.

Every line is checked before any is used, and the error names the faulty lines.
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
from desktop.core.experts.examples.example import collapse_spaces
from desktop.core.experts.examples.xlsx import read_rows
from desktop.core.say import joined, say, system_reason

FILE_BYTES_AT_MOST = 64 * 1024**2
QUESTION_CHARACTERS_AT_MOST = 1000
ANSWER_CHARACTERS_AT_MOST = 4000
FAULTS_SHOWN = 5
FORM = say(
    "It needs the columns “question” and “answer”; an empty answer means: not in the documents."
)
BETWEEN_ANSWERS = "|"
"""The mark between several right answers in a cell of the column “answers”."""


@dataclass(frozen=True, slots=True)
class UserQuestion:
    """A question that a person wrote, with its answer."""

    question: str
    answer: str
    """The right answer; empty if the documents do not contain it."""
    quote: str = ""
    """Words of a document that prove the answer; empty if the file has none."""
    other_answers: tuple[str, ...] = ()
    """Other answers that are right as well."""
    source: str = ""
    """Name of the document with the answer; empty if the file has none."""


_Row = tuple[int, Mapping[str, str] | str]
"""The number of a line, and its fields or the fault in it."""


def read_question_file(path: Path) -> list[UserQuestion]:
    """The questions of a file.

    Raises:
        InputError: the file cannot be read, or some lines cannot be used; the message names them.
    """
    readers: dict[str, Callable[[Path], Iterator[_Row]]] = {
        ".csv": _csv,
        ".tsv": _csv,
        ".jsonl": _read_jsonl,
        ".ndjson": _read_jsonl,
        ".xlsx": _read_xlsx,
    }
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            say("Questions are not read from “{0}” files.", path.suffix or path.name),
            say("Save them as CSV, JSONL or XLSX."),
        )
    questions: list[UserQuestion] = []
    faults: list[str] = []
    for number, fields in reader(path):
        fault = fields if isinstance(fields, str) else _find_fault(fields)
        if fault:
            faults.append(say("line {0} {1}", number, fault))
        elif not isinstance(fields, str):
            questions.append(_to_question(fields))
    if faults:
        raise InputError(
            _describe_faults(faults, path), say("Mend the file; nothing of it was used.")
        )
    if not questions:
        raise InputError(say("There are no questions in {0}.", path.name), FORM)
    return questions


def _find_fault(fields: Mapping[str, str]) -> str:
    question, answer = fields.get("question", "").strip(), _split_answers(fields)[0]
    if not question:
        return say("has no question")
    if not any(c.isalnum() for c in question):
        return say("has a question without words")
    if len(question) > QUESTION_CHARACTERS_AT_MOST:
        return say("has a question of {0:,} characters", len(question))
    if len(answer) > ANSWER_CHARACTERS_AT_MOST:
        return say("has an answer of {0:,} characters", len(answer))
    return ""


def _to_question(fields: Mapping[str, str]) -> UserQuestion:
    answer, *others = map(collapse_spaces, _split_answers(fields))
    return UserQuestion(
        collapse_spaces(fields["question"]),
        answer,
        fields.get("quote", "").strip(),
        tuple(others),
        fields.get("source", "").strip(),
    )


def _split_answers(fields: Mapping[str, str]) -> list[str]:
    """All right answers; a list with an empty text if there are none."""
    cell = fields.get("answers", "")
    parts = [fields.get("answer", ""), *cell.split(BETWEEN_ANSWERS)]
    return list(dict.fromkeys(part.strip() for part in parts if part.strip())) or [""]


def _csv(path: Path) -> Iterator[_Row]:
    text = _read_text(path)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = _read_header(next(rows, []), path)
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield rows.line_num, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        yield rows.line_num, say("is no CSV ({0})", error)


def _read_jsonl(path: Path) -> Iterator[_Row]:
    for number, line in enumerate(_read_text(path).split("\n"), start=1):
        if line.strip():
            yield number, _json_fields(line)


def _json_fields(line: str) -> Mapping[str, str] | str:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return say("is no JSON")
    if not isinstance(read, dict):
        return say("is no JSON object")
    values = {key.lower(): value for key, value in cast("dict[str, Any]", read).items()}
    if "answer" not in values and "answers" not in values:
        return say("has no “answer” (an empty one means: not in the documents)")
    wanted = {name: values.get(name) or "" for name in ("question", "answer", "quote", "source")}
    several = values.get("answers") or []
    if not isinstance(several, list) or not all(isinstance(answer, str) for answer in several):
        return say("has “answers” that are no list of texts")
    wanted["answers"] = BETWEEN_ANSWERS.join(several)
    wrong = next((name for name, value in wanted.items() if not isinstance(value, str)), None)
    return say("has a “{0}” that is no text", wrong) if wrong else wanted


def _read_xlsx(path: Path) -> Iterator[_Row]:
    _check_size(path)
    rows = iter(read_rows(path))
    _, cells = next(rows, (1, []))
    header = _read_header(cells, path)
    for number, cells in rows:
        if any(cell.strip() for cell in cells):
            yield number, dict(zip(header, cells, strict=False))


def _read_header(cells: list[str], path: Path) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    has_answers = "answers" in names
    needed = ("question",) if has_answers else ("question", "answer")
    missing = [name for name in needed if name not in names]
    if missing:
        raise InputError(
            say("The first line of {0} names no column “{1}”.", path.name, missing[0]), FORM
        )
    return names


def _read_text(path: Path) -> str:
    _check_size(path)
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            say("{0} is no UTF-8 text.", path.name), say("Save it as UTF-8.")
        ) from error
    except OSError as error:
        raise InputError(
            say("{0} cannot be read ({1}).", path, system_reason(error)), say("Check the path.")
        ) from error


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise InputError(
            say("{0} cannot be read ({1}).", path, system_reason(error)), say("Check the path.")
        ) from error
    if size > FILE_BYTES_AT_MOST:
        raise InputError(
            say(
                "{0} has {1:,.0f} MB; {2:,.0f} MB are the most.",
                path.name,
                size / 1e6,
                FILE_BYTES_AT_MOST / 1e6,
            ),
            say("Split it."),
        )


def _describe_faults(faults: list[str], path: Path) -> str:
    shown = faults[:FAULTS_SHOWN]
    if len(faults) > FAULTS_SHOWN:
        shown.append(say("and {0} more", len(faults) - FAULTS_SHOWN))
    return say(
        "%n lines of {0} cannot be used: {1}.",
        path.name,
        joined("; ", shown),
        n=len(faults),
        singular="A line of {0} cannot be used: {1}.",
    )
