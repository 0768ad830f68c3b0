"""The language of a question, and what depends on it: the refusal, and whether a model knows it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from desktop.core.answering.decisions import decisions_folder
from desktop.core.answering.refusal import REFUSAL
from desktop.core.languages.detection import LIKELY, SURE, detect_language
from desktop.core.languages.scripts import language_of_script
from desktop.core.languages.stop_words import count_stop_words
from desktop.core.say import say
from desktop.core.store.index_form import WORD_CHARACTER
from desktop.core.types import Message, ModelInfo, Source

SHORT_WORDS = 3
"""A text with fewer words does not tell its language by itself: “¿Y en 2023?”."""
DOES_NOT_KNOW_LANGUAGE = say(
    "The model does not know the language of this question; sentences of the documents answer it."
)
ENGLISH = "en"
WORDS_THAT_TELL = 2
"""Words of another language's list that outweigh the detector, where none is of its own."""
_WORD = re.compile(rf"{WORD_CHARACTER}+(?:['’]{WORD_CHARACTER}+)*")
LANGUAGES = "general.languages"
"""The metadata of a GGUF file that lists the languages of its model."""


def question_language(question: str, history: Sequence[Message] = ()) -> str | None:
    """The code of the question's language; a short one is in the language of the question before.

    None if that is unknown.
    """
    asked = [turn.content for turn in history if turn.role == "user"]
    words = [word for word in question.split() if any(map(str.isalpha, word))]
    is_short = len(words) < SHORT_WORDS
    found = language_of_script(question)
    if found is None and not (is_short and asked):
        found = _confirmed(detect_language(question, SURE if is_short else LIKELY), question)
    if found is None and asked:
        return question_language(asked[-1], history[: _last_question(history)])
    return found


def _last_question(history: Sequence[Message]) -> int:
    return max(place for place, turn in enumerate(history) if turn.role == "user")


def note_foreign_languages(sources: Sequence[Source], asked_in: str | None) -> list[Source]:
    """The sources; each that is in another language than the question has its code."""
    if asked_in is None:
        return list(sources)
    return [
        replace(source, foreign_language=found)
        if (found := _language_of_source(source)) and found != asked_in
        else source
        for source in sources
    ]


def _language_of_source(source: Source) -> str | None:
    text = source.passage.text
    return _confirmed(detect_language(text, SURE), text)


def _confirmed(language: str | None, text: str) -> str | None:
    """The language, unless the words without meaning in a text tell another one.

    A few words are easily taken for a related language, or for one that hardly anybody writes.
    """
    if language_of_script(text) is not None:
        return language  # a Latin letter in Japanese tells nothing
    # The small form of the Turkish letter is two characters, of which one is an English word.
    words = _WORD.findall(text.replace("İ", "i").casefold())
    counts = count_stop_words(words)
    own, most = counts.get(language or "", 0), max(counts.values(), default=0)
    if counts[ENGLISH] > own and (language in counts or counts[ENGLISH] == most):
        return ENGLISH
    first = [code for code, count in counts.items() if count == most]
    at_least = WORDS_THAT_TELL if language in counts else 1
    return first[0] if not own and most >= at_least and len(first) == 1 else language


def refusal_in(language: str | None) -> str:
    """The refusal in a language; in English where there is no sentence for it."""
    return _refusals().get(language or "", str(REFUSAL))


def is_shipped_refusal(text: str) -> bool:
    """Whether a text is the refusal in one of the languages."""
    return text.strip() in _refusals().values()


def knows_language(model: ModelInfo, language: str | None) -> bool:
    """Whether a model can answer in a language; it can if its file does not tell its languages."""
    listed = model.metadata.get(LANGUAGES)
    if language is None or not isinstance(listed, list | tuple) or not listed:
        return True
    return language in cast("Sequence[object]", listed)


@cache
def _refusals() -> dict[str, str]:
    file = decisions_folder() / "refusals.json"
    return json.loads(file.read_text(encoding="utf-8"))
