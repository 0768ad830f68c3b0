"""Checks that decide why an example is not worth learning from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from desktop.core.experts.examples.example import Example, QuestionOrigin, collapse_spaces
from desktop.core.ports import Embedder
from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.retrieval.search import USUAL, SearchPolicy, search
from desktop.core.say import say
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.types import Source

QUESTION_WORDS_AT_LEAST = 4
TELLING_WORDS_AT_LEAST = 2
ANSWER_WORDS_AT_MOST = 60
NEARLY_THE_SAME = 0.8
"""Share of common words from which two questions are duplicates."""

NO_QUESTION = say("It asks nothing.")
NOT_IN_DOCUMENT = say("Its quote does not stand in the document.")
POINTS_OUTSIDE = say("It points at something that it does not name.")
TELLS_ITS_ANSWER = say("The question holds its own answer.")
SAYS_TOO_LITTLE = say("The question has too few words to be found by.")
TOO_LONG = say("The answer is too long.")
DUPLICATE_QUESTION = say("Another question asks the same.")
NOT_FOUND = say("Our own search does not find its place.")

_ASKS = ("?", "？", "؟", ";")
"""Marks that end a question, in the scripts that have one; the last is Greek."""
_POINTS = re.compile(
    r"\b(?:above|below|following|aforementioned|latter|former|as (?:shown|described|mentioned)"
    r"|(?:this|these|those|the|that) (?:page|section|chapter|document|table|figure|letter|text"
    r"|passage|paragraph|list|example|sentence|author|email|message)s?)\b",
    re.IGNORECASE,
)
_BEGINS_WITH_A_POINTER = re.compile(
    r"^(?:According to “[^”]*”, |Which name is missing here: “)?"
    r"(?:it|its|they|their|he|his|she|her|this|that|these|those|such|there|here|both|then|so|also"
    r"|one|another|others|the (?:other|same|last|first|second|latter|former)) ",
    re.IGNORECASE,
)
_POINTER_AS_SUBJECT = re.compile(
    r"^(?:[\w -]+ )?(?:is|are|was|were|does|do|did|can|may|must|will|should|has|have)"
    r" (?:it|they|he|she|this|that|these|those|there|both|you both)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


def find_fault(example: Example, passage_text: str) -> str:
    """The fault of an example by itself, as a sentence; empty if it has none."""
    question, answer = collapse_spaces(example.question), collapse_spaces(example.answer)
    if example.quote and example.quote not in passage_text:
        return NOT_IN_DOCUMENT
    # People ask in any form; a small model that shall write a question often writes a statement.
    if example.origin in (QuestionOrigin.RULE, QuestionOrigin.MODEL) and question[-1:] not in _ASKS:
        return NO_QUESTION
    if _points_outside(question) or _BEGINS_WITH_A_POINTER.match(collapse_spaces(example.quote)):
        return POINTS_OUTSIDE
    if len(answer.split()) > ANSWER_WORDS_AT_MOST:
        return TOO_LONG
    if len(question.split()) < QUESTION_WORDS_AT_LEAST or _says_too_little(question, answer):
        return SAYS_TOO_LITTLE
    if answer and _contains(question, answer):
        return TELLS_ITS_ANSWER
    return ""


class QuestionDeduplicator:
    """Remembers questions, and recognises those that ask the same again."""

    def __init__(self) -> None:
        self._exactly: set[frozenset[str]] = set()
        self._by_answer: dict[str, list[frozenset[str]]] = {}

    def add(self, question: str, answer: str) -> bool:
        """Remember a question. Returns False if a similar question was there, and does not add it.

        Questions that are nearly the same but have different answers ask about different things.
        """
        words = frozenset(_words(question))
        alike = self._by_answer.setdefault(" ".join(_words(answer)), [])
        if words in self._exactly or any(
            len(words & other) >= NEARLY_THE_SAME * len(words | other) for other in alike
        ):
            return False
        self._exactly.add(words)
        alike.append(words)
        return True


def find_sources(
    library: Library,
    question: str,
    within: DocumentSet,
    *,
    limit: int,
    embedder: Embedder | None,
    policy: SearchPolicy = USUAL,
) -> list[Source]:
    """The sources that answering would find: the same search with the same limits."""
    return search(
        library,
        question,
        within=within,
        limit=limit,
        embedder=embedder,
        policy=policy,
    )


def find_source_index(example: Example, sources: Sequence[Source]) -> int | None:
    """Index of the source that contains the example's quote; None if none does."""
    for index, source in enumerate(sources):
        passage = source.passage
        if (
            passage.path == Path(example.path)
            and passage.char_start <= example.char_start
            and example.char_end <= passage.char_end
        ):
            return index
    return None


def contains_answer(source: Source, answer: str) -> bool:
    """Whether a source contains the words of an answer, one after the other."""
    return _contains(source.passage.text, answer)


def _points_outside(question: str) -> bool:
    return bool(
        _POINTS.search(question)
        or _BEGINS_WITH_A_POINTER.match(question)
        or _POINTER_AS_SUBJECT.match(question)
    )


def _says_too_little(question: str, answer: str) -> bool:
    telling = {word for word in _words(question) if word not in STOP_WORDS}
    return len(telling - set(_words(answer))) < TELLING_WORDS_AT_LEAST


def _contains(text: str, part: str) -> bool:
    wanted = _words(part)
    return bool(wanted) and f" {' '.join(wanted)} " in f" {' '.join(_words(text))} "


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
