"""A library with an expert that helps, and a question set that shows it."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.experts.examples.split import split_collection
from desktop.core.experts.record import TrainingRecord
from desktop.core.experts.registry import ADAPTER, Experts
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.lab.runs.planning import RunRequest
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from tests.fakes.answering import IndexedFolder
from tests.fakes.experts import write_model
from tests.fakes.lab import AdaptableWorker, question_about, zoo
from tests.fakes.services import FakeProcesses

QUESTIONS = 24
"""The number of questions, which is enough for a verdict."""


@dataclass
class Bench:
    """The arguments of a use case of the Lab, and the library that it works on."""

    library: Library
    processes: FakeProcesses
    data: DataFolder
    folder: Path

    @property
    def experts(self):
        return Experts(self.library, self.data.experts)

    @property
    def expert(self):
        return self.experts.get_by_name("Keeper")

    @property
    def question_set(self):
        return QuestionSets(self.library).get_by_name("Keepers")

    @property
    def request(self):
        """Return a request to compare sources alone with sources and the expert."""
        return RunRequest(arms=("rag", "rag-expert"), expert=self.expert)


def right_with_expert(prompt, adapters):
    """Answer correctly only with an adapter."""
    return "yes" if adapters else "no"


def right_without_expert(prompt, adapters):
    return "no" if adapters else "yes"


def build_bench(folder, voice=right_with_expert):
    """Make the bench in this folder; `voice` gives the answers of the chosen model."""
    shelf = IndexedFolder(folder)
    collection_id = zoo(shelf)
    data = DataFolder(folder)
    base = write_model(folder / "base.gguf")
    Settings(chat_model=str(base.path)).save(data.settings)
    processes = FakeProcesses(AdaptableWorker(base, voice))
    bench = Bench(shelf.library, processes, data, folder)
    created = bench.experts.create("Keeper", collection_id, base)
    (created.folder / ADAPTER).write_bytes(b"weights")
    documents = split_collection(shelf.library, collection_id, seed=0).splits_by_hash()
    bench.experts.set_trained(
        created.id, TrainingRecord(ADAPTER, {"seed": 0}, {}, 9, "", documents)
    )
    sets = QuestionSets(shelf.library)
    sets.add(sets.create("Keepers", collection_id).id, _questions(shelf))
    return bench


def _questions(shelf):
    """Make questions about no document, so that none of them counts as learned."""
    first = replace(question_about(shelf, "heron"), document="", answers=("yes",))
    return [replace(first, question=f"{first.question} {number}") for number in range(QUESTIONS)]
