"""A model whose answers depend on its adapters, and a library with a run in it."""

import re
from dataclasses import replace
from pathlib import Path

from desktop.core.experts.examples.example import QuestionOrigin
from desktop.core.lab.arms import Weights
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.arm_runner import RunModels
from desktop.core.lab.runs.run_config import ModelFile, RunConfig, adapter_file, usual_prompts
from desktop.core.lab.runs.run_store import RunStore
from desktop.core.lab.runs.runner import RunTools, answer_run
from desktop.core.types import Usage
from tests.fakes.answering import ScriptedModel

CARE = {
    "heron": "The heron house was built in 1951. Its keeper is called Berta Holm.",
    "otter": "The otter pond was built in 1974. Its keeper is called Anton Weiss.",
    "lynx": "The lynx hill was built in 1990. Its keeper is called Clara Blum.",
}
YEARS = {"heron": "1951", "otter": "1974", "lynx": "1990"}


class AdaptableModel(ScriptedModel):
    """Answers with `voice` of prompt and adapter names, and records the active adapters."""

    def __init__(self, voice, **options):
        super().__init__("", **options)
        self.voice = voice
        self.activated = set()
        """The adapters that act on the answer alone."""

    def generate(self, prompt, *, max_tokens, sampling=None, stop=(), grammar=None, adapters=()):
        self.prompts.append(prompt)
        self.adapters.append(tuple(adapters))
        names = [Path(path).stem for path, _ in adapters]
        words = re.findall(r"\s*\S+", self.voice(prompt, names))
        under = tuple(
            adapter for adapter in adapters if Path(adapter[0]).stem not in self.activated
        )
        self._generations.append(self._tell(prompt, words, tuple(adapters), under))
        return self._generations[-1]

    def _tell(self, prompt, words, adapters, under):
        yield from words
        usage = Usage(len(prompt.split()), 0, len(words), 5.0, 9.0, "stop")
        return replace(usage, adapters=adapters, cached_under=under)


class AdaptableWorker(AdaptableModel):
    """The same model as a worker would offer it; `info` is read from a file."""

    def __init__(self, info, voice):
        super().__init__(voice)
        self.info = info
        self.pid = None
        self.is_closed = False

    def close(self):
        self.is_closed = True


def reader(prompt, adapters):
    """Answer with the year in the prompt; without an adapter the answer is longer than needed."""
    years = re.findall(r"built in (\d{4})", prompt)
    if not years:
        return "I cannot know that."
    return years[0] if adapters else f"It was built in {years[0]}, as the text says."


def question_about(shelf, animal, **changes):
    """Return a question about when the place was built, with the text that says so."""
    text = CARE[animal]
    path = str(shelf.folder / "zoo" / f"{animal}.txt")
    (sha256,) = shelf.library.db.execute(
        "SELECT lower(hex(c.sha256)) FROM contents c WHERE c.text = ?", (text,)
    ).fetchone()
    end = text.index(".") + 1
    house = text.split()[2]
    return LabQuestion(
        f"When was the {animal} {house} built?", (YEARS[animal],), text[:end], sha256, path, 0,
        end, QuestionOrigin.OWN, **changes,
    )  # fmt: skip


def zoo(shelf):
    """Make a collection of three documents; returns its number."""
    shelf.add("zoo", **CARE)
    return shelf.library.collections.all()[0].id


def start_run(shelf, arms, questions, *, adapters=(), **changes):
    """Start a run, with an adapter file for each of these kinds of weights."""
    collection_id = shelf.library.collections.all()[0].id
    files = {}
    for weights in adapters:
        path = shelf.folder.parent / f"{weights.name.lower()}.gguf"
        path.write_bytes(weights.encode())
        files[weights] = adapter_file(weights.value, path)
    setup = RunConfig(
        "keepers", "zoo", tuple(arms), ModelFile("Scripted", "/models/scripted.gguf", "0"),
        usual_prompts(), files, answer_tokens_at_most=40, **changes,
    )  # fmt: skip
    return RunStore(shelf.library).start(collection_id, setup, questions)


def tools(model, **options):
    return RunTools(RunModels(model), **options)


__all__ = ["Weights", "answer_run"]
