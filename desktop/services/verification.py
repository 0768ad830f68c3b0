"""Checks a text against the library: each sentence is supported, contradicted or not found."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass

from desktop.core.errors import InputError
from desktop.core.say import say
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.store.library import Library
from desktop.core.types import AnswerSentence, Source, SupportStatus
from desktop.services.model_processes import ModelProcesses
from desktop.services.readiness import what_is_lacking, why_nothing_can_be_asked

CHARACTERS_AT_MOST = 200_000


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the text, its place there, and what the library says of it."""

    char_start: int
    char_end: int
    sentence: AnswerSentence
    sources: tuple[Source, ...]
    """The sources that the citations number."""
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class CheckedText:
    """How many sentences of a text have which status."""

    supported: int
    contradicted: int
    not_found: int


@dataclass(frozen=True, slots=True)
class GivenClaim:
    """A claim to check, and the question that it answers, if there is one."""

    claim: str
    question: str = ""


def check_text(
    library: Library,
    processes: ModelProcesses,
    text: str,
    *,
    scope: Scope = EVERYTHING,
) -> Generator[CheckedSentence, None, CheckedText]:
    """Check every sentence of a text, in order; the caller may close it after any of them.

    Raises:
        InputError: the text has no sentence or is too long, or no document can be asked.
        ModelError, WorkerError: the embedding model is not there, or its process failed.
    """
    # Imported here, because these take as long to import as the whole window.
    from desktop.core.answering.verification import sentences_of

    if len(text) > CHARACTERS_AT_MOST:
        raise InputError(
            say("The text has {0:,} characters.", len(text)),
            say("At most {0:,} are checked at once.", CHARACTERS_AT_MOST),
        )
    places = list(sentences_of(text))
    if not places:
        raise InputError(say("There is no sentence to check."), say("Give a text with words."))
    claims = [GivenClaim(" ".join(text[start:end].split())) for start, end in places]
    counts = dict.fromkeys(SupportStatus, 0)
    checked = check_claims(library, processes, claims, scope=scope)
    for number, ((start, end), (sentence, sources)) in enumerate(
        zip(places, checked, strict=True), start=1
    ):
        counts[sentence.status] += 1
        yield CheckedSentence(start, end, sentence, sources, number, len(places))
    return CheckedText(
        counts[SupportStatus.SUPPORTED],
        counts[SupportStatus.CONTRADICTED],
        counts[SupportStatus.NOT_FOUND],
    )


def check_claims(
    library: Library,
    processes: ModelProcesses,
    claims: Iterable[GivenClaim],
    *,
    scope: Scope = EVERYTHING,
) -> Generator[tuple[AnswerSentence, tuple[Source, ...]], None, None]:
    """Check claims one by one; each comes back with the sources that its citations number.

    Raises:
        InputError: no document can be asked.
        ModelError, WorkerError: the embedding model is not there, or its process failed.
    """
    from desktop.core.answering.verification import ClaimVerifier

    resolved = library.resolve(scope)
    if lack := what_is_lacking(library, resolved):
        raise why_nothing_can_be_asked(lack, resolved)
    embedder = processes.question_embedder(library)
    verifier = ClaimVerifier(library, embedder, processes.verifier(library), resolved.documents)
    for given in claims:
        made = verifier.verify(given.claim, given.question)
        yield made.sentence, made.sources
