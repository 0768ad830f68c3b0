"""All cases of the corpus."""

from __future__ import annotations

import functools

from tests.benchmarks.reading_corpus import (
    images,
    mail,
    open_sheets,
    open_texts,
    pages,
    rich_texts,
    sheets,
    slides,
    texts,
    web,
    word,
    word_tables,
)
from tests.benchmarks.reading_corpus.facts import Case


@functools.cache
def all_cases() -> tuple[Case, ...]:
    made = [
        *word.cases(),
        *word_tables.cases(),
        *open_texts.cases(),
        *rich_texts.cases(),
        *sheets.cases(),
        *open_sheets.cases(),
        *slides.cases(),
        *web.cases(),
        *mail.cases(),
        *texts.cases(),
        *pages.cases(),
        *images.cases(),
    ]
    names = [(case.format, case.name) for case in made]
    assert len(set(names)) == len(names), "two cases have one name"
    return tuple(made)
