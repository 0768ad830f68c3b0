"""The languages of a document and of its passages, as they are stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from desktop.core.languages.detection import detect_language
from desktop.core.languages.text_languages import SAMPLE_CHARACTERS, part_language


class DocumentLanguages(NamedTuple):
    """ISO 639-1 codes; empty where a language is unknown."""

    document: str
    passages: list[str]


def document_languages(texts: Sequence[str]) -> DocumentLanguages:
    """The language of most of a document, given its passages, and that of each passage."""
    found = [part_language(text) for text in texts]
    counts = Counter[str]()
    for text, language in zip(texts, found, strict=True):
        counts[language] += len(text)
    del counts[""]
    if counts:
        document = counts.most_common(1)[0][0]
    else:
        document = detect_language("\n".join(texts)[:SAMPLE_CHARACTERS]) or ""
    return DocumentLanguages(document, [language or document for language in found])
