"""The words of a language that carry no meaning for a search, such as "the" or "wie".

    "war" in stop_words("de")  # True: it is a form of "to be"
    "war" in stop_words("en")  # False

They are data, in `resources/stop_words.json`; any process may load them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import cast

from desktop.core.paths import resources


def stop_words(language: str | None) -> frozenset[str]:
    """The words without meaning of a language, in small letters; none if it has no list."""
    return _lists().get(language or "", frozenset())


def stop_words_of_all(languages: Iterable[str]) -> frozenset[str]:
    """The words without meaning of any of the languages."""
    return frozenset[str]().union(*map(stop_words, languages))


def count_stop_words(words: Iterable[str]) -> dict[str, int]:
    """How many of these words carry no meaning, by the language of each list."""
    given = list(words)
    return {code: sum(word in listed for word in given) for code, listed in _lists().items()}


@cache
def _lists() -> dict[str, frozenset[str]]:
    path = resources() / "stop_words.json"
    sources = cast("dict[str, dict[str, str]]", json.loads(path.read_text(encoding="utf-8")))
    lists: dict[str, frozenset[str]] = {}
    for by_language in sources.values():
        for language, words in by_language.items():
            lists[language] = lists.get(language, frozenset()).union(words.split())
    return lists
