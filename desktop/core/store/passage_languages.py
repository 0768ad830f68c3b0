"""The languages of a document and of its passages, as they are stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from desktop.core.languages.detection import SURE, detect_language

LETTERS_AT_LEAST = 100
"""A shorter passage is taken to be in the language of its document: it may be a table or names."""
SAMPLE_CHARACTERS = 2000


class DocumentLanguages(NamedTuple):
    """ISO 639-1 codes; empty where a language is unknown."""

    document: str
    passages: list[str]


def document_languages(texts: Sequence[str]) -> DocumentLanguages:
    """The language of most of a document, given its passages, and that of each passage."""
    found = [_of_passage(text) for text in texts]
    counts = Counter[str]()
    for text, language in zip(texts, found, strict=True):
        counts[language] += len(text)
    del counts[""]
    if counts:
        document = counts.most_common(1)[0][0]
    else:
        document = detect_language("\n".join(texts)[:SAMPLE_CHARACTERS]) or ""
    return DocumentLanguages(document, [language or document for language in found])


def _of_passage(text: str) -> str:
    if sum(map(str.isalpha, text)) < LETTERS_AT_LEAST:
        return ""
    return detect_language(text, SURE) or ""
