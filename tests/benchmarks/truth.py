"""`bench truth`: is the right value told, is what is not there refused, are false claims caught?

Seven parts (`--only`, may be repeated): `answers` (questions over thirty-two small documents in
four languages), `kinds` (comparisons, periods and follow-ups over them), `more_kinds` (the same
over fifteen documents of five languages, for development alone), `languages` (folders of German,
Spanish, Japanese and Arabic documents), `refusals` (questions whose answer is not there),
`claims` (half of them false; `verify --claims` judges them) and `tables` (questions over ten
sheets, whose right values a script computes). A path as `--model` is a GGUF; `embedded` is the
chat model. The documents and what is asked of them lie in `tests/benchmarks/truth/`, whose README
tells the fields. The development half may be tuned to; the published half may not.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.core.paths import embedded_chat_model
from tests.benchmarks._report import say, show
from tests.benchmarks.truth_corpus import scores
from tests.benchmarks.truth_corpus.files import write_folder
from tests.benchmarks.truth_corpus.product import Product
from tests.benchmarks.truth_corpus.tables import write_tables

FOLDER = Path(__file__).with_name("truth")
FOLDERS_OF_LANGUAGES = Path(__file__).with_name("languages_folders")
PARTS = ("answers", "kinds", "more_kinds", "languages", "refusals", "claims", "tables")
FOLDER_OF_KINDS = Path(__file__).with_name("truth_kinds")
MORE_QUESTIONS = ("comparisons", "periods", "follow_ups")
Item = dict[str, Any]


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    model = {"embedded": str(embedded_chat_model())}.get(options.model, options.model)
    with tempfile.TemporaryDirectory() as folder:
        product = Product(Path(folder) / "data", model, options.expert)
        product.folder.mkdir()
        bench = Bench(product, Path(folder), options)
        for part in options.only or PARTS:
            getattr(bench, part)()
            if options.save:
                bench.save(options.save)
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench truth", description=__doc__)
    parser.add_argument("--half", choices=("development", "published"), help="default: both")
    parser.add_argument("--language", action="append", help="of the questions; may be repeated")
    parser.add_argument("--model", default="none", help="none, embedded or a path")
    parser.add_argument("--expert", default="auto", help="as `ask --expert`")
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--save", type=Path, metavar="FILE.jsonl", help="each answer, judged")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


class Bench:
    """The parts, each of which asks the program and prints its tables."""

    def __init__(self, product: Product, folder: Path, options: argparse.Namespace) -> None:
        self._product = product
        self._folder = folder
        self._options = options
        self._indexed: set[str] = set()
        self._asked: list[scores.Pair] = []

    def answers(self) -> None:
        self._index_documents()
        pairs = self._ask("questions", "documents")
        self._show_answers("Questions", pairs, "language", "kind")

    def kinds(self) -> None:
        self._index_documents()
        for name in MORE_QUESTIONS:
            pairs = self._ask(name, "documents")
            scored = [pair for pair in pairs if pair[0].get("order", 2) > 1]
            self._show_answers(name.replace("_", "-").capitalize(), scored, "language")

    def more_kinds(self) -> None:
        """Ask the questions of further kinds over a folder of their own, all for development."""
        self._index(self._folder / "kinds", "kinds", FOLDER_OF_KINDS / "documents")
        for name in MORE_QUESTIONS:
            pairs = self._ask_items(list(self._items(FOLDER_OF_KINDS / f"{name}.jsonl")), "kinds")
            scored = [pair for pair in pairs if pair[0].get("order", 2) > 1]
            self._show_answers(f"More {name.replace('_', '-')}", scored, "language")

    def languages(self) -> None:
        pairs: list[scores.Pair] = []
        for source in sorted(path for path in FOLDERS_OF_LANGUAGES.iterdir() if path.is_dir()):
            items = list(self._items(source / "questions.jsonl"))
            if items:
                self._index(self._folder / source.name, source.name, source / "documents")
                pairs += self._ask_items(items, source.name)
        self._show_answers("Folders of further languages", pairs, "language")

    def refusals(self) -> None:
        self._index_documents()
        pairs = self._ask("unanswerable", "documents")
        for field in ("language", "kind"):
            self._show("Questions whose answer is not there", field, pairs, scores.refusal_figures)

    def claims(self) -> None:
        if not self._product.can_verify():
            say("The claims are left out: there is no command `verify` yet.")
            return
        self._index_documents()
        items = list(self._items(FOLDER / "claims.jsonl"))
        pairs = list(zip(items, self._product.verify(items, "documents"), strict=True))
        self._asked += pairs
        for field in ("language", "kind"):
            self._show("Claims", field, pairs, scores.claim_figures)

    def tables(self) -> None:
        folder = self._folder / "tables"
        items = [item for item in write_tables(folder) if self._is_wanted(item)]
        self._index(folder, "tables")
        self._show_answers("Sheets", self._ask_items(items, "tables"), "language", "kind")

    def save(self, file: Path) -> None:
        """Write what was asked with what was said, for a person who looks for reasons."""
        with file.open("w", encoding="utf-8") as lines:
            for item, answer in self._asked:
                made = scores.outcome(item, answer) if "accept" in item else ""
                line = {**item, "outcome": made, "said": answer}
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _index_documents(self) -> None:
        self._index(self._folder / "documents", "documents", FOLDER / "documents")

    def _index(self, folder: Path, collection: str, source: Path | None = None) -> None:
        if collection in self._indexed:
            return
        say(f"indexing {collection}")
        if source:
            write_folder(source, folder)
        self._product.index(folder, collection)
        self._indexed.add(collection)

    def _ask(self, name: str, collection: str) -> list[scores.Pair]:
        return self._ask_items(list(self._items(FOLDER / f"{name}.jsonl")), collection)

    def _ask_items(self, items: Sequence[Item], collection: str) -> list[scores.Pair]:
        if not items:
            return []
        say(f"asking {len(items)} questions of {collection}")
        pairs = list(zip(items, self._product.ask(items, collection), strict=True))
        self._asked += pairs
        return pairs

    def _items(self, file: Path) -> Iterator[Item]:
        for line in file.read_text("utf-8").splitlines():
            if self._is_wanted(item := json.loads(line)):
                yield item

    def _is_wanted(self, item: Item) -> bool:
        """An item without a half, of a folder that nothing was tuned to, belongs to both."""
        half, languages = self._options.half, self._options.language
        return item.get("half") in (None, half or item.get("half")) and (
            not languages or item["language"] in languages
        )

    def _show_answers(self, title: str, pairs: Sequence[scores.Pair], *fields: str) -> None:
        for field in fields:
            self._show(title, field, pairs, scores.answer_figures)

    def _show(
        self,
        title: str,
        field: str,
        pairs: Sequence[scores.Pair],
        figures: Callable[[Sequence[scores.Pair]], dict[str, object]],
    ) -> None:
        if not pairs:
            return
        rows = scores.rows_by(field, pairs, figures)
        half = self._options.half or "both halves"
        model = Path(self._options.model).stem
        show(f"{title} ({half}, {model})", list(rows[0]), rows, as_json=self._options.json)
