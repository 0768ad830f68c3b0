"""All cases of the corpus."""

from __future__ import annotations

import functools

from tests.benchmarks.reading_corpus import mail, pages, sheets, slides, texts, web, word
from tests.benchmarks.reading_corpus.facts import Case


@functools.cache
def all_cases() -> tuple[Case, ...]:
    made = [
        *word.cases(),
        *sheets.cases(),
        *slides.cases(),
        *web.cases(),
        *mail.cases(),
        *texts.cases(),
        *pages.cases(),
    ]
    names = [(case.format, case.name) for case in made]
    assert len(set(names)) == len(names), "two cases have one name"
    return tuple(made)
