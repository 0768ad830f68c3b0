"""Reproduces the evidence: trains experts on a part of public documents, and asks about the rest.

Everything is made in one folder, and parts that exist already are not made again.
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
    QuestionOrigin,
    Split,
    read_examples,
    select_kept,
    write_examples,
)
from desktop.core.experts.examples.generate import EXAMPLES_FILE, ExamplePlan, make_examples
from desktop.core.experts.examples.split import CollectionSplit, split_collection
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.training import train_expert
from desktop.core.experts.training_protocol import Trainer
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets
from desktop.core.lab.report.results import Results, build_results
from desktop.core.lab.runs.planning import RunRequest, plan_run
from desktop.core.lab.runs.run_store import Run, RunStore
from desktop.core.lab.runs.runner import RunTools, answer_run
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import child_of
from desktop.core.ports import DocumentReader, Embedder, LanguageModel
from desktop.core.steps import mapped
from desktop.core.store.library import Library
from desktop.research.public_sets import PublicSet

SEED = 7
"""The seed of everything random, above all of the split, which must be the same everywhere."""
WITHHELD_SHARE = 0.2
STATE = "state.json"


@dataclass(frozen=True, slots=True)
class ExpertVariant:
    """A variant of an expert that is trained and measured."""

    name: str
    recipe: Recipe
    arms: tuple[str, ...]
    shuffle_answers: bool = False
    """Whether each question learns another question's answer: an expert that cannot help."""


@dataclass(frozen=True, slots=True)
class ReproductionPlan:
    """The amount of work that a reproduction does."""

    variants: tuple[ExpertVariant, ...]
    questions: int
    """The most questions per set; those whose document is withheld are added to them."""


@dataclass(frozen=True, slots=True)
class ReproductionStep:
    """The present step of a reproduction."""

    text: str
    event: object = None
    """The event that the work itself sent."""


@dataclass(frozen=True, slots=True)
class ReproductionResult:
    """The training and the comparison of one expert."""

    public_set: str
    variant: str
    results: Results
    measures: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """The measures of the training."""


@dataclass(frozen=True, slots=True)
class ReproductionTools:
    """The models and processes that do the work."""

    reader: DocumentReader
    embedder: Embedder
    trainer: Trainer
    run_tools: RunTools
    open_model: Callable[[Path], LanguageModel]
    """Opens a fully trained model, which answers beside the base."""


def reproduce(
    public_set: PublicSet, folder: Path, extent: ReproductionPlan, workshop: ReproductionTools
) -> Generator[ReproductionStep, None, list[ReproductionResult]]:
    """Train and compare on one set; another call with the same folder continues.

    Raises:
        AppError: a part of the work failed, which the message explains.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with Library.open(folder / "library.db") as library:
        making = _Reproduction(public_set, folder, extent, workshop, library)
        return (yield from making.run())


@dataclass(slots=True)
class _Reproduction:
    public_set: PublicSet
    folder: Path
    plan: ReproductionPlan
    tools: ReproductionTools
    library: Library

    def run(self) -> Generator[ReproductionStep, None, list[ReproductionResult]]:
        collection_id = yield from self._index()
        split = split_collection(
            self.library, collection_id, seed=SEED, held_out_share=self.public_set.held_out_share
        )
        learned, held_out = self._split_questions(split)
        asked = self._make_question_set(collection_id, held_out)
        made: list[ReproductionResult] = []
        for wanted in self.plan.variants:
            share = self.public_set.held_out_share
            recipe = replace(wanted.recipe, seed=SEED, held_out_share=share)
            variant = replace(wanted, recipe=recipe)
            made.append((yield from self._measure_variant(variant, collection_id, learned, asked)))
        return made

    def _index(self) -> Generator[ReproductionStep, None, int]:
        documents = self.folder / "documents"
        documents.mkdir(exist_ok=True)
        for name, text in self.public_set.documents.items():
            file = child_of(documents, name)
            if file is None:
                raise InputError(f"“{name}” is no file name.", "Get the files of the set again.")
            file.write_text(text, encoding="utf-8", newline="")
        add_paths(self.library, self.public_set.name, [documents])
        steps = index(self.library, self.public_set.name, self.tools.reader, self.tools.embedder)
        for event in steps:
            yield ReproductionStep(f"Indexing {self.public_set.name}", event)
        return self.library.collections.ensure(self.public_set.name)

    def _split_questions(
        self, materials: CollectionSplit
    ) -> tuple[list[LabQuestion], list[LabQuestion]]:
        """Return the questions about training documents, and those about held-out documents."""
        by_name = {document.path.name: document for document in materials.documents}
        parts: dict[Split, list[LabQuestion]] = {part: [] for part in Split}
        for question in self.public_set.questions:
            document = by_name.get(question.path)
            if document is not None:
                placed = replace(question, document=document.sha256, path=str(document.path))
                parts[document.split].append(placed)
        return parts[Split.TRAINING], parts[Split.HELD_OUT]

    def _make_question_set(
        self, collection_id: int, held_out: Sequence[LabQuestion]
    ) -> QuestionSet:
        sets = QuestionSets(self.library)
        have = {question_set.name: question_set for question_set in sets.all()}
        name = f"{self.public_set.name}, {self.plan.questions} held out"
        if name in have:
            return have[name]
        chance = random.Random(SEED)
        answerable = [question for question in held_out if question.is_answerable]
        others = [question for question in held_out if not question.is_answerable]
        share = len(others) / max(1, len(held_out))
        count = min(len(held_out), self.plan.questions)
        drawn = chance.sample(answerable, min(len(answerable), round(count * (1 - share))))
        drawn += chance.sample(others, min(len(others), round(count * share)))
        if not others:
            left = [question for question in answerable if question not in drawn] or answerable
            withheld = chance.sample(left, min(len(left), round(WITHHELD_SHARE * count)))
            drawn += [replace(question, withheld=True) for question in withheld]
        made = sets.create(name, collection_id)
        sets.add(made.id, drawn)
        return sets.get_by_name(name)

    def _measure_variant(
        self,
        variant: ExpertVariant,
        collection_id: int,
        learned: Sequence[LabQuestion],
        asked: QuestionSet,
    ) -> Generator[ReproductionStep, None, ReproductionResult]:
        expert = yield from self._train(variant, collection_id, learned)
        runs = RunStore(self.library)
        key = f"{variant.name} {asked.name}"
        run_id = self._read_state().get(key)
        if run_id is None:
            run_id = self._plan_run(variant, asked, expert)
            self._write_state(key, run_id)
        if runs.get(run_id).finished_at is None:
            for event in answer_run(self.library, run_id, self._tools_for(runs.get(run_id))):
                yield ReproductionStep(
                    f"Asking about {self.public_set.name} ({variant.name})", event
                )
        results = build_results(runs.get(run_id), runs.answers(run_id))
        return ReproductionResult(self.public_set.name, variant.name, results, expert.measures)

    def _tools_for(self, this: Run) -> RunTools:
        tools = self.tools.run_tools
        if this.config.full is None:
            return tools
        full = self.tools.open_model(Path(this.config.full.path))
        return replace(tools, models=replace(tools.models, full=full))

    def _train(
        self, variant: ExpertVariant, collection_id: int, learned: Sequence[LabQuestion]
    ) -> Generator[ReproductionStep, None, ExpertRecord]:
        model = self.tools.run_tools.models.base
        experts = Experts(self.library, self.folder / "experts")
        have = {expert.name: expert for expert in experts.all()}
        expert = have.get(variant.name) or experts.create(variant.name, collection_id, model.info)
        if expert.adapter is not None and _was_trained_by(expert, variant.recipe):
            return expert
        yield from self._make_examples(variant, expert, collection_id, learned)
        began = time.perf_counter()
        steps = train_expert(
            experts,
            expert,
            self.library,
            model,
            self.tools.trainer,
            variant.recipe,
            embedder=self.tools.embedder,
        )
        text = f"Training on {self.public_set.name} ({variant.name})"
        yield from mapped(steps, lambda event: ReproductionStep(text, event))
        experts.set_measures(expert.id, {"whole_seconds": time.perf_counter() - began})
        return experts.get(expert.id)

    def _make_examples(
        self,
        variant: ExpertVariant,
        expert: ExpertRecord,
        collection_id: int,
        learned: Sequence[LabQuestion],
    ) -> Generator[ReproductionStep, None, None]:
        """Make examples: first questions that people asked, then questions made by rules."""
        given = [_to_example(question) for question in learned if question.is_answerable]
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
            embedder=self.tools.embedder,
            given=given,
        )
        for event in steps:
            yield ReproductionStep(f"Making examples from {self.public_set.name}", event)
        if variant.shuffle_answers:
            path = expert.folder / EXAMPLES_FILE
            write_examples(shuffle_answers(read_examples(path)), path)

    def _plan_run(self, variant: ExpertVariant, asked: QuestionSet, expert: ExpertRecord) -> int:
        is_full = variant.recipe.method == "full"
        full = read_model_info(expert.adapter) if is_full and expert.adapter else None
        searched = self.tools.run_tools.embedder
        wanted = RunRequest(
            arms=variant.arms,
            expert=None if is_full or variant.recipe.activated else expert,
            activated=expert if variant.recipe.activated else None,
            full=full,
            embedder=searched.identity if searched else "",
            seed=SEED,
        )
        return plan_run(self.library, asked, self.tools.run_tools.models.base.info, wanted).id

    def _read_state(self) -> dict[str, int]:
        file = self.folder / STATE
        return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}

    def _write_state(self, key: str, run_id: int) -> None:
        state = {**self._read_state(), key: run_id}
        (self.folder / STATE).write_text(json.dumps(state, indent=1), encoding="utf-8")


def shuffle_answers(examples: Sequence[Example]) -> list[Example]:
    """Return the same questions, each with another's answer, from which nothing can be learned."""
    learned = select_kept(examples, Split.TRAINING)
    answers = [example.answer for example in learned]
    random.Random(SEED).shuffle(answers)
    given = iter(answers)
    return [
        replace(example, answer=next(given))
        if example.kept and example.part is Split.TRAINING
        else example
        for example in examples
    ]


def _to_example(question: LabQuestion) -> Example:
    return Example(
        question=question.question,
        answer=question.answers[0],
        quote=question.quote,
        document=question.document,
        path=question.path,
        char_start=question.char_start,
        char_end=question.char_end,
        origin=QuestionOrigin.OWN,
        part=Split.TRAINING,
    )


def _was_trained_by(expert: ExpertRecord, recipe: Recipe) -> bool:
    """Tell whether an expert was trained by this recipe.

    The length of its answers, whether it begins as the Reader, and its epochs are ignored, because
    they follow from its examples.
    """
    whole = json.loads(json.dumps(asdict(recipe)))
    fitted = {name: whole[name] for name in ("at_length", "from_reader", "epochs")}
    trained = {**expert.recipe, **fitted}
    return trained == {**whole, "started_from_itself": False}
