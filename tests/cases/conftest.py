"""A library of the shared cases, indexed as far as somebody asks, with the real Verifier."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.core.answering.answer import answer
from desktop.core.answering.verification import ClaimVerifier
from desktop.core.experts.shipped_verifier import shipped_verifier
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.paths import embedded_embedding_model
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.read.client import ReaderPool

ROOT = Path(__file__).resolve().parents[2]


def shared(*parts):
    """A path below the folder `shared`, which lies beside the project or above it."""
    found = (place.joinpath("shared", *parts) for place in ROOT.parents)
    return next((path for path in found if path.exists()), None)


def needed(*parts):
    """The path below `shared`; the test is skipped where it is not there."""
    path = shared(*parts)
    return path or pytest.skip(f"{Path('shared', *parts)} is not here")


@dataclass
class Cases:
    """One library with a collection for each file or folder that was asked for."""

    library: Library
    worker: EmbedWorker
    scratch: Path
    _indexed: dict = field(default_factory=dict)

    def collection(self, path):
        """The documents of a file or folder; it is indexed when it is first asked for."""
        if path not in self._indexed:
            name = f"{len(self._indexed)} {path.name}"
            with ReaderPool(1, log_file=self.scratch / "read.log") as readers:
                add_paths(self.library, name, [path])
                run_to_end(index(self.library, name, readers, self.worker))
            ids = self.library.collections.ids([name])
            self._indexed[path] = self.library.documents_of(ids)
        return self._indexed[path]

    def ask(self, path, question, **options):
        """The answer from this file or folder alone, by default without a model."""
        return run_to_end(
            answer(
                self.library,
                question,
                within=self.collection(path),
                embedder=self.worker,
                verifier=self.worker,
                **options,
            )
        )

    def verify(self, path, claim, question=""):
        """A claim, as it is judged by this file or folder."""
        within = self.collection(path)
        verifier = ClaimVerifier(self.library, self.worker, self.worker, within)
        return verifier.verify(claim, question).sentence


@pytest.fixture(scope="session")
def cases(tmp_path_factory):
    if not embedded_embedding_model().is_dir() or shipped_verifier() is None:
        pytest.skip("the embedded embedding model or the Verifier is not installed")
    scratch = tmp_path_factory.mktemp("cases")
    worker = EmbedWorker(
        embedded_embedding_model(),
        verifier=shipped_verifier(),
        threads=1,
        log_file=scratch / "embed.log",
    )
    with Library.open(scratch / "library.db") as library, worker:
        worker.start()
        worker.wait_until_ready()
        yield Cases(library, worker, scratch)


@pytest.fixture(scope="session")
def files():
    """The folder with the files of the cases of answering."""
    return needed("cases", "answering", "files")


def read_cases(*parts):
    """The lines of a file of cases; none where it is not there."""
    path = shared(*parts)
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path else []
