"""`bench tables`: are questions over sheets computed rightly, or refused honestly?

A hundred questions in four languages (count, sum, average, largest, latest, list, group) over ten
sheets with the faults of real ones: titles and totals, empty cells, two tables in a sheet, amounts
with currencies, durations, days in several spellings. A script computes the right values. The
development half may be tuned to; the published half may not. `--rows N` measures how long an answer
over a sheet with so many rows takes.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from desktop.core.answering.computed import compute_answer
from desktop.core.store.library import Library
from tests.benchmarks._report import say, show
from tests.benchmarks.tables_corpus.questions import all_items
from tests.benchmarks.tables_corpus.sheets import all_sheets
from tests.benchmarks.truth_corpus import scores
from tests.benchmarks.truth_corpus.product import Product

COLLECTION = "sheets"
ASKED_OF_MANY_ROWS = (
    "How many sales are open?",
    "What is the total amount of the open sales in Kiel in March 2024?",
    "What is the largest sale to Voss Motors?",
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench tables", description=__doc__)
    parser.add_argument("--half", choices=("development", "published"), help="default: both")
    parser.add_argument("--rows", type=int, default=0, help="measure a sheet with so many rows")
    parser.add_argument("--wrong", action="store_true", help="print what was not right")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        product = Product(Path(folder) / "data", "none")
        product.folder.mkdir()
        documents = Path(folder) / "documents"
        documents.mkdir()
        if options.rows:
            _measure(product, documents, options)
        else:
            _ask(product, documents, options)
    return 0


def _ask(product: Product, documents: Path, options: argparse.Namespace) -> None:
    for sheet in all_sheets().values():
        sheet.write(documents / sheet.file, sheet.rows)
    say("indexing ten sheets")
    product.index(documents, COLLECTION)
    items = [item for item in all_items() if options.half in (None, item["half"])]
    pairs = list(zip(items, product.ask(items, COLLECTION), strict=True))
    for field in ("language", "kind"):
        rows = scores.rows_by(field, pairs, scores.answer_figures)
        title = f"Tables ({options.half or 'both halves'})"
        show(title, list(rows[0]), rows, as_json=options.json)
    for item, answer in pairs if options.wrong else ():
        outcome = scores.outcome(item, answer)
        if outcome != "right":
            say(f"{outcome}: {item['question']} [{item['answer']}] {answer['answer'][:120]}")


def _measure(product: Product, documents: Path, options: argparse.Namespace) -> None:
    _write_sales(documents / "sales.csv", options.rows)
    say(f"indexing {options.rows:,} rows")
    product.index(documents, COLLECTION)
    rows: list[dict[str, object]] = []
    with Library.open(product.folder / "library.db") as library:
        for question in ASKED_OF_MANY_ROWS:
            began, worked = time.perf_counter(), time.process_time()
            made = compute_answer(library, question, "en", None)
            rows.append({
                "question": question, "computed": made is not None and made.computed is not None,
                "seconds": time.perf_counter() - began,
                "of the processor": time.process_time() - worked,
            })  # fmt: skip
    show(f"A sheet of {options.rows:,} rows", list(rows[0]), rows, as_json=options.json)


def _write_sales(path: Path, count: int) -> None:
    rng = random.Random(1)
    lines = ["Order,Date,Customer,City,Amount (EUR),Status"]
    for n in range(count):
        day = f"2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        customer = rng.choice(["Tern Bakery", "Voss Motors", "Lumen Yoga", "Ash Sons"])
        city, state = rng.choice(["Kiel", "Leeds", "Bergen"]), rng.choice(["open", "paid", "void"])
        lines.append(
            f"S-{n:06},{day},{customer},{city},{rng.randint(100, 99999) / 100:.2f},{state}"
        )
    path.write_text("\n".join(lines) + "\n", "utf-8")
