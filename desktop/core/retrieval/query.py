"""Parses the question that a person typed into expressions for the word index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.core.languages.detection import detect_language
from desktop.core.languages.stop_words import stop_words
from desktop.core.store.index_form import (
    COMPOUNDING,
    WORD_CHARACTER,
    has_stems,
    joined_codes,
    language_mark,
    marked_stem,
    phrase_form,
)
from desktop.core.store.number_forms import number_forms
from desktop.core.store.text_normalisation import fold, plain, replace_unstorable
from desktop.core.store.unspaced_scripts import has_runs, searched_pairs, without_runs
from desktop.core.store.vocabulary import Vocabulary

_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
# A word, or several words written as one: a code, a number, a compound.
_TERM = re.compile(rf"(?:{WORD_CHARACTER}|_)+(?:[.,:/'’_-](?:{WORD_CHARACTER}|_)+)*")
_LATIN = re.compile("[A-Za-zÀ-ʯḀ-ỿ]")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_JOINTS = re.compile(r"[.,:/'’_-]")
_PART_CHARACTERS_AT_LEAST = 3
TERMS_AT_MOST = 48
DETECTED_WORDS_AT_LEAST = 4
"""Words from which a question tells its language."""
COMPOUNDS_AT_MOST = 12
"""Longer words that are looked for with a word, those in most passages."""
COMPOUND_LETTERS_AT_LEAST = 5
"""Letters of a word from which it is also looked for within longer ones."""

STOP_WORDS = stop_words("en").union(
    """der die das den dem des ein eine einer eines und oder ist sind war wie was wer wo wann
    le la les un une des et ou est sont que qui quel quelle dans pour
    el los las una y o es son que cual como para""".split()  # noqa: SIM905 - reads as text
)
"""For code that asks without a language; where one is known, `stop_words` is better."""
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_WRITTEN_OUT = re.compile("ae|oe|ue|aa")
# Devanagari writes a nasal before a consonant of its own row as a letter or as a dot: हिन्दी, हिंदी.
_NASAL = re.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])")
_ANUSVARA = re.compile("ं(?=([क-घच-झट-ढत-धप-भ]))")
_NASAL_OF = "ङञणनम"
_WITH_UMLAUTS = frozenset("da de et fi is no sv".split())  # noqa: SIM905 - reads as text


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """A word of a question, with the terms of the index by which it is found."""

    forms: tuple[str, ...]
    """Terms or phrases in the form of the index, any of which is this word."""
    parts: tuple[str, ...] = ()
    """Stems that other words may begin or end with: those of languages with compounds."""
    begins: bool = False
    """Whether terms that begin with a form are meant, too: a single character in pairs."""
    is_extra: bool = False
    """Whether a passage without it may still have all the words: it joins some of them."""

    @property
    def expression(self) -> str:
        """The FTS5 expression for any of the forms."""
        star = " *" if self.begins else ""
        quoted = [f"{quote(form)}{star}" for form in self.forms]
        return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


@dataclass(frozen=True, slots=True)
class Query:
    """The searchable parts of a question."""

    terms: tuple[QueryTerm, ...]
    phrases: tuple[QueryTerm, ...] = ()
    """Phrases from quotation marks, which must occur exactly."""
    typed: str = ""
    """The question as it was typed."""
    languages: tuple[str, ...] = ()
    """The languages in which it is searched for."""
    compounds: str = ""
    """The FTS5 expression for longer words that begin or end with a term; see `add_compounds`."""

    @property
    def all_terms(self) -> tuple[QueryTerm, ...]:
        return tuple(dict.fromkeys((*self.phrases, *self.terms)))

    def match(self) -> str:
        """The FTS5 expression for any of the terms; empty if there is nothing to search for."""
        any_term = any_of(self.all_terms)
        if not self.phrases:
            return any_term
        return f"({all_of(self.phrases)}) AND ({any_term})"

    def match_all(self) -> str:
        """The FTS5 expression for all of the terms; empty if there is nothing to search for."""
        return all_of(self.all_terms)

    def without_phrases(self) -> Query:
        """The same query, where the words of phrases are ordinary terms."""
        return parse_query(_QUOTED.sub(r" \1 ", self.typed), self.languages)


def any_of(terms: Iterable[QueryTerm]) -> str:
    return " OR ".join(term.expression for term in terms)


def all_of(terms: Iterable[QueryTerm]) -> str:
    return " AND ".join(term.expression for term in terms if not term.is_extra)


def parse_query(typed: str, languages: Sequence[str] = ()) -> Query:
    """Divide a question into terms and quoted phrases, for texts in these languages.

    Stop words of the question's language are removed, unless nothing else is left.
    """
    clean = plain(replace_unstorable(typed).replace("\ufffd", " "))
    phrases = [phrase for phrase in _QUOTED.findall(clean) if any(c.isalnum() for c in phrase)]
    words = _words(_QUOTED.sub(" ", clean))
    # Without their accents, words with a meaning may look like words without.
    bare = clean.isascii() or _LATIN.search(clean) is None
    meaningless = _stop_words(clean, words, languages, bare=bare)
    kept = [word for word in words if (fold if bare else str)(word.lower()) not in meaningless]
    has_meaning = bool(kept or phrases)
    terms = [
        term
        for word in (kept if has_meaning else words)[:TERMS_AT_MOST]
        for term in _terms(word, languages, has_meaning=has_meaning)
    ]
    known = {form for term in terms for form in term.forms}
    terms += (QueryTerm((c,), is_extra=True) for c in joined_codes(clean) if c not in known)
    return Query(
        tuple(dict.fromkeys(terms))[:TERMS_AT_MOST],
        tuple(dict.fromkeys(_phrase(p, languages) for p in phrases[:TERMS_AT_MOST])),
        typed,
        tuple(languages),
    )


def add_compounds(query: Query, vocabulary: Vocabulary) -> Query:
    """The query with the library's longer words that begin or end with one of its words.

    For a word that the library does not have at all, words with another ending stand in.
    """
    found = dict.fromkeys(
        quote(compound)
        for term in query.terms
        for part in term.parts
        for compound in vocabulary.compounds(part, COMPOUNDS_AT_MOST)
    )
    found |= dict.fromkeys(
        quote(other)
        for term in query.terms
        if not _is_known(term, vocabulary)
        for other in vocabulary.with_other_endings(term.forms[0].casefold(), COMPOUNDS_AT_MOST)
    )
    return replace(query, compounds=" OR ".join(found))


def _is_known(term: QueryTerm, vocabulary: Vocabulary) -> bool:
    """Whether the library has the word in one of its forms."""
    return term.begins or any(
        all(vocabulary.count_exactly(part) for part in vocabulary.cut(form)) for form in term.forms
    )


def _words(text: str) -> list[str]:
    return [
        form
        for word in _TERM.findall(text)
        for form in _word_forms(_POSSESSIVE.sub("", word))
        if form.strip("_")
    ]


def _word_forms(word: str) -> list[str]:
    """The word, and its parts if it is a compound, because texts may write them apart.

    Numbers and codes are not divided, because their parts have no meaning.
    """
    if any(character.isdigit() for character in word):
        return [word]
    parts = [part for part in _JOINTS.split(word) if len(part) >= _PART_CHARACTERS_AT_LEAST]
    return [word, *parts] if parts != [word] else [word]


def _stop_words(
    text: str, words: Sequence[str], languages: Sequence[str], *, bare: bool
) -> frozenset[str]:
    """The words without meaning in the language of the question; `bare` adds them without accents.

    A question of few words may be in any language; it is taken to be in one that the library has.
    """
    language = detect_language(text) if len(words) >= DETECTED_WORDS_AT_LEAST else None
    if language is not None and stop_words(language):
        found = stop_words(language)
    else:
        usual = [code for code in languages if stop_words(code)]
        found = stop_words(usual[0] if usual else "en")
    return found | {fold(word) for word in found} if bare else found


def _terms(word: str, languages: Sequence[str], *, has_meaning: bool) -> list[QueryTerm]:
    # A word that is kept for its meaning in one language may have none in another.
    meant = [code for code in languages if not has_meaning or word.lower() not in stop_words(code)]
    return _unspaced_terms(word, meant) if has_runs(fold(word)) else [_term(word, meant)]


def _unspaced_terms(text: str, languages: Sequence[str]) -> list[QueryTerm]:
    folded = fold(text)
    pairs, single = searched_pairs(folded)
    terms = [QueryTerm((pair,)) for pair in pairs]
    others = _TERM.findall(without_runs(folded))
    if not others:
        terms += (QueryTerm((character,), begins=True) for character in single)
    return [*terms, *(_term(word, languages) for word in others)]


def _term(word: str, languages: Sequence[str]) -> QueryTerm:
    if any(character.isdigit() for character in word):
        codes = [code for code in joined_codes(word) if code != word]
        return QueryTerm(tuple(dict.fromkeys(map(fold, (*number_forms(word), *codes)))))
    spellings = _spellings(word, languages)
    forms = [fold(spelling) for spelling in spellings]
    parts: list[str] = []
    for language in languages:
        if has_stems(language):
            stems = [
                " ".join(
                    marked_stem(part, language) for part in re.findall(f"{WORD_CHARACTER}+", s)
                )
                for s in spellings
            ]
            # A stem may be another without the accents that were left out: "cafe" for "Café".
            forms += (*stems, fold(word.lower()) + language_mark(language))
            if language in COMPOUNDING and len(word) >= COMPOUND_LETTERS_AT_LEAST:
                parts += (stem for stem in stems if " " not in stem)
    return QueryTerm(tuple(dict.fromkeys(forms)), tuple(dict.fromkeys(parts)))


def _spellings(word: str, languages: Sequence[str]) -> list[str]:
    """A word as it stands, and with its umlauts written out, or not."""
    small = word.lower()
    if any(letter in small for letter in _UMLAUTS):
        for letter, letters in _UMLAUTS.items():
            small = small.replace(letter, letters)
        return [word, small]
    if _WRITTEN_OUT.search(small) and not _WITH_UMLAUTS.isdisjoint(languages):
        return [word, _WRITTEN_OUT.sub(lambda pair: pair[0][0], small)]
    if small[-1:] in "ةه":
        return [word, small[:-1] + ("ه" if small[-1] == "ة" else "ة")]
    if _NASAL.search(small):
        return [word, _NASAL.sub("ं", small)]
    if _ANUSVARA.search(small):
        return [word, _ANUSVARA.sub(lambda found: _NASAL_OF[_row_of(found[1])] + "्", small)]
    return [word]


def _row_of(consonant: str) -> int:
    """The row of a Devanagari consonant, by the place where it is spoken."""
    return (ord(consonant) - ord("क")) // 5


def _phrase(phrase: str, languages: Sequence[str]) -> QueryTerm:
    forms = dict.fromkeys(phrase_form(phrase, language) for language in ("", *languages))
    return QueryTerm(tuple(forms), begins=len(phrase.strip()) == 1)


def quote(text: str) -> str:
    """The text as an FTS5 string, in which no character is an operator."""
    return '"' + text.replace('"', '""') + '"'
