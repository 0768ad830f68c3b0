"""Starts and resumes a comparison of the Lab, and applies its verdict."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.lab.questions.question_sets import QuestionSet
from desktop.core.lab.report.results import Results, build_results
from desktop.core.lab.runs.arm_runner import RunModels
from desktop.core.lab.runs.events import LabEvent
from desktop.core.lab.runs.planning import RunRequest, plan_run
from desktop.core.lab.runs.run_config import ModelFile
from desktop.core.lab.runs.run_store import Run, RunStore
from desktop.core.lab.runs.runner import RunTools, answer_run
from desktop.core.paths import DataFolder
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.services.lab_verdict import AppliedVerdict, apply_verdict
from desktop.services.model_processes import ModelProcesses
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.processor import resident_bytes


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Options of a comparison, apart from what is compared."""

    model: str | None = None
    """The base model of a new run; None means that of the settings."""
    words_only: bool = False
    """Whether a new run searches without vectors."""
    leave: bool = False
    """Whether the expert stays on or off as it is, whatever the verdict is."""
    is_held: Callable[[], bool] = lambda: False
    """A function that tells whether a person is waiting for the model just now."""


@dataclass(frozen=True, slots=True)
class FinishedRun:
    """The results of a run, and what its verdict changed."""

    results: Results
    applied: AppliedVerdict | None
    """The applied verdict; None where there is none, or it is about no expert."""


USUAL = RunOptions()

RunSteps = Generator[Run | LabEvent, None, FinishedRun]


def start_run(
    library: Library,
    processes: ModelProcesses,
    data: DataFolder,
    question_set: QuestionSet,
    wanted: RunRequest,
    options: RunOptions = USUAL,
) -> RunSteps:
    """Ask the questions of a set in all the arms that are wanted.

    The first event is the run as it is stored. If the generator is closed after that, the run can
    be resumed. The vectors to search come from the library, not from `wanted`.

    Raises:
        InputError: there is nothing to ask, or an arm is impossible.
        ModelError: there is no base model, a file is gone, or an arm is not what it claims.
        WorkerError: a process ended.
    """
    base = processes.model(options.model)
    if base is None:
        raise ModelError(say("The Lab needs a chat model."), Remedy.USE_MODEL.hint())
    embedder = None if options.words_only else processes.embedder(library)
    identity = embedder.identity if embedder else ""
    begun = plan_run(library, question_set, base.info, replace(wanted, embedder=identity))
    return (yield from _run_to_end(library, processes, data, begun, base, options))


def resume_run(
    library: Library,
    processes: ModelProcesses,
    data: DataFolder,
    run_id: int,
    options: RunOptions = USUAL,
) -> RunSteps:
    """Answer the remaining questions of a run, with the models that it began with.

    The first event is the run as it is stored.

    Raises:
        InputError: the run or its collection is gone.
        ModelError: a model is gone, something has changed since, or an arm is not what it claims.
        WorkerError: a process ended.
    """
    begun = RunStore(library).get(run_id)
    with ExitStack() as opened:
        base = _model_of(processes, begun.config.base, opened)
        return (yield from _run_to_end(library, processes, data, begun, base, options))


def load_results(library: Library, run_id: int) -> Results:
    """Return the results of a run so far.

    Raises:
        InputError: there is no such run.
    """
    runs = RunStore(library)
    return build_results(runs.get(run_id), runs.answers(run_id))


def _run_to_end(
    library: Library,
    processes: ModelProcesses,
    data: DataFolder,
    begun: Run,
    base: LlamaWorker,
    options: RunOptions,
) -> RunSteps:
    yield begun
    with ExitStack() as opened:
        full = begun.config.full and _model_of(processes, begun.config.full, opened)
        embedder = processes.embedder(library) if begun.config.embedder else None
        tools = RunTools(
            RunModels(base, full, lambda: _memory_bytes(base, full)),
            embedder,
            processes.reranker(library) if embedder else None,
            options.is_held,
        )
        yield from answer_run(library, begun.id, tools)
    results = load_results(library, begun.id)
    return FinishedRun(results, apply_verdict(library, data, results, leave=options.leave))


def _model_of(processes: ModelProcesses, file: ModelFile, opened: ExitStack) -> LlamaWorker:
    """Return the chosen model if it has this file, else a process that ends with the run."""
    chosen = _chosen_model(processes)
    if chosen is not None and str(chosen.info.path) == file.path:
        return chosen
    path = Path(file.path)
    if not path.is_file():
        raise ModelError(
            say("The model “{0}” of this run is no longer at {1}.", file.name, path),
            say("Put it back, or start a new run."),
        )
    return opened.enter_context(closing(processes.open_model(path)))


def _chosen_model(processes: ModelProcesses) -> LlamaWorker | None:
    """Return the chosen model; None also where its file is gone.

    A run may have been made with another model, so a missing file is no error here.
    """
    try:
        return processes.model()
    except ModelError:
        return None


def _memory_bytes(*models: LlamaWorker | None) -> int | None:
    """Return the memory of these models' processes together; None where it is unknown."""
    sizes = [resident_bytes(model.pid) for model in models if model is not None]
    known = [size for size in sizes if size is not None]
    return sum(known) if known else None
