"""`bench languages --data FOLDER`: is every language found, answered and not refused as English is?

FOLDER holds `xquad.LANGUAGE.json` of XQuAD (github.com/google-deepmind/xquad): the same questions
and paragraphs in twelve languages. The paragraphs of a language are one collection. Counted are
how often the right paragraph comes first or among the first five, how often a question is refused,
how often the answer stands in the sentences that are shown (`--model none`), and how often the
English question finds the paragraph of the other language among the first five.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks._report import say, show
from tests.benchmarks.truth_corpus.normalised import contains
from tests.benchmarks.truth_corpus.product import Product

COLUMNS = [
    "language", "questions", "right paragraph first", "among five", "asked", "refused",
    "answer in the sentences shown", "asked in English, among five",
]  # fmt: skip
AMONG = 5
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Question:
    key: str
    question: str
    document: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LanguageSet:
    paragraphs: Mapping[str, str]
    """The text of each paragraph by its file's name, which is the same in every language."""
    questions: Sequence[Question]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench languages", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--language", action="append", help="may be repeated; default: all")
    parser.add_argument("--questions", type=int, default=300, help="searched for, of each language")
    parser.add_argument("--asked", type=int, default=100, help="answered, of each language")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    files = sorted(options.data.glob("xquad.*.json"))
    found = {path.suffixes[-2].removeprefix("."): path for path in files}
    languages = options.language or list(found)
    if missing := {ENGLISH, *languages} - found.keys():
        parser.error(f"{options.data} has no xquad.*.json of {', '.join(sorted(missing))}")
    english = _read(found[ENGLISH])
    rows = [
        _row(language, _read(found[language]), english, options.questions, options.asked)
        for language in languages
    ]
    others = [row for row in rows if row["language"] != ENGLISH]
    if len(others) > 1:
        rows.append(_mean_row(others))
    show("XQuAD in every language", COLUMNS, rows, as_json=options.json)
    return 0


def _read(file: Path) -> LanguageSet:
    articles = json.loads(file.read_text("utf-8"))["data"]
    contexts = [paragraph for article in articles for paragraph in article["paragraphs"]]
    names = [f"{number:03}.txt" for number in range(len(contexts))]
    questions = [
        Question(asked["id"], asked["question"], name, tuple(a["text"] for a in asked["answers"]))
        for name, paragraph in zip(names, contexts, strict=True)
        for asked in paragraph["qas"]
    ]
    paragraphs = {n: p["context"] for n, p in zip(names, contexts, strict=True)}
    return LanguageSet(paragraphs, questions)


def _row(
    language: str, asked: LanguageSet, english: LanguageSet, searched_for: int, answered: int
) -> dict[str, object]:
    chosen = random.Random(0).sample(range(len(asked.questions)), searched_for)
    questions = [asked.questions[number] for number in chosen]
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "documents"
        product = Product(Path(folder) / "data", "none", "none")
        for path in (documents, product.folder):
            path.mkdir()
        for name, text in asked.paragraphs.items():
            (documents / name).write_text(text, "utf-8")
        say(f"{language}: indexing and asking")
        product.index(documents, language)
        places = _places(product, language, [q.question for q in questions], questions)
        answers = product.ask([{"question": q.question} for q in questions[:answered]], language)
        by_key = {q.key: q.question for q in english.questions}
        in_english = (
            _places(product, language, [by_key[q.key] for q in questions], questions)
            if language != ENGLISH
            else []
        )
    return {
        "language": language,
        "questions": len(questions),
        "right paragraph first": _share(places, lambda place: place == 0),
        "among five": _share(places, lambda place: place is not None),
        "asked": len(answers),
        "refused": _share(answers, lambda answer: answer["refused"]),
        "answer in the sentences shown": _share(
            zip(questions, answers, strict=False), lambda pair: _is_shown(*pair)
        ),
        "asked in English, among five": _share(in_english, lambda place: place is not None),
    }


def _places(
    product: Product, collection: str, texts: Sequence[str], questions: Sequence[Question]
) -> list[int | None]:
    """Return where the right paragraph stands for each question, from 0; None: not among five."""
    found = product.search([{"question": text} for text in texts], collection, AMONG)
    places = []
    for question, result in zip(questions, found, strict=True):
        names = list(dict.fromkeys(Path(hit["document"]).name for hit in result["hits"]))
        places.append(names.index(question.document) if question.document in names else None)
    return places


def _is_shown(question: Question, answer: Mapping[str, Any]) -> bool:
    return any(contains(answer["answer"], text) for text in question.answers)


def _share(values: Iterable[Any], is_so: Callable[[Any], bool]) -> float | str:
    found = [bool(is_so(value)) for value in values]
    return sum(found) / len(found) if found else ""


def _mean_row(rows: Sequence[Mapping[str, object]]) -> dict[str, object]:
    means = {
        name: statistics.fmean(float(str(row[name])) for row in rows)
        for name in COLUMNS
        if isinstance(rows[0][name], float)
    }
    return {"language": "mean but English", **means}
