"""Plans a run from a question set, a base model and experts."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.shipped_reader import shipped_reader
from desktop.core.lab.arms import ARMS_BY_KEY, Arm, Weights, choose_arms
from desktop.core.lab.prompts import Prompts
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets
from desktop.core.lab.questions.question_sources import (
    choose_shots,
    exclude_learned,
    has_known_documents,
)
from desktop.core.lab.runs.run_config import (
    ModelFile,
    RunConfig,
    adapter_file,
    model_file,
    usual_prompts,
)
from desktop.core.lab.runs.run_store import Run, RunStore
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo

ANSWER_TOKENS = 120


@dataclass(frozen=True, slots=True)
class RunRequest:
    """The comparison that a person asks for."""

    arms: tuple[str, ...] = ()
    """Keys of the arms; empty means all that are possible."""
    expert: ExpertRecord | None = None
    activated: ExpertRecord | None = None
    full: ModelInfo | None = None
    questions_at_most: int | None = None
    """The size of a random sample, which is the same for the same seed; None means all questions.
    """
    prompts: Prompts | None = None
    """Texts of the person's own; None means the usual ones."""
    embedder: str = ""
    """Identity of the vectors to search; empty means keyword search alone."""
    sources_at_most: int = 5
    answer_tokens_at_most: int = ANSWER_TOKENS
    seed: int = 0

    def experts(self) -> list[ExpertRecord]:
        return [expert for expert in (self.expert, self.activated) if expert is not None]


@dataclass(frozen=True, slots=True)
class _AvailableWeights:
    """The weights that are available for the arms."""

    adapters: Mapping[Weights, ModelFile] = field(default_factory=dict[Weights, ModelFile])
    full: ModelFile | None = None
    read_little: frozenset[Weights] = frozenset()
    at_length: frozenset[Weights] = frozenset()

    def all_weights(self) -> frozenset[Weights]:
        more = {Weights.FULL} if self.full else set[Weights]()
        return frozenset({Weights.NONE, Weights.BASE, *self.adapters, *more})


def plan_run(
    library: Library, chosen_set: QuestionSet, base: ModelInfo, request: RunRequest
) -> Run:
    """Store a new run, without answers yet.

    Raises:
        InputError: there are no questions to ask, or an arm is not possible.
        ModelError: an adapter's file does not exist.
    """
    experts = request.experts()
    available = _find_available(base, request)
    unknown = _find_unknown(library, request)
    arms = choose_arms(list(request.arms), available.all_weights())
    used = QuestionSets(library).questions_in_use(chosen_set.id)
    if not used:
        raise InputError(
            say("“{0}” has no questions to ask.", chosen_set.name),
            Remedy.MAKE_QUESTIONS.hint(),
        )
    fit = exclude_learned(library, chosen_set.collection_id, used, experts)
    if not fit:
        raise InputError(
            say("Every question of “{0}” is about what the expert has learned.", chosen_set.name),
            Remedy.MAKE_HELD_OUT_QUESTIONS.hint(),
        )
    asked = _draw_questions(fit, request)
    prompts = request.prompts or usual_prompts(
        choose_shots(library, chosen_set.collection_id, experts, seed=request.seed)
    )
    setup = RunConfig(
        question_set=chosen_set.name,
        collection=chosen_set.collection,
        arms=tuple(arm.key for arm in arms),
        base=model_file(base),
        prompts=prompts,
        adapters={
            weights: adapter
            for weights, adapter in available.adapters.items()
            if any(arm.weights is weights for arm in arms)
        },
        read_little=tuple(sorted(available.read_little.intersection(available.adapters))),
        at_length=tuple(sorted(available.at_length)),
        of_unknown_documents=tuple(sorted(unknown)),
        full=available.full,
        embedder=request.embedder,
        sources_at_most=request.sources_at_most,
        answer_tokens_at_most=request.answer_tokens_at_most,
        questions_of_set=len(used),
        questions_fit=len(fit),
        notes=(
            *_question_notes(used, fit, asked),
            *_reading_notes(available, arms),
            *_unknown_notes(unknown),
        ),
    )
    return RunStore(library).start(chosen_set.collection_id, setup, asked)


def _find_unknown(library: Library, wanted: RunRequest) -> dict[Weights, ExpertRecord]:
    """The experts of which it is not known what they have learned, by their weights."""
    experts = {Weights.EXPERT: wanted.expert, Weights.ACTIVATED: wanted.activated}
    return {
        weights: expert
        for weights, expert in experts.items()
        if expert is not None and not has_known_documents(library, expert)
    }


def _unknown_notes(unknown: Mapping[Weights, ExpertRecord]) -> tuple[str, ...]:
    return tuple(
        say(
            "It is not known which documents “{0}” has learned, so it may have learned these"
            " questions.",
            expert.name,
        )
        for expert in unknown.values()
    )


def _find_available(base: ModelInfo, wanted: RunRequest) -> _AvailableWeights:
    experts = {Weights.EXPERT: wanted.expert, Weights.ACTIVATED: wanted.activated}
    there = {weights: expert for weights, expert in experts.items() if expert is not None}
    adapters = {
        weights: adapter_file(expert.name, expert.adapter)
        for weights, expert in there.items()
        if expert.adapter
    }
    for path, _ in shipped_reader(base).adapters:
        adapters[Weights.READER] = adapter_file("Reader", Path(path))
    little = [weights for weights, expert in there.items() if expert.recipe.get("reads_little")]
    long = [weights for weights, expert in there.items() if expert.recipe.get("at_length")]
    full = model_file(wanted.full) if wanted.full else None
    return _AvailableWeights(adapters, full, frozenset({Weights.READER, *little}), frozenset(long))


def _draw_questions(questions: Sequence[LabQuestion], wanted: RunRequest) -> list[LabQuestion]:
    """A random sample in the set's order, with the same share of unanswerable questions."""
    count = wanted.questions_at_most
    if count is None or count >= len(questions):
        return list(questions)
    chance = random.Random(wanted.seed)
    kinds = [
        [question for question in questions if question.is_answerable is kind]
        for kind in (False, True)
    ]
    fewer = min(len(kinds[0]), round(count * len(kinds[0]) / len(questions)))
    kept = {question.id for question in chance.sample(kinds[0], fewer)}
    kept |= {question.id for question in chance.sample(kinds[1], min(len(kinds[1]), count - fewer))}
    return [question for question in questions if question.id in kept]


def _reading_notes(able: _AvailableWeights, arms: Sequence[Arm]) -> tuple[str, ...]:
    """Notes for the person about arms that read less than the others."""
    little = [
        arm.name
        for arm in arms
        if arm.weights in able.read_little
        and (arm.weights in able.at_length) == bool(able.at_length)
    ]
    if not little:
        return ()
    names = ", ".join(f"“{name}”" for name in little)
    best = ARMS_BY_KEY["rag-best"].name
    return (
        say(
            "{0}: the model is shown the best sentences of its sources alone, as it has learned;"
            " “{1}” shows the base model the same.",
            names,
            best,
        ),
    )


def _question_notes(
    used: Sequence[LabQuestion], fit: Sequence[LabQuestion], asked: Sequence[LabQuestion]
) -> tuple[str, ...]:
    notes: list[str] = []
    if learned := len(used) - len(fit):
        notes.append(
            say(
                "%n of {0:,} questions were left out: the expert has learned them, or the"
                " documents that they are about.",
                len(used),
                n=learned,
                singular="%n of {0:,} questions was left out: the expert has learned it, or the"
                " documents that it is about.",
            )
        )
    if len(asked) < len(fit):
        notes.append(
            say(
                "%n of {0:,} questions were drawn by chance.",
                len(fit),
                n=len(asked),
                singular="%n of {0:,} questions was drawn by chance.",
            )
        )
    return tuple(notes)
