"""Completes a follow-up question from the conversation, so that it can be searched for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.types import Message

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_REFERS = re.compile(
    r"\b(it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those|there|then"
    r"|same|such|former|latter|former|both|one|ones|else)\b",
    re.IGNORECASE,
)
_CONTINUES = re.compile(
    r"^\s*(and|but|or|so|also|then|why|how so|what about|how about|what if|what else|really"
    r"|since when|until when|by whom|in which|for whom|more)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)*")
WORDS_OF_A_WHOLE_QUESTION = 3
CARRIED_WORDS_AT_MOST = 12
NAMES_AT_MOST = 3


def resolve(question: str, history: Sequence[Message]) -> str:
    """The question as it is to be searched: completed by what the conversation spoke of."""
    asked = [turn for turn in history if turn.role == "user"]
    if not asked or not _leans_on_what_came_before(question):
        return question
    last = max(index for index, turn in enumerate(history) if turn.role == "user")
    before = resolve(history[last].content, history[:last])
    said = " ".join(turn.content for turn in history[last + 1 :] if turn.role == "assistant")
    have = {word.lower() for word in _WORD.findall(question)}
    carried = [word for word in _content_words(before) if word.lower() not in have]
    names = [
        name for name in _NAME.findall(said) if not {w.lower() for w in name.split()} & STOP_WORDS
    ]
    added = dict.fromkeys([*carried[:CARRIED_WORDS_AT_MOST], *names[:NAMES_AT_MOST]])
    return f"{question} ({' '.join(added)})" if added else question


def _leans_on_what_came_before(question: str) -> bool:
    return bool(
        _REFERS.search(question)
        or _CONTINUES.match(question)
        or len(_content_words(question)) < WORDS_OF_A_WHOLE_QUESTION
    )


def _content_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word.lower() not in STOP_WORDS]
