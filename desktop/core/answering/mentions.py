"""Finds what a question wants to see mentioned: “which letters mention the harbour?”.

English has a pattern. For other languages there are, in `resources/decisions/mentions.json`, the
beginnings of their words for “to mention” and for documents: what is left of a question with both,
without the words that have no meaning, is what is asked for. Where no passage has these very words,
the question is answered as others are.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TypedDict

from desktop.core.answering.decisions import decisions_folder
from desktop.core.answering.english import ASKS_FOR_MENTIONS
from desktop.core.languages.stop_words import stop_words
from desktop.core.store.index_form import WORD_CHARACTER

_WORD = re.compile(rf"{WORD_CHARACTER}+(?:[-’']{WORD_CHARACTER}+)*")
_QUOTED = re.compile(r"[\"“„«「『]([^\"“”„«»「」『』]{1,200})[\"“”»」』]")
_IDEOGRAPHS = re.compile(r"[\u30a0-\u30ff\u3400-\u9fff\uff66-\uff9fA-Za-z0-9]{2,}")
ENDING_LETTERS_AT_MOST = 6
"""Letters that a language may add to the beginning of a word."""
WITHOUT_SPACES = ("ja", "zh")
_ARTICLES = re.compile("^(?:و?ال|ה)(?=..)")


class _MentionWords(TypedDict):
    verbs: list[str]
    documents: list[str]


def find_mentioned(question: str, language: str | None) -> str:
    """The words whose mention a question asks for; empty if it asks for none."""
    if english := ASKS_FOR_MENTIONS.search(question):
        return english["what"]
    words = _mention_words().get(language or "")
    if words is None:
        return ""
    if language in WITHOUT_SPACES:
        return _left_of_text(question, words)
    return _left_of_words(question, words, stop_words(language))


def _left_of_words(question: str, known: _MentionWords, meaningless: frozenset[str]) -> str:
    found = _WORD.findall(question)
    verbs = {word for word in found if _begins_with(word, known["verbs"])}
    documents = {word for word in found if _begins_with(word, known["documents"])}
    if not verbs or not documents:
        return ""
    if quoted := _QUOTED.search(question):
        return quoted[1]
    beside = verbs | documents
    return " ".join(
        word for word in found if word not in beside and word.casefold() not in meaningless
    )


def _left_of_text(question: str, known: _MentionWords) -> str:
    """The longest run without the known words; Japanese writes grammar in Hiragana."""
    if not any(verb in question for verb in known["verbs"]):
        return ""
    if not any(name in question for name in known["documents"]):
        return ""
    if quoted := _QUOTED.search(question):
        return quoted[1]
    for word in (*known["verbs"], *known["documents"], *_CHINESE_QUESTION_WORDS):
        question = question.replace(word, " ")
    return max(_IDEOGRAPHS.findall(question), key=len, default="")


_CHINESE_QUESTION_WORDS = (
    "哪些",
    "哪份",
    "哪个",
    "哪個",
    "什么",
    "什麼",
    "有没有",
    "了",
    "的",
    "吗",
)


def _begins_with(word: str, beginnings: list[str]) -> bool:
    small = word.casefold()
    forms = (small, _ARTICLES.sub("", small))
    return any(
        form.startswith(beginning) and len(form) <= len(beginning) + ENDING_LETTERS_AT_MOST
        for form in forms
        for beginning in beginnings
    )


@cache
def _mention_words() -> dict[str, _MentionWords]:
    file = decisions_folder() / "mentions.json"
    return json.loads(file.read_text(encoding="utf-8"))
