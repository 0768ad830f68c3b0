"""Completes a follow-up question from the conversation, so that it can be searched for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from desktop.core.answering.decisions import EmbeddedDecisions
from desktop.core.answering.english import (
    CONTINUES,
    DEFINITE_ARTICLE,
    EXPLETIVE,
    MAY_REFER_BACK,
    REFERS_BACK,
    WHOLE_SENTENCE,
)
from desktop.core.answering.question_language import is_shipped_refusal
from desktop.core.languages.stop_words import stop_words
from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.store.index_form import WORD_CHARACTER
from desktop.core.types import Message

_WORD = re.compile(rf"{WORD_CHARACTER}+(?:[-’']{WORD_CHARACTER}+)*")
_GAP_IN_NAME = re.compile(r"\s+")
WORDS_OF_A_SHORT_QUESTION = 2
"""A question with fewer words is not complete, unless one of them is a name."""
WORDS_OF_A_WHOLE_QUESTION = 3
WORDS_OF_A_LONG_QUESTION = 4
"""With at least this many words, `that` and `there` hardly ever refer to an earlier turn."""
TURNS_LOOKED_AT = 24
CARRIED_WORDS_AT_MOST = 12
NAMES_AT_MOST = 3
NOUNS_HAVE_CAPITALS = ("de", "lb")
"""Languages that write every noun as a name; there a name has two words."""

IsTopicShift = Callable[[Sequence[str], Sequence[str]], bool]
"""Whether the words of a question are about another topic than those of the conversation."""

Rewrite = Callable[[str, str], str | None]
"""The whole question that a phrase means after another question; None where it is no phrase."""


class KeepFitting(Protocol):
    """Of the words to carry over, keeps those that fit the subject which a question names."""

    def __call__(
        self, own: Sequence[str], carried: Sequence[str], *, capitals_name: bool
    ) -> Sequence[str]: ...


def complete_question(
    question: str,
    history: Sequence[Message],
    is_topic_shift: IsTopicShift | None = None,
    decisions: EmbeddedDecisions | None = None,
    keep_fitting: KeepFitting | None = None,
    rewrite: Rewrite | None = None,
) -> str:
    """The question to search for: a follow-up gets words from the conversation added.

    `decisions` tells a follow-up in the languages for which there are no patterns. `is_topic_shift`
    decides where the words of a short question alone do not tell. `keep_fitting` leaves out the
    subject of before where the question names another one. `rewrite` puts a phrase alone in the
    place of what it changes.
    """
    recent = history[-TURNS_LOOKED_AT:]
    question_indexes = [index for index, turn in enumerate(recent) if turn.role == "user"]
    if not question_indexes:
        return question
    last = question_indexes[-1]
    decided = decisions.continues(question, recent[last].content) if decisions else None
    if not (_depends_on_history(question) if decided is None else decided):
        return question
    before = complete_question(
        recent[last].content, recent[:last], is_topic_shift, decisions, keep_fitting, rewrite
    )
    if rewrite is not None and (rewritten := rewrite(question, before)) is not None:
        return rewritten
    language = decisions.language if decisions else None
    replies = " ".join(
        turn.content
        for turn in recent[last + 1 :]
        if turn.role == "assistant" and not is_shipped_refusal(turn.content)
    )
    if decided is None and _is_new_topic(question, before, replies, is_topic_shift):
        return question
    carried = _new_words(before, question, language)
    names = [name for found in _names(replies) if (name := _strip_stop_words(found, language))]
    capitals_name = language not in NOUNS_HAVE_CAPITALS
    if not capitals_name:
        names = [name for name in names if " " in name]
    added = [*carried[:CARRIED_WORDS_AT_MOST], *names[:NAMES_AT_MOST]]
    own = _new_words(question, before, language)
    if keep_fitting and own and not (decided is None and _has_pronoun(question)):
        added = list(keep_fitting(own, added, capitals_name=capitals_name))
    return f"{question} ({' '.join(dict.fromkeys(added))})" if added else question


def _new_words(text: str, beside: str, language: str | None) -> list[str]:
    """The words of a text with a meaning that another one has not."""
    known = {word.casefold() for word in _WORD.findall(beside)}
    return [word for word in _content_words(text, language) if word.casefold() not in known]


def _names(text: str) -> list[str]:
    """The runs of words with a capital, as they stand in a text."""
    names: list[str] = []
    end = -1
    for word in _WORD.finditer(text):
        is_name = word[0][0].isupper() and len(word[0]) > 1
        if is_name and names and end >= 0 and _GAP_IN_NAME.fullmatch(text, end, word.start()):
            names[-1] += f" {word[0]}"
        elif is_name:
            names.append(word[0])
        end = word.end() if is_name else -1
    return names


def _depends_on_history(question: str) -> bool:
    words = len(_content_words(question))
    return words < WORDS_OF_A_WHOLE_QUESTION or _refers(question)


def _refers(question: str) -> bool:
    """Whether the question's own words refer to the conversation."""
    words = len(_content_words(question))
    return bool(
        CONTINUES.match(question)
        or _has_pronoun(question)
        or (words < WORDS_OF_A_LONG_QUESTION and MAY_REFER_BACK.search(question))
    )


def _has_pronoun(question: str) -> bool:
    return REFERS_BACK.search(EXPLETIVE.sub("", question)) is not None


def _is_new_topic(question: str, before: str, said: str, is_another: IsTopicShift | None) -> bool:
    """Whether a short question is complete and unrelated to the conversation."""
    if _refers(question) or not WHOLE_SENTENCE.search(question):
        return False
    words = _content_words(question)
    spoken_of = {word.lower() for word in _content_words(f"{before} {said}")}
    if spoken_of.intersection(word.lower() for word in words):
        return False
    names = [word for word in words if word[0].isupper() and not question.startswith(word)]
    is_whole = len(words) >= WORDS_OF_A_SHORT_QUESTION
    if names or (is_whole and not DEFINITE_ARTICLE.search(question)):
        return True
    return is_whole and is_another is not None and is_another(words, _content_words(before))


def _strip_stop_words(name: str, language: str | None = None) -> str:
    meaningless = STOP_WORDS | stop_words(language)
    return " ".join(word for word in name.split() if word.lower() not in meaningless)


def _content_words(text: str, language: str | None = None) -> list[str]:
    """The words that carry meaning; the script that puts no space between words gives phrases."""
    meaningless = STOP_WORDS | stop_words(language)
    return [word for word in _WORD.findall(text) if word.lower() not in meaningless]
