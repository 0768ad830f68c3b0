"""`bench languages --data FOLDER`: is what is asked found, and shown, in each language?

FOLDER is XQuAD in all its languages (github.com/google-deepmind/xquad): `xquad.LANGUAGE.json`. The
same questions and paragraphs are in each of them, translated by people. The paragraphs of a
language are a library of their own. Each question is asked of it by vectors alone, then as a person
asks it, without a model: the Verifier judges the sentences, as it does usually. The English
questions are asked of the other languages' libraries, too.

The libraries stay in the folder of `--cache`, so that a second run need not embed them again, and a
run that was stopped goes on. A hash of the English questions divides them: one half is for
development.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from desktop.core.answering.answer import AnswerPolicy, answer
from desktop.core.experts.shipped_verifier import shipped_verifier
from desktop.core.lab.scoring.scores import contains_answer_text
from desktop.core.paths import embedded_embedding_model
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.core.types import Answer
from desktop.workers.embed.client import EmbedWorker
from tests.benchmarks._libraries import indexed
from tests.benchmarks._question_sets import HALVES, Item, xquad
from tests.benchmarks._report import say, show

ENGLISH = "en"
SOURCES = 5
PASSAGES_LOOKED_AT = 30
POLICY = AnswerPolicy(whole=False)
COLUMNS = (
    "language", "questions", "vectors: first", "vectors: among five", "first", "among five",
    "wrongly refused", "answer in the sentences", "asked in English: first",
    "asked in English: among five",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench languages", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--languages", nargs="+", help="codes; all where none is named")
    parser.add_argument("--questions", type=int, default=300, help="questions of each language")
    parser.add_argument("--half", choices=HALVES, help="both halves where none is named")
    parser.add_argument("--vectors-only", action="store_true", help="leave out what takes longer")
    parser.add_argument("--model", type=Path, default=embedded_embedding_model())
    parser.add_argument("--cache", type=Path, help="a folder for the libraries, to run it again")
    parser.add_argument("--threads", type=int, default=None)
    parser.add_argument("--without-verifier", action="store_true", help="words and vectors decide")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    files = {file.stem.split(".")[1]: file for file in sorted(options.data.glob("xquad.*.json"))}
    wanted = options.languages or list(files)
    with ExitStack() as opened:
        folder = options.cache or Path(opened.enter_context(tempfile.TemporaryDirectory()))
        verifier = None if options.without_verifier else shipped_verifier()
        embedder = opened.enter_context(
            EmbedWorker(options.model, verifier=verifier, threads=options.threads)
        )
        english = xquad(files[ENGLISH])
        chosen = _choose(english.items, options.half, options.questions)
        rows = []
        for language in wanted:
            say(f"asking in {language}")
            place = folder / options.model.name / language
            with indexed(xquad(files[language]), place, embedder) as library:
                asker = _Asker(
                    library,
                    embedder,
                    vectors_only=options.vectors_only,
                    is_judged=verifier is not None,
                )
                own = xquad(files[language]).items
                pairs = [(own[number], english.items[number].question) for number in chosen]
                rows.append({"language": language, **asker.row(pairs)})
    if len(rows) > 1:
        rows.append(_mean_row([row for row in rows if row["language"] != ENGLISH]))
    show("XQuAD by language", COLUMNS, rows, as_json=options.json)
    return 0


def _choose(items: Sequence[Item], half: str | None, wanted: int) -> list[int]:
    numbers = [number for number, item in enumerate(items) if half in (None, item.half)]
    return sorted(random.Random(0).sample(numbers, min(len(numbers), wanted)))


class _Asker:
    def __init__(
        self, library: Library, embedder: EmbedWorker, *, vectors_only: bool, is_judged: bool
    ) -> None:
        self._library = library
        self._verifier = embedder if is_judged else None
        self._embedder = embedder
        self._vectors_only = vectors_only

    def row(self, pairs: Sequence[tuple[Item, str]]) -> dict[str, object]:
        """Ask each question in its language, and in English; return the shares."""
        by_vectors = [self._nearest(item.question).index_of(item.document) for item, _ in pairs]
        in_english = [self._nearest(english).index_of(item.document) for item, english in pairs]
        found = {
            "questions": len(pairs),
            "vectors: first": _share(by_vectors, 1),
            "vectors: among five": _share(by_vectors, SOURCES),
            "asked in English: first": _share(in_english, 1),
            "asked in English: among five": _share(in_english, SOURCES),
        }
        return found if self._vectors_only else {**found, **self._answered(pairs)}

    def _nearest(self, question: str) -> _Documents:
        near = self._library.search_vectors(
            self._embedder.embed_query(question), None, PASSAGES_LOOKED_AT
        )
        passages = {p.id: p for p in self._library.passages([id_ for id_, _ in near], None)}
        return _Documents(passages[id_].path.name for id_, _ in near)

    def _answered(self, pairs: Sequence[tuple[Item, str]]) -> dict[str, object]:
        places: list[int] = []
        refused: list[float] = []
        shown: list[float] = []
        for item, _ in pairs:
            made = run_to_end(
                answer(
                    self._library,
                    item.question,
                    embedder=self._embedder,
                    model=None,
                    verifier=self._verifier,
                    policy=POLICY,
                )
            )
            documents = _Documents(source.passage.path.name for source in made.sources)
            places.append(documents.index_of(item.document))
            refused.append(float(made.refused))
            shown.append(float(_is_shown(made, item)))
        return {
            "first": _share(places, 1),
            "among five": _share(places, SOURCES),
            "wrongly refused": statistics.fmean(refused),
            "answer in the sentences": statistics.fmean(shown),
        }


def _is_shown(made: Answer, item: Item) -> bool:
    """Whether the answer stands in the sentences shown: its words, or its very place.

    Where no spaces divide words, or particles are written to them, the place alone can tell.
    """
    text = " ".join(extract.text for extract in made.extracts)
    return bool(contains_answer_text(text, item.answers)) or any(
        made.sources[extract.source].passage.path.name == item.document
        and extract.char_start <= start
        and end <= extract.char_end
        for extract in made.extracts
        for start, end in item.spans
    )


class _Documents:
    """The names of documents in the order in which they were found, each once."""

    def __init__(self, names: Iterator[str]) -> None:
        self._names = list(dict.fromkeys(names))

    def index_of(self, name: str) -> int:
        return self._names.index(name) if name in self._names else len(self._names) + SOURCES


def _share(places: Sequence[int], within: int) -> float:
    return statistics.fmean(place < within for place in places)


def _mean_row(rows: Sequence[dict[str, object]]) -> dict[str, object]:
    names = [name for name in COLUMNS[2:] if all(name in row for row in rows)]
    means = {name: statistics.fmean(float(str(row[name])) for row in rows) for name in names}
    return {"language": "mean without English", "questions": "", **means}
