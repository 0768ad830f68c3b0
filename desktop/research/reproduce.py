"""The project's own evidence: experts trained on a part of public documents, asked about the rest.

Everything that is made lies in one folder, and what is there already is not made again.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop.core.errors import InputError
from desktop.core.experts.examples.example import (
    Example,
    Origin,
    Part,
    kept,
    read_examples,
    write_examples,
)
from desktop.core.experts.examples.generate import EXAMPLES, ExamplePlan, make_examples
from desktop.core.experts.examples.split import Materials, gather
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.training import train_expert
from desktop.core.experts.training_protocol import Trainer
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets
from desktop.core.lab.report.results import Results, results_of
from desktop.core.lab.runs.planning import Wanted, plan_run
from desktop.core.lab.runs.run_store import Run, Runs
from desktop.core.lab.runs.runner import Tools, run
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import child_of
from desktop.core.ports import Embedder, LanguageModel, Reader
from desktop.core.store.library import Library
from desktop.research.public_sets import PublicSet

SEED = 7
"""Of everything that is drawn, above all of the split: it must be the same wherever it is made."""
WITHHELD_SHARE = 0.2
STATE = "state.json"


@dataclass(frozen=True, slots=True)
class Variant:
    """One expert that is trained and measured."""

    name: str
    recipe: Recipe
    arms: tuple[str, ...]
    shuffled: bool = False
    """Whether each question gets another one's answer to learn: an expert that cannot help."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is done."""

    variants: tuple[Variant, ...]
    questions: int
    """Asked of each set, at most; those whose document is withheld come on top."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done."""

    text: str
    event: object = None
    """Of the work itself."""


@dataclass(frozen=True, slots=True)
class Reproduced:
    """What came out for one expert."""

    public_set: str
    variant: str
    results: Results
    measures: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """Of the training."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Who does the work."""

    reader: Reader
    embedder: Embedder
    trainer: Trainer
    tools: Tools
    open_model: Callable[[Path], LanguageModel]
    """For a fully trained model, which answers beside the base."""


def reproduce(
    public_set: PublicSet, folder: Path, extent: Extent, workshop: Workshop
) -> Generator[Step, None, list[Reproduced]]:
    """Train and compare on one set; called again with the same folder, it goes on.

    Raises:
        AppError: a part of it failed, which the message explains.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with Library.open(folder / "library.db") as library:
        making = _Making(public_set, folder, extent, workshop, library)
        return (yield from making.all())


@dataclass(slots=True)
class _Making:
    public_set: PublicSet
    folder: Path
    extent: Extent
    workshop: Workshop
    library: Library

    def all(self) -> Generator[Step, None, list[Reproduced]]:
        collection_id = yield from self._indexed()
        materials = gather(
            self.library, collection_id, seed=SEED, held_out_share=self.public_set.held_out_share
        )
        learned, held_out = self._questions(materials)
        asked = self._asked(collection_id, held_out)
        made: list[Reproduced] = []
        for wanted in self.extent.variants:
            share = self.public_set.held_out_share
            recipe = replace(wanted.recipe, seed=SEED, held_out_share=share)
            variant = replace(wanted, recipe=recipe)
            made.append((yield from self._reproduced(variant, collection_id, learned, asked)))
        return made

    def _indexed(self) -> Generator[Step, None, int]:
        documents = self.folder / "documents"
        documents.mkdir(exist_ok=True)
        for name, text in self.public_set.documents.items():
            file = child_of(documents, name)
            if file is None:
                raise InputError(f"“{name}” is no file name.", "Get the files of the set again.")
            file.write_text(text, encoding="utf-8", newline="")
        add_paths(self.library, self.public_set.name, [documents])
        steps = index(
            self.library, self.public_set.name, self.workshop.reader, self.workshop.embedder
        )
        for event in steps:
            yield Step(f"Indexing {self.public_set.name}", event)
        return self.library.collections.ensure(self.public_set.name)

    def _questions(self, materials: Materials) -> tuple[list[LabQuestion], list[LabQuestion]]:
        """Those about what is learned, and those about what is held out."""
        by_name = {document.path.name: document for document in materials.documents}
        parts: dict[Part, list[LabQuestion]] = {part: [] for part in Part}
        for question in self.public_set.questions:
            document = by_name.get(question.path)
            if document is not None:
                placed = replace(question, document=document.sha256, path=str(document.path))
                parts[document.part].append(placed)
        return parts[Part.TRAINING], parts[Part.HELD_OUT]

    def _asked(self, collection_id: int, held_out: Sequence[LabQuestion]) -> QuestionSet:
        sets = QuestionSets(self.library)
        have = {question_set.name: question_set for question_set in sets.all()}
        name = f"{self.public_set.name}, {self.extent.questions} held out"
        if name in have:
            return have[name]
        chance = random.Random(SEED)
        answerable = [question for question in held_out if question.is_answerable]
        others = [question for question in held_out if not question.is_answerable]
        share = len(others) / max(1, len(held_out))
        count = min(len(held_out), self.extent.questions)
        drawn = chance.sample(answerable, min(len(answerable), round(count * (1 - share))))
        drawn += chance.sample(others, min(len(others), round(count * share)))
        if not others:
            left = [question for question in answerable if question not in drawn] or answerable
            withheld = chance.sample(left, min(len(left), round(WITHHELD_SHARE * count)))
            drawn += [replace(question, withheld=True) for question in withheld]
        made = sets.create(name, collection_id)
        sets.add(made.id, drawn)
        return sets.named(name)

    def _reproduced(
        self,
        variant: Variant,
        collection_id: int,
        learned: Sequence[LabQuestion],
        asked: QuestionSet,
    ) -> Generator[Step, None, Reproduced]:
        expert = yield from self._trained(variant, collection_id, learned)
        runs = Runs(self.library)
        key = f"{variant.name} {asked.name}"
        run_id = self._state().get(key)
        if run_id is None:
            run_id = self._planned(variant, asked, expert)
            self._note(key, run_id)
        if runs.get(run_id).finished_at is None:
            for event in run(self.library, run_id, self._tools(runs.get(run_id))):
                yield Step(f"Asking about {self.public_set.name} ({variant.name})", event)
        results = results_of(runs.get(run_id), runs.answers(run_id))
        return Reproduced(self.public_set.name, variant.name, results, expert.measures)

    def _tools(self, this: Run) -> Tools:
        tools = self.workshop.tools
        if this.setup.full is None:
            return tools
        full = self.workshop.open_model(Path(this.setup.full.path))
        return replace(tools, models=replace(tools.models, full=full))

    def _trained(
        self, variant: Variant, collection_id: int, learned: Sequence[LabQuestion]
    ) -> Generator[Step, None, ExpertRecord]:
        model = self.workshop.tools.models.base
        experts = Experts(self.library, self.folder / "experts")
        have = {expert.name: expert for expert in experts.all()}
        expert = have.get(variant.name) or experts.create(variant.name, collection_id, model.info)
        if expert.adapter is not None and _is_of(expert, variant.recipe):
            return expert
        yield from self._with_examples(variant, expert, collection_id, learned)
        began = time.perf_counter()
        steps = train_expert(
            experts,
            expert,
            self.library,
            model,
            self.workshop.trainer,
            variant.recipe,
            embedder=self.workshop.embedder,
        )
        try:
            while True:
                yield Step(f"Training on {self.public_set.name} ({variant.name})", next(steps))
        except StopIteration:
            experts.set_measures(expert.id, {"whole_seconds": time.perf_counter() - began})
        finally:
            steps.close()
        return experts.get(expert.id)

    def _with_examples(
        self,
        variant: Variant,
        expert: ExpertRecord,
        collection_id: int,
        learned: Sequence[LabQuestion],
    ) -> Generator[Step, None, None]:
        """Questions that people have asked first, then what can be asked by rule."""
        given = [_as_example(question) for question in learned if question.is_answerable]
        random.Random(SEED).shuffle(given)
        plan = ExamplePlan(
            at_most=variant.recipe.examples,
            seed=SEED,
            held_out_share=variant.recipe.held_out_share,
        )
        steps = make_examples(
            self.library,
            collection_id,
            expert.folder,
            plan,
            embedder=self.workshop.embedder,
            given=given,
        )
        for event in steps:
            yield Step(f"Making examples from {self.public_set.name}", event)
        if variant.shuffled:
            path = expert.folder / EXAMPLES
            write_examples(shuffled(read_examples(path)), path)

    def _planned(self, variant: Variant, asked: QuestionSet, expert: ExpertRecord) -> int:
        is_full = variant.recipe.method == "full"
        full = read_model_info(expert.adapter) if is_full and expert.adapter else None
        searched = self.workshop.tools.embedder
        wanted = Wanted(
            arms=variant.arms,
            expert=None if is_full or variant.recipe.activated else expert,
            activated=expert if variant.recipe.activated else None,
            full=full,
            embedder=searched.identity if searched else "",
            seed=SEED,
        )
        return plan_run(self.library, asked, self.workshop.tools.models.base.info, wanted).id

    def _state(self) -> dict[str, int]:
        file = self.folder / STATE
        return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}

    def _note(self, key: str, run_id: int) -> None:
        state = {**self._state(), key: run_id}
        (self.folder / STATE).write_text(json.dumps(state, indent=1), encoding="utf-8")


def shuffled(examples: Sequence[Example]) -> list[Example]:
    """The same questions, each with the answer of another; nothing can be learned from that."""
    learned = kept(examples, Part.TRAINING)
    answers = [example.answer for example in learned]
    random.Random(SEED).shuffle(answers)
    given = iter(answers)
    return [
        replace(example, answer=next(given))
        if example.kept and example.part is Part.TRAINING
        else example
        for example in examples
    ]


def _as_example(question: LabQuestion) -> Example:
    return Example(
        question=question.question,
        answer=question.answers[0],
        quote=question.quote,
        document=question.document,
        path=question.path,
        char_start=question.char_start,
        char_end=question.char_end,
        origin=Origin.OWN,
        part=Part.TRAINING,
    )


def _is_of(expert: ExpertRecord, recipe: Recipe) -> bool:
    """Whether it was trained by this recipe; how long its answers are, whether it begins as the
    Reader, and how often it goes through them, follows from its examples.
    """
    whole = json.loads(json.dumps(asdict(recipe)))
    fitted = {name: whole[name] for name in ("at_length", "from_reader", "epochs")}
    trained = {**expert.recipe, **fitted}
    return trained == {**whole, "started_from_itself": False}
