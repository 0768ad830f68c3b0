"""Libraries of question sets, which are kept so that a second run need not embed them again."""

from __future__ import annotations

from pathlib import Path

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.ports import Embedder
from desktop.core.store.library import Library
from desktop.workers.read.client import ReaderPool
from tests.benchmarks._question_sets import QuestionSet


def indexed(questions: QuestionSet, folder: Path, embedder: Embedder) -> Library:
    """Return the library of these documents, which may have been made before."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = questions.write(folder / "documents")
    library = Library.open(folder / "library.db")
    with ReaderPool(1) as reader:
        add_paths(library, "all", [documents])
        for _ in index(library, "all", reader, embedder):
            pass
    return library
