"""`bench word_search --data FOLDER`: is the right paragraph found by words alone, in each language?

FOLDER has XQuAD's files (`xquad.de.json`, …: the same 1,190 questions on 240 paragraphs, in each
language), or others of the SQuAD format. Each paragraph is a document, and each language a library;
with `--together` one library has all of them. Even questions are measured; `--odd` takes the
others, on which the search was developed.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.ingest.passages import split_into_passages
from desktop.core.retrieval.search import search
from desktop.core.store.library import Library
from desktop.core.types import ReadDocument
from tests.benchmarks._report import say, show

COLUMNS = ["language", "questions", "recall@1", "recall@5"]
FIRST = 5
FOLDER = Path("/nowhere")


@dataclass(frozen=True, slots=True)
class ParagraphQuestion:
    """A question, and the number of the paragraph that answers it."""

    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """The paragraphs of one language, and the questions on them."""

    language: str
    paragraphs: list[str]
    questions: list[ParagraphQuestion]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench word_search", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--languages", nargs="+", default=[], metavar="CODE")
    parser.add_argument("--together", action="store_true", help="one library for all languages")
    parser.add_argument("--odd", action="store_true", help="the questions for development")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    files = sorted(options.data.glob("*.json"))
    sets = [_read(file) for file in files]
    wanted = [s for s in sets if not options.languages or s.language in options.languages]
    rows = list(measure(wanted, odd=options.odd, together=options.together))
    show("The right paragraph, found by words alone", COLUMNS, rows, as_json=options.json)
    return 0


def measure(
    sets: list[QuestionSet], *, odd: bool = False, together: bool = False
) -> Iterator[dict[str, object]]:
    """The shares of the questions of each set whose paragraph is first, and among the first five.

    After the sets comes their mean.
    """
    groups = [sets] if together else [[each] for each in sets]
    rows: list[dict[str, object]] = []
    for group in groups:
        with (
            tempfile.TemporaryDirectory() as folder,
            Library.open(Path(folder) / "l.db") as library,
        ):
            for questions in group:
                _fill(library, questions)
            for questions in group:
                say(f"asking in {questions.language}")
                rows.append(_ask(library, questions, odd=odd))
                yield rows[-1]
    if len(rows) > 1:
        means = {
            name: sum(float(str(row[name])) for row in rows) / len(rows) for name in COLUMNS[2:]
        }
        yield {
            "language": "mean",
            "questions": sum(int(str(r["questions"])) for r in rows),
            **means,
        }


def _read(file: Path) -> QuestionSet:
    paragraphs: list[str] = []
    questions: list[ParagraphQuestion] = []
    for article in json.loads(file.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            questions += (
                ParagraphQuestion(asked["question"], len(paragraphs)) for asked in paragraph["qas"]
            )
            paragraphs.append(paragraph["context"])
    return QuestionSet(file.stem.rpartition(".")[2], paragraphs, questions)


def _fill(library: Library, questions: QuestionSet) -> None:
    with library.transaction():
        collection = library.collections.ensure("all")
        root = library.collections.add_root(collection, FOLDER, is_folder=True).id
        for number, text in enumerate(questions.paragraphs):
            path = _path(questions, number)
            document = ReadDocument(text, "text")
            document_id = library.documents.add(collection, root, path, len(text), 0)
            digest = path.name.encode()
            drafts = split_into_passages(document)
            content = library.contents.add(digest, "bench", document, drafts)
            library.documents.set_ready(document_id, content)


def _path(questions: QuestionSet, number: int) -> Path:
    return FOLDER / f"{questions.language}{number}.txt"


def _ask(library: Library, questions: QuestionSet, *, odd: bool) -> dict[str, object]:
    asked = questions.questions[int(odd) :: 2]
    ranks = [_rank(library, questions, question) for question in asked]
    return {
        "language": questions.language,
        "questions": len(asked),
        "recall@1": sum(rank == 0 for rank in ranks) / len(asked),
        "recall@5": sum(rank < FIRST for rank in ranks) / len(asked),
    }


def _rank(library: Library, questions: QuestionSet, question: ParagraphQuestion) -> int:
    found = search(library, question.text, limit=FIRST)
    paths = [source.passage.path for source in found]
    right = _path(questions, question.paragraph)
    return paths.index(right) if right in paths else FIRST
