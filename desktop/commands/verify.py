"""`verify FILE`: tells of each sentence of a text whether the documents say it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Generator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.core.errors import InputError
from desktop.core.scope import Scope
from desktop.core.steps import run_to_end
from desktop.core.types import AnswerSentence, Source
from desktop.services.verification import (
    CheckedSentence,
    CheckedText,
    GivenClaim,
    check_claims,
    check_text,
)
from desktop.terminal.answer_printer import MARKS, place_text
from desktop.terminal.claims import ClaimLine, read_claims
from desktop.terminal.context import Context
from desktop.terminal.json_output import LineFinder, claim_json
from desktop.terminal.output import one_line
from desktop.terminal.parsing import UsageError, some_path
from desktop.terminal.scope import add_scope_options, read_scope, scope_json

NOT_ALL_SUPPORTED = 3


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", help="a text file; - reads the input")
    parser.add_argument(
        "--claims",
        type=some_path,
        metavar="FILE.jsonl",
        help="check each line's `claim`, the answer to its `question` if it has one",
    )
    add_scope_options(parser)


def run(arguments: argparse.Namespace, context: Context) -> int:
    if bool(arguments.file) == bool(arguments.claims):
        raise UsageError("give either a text file, or --claims FILE", "")
    library = context.library()
    scope = read_scope(arguments, context)
    if arguments.claims:
        lines = read_claims(arguments.claims)
        _check_claims(lines, context, scope)
        return 0
    text = _read_text(arguments.file)
    steps = check_text(library, context.processes, text, scope=scope)
    return _check_text(steps, context, scope)


def _check_claims(lines: list[ClaimLine], context: Context, scope: Scope) -> None:
    library = context.library()
    given = [GivenClaim(line.claim, line.question) for line in lines]
    checked = check_claims(library, context.processes, given, scope=scope)
    for line, (sentence, sources) in zip(lines, checked, strict=True):
        found = claim_json(sentence, sources, library.line_at)
        context.output.json_line({"id": line.id, **found})


def _check_text(
    steps: Generator[CheckedSentence, None, CheckedText], context: Context, scope: Scope
) -> int:
    rows: list[dict[str, Any]] = []
    line_at: LineFinder = context.library().line_at

    def show(checked: CheckedSentence) -> None:
        place = {"char_start": checked.char_start, "char_end": checked.char_end}
        rows.append({**place, **claim_json(checked.sentence, checked.sources, line_at)})
        _show(checked.sentence, checked.sources, context)

    made = run_to_end(steps, show)
    context.output.result({"sentences": rows, "counts": asdict(made), "scope": scope_json(scope)})
    context.output.say(
        f"\n{made.supported} supported, {made.contradicted} contradicted,"
        f" {made.not_found} not found."
    )
    return 0 if made.contradicted == made.not_found == 0 else NOT_ALL_SUPPORTED


def _show(sentence: AnswerSentence, sources: tuple[Source, ...], context: Context) -> None:
    output = context.output
    output.say(f"{MARKS[sentence.status]} {one_line(sentence.text)}")
    if sentence.reason:
        output.say(f"    {one_line(sentence.reason)}", style="italic")
    for citation in sentence.citations:
        place = place_text(sources[citation.source], citation.char_start)
        output.say(f"    {place}: “{one_line(citation.text)}”", style="dim")


def _read_text(name: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is no UTF-8 text.", "Save it as UTF-8 text.") from error
    except OSError as error:
        raise InputError(f"{name} cannot be read ({error.strerror}).", "Check the path.") from error
