"""What readers make of files: `bench reading [--data FOLDER...] [--peers NAME...] [--write]`.

A corpus of files made by script, each with facts, is read by Lectern and by other programs'
readers. Half of the facts, chosen by a hash, is for development; the other half is what is
published. With `--citations N` random citations of Lectern's text are looked for in another
reader's text instead, and with `--speed` the indexing of `--data` is compared with embedding alone.
"""

from __future__ import annotations

import argparse
import datetime
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks import indexing
from tests.benchmarks._report import say, show
from tests.benchmarks.reading_corpus import citations, pages
from tests.benchmarks.reading_corpus.collect import all_cases
from tests.benchmarks.reading_corpus.facts import Case, Output, holds
from tests.benchmarks.reading_corpus.readers import (
    NOT_SCORED,
    PEERS,
    environment,
    read_with_lectern,
    read_with_peer,
)
from tests.benchmarks.reading_corpus.results import replace_section

PROJECT = Path(__file__).resolve().parents[2]
RESULTS = Path(__file__).with_name("RESULTS.md")
HALVES = ("published", "development")
GOAL = 0.97


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    if options.speed:
        folder = str(options.data[0] if options.data else PROJECT)
        return indexing.main(["--data", folder, *(["--json"] if options.json else [])])
    cases = [*all_cases(), *(case for folder in options.data for case in pages.public(folder))]
    cases = [case for case in cases if not options.format or case.format in options.format]
    with tempfile.TemporaryDirectory() as folder:
        paths = _write_files(cases, Path(folder))
        read = _read(paths, cases, options)
    if options.citations:
        rows = citations.compare(cases, read, options.citations, options.seed)
        title, columns = "Citations found by another reader", citations.COLUMNS
    else:
        rows = _rows(cases, read)
        title = "Facts right, of the published half (and of the development half)"
        columns = ("format", *read)
    show(title, columns, rows, as_json=options.json)
    if options.write:
        _publish(title, columns, rows, arguments)
    if not options.citations and not options.json:
        _show_failing(cases, read["lectern"])
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench reading", description=__doc__)
    parser.add_argument("--data", type=Path, nargs="*", default=[], help="folders of real files")
    parser.add_argument("--peers", nargs="*", default=list(PEERS), choices=PEERS)
    parser.add_argument("--format", nargs="*", default=[], help="only these formats")
    parser.add_argument("--citations", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--write", action="store_true", help="put the table into RESULTS.md")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


def _write_files(cases: Sequence[Case], folder: Path) -> dict[tuple[str, str], Path]:
    paths = {}
    for case in cases:
        path = folder / case.format / case.name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(case.content)
        paths[case.format, case.name] = path
    return paths


def _read(
    paths: Mapping[tuple[str, str], Path], cases: Sequence[Case], options: argparse.Namespace
) -> dict[str, dict[str, Output]]:
    """Return what each reader made of each case, by the reader's name and the case's path."""
    outputs = {"lectern": read_with_lectern(list(paths.values()))}
    sys.path.insert(0, str(PROJECT / "packaging"))
    from bootstrapping.caches import cache_folder

    python = environment(cache_folder()) if options.peers else None
    for name in options.peers if python else ():
        say(f"{name} reads ...")
        scored = [
            path
            for (kind, _), path in paths.items()
            if kind not in NOT_SCORED.get(name, frozenset())
        ]
        assert python
        outputs[name] = read_with_peer(python, name, scored)
    return {
        reader: {
            f"{kind}/{name}": found[path] for (kind, name), path in paths.items() if path in found
        }
        for reader, found in outputs.items()
    }


def _rows(cases: Sequence[Case], read: Mapping[str, Mapping[str, Output]]) -> list[dict[str, Any]]:
    scores = {reader: score(cases, outputs) for reader, outputs in read.items()}
    formats = sorted({case.format for case in cases})
    rows: list[dict[str, Any]] = [
        {"format": kind} | {reader: _shown(scores[reader], (kind,)) for reader in read}
        for kind in formats
    ]
    alike = [kind for kind in formats if kind not in {"pdf", "pdf-real", "image"}]
    rows.append(
        {"format": "all but PDF and images"}
        | {reader: _shown(scores[reader], alike) for reader in read}
    )
    rows.append({"format": "all"} | {reader: _shown(scores[reader], formats) for reader in read})
    return rows


def score(cases: Iterable[Case], outputs: Mapping[str, Output]) -> Counter[tuple[str, str, bool]]:
    """Count facts by format, half and whether they are right, without those that cannot be told."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    for case in cases:
        output = outputs.get(f"{case.format}/{case.name}")
        if output is None or output.failure == "unsupported":
            continue
        for fact in case.facts:
            right = holds(fact, output)
            if right is not None:
                counts[case.format, HALVES[not case.is_published(fact)], right] += 1
    return counts


def _shown(counts: Counter[tuple[str, str, bool]], kinds: Sequence[str]) -> str:
    shares = []
    for half in HALVES:
        right = sum(counts[kind, half, True] for kind in kinds)
        whole = right + sum(counts[kind, half, False] for kind in kinds)
        shares.append(f"{right} / {whole}" if whole else "")
    if not any(shares):
        return "–"
    return f"{shares[0] or '–'} ({shares[1] or '–'})"


def _show_failing(cases: Sequence[Case], outputs: Mapping[str, Output]) -> None:
    """Name Lectern's wrong facts of the half that is for development."""
    for case in cases:
        output = outputs[f"{case.format}/{case.name}"]
        wrong = [f for f in case.facts if not case.is_published(f) and holds(f, output) is False]
        if wrong:
            why = f" ({output.failure})" if output.failure else ""
            say(f"{case.format}/{case.name}{why}: " + "; ".join(map(str, wrong)))


def _publish(
    title: str, columns: Sequence[str], rows: Sequence[Mapping[str, Any]], arguments: Sequence[str]
) -> None:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    command = " ".join(("bench reading", *(a for a in arguments if a != "--write")))
    day = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    lines = [f"`{command}` ({commit}, {day}). {title}.", ""]
    lines.append("| " + " | ".join(columns) + " |")
    lines.append("|---|" + "--:|" * (len(columns) - 1))
    lines += ["| " + " | ".join(str(row.get(c, "")) for c in columns) + " |" for row in rows]
    name = "citations" if "--citations" in arguments else "facts"
    replace_section(RESULTS, f"reading {name}", lines)
