"""Makes the questions of a set from held-out documents, a person's file, or conversations."""

from __future__ import annotations

import random
from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.core.experts.examples.candidates import generate_by_rules, interleave
from desktop.core.experts.examples.events import ExamplesEvent
from desktop.core.experts.examples.example import (
    Example,
    QuestionOrigin,
    Split,
    collapse_spaces,
    read_examples,
    select_kept,
)
from desktop.core.experts.examples.filters import find_fault
from desktop.core.experts.examples.generate import EXAMPLES_FILE, ExamplePlan, make_examples
from desktop.core.experts.examples.model_questions import QuestionWriter
from desktop.core.experts.examples.placement import GOOD_RATING, place_questions, read_rated_answers
from desktop.core.experts.examples.question_file import UserQuestion
from desktop.core.experts.examples.split import CollectionSplit, split_collection
from desktop.core.experts.record import ExpertRecord
from desktop.core.lab.prompts import Shot
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.ports import Embedder
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.store.library import Library

WITHHELD_SHARE = 0.2
"""Share of the generated questions that are unanswerable: the search cannot find their document."""
SHOTS = 3
SHOT_CHARACTERS_AT_MOST = 400


def generate_held_out_questions(
    library: Library,
    collection_id: int,
    folder: Path,
    *,
    at_most: int,
    seed: int = 0,
    learned: frozenset[str] = frozenset(),
    embedder: Embedder | None = None,
    writer: QuestionWriter | None = None,
) -> Generator[ExamplesEvent, None, list[LabQuestion]]:
    """Questions about held-out documents; none about those in `learned`, which an expert has
    learned.

    `folder` stores the checks, so that an interrupted call continues when it is repeated.

    Raises:
        InputError: the collection has no such document.
        ModelError, WorkerError: the model that writes questions failed.
    """
    plan = ExamplePlan(
        at_most=at_most,
        seed=seed,
        parts=(Split.HELD_OUT,),
        without=learned,
        held_out_at_most=at_most,
    )
    steps = make_examples(library, collection_id, folder, plan, embedder=embedder, writer=writer)
    examples = select_kept((yield from steps), Split.HELD_OUT)
    withheld = round(WITHHELD_SHARE * len(examples))
    chosen = set(random.Random(seed).sample(range(len(examples)), withheld))
    return [
        replace(_to_lab_question(example), withheld=number in chosen)
        for number, example in enumerate(examples)
    ]


def place_file_questions(
    library: Library,
    collection_id: int,
    questions: Sequence[UserQuestion],
    *,
    origin: QuestionOrigin = QuestionOrigin.OWN,
    seed: int = 0,
    embedder: Embedder | None = None,
) -> list[LabQuestion]:
    """A person's own questions, each with the place of its answer if the search finds it."""
    split = split_collection(library, collection_id, seed=seed)
    examples = place_questions(
        library, collection_id, questions, split, seed=seed, origin=origin, embedder=embedder
    )
    return [_place(pair, example, split) for pair, example in zip(questions, examples, strict=True)]


def questions_from_conversations(
    library: Library, collection_id: int, *, embedder: Embedder | None = None
) -> list[LabQuestion]:
    """Questions whose answer, or refusal, a person rated as good."""
    answered = read_rated_answers(library, collection_id)
    refused = [
        UserQuestion(question, "") for question in _find_good_refusals(library, collection_id)
    ]
    return place_file_questions(
        library,
        collection_id,
        [*answered, *refused],
        origin=QuestionOrigin.RATED,
        embedder=embedder,
    )


def hashes_learned_by(library: Library, experts: Iterable[ExpertRecord]) -> frozenset[str]:
    """Hashes of the documents that these experts were trained on."""
    ids = [expert.id for expert in experts]
    rows = library.db.execute(
        "SELECT DISTINCT sha256 FROM expert_documents WHERE part = ? AND expert_id IN"
        f" ({','.join('?' * len(ids))})",
        (str(Split.TRAINING), *ids),
    )
    return frozenset(sha256 for (sha256,) in rows)


def has_known_documents(library: Library, expert: ExpertRecord) -> bool:
    """Whether the library knows which documents an expert has learned.

    It does not know it of an adapter of others, and of an expert that was exported without them.
    """
    return bool(
        library.db.execute(
            "SELECT EXISTS (SELECT 1 FROM expert_documents WHERE expert_id = ?)", (expert.id,)
        ).get
    )


def exclude_learned(
    library: Library,
    collection_id: int,
    questions: Sequence[LabQuestion],
    experts: Sequence[ExpertRecord],
) -> list[LabQuestion]:
    """The questions that measure these experts.

    They were trained neither on such a question nor on the document that it is about.
    """
    learned = hashes_learned_by(library, experts)
    asked = {
        _fold(example.question)
        for expert in experts
        for example in select_kept(read_examples(expert.folder / EXAMPLES_FILE), Split.TRAINING)
    }
    free = _find_held_out_ends(library, collection_id, experts)
    return [
        question
        for question in questions
        if _fold(question.question) not in asked
        and (question.document not in learned or any(_lies_in(question, end) for end in free))
    ]


def choose_shots(
    library: Library, collection_id: int, experts: Sequence[ExpertRecord], *, seed: int = 0
) -> tuple[Shot, ...]:
    """Examples for a prompt from training documents only: those of the experts, or made by rule."""
    examples = [
        example
        for expert in experts
        for example in select_kept(read_examples(expert.folder / EXAMPLES_FILE), Split.TRAINING)
        if example.answer and example.quote
    ]
    if len(examples) < SHOTS:
        examples = _generate_by_rule(split_collection(library, collection_id, seed=seed), seed)
    short = [example for example in examples if len(example.quote) <= SHOT_CHARACTERS_AT_MOST]
    chosen = random.Random(seed).sample(short, min(SHOTS, len(short)))
    return tuple(
        Shot(collapse_spaces(example.quote), example.question, example.answer) for example in chosen
    )


def _generate_by_rule(materials: CollectionSplit, seed: int) -> list[Example]:
    per_passage = [
        examples
        for document in materials.documents_in(Split.TRAINING)
        for examples in generate_by_rules(document, seed=seed)
    ]
    found = interleave(per_passage, seed=seed)
    return [
        example for example in found if example.answer and not find_fault(example, example.quote)
    ][: 10 * SHOTS]


def _to_lab_question(example: Example) -> LabQuestion:
    return LabQuestion(
        question=example.question,
        answers=(example.answer,) if example.answer else (),
        quote=example.quote,
        document=example.document,
        path=example.path,
        char_start=example.char_start,
        char_end=example.char_end,
        origin=example.origin,
    )


def _place(given: UserQuestion, example: Example, materials: CollectionSplit) -> LabQuestion:
    question = _to_lab_question(example)
    if given.answer:
        question = replace(question, answers=(given.answer, *given.other_answers))
    if not given.source or Path(question.path).name == given.source:
        return question
    # The person names the document, which counts more than the search; the place in it is unknown.
    named = next(
        (document for document in materials.documents if document.path.name == given.source), None
    )
    return replace(
        question,
        path=str(named.path) if named else "",
        document=named.sha256 if named else "",
        quote="",
        char_start=0,
        char_end=0,
    )


def _find_good_refusals(library: Library, collection_id: int) -> list[str]:
    wanted = Scope(collections=(library.collections.names().get(collection_id, ""),))
    found: list[str] = []
    for conversation_id, turn in library.conversations.rated_turns():
        conversation = library.conversations.get(conversation_id)
        scope = conversation.scope if conversation else EVERYTHING
        if turn.answer and turn.answer.refused and turn.rating >= GOOD_RATING and scope == wanted:
            found.append(turn.answer.searched_for or turn.question)
    return found


_End = tuple[str, int, int]


def _find_held_out_ends(
    library: Library, collection_id: int, experts: Sequence[ExpertRecord]
) -> list[_End]:
    """The ends of a collection's only document that were held out while the rest was learned."""
    seeds = {int(expert.recipe.get("seed", 0)) for expert in experts}
    return [
        (document.sha256, document.passages[0].char_start, document.passages[-1].char_end)
        for seed in seeds
        if (materials := split_collection(library, collection_id, seed=seed)).is_split_within
        for document in materials.documents_in(Split.HELD_OUT)
    ]


def _lies_in(question: LabQuestion, end: _End) -> bool:
    return question.document == end[0] and end[1] <= question.char_start < end[2]


def _fold(question: str) -> str:
    return collapse_spaces(question).casefold()
