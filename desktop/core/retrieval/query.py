"""Parses the question that a person typed into an expression for the word index."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.core.store.text_normalisation import normalise_for_index, replace_unstorable

_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
# A word, or several words written as one: a code, a number, a compound.
_TERM = re.compile(r"\w+(?:[.,:/'’_-]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_JOINTS = re.compile(r"[.,:/'’_-]")
_PART_CHARACTERS_AT_LEAST = 3
TERMS_AT_MOST = 48

STOP_WORDS = frozenset(
    """a about after all also am an and any are as at be because been before being between both but
    by can could did do does doing during each few for from further give had has have having he her
    here hers him his how i if in into is it its itself just list may me might more most much my
    name no nor not of off on once only or other our out over own please same shall she should
    so some such tell than that the their them then there these they this those through to too
    under until up us very was we were what when where which while who whom whose why will with
    would you your according describe explain show
    der die das den dem des ein eine einer eines und oder ist sind war wie was wer wo wann
    le la les un une des et ou est sont que qui quel quelle dans pour
    el los las una y o es son que cual como para""".split()  # noqa: SIM905 - reads as text
)


@dataclass(frozen=True, slots=True)
class Query:
    """The searchable parts of a question."""

    terms: tuple[str, ...]
    """Terms, each as a quoted FTS5 string."""
    phrases: tuple[str, ...]
    """Phrases from quotation marks, which must occur exactly; quoted FTS5 strings."""

    def match(self) -> str:
        """The FTS5 expression for any of the terms; empty if there is nothing to search for."""
        any_term = " OR ".join(dict.fromkeys((*self.phrases, *self.terms)))
        if not self.phrases:
            return any_term
        return f"({' AND '.join(self.phrases)}) AND ({any_term})"

    def match_all(self) -> str:
        """The FTS5 expression for all of the terms; empty if there is nothing to search for."""
        return " AND ".join(dict.fromkeys((*self.phrases, *self.terms)))

    def without_phrases(self) -> Query:
        """The same query, where the words of phrases are ordinary terms."""
        words = " ".join(phrase[1:-1] for phrase in self.phrases)
        return Query((*self.terms, *parse_query(words).terms), ())


def parse_query(typed: str) -> Query:
    """Divide a question into terms and quoted phrases.

    Stop words are removed, unless nothing else is left.
    """
    clean = replace_unstorable(typed).replace("\ufffd", " ")
    phrases = [phrase for phrase in _QUOTED.findall(clean) if any(c.isalnum() for c in phrase)]
    words = [
        form
        for word in _TERM.findall(normalise_for_index(_QUOTED.sub(" ", clean)))
        for form in _word_forms(_POSSESSIVE.sub("", word))
    ]
    kept = [word for word in words if word.lower() not in STOP_WORDS]
    if not kept and not phrases:
        kept = words
    return Query(
        tuple(dict.fromkeys(_quote(word) for word in kept[:TERMS_AT_MOST])),
        tuple(
            dict.fromkeys(_quote(normalise_for_index(phrase)) for phrase in phrases[:TERMS_AT_MOST])
        ),
    )


def _word_forms(word: str) -> list[str]:
    """The word, and its parts if it is a compound, because texts may write them apart.

    Numbers and codes are not divided, because their parts have no meaning.
    """
    if any(character.isdigit() for character in word):
        return [word]
    parts = [part for part in _JOINTS.split(word) if len(part) >= _PART_CHARACTERS_AT_LEAST]
    return [word, *parts] if parts != [word] else [word]


def _quote(text: str) -> str:
    """The text as an FTS5 string, in which no character is an operator."""
    return '"' + text.replace('"', '""') + '"'
